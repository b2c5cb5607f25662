#pragma once

#include "app/pool_parts.h"
#include "app/rating_desk.h"
#include "app/single_instance.h"
#include "app/studio_parts.h"
#include "core/settings/settings_file.h"
#include "ui/main/main_window.h"
#include "ui/theme/theme_switch.h"

#include <QStringList>

namespace pentimento {

// The desktop program without its event loop: the window and everything that lives as long as it, wired together.
// What it keeps lies where the XDG variables say at construction. One at a time. GUI thread.
class Desktop {
public:
    explicit Desktop(QApplication& application);

    // Shows the window, tells in it what was wrong with settings and library, and opens the files.
    void show(const QStringList& files);
    // Opens the files of later starts, which find this window at `address`.
    void answerLaterStarts(const QString& address);

    MainWindow& window() { return m_window; }
    const ActionRegistry& actions() const { return m_actions; }

private:
    Shell shell();
    void keepSettings();
    void showJobs();
    void addPool();
    void reportSettings();
    void reportLibrary();

    const LoadedSettings m_loaded;
    ProgramSettings m_settings;
    ThemeSwitch m_themeSwitch;
    ActionRegistry m_actions;
    JobListModel m_jobs;
    StudioParts m_studio;
    PoolParts m_pool;
    MainWindow m_window;
    RatingDesk m_desk;
    SingleInstance m_instance;
};

// Whether there is a screen to open a window on.
bool hasDisplay();

// The desktop program: makes the application object and the window. `files` are opened in the workspaces that know
// them. Returns when the window is closed, with the exit code; at once when there is a window for this library already,
// which then opens the files.
int runDesktop(int& argc, char** argv, const QStringList& files);

} // namespace pentimento
