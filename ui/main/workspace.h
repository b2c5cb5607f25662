#pragma once

#include "core/base/json.h"

#include <QStringList>
#include <QUndoStack>
#include <QWidget>

namespace pentimento {

class ActionRegistry;
class SettingsPage;

// One text of the status bar.
struct StatusText {
    QString iconName; // empty: none
    QString text;
    QString tip; // the whole story; empty: `text` says it all

    bool operator==(const StatusText&) const = default;
};

// Left: what the picture is drawn with (confinement, libraries, renderer). Right: where the work stands (saved, cursor,
// language, library).
struct StatusTexts {
    QList<StatusText> left;
    QList<StatusText> right;
};

// One entry of the rail and the page behind it. The main window owns it, shows it at full size, calls registerActions()
// once before anything else, restoreState() once after that and before it is first shown, and saveState() whenever the
// session is written. Nothing here may block: long work is a job. GUI thread.
class Workspace : public QWidget {
    Q_OBJECT
public:
    using QWidget::QWidget;

    virtual QString id() const = 0; // "studio": stable, in session and settings files
    virtual QString title() const = 0; // tr("Studio")
    virtual QString iconName() const = 0; // in resources/icons
    virtual QString itemTitle() const { return {}; } // what is open, first in the window's title; empty: nothing
    virtual StatusTexts statusTexts() const { return {}; }

    // What Edit → Undo works on while this workspace is shown and no line edit has the focus.
    virtual QUndoStack* undoStack() { return nullptr; }
    // The same of a workspace without a stack, which says by undoChanged() that the answers may differ.
    virtual bool canUndo() const { return false; }
    virtual bool canRedo() const { return false; }
    virtual void undo() { }
    virtual void redo() { }

    // Adds its actions with itself as their owner. They work while it is shown, and fill the menus then.
    virtual void registerActions(ActionRegistry& registry) = 0;

    // Pages for the settings window, made anew each time it opens, which owns them.
    virtual QList<SettingsPage*> settingsPages() { return {}; }

    // Whatever a person would miss at the next start. restoreState() is handed what saveState() returned, or anything
    // else a file may hold: it takes what it understands and never fails.
    virtual Json saveState() const { return Json::object(); }
    virtual void restoreState(const Json& /*state*/) { }

    // False keeps the window open; it may have asked a question.
    virtual bool canClose() { return true; }

    // Files dropped on the window, opened from the recent list or named on the command line.
    virtual bool opensFile(const QString& /*path*/) const { return false; }
    virtual void openFiles(const QStringList& /*paths*/) { }

Q_SIGNALS:
    void itemTitleChanged();
    void statusChanged();
    void undoChanged();
    void fileOpened(const QString& path); // goes to the top of the recent list
};

} // namespace pentimento
