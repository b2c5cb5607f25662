#pragma once

#include "ui/main/action_registry.h"
#include "ui/main/workspace.h"

#include <QLineEdit>
#include <QPointer>
#include <QUndoGroup>

namespace pentimento {

// Undo and Redo, once for the whole window: of the line edit that has the focus, else of what the workspace in view
// undoes. GUI thread.
class UndoActions : public QObject {
    Q_OBJECT
public:
    // Adds "edit.undo" and "edit.redo", owned by `window`. A child of it.
    UndoActions(ActionRegistry& registry, QWidget* window);

    void add(Workspace* workspace);
    void show(Workspace* workspace); // may be null

private:
    void act(void (QLineEdit::*field)(), void (QUndoGroup::*stack)(), void (Workspace::*own)());
    void followFocus(QWidget* now);
    void read();

    QWidget* const m_window;
    QUndoGroup m_stacks;
    QAction* m_undo;
    QAction* m_redo;
    QPointer<Workspace> m_workspace;
    QPointer<QLineEdit> m_field; // has the focus
    QMetaObject::Connection m_ofField;
};

} // namespace pentimento
