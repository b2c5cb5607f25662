#include "ui/main/undo_actions.h"

#include <QAbstractSpinBox>
#include <QApplication>
#include <QMenu>
#include <QMenuBar>

using namespace Qt::StringLiterals;

namespace pentimento {

namespace {

QLineEdit* fieldOf(QWidget* widget)
{
    if (auto* box = qobject_cast<QAbstractSpinBox*>(widget))
        return box->findChild<QLineEdit*>();
    return qobject_cast<QLineEdit*>(widget);
}

} // namespace

UndoActions::UndoActions(ActionRegistry& registry, QWidget* window)
    : QObject(window)
    , m_window(window)
    , m_undo(registry.add({u"edit.undo"_s, tr("&Undo"), u"undo"_s, {u"Ctrl+Z"_s}, MenuPlace::Edit}, window))
    , m_redo(registry.add(
          {u"edit.redo"_s, tr("&Redo"), u"redo"_s, {u"Ctrl+Shift+Z"_s, u"Ctrl+Y"_s}, MenuPlace::Edit}, window))
{
    connect(m_undo, &QAction::triggered, this, [this] { act(&QLineEdit::undo, &QUndoGroup::undo, &Workspace::undo); });
    connect(m_redo, &QAction::triggered, this, [this] { act(&QLineEdit::redo, &QUndoGroup::redo, &Workspace::redo); });
    connect(&m_stacks, &QUndoGroup::indexChanged, this, &UndoActions::read);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) { followFocus(now); });
    read();
}

void UndoActions::add(Workspace* workspace)
{
    if (workspace->undoStack())
        m_stacks.addStack(workspace->undoStack());
    connect(workspace, &Workspace::undoChanged, this, &UndoActions::read);
}

void UndoActions::show(Workspace* workspace)
{
    m_workspace = workspace;
    m_stacks.setActiveStack(workspace ? workspace->undoStack() : nullptr);
    read();
}

void UndoActions::act(void (QLineEdit::*field)(), void (QUndoGroup::*stack)(), void (Workspace::*own)())
{
    if (m_field)
        (m_field->*field)();
    else if (m_stacks.activeStack())
        (m_stacks.*stack)();
    else if (m_workspace)
        (m_workspace->*own)();
    read();
}

// A menu takes the focus only to choose what is done to where it was.
void UndoActions::followFocus(QWidget* now)
{
    if (qobject_cast<QMenuBar*>(now) || qobject_cast<QMenu*>(now))
        return;
    disconnect(m_ofField);
    m_field = m_window->isAncestorOf(now) ? fieldOf(now) : nullptr;
    if (m_field)
        m_ofField = connect(m_field, &QLineEdit::textChanged, this, &UndoActions::read);
    read();
}

void UndoActions::read()
{
    const bool ofStack = !m_field && m_stacks.activeStack();
    const bool own = !m_field && !ofStack && m_workspace;
    m_undo->setEnabled(m_field ? m_field->isUndoAvailable()
            : ofStack          ? m_stacks.canUndo()
                               : own && m_workspace->canUndo());
    m_redo->setEnabled(m_field ? m_field->isRedoAvailable()
            : ofStack          ? m_stacks.canRedo()
                               : own && m_workspace->canRedo());
    const QString undone = ofStack ? m_stacks.undoText() : QString();
    const QString redone = ofStack ? m_stacks.redoText() : QString();
    m_undo->setText(undone.isEmpty() ? tr("&Undo") : tr("&Undo %1").arg(undone));
    m_redo->setText(redone.isEmpty() ? tr("&Redo") : tr("&Redo %1").arg(redone));
}

} // namespace pentimento
