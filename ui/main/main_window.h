#pragma once

#include "ui/main/action_registry.h"
#include "ui/main/workspace.h"
#include "ui/models/job_list_model.h"
#include "ui/models/program_settings.h"
#include "ui/models/session_state.h"

#include <QMainWindow>
#include <QThreadPool>
#include <QTimer>

class QStackedWidget;

namespace pentimento {

class CommandPalette;
class JobsDrawer;
class MenuLine;
class Rail;
class StatusLine;
class Toast;
class UndoActions;

// What the window works with; all of it outlives the window.
struct Shell {
    ActionRegistry& actions;
    JobListModel& jobs;
    ProgramSettings& settings;
    QString sessionPath; // read at construction, written when the window closes and, if it changed, every so often
    int sessionIntervalMs = 30'000;
};

// The one window: menus, rail, the workspaces in a stack, jobs drawer, status line, command palette. Closing it asks
// each workspace, and the person while jobs are working: they may go on without the window, which is hidden then until
// it is shown again. GUI thread.
class MainWindow : public QMainWindow {
    Q_OBJECT
public:
    explicit MainWindow(const Shell& shell, QWidget* parent = nullptr);
    ~MainWindow() override;

    // Takes it over, registers its actions and gives it its state of the last session back. The first nine are reached
    // with Ctrl+1 to Ctrl+9.
    void addWorkspace(Workspace* workspace);
    // Shows the workspace of the last session, else the first one. Call once, after the last addWorkspace().
    void restore();

    void showWorkspace(const QString& id);
    Workspace* currentWorkspace() const;

    // Hands each file to the workspace that is shown or the first other one that opens it, and says which nobody opens.
    void openFiles(const QStringList& paths);

    // Low in the middle of the window; see Toast.
    void say(const QString& sentence, std::function<void()> undo = {});

    void saveSession(); // returns when it is written

Q_SIGNALS:
    void left(); // it was closed for good before, and the jobs it was hidden for have ended: nothing is left to do

protected:
    void closeEvent(QCloseEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void changeEvent(QEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    QAction* addAction(const ActionSpec& spec, const std::function<void()>& run);
    void registerActions();
    void layOut();
    void onWorkspaceShown();
    void updateTitle();
    void updateStatus();
    void updateMenus();
    void openPalette();
    void openSettings();
    Workspace* workspaceFor(const QString& path) const;
    enum class Leave { No, Now, WhenDone };
    Leave mayClose();
    Leave askAboutJobs(int working);
    void leaveIfDone();
    void readSession();
    void keepSession();

    Shell m_shell;
    SessionState m_session;
    SessionState m_writtenSession;
    QTimer m_sessionTimer;
    QThreadPool m_sessionWriter; // one thread: writing waits for the disk, and the window must not
    bool m_leavesWhenDone = false;
    UndoActions* m_undo = nullptr;
    MenuLine* m_menuLine = nullptr;
    Rail* m_rail = nullptr;
    QStackedWidget* m_stack = nullptr;
    JobsDrawer* m_jobs = nullptr;
    StatusLine* m_statusLine = nullptr;
    CommandPalette* m_palette = nullptr;
    Toast* m_toast = nullptr;
    QActionGroup* m_workspaceActions = nullptr;
};

} // namespace pentimento
