#pragma once

#include "ui/main/action_registry.h"
#include "ui/models/job_list_model.h"

#include <QFrame>
#include <QMenuBar>

class QProgressBar;

namespace pentimento {

class ElidedLabel;
class KeyCap;
class Workspace;

// The top line of the window: the menus, made from the registry, and at its end how much is being worked on and the
// field that opens the command palette.
class MenuLine : public QFrame {
    Q_OBJECT
public:
    MenuLine(ActionRegistry& registry, JobListModel& jobs, QAction* showJobs, QAction* showPalette);

    // Actions of other workspaces leave the menus. File → Open recent shows these files.
    void showActionsOf(const Workspace* workspace, const QStringList& recentFiles);

Q_SIGNALS:
    void recentFileChosen(const QString& path);

private:
    void fillMenu(MenuPlace place, const QString& title, const Workspace* workspace);
    void addRecentFiles(QMenu* menu, const QStringList& files);
    QWidget* makeJobsSummary(JobListModel& jobs, QAction* showJobs);
    QWidget* makePaletteField(QAction* showPalette);

    ActionRegistry& m_registry;
    QMenuBar* m_menus;
    QStringList m_recentFiles;
};

} // namespace pentimento
