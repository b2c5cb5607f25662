#pragma once

#include <QKeyEvent>

namespace pentimento {

// The Pool's commands are single keys, and as shortcuts they would come before the control that has the keyboard.
// Whether a ShortcutOverride is for a key that moves in or works a control; accepted, it goes to the control.
inline bool worksAControl(const QKeyEvent& event)
{
    if (event.modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier))
        return false;
    switch (event.key()) {
    case Qt::Key_Tab:
    case Qt::Key_Backtab:
    case Qt::Key_Space:
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Delete:
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_Home:
    case Qt::Key_End:
        return true;
    default:
        return false;
    }
}

} // namespace pentimento
