#include "ui/main/main_window.h"

#include "ui/main/about_window.h"
#include "ui/main/appearance_page.h"
#include "ui/main/command_palette.h"
#include "ui/main/jobs_drawer.h"
#include "ui/main/menu_line.h"
#include "ui/main/rail.h"
#include "ui/main/settings_window.h"
#include "ui/main/shortcuts_window.h"
#include "ui/main/status_line.h"
#include "ui/main/undo_actions.h"
#include "ui/theme/theme.h"
#include "ui/widgets/toast.h"

#include <QActionGroup>
#include <QCloseEvent>
#include <QFileInfo>
#include <QLoggingCategory>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QScreen>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace pentimento {

namespace {

Q_LOGGING_CATEGORY(logShell, "pentimento.shell")

constexpr QSize FirstSize(1440, 900);
constexpr QSize SmallestSize(880, 560);
constexpr int MaxRecentFiles = 12;
constexpr int MaxRecentCommands = 20;
constexpr int MaxWorkspaceKeys = 9;

QStringList localFiles(const QMimeData* data)
{
    QStringList paths;
    for (const QUrl& url : data->urls()) {
        if (url.isLocalFile())
            paths.append(url.toLocalFile());
    }
    return paths;
}

} // namespace

MainWindow::MainWindow(const Shell& shell, QWidget* parent)
    : QMainWindow(parent)
    , m_shell(shell)
    , m_session(loadSession(shell.sessionPath))
    , m_workspaceActions(new QActionGroup(this))
{
    setAcceptDrops(true);
    setMinimumSize(SmallestSize);
    setAccessibleName(u"Pentimento"_s);
    registerActions();
    layOut();
    connect(&m_shell.actions, &ActionRegistry::shortcutsChanged, this, &MainWindow::updateMenus);
    m_sessionWriter.setMaxThreadCount(1);
    connect(&m_shell.jobs, &JobListModel::summaryChanged, this, &MainWindow::leaveIfDone);
    connect(&m_sessionTimer, &QTimer::timeout, this, &MainWindow::keepSession);
    m_sessionTimer.start(m_shell.sessionIntervalMs);
}

MainWindow::~MainWindow()
{
    m_sessionWriter.waitForDone();
}

QAction* MainWindow::addAction(const ActionSpec& spec, const std::function<void()>& run)
{
    QAction* action = m_shell.actions.add(spec, this);
    connect(action, &QAction::triggered, this, run);
    return action;
}

void MainWindow::registerActions()
{
    m_undo = new UndoActions(m_shell.actions, this);
    addAction({u"app.settings"_s, tr("Se&ttings…"), u"settings"_s, {u"Ctrl+,"_s}, MenuPlace::File, true},
        [this] { openSettings(); });
    addAction({u"app.quit"_s, tr("&Quit"), {}, {u"Ctrl+Q"_s}, MenuPlace::File, true}, [this] { close(); });
    addAction({u"view.commands"_s, tr("&Commands…"), u"search"_s, {u"Ctrl+Shift+P"_s, u"Ctrl+Alt+I"_s}, MenuPlace::View,
                  false, tr("Find a command by a few of its letters")},
        [this] { openPalette(); });
    addAction({u"view.jobs"_s, tr("&Jobs"), u"runs"_s, {u"Ctrl+Shift+J"_s}, MenuPlace::View, true,
                  tr("Show or hide the list of jobs"), true},
        [this] { m_jobs->setVisible(m_shell.actions.action(u"view.jobs"_s)->isChecked()); });
    addAction({u"view.fullScreen"_s, tr("&Full screen"), {}, {u"F11"_s}, MenuPlace::View, true, {}, true},
        [this] { setWindowState(windowState() ^ Qt::WindowFullScreen); });
    addAction({u"help.shortcuts"_s, tr("&Keyboard shortcuts…"), {}, {u"Ctrl+?"_s, u"F1"_s}, MenuPlace::Help},
        [this] { ShortcutsWindow(m_shell.actions, this).exec(); });
    addAction({u"help.about"_s, tr("&About Pentimento"), u"info"_s, {}, MenuPlace::Help, true},
        [this] { AboutWindow(this).exec(); });
}

void MainWindow::layOut()
{
    QAction* showJobs = m_shell.actions.action(u"view.jobs"_s);
    m_menuLine = new MenuLine(m_shell.actions, m_shell.jobs, showJobs, m_shell.actions.action(u"view.commands"_s));
    connect(m_menuLine, &MenuLine::recentFileChosen, this, [this](const QString& path) { openFiles({path}); });
    setMenuWidget(m_menuLine);
    m_rail = new Rail;
    //: in the rail: at most ten letters
    m_rail->addAtBottom(m_shell.actions.action(u"app.settings"_s), tr("Settings"));
    m_stack = new QStackedWidget;
    m_jobs = new JobsDrawer(m_shell.jobs, showJobs);
    m_statusLine = new StatusLine;
    auto* work = new QVBoxLayout;
    work->addWidget(m_stack, 1);
    work->addWidget(m_jobs);
    auto* middle = new QHBoxLayout;
    middle->addWidget(m_rail);
    middle->addLayout(work, 1);
    auto* central = new QWidget;
    auto* layout = new QVBoxLayout(central);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(middle, 1);
    layout->addWidget(m_statusLine);
    for (QBoxLayout* box : QList<QBoxLayout*>{work, middle, layout})
        box->setSpacing(0);
    setCentralWidget(central);
    m_palette = new CommandPalette(m_shell.actions, this);
    m_toast = new Toast(m_stack);
    m_jobs->hide();
    connect(m_palette, &CommandPalette::chosen, this, [this](const QString& id) {
        m_session.recentCommands = withNewest(m_session.recentCommands, id, MaxRecentCommands);
    });
}

void MainWindow::addWorkspace(Workspace* workspace)
{
    const int number = m_stack->count() + 1;
    QList<QKeySequence> keys;
    if (number <= MaxWorkspaceKeys)
        keys.append(QKeySequence(u"Ctrl+%1"_s.arg(number)));
    const QString id = workspace->id();
    QAction* show = addAction(
        {u"workspace."_s + id, workspace->title(), workspace->iconName(), keys, MenuPlace::Window, false, {}, true},
        [this, id] { showWorkspace(id); });
    m_workspaceActions->addAction(show);
    m_rail->addWorkspace(show);
    m_stack->addWidget(workspace);
    workspace->registerActions(m_shell.actions);
    m_undo->add(workspace);
    workspace->restoreState(m_session.workspaces.value(id, Json::object()));
    connect(workspace, &Workspace::itemTitleChanged, this, &MainWindow::updateTitle);
    connect(workspace, &Workspace::statusChanged, this, &MainWindow::updateStatus);
    connect(workspace, &Workspace::fileOpened, this, [this](const QString& path) {
        m_session.recentFiles = withNewest(m_session.recentFiles, path, MaxRecentFiles);
        updateMenus();
    });
}

void MainWindow::restore()
{
    if (!restoreGeometry(m_session.geometry)) {
        const QSize available = screen()->availableGeometry().size();
        resize(FirstSize.boundedTo(available));
    }
    m_shell.actions.action(u"view.jobs"_s)->setChecked(m_session.jobsShown);
    m_jobs->setVisible(m_session.jobsShown);
    showWorkspace(m_session.workspace);
    onWorkspaceShown();
}

void MainWindow::showWorkspace(const QString& id)
{
    for (int i = 0; i < m_stack->count(); ++i) {
        auto* workspace = static_cast<Workspace*>(m_stack->widget(i));
        if (workspace->id() != id || i == m_stack->currentIndex())
            continue;
        m_stack->setCurrentIndex(i);
        workspace->setFocus(Qt::OtherFocusReason);
        onWorkspaceShown();
    }
}

Workspace* MainWindow::currentWorkspace() const
{
    return static_cast<Workspace*>(m_stack->currentWidget());
}

void MainWindow::onWorkspaceShown()
{
    Workspace* workspace = currentWorkspace();
    if (!workspace)
        return updateMenus();
    m_session.workspace = workspace->id();
    m_shell.actions.action(u"workspace."_s + workspace->id())->setChecked(true);
    m_undo->show(workspace);
    updateMenus();
    updateTitle();
    updateStatus();
}

void MainWindow::updateMenus()
{
    m_menuLine->showActionsOf(currentWorkspace(), m_session.recentFiles);
}

void MainWindow::updateTitle()
{
    const Workspace* workspace = currentWorkspace();
    QStringList parts{workspace->itemTitle(), workspace->title(), u"Pentimento"_s};
    parts.removeAll(QString());
    setWindowTitle(parts.join(u" — "_s));
}

void MainWindow::updateStatus()
{
    m_statusLine->setTexts(currentWorkspace()->statusTexts());
}

void MainWindow::openPalette()
{
    m_palette->open(currentWorkspace(), m_session.recentCommands);
}

void MainWindow::openSettings()
{
    QList<SettingsPage*> pages{new AppearancePage};
    for (int i = 0; i < m_stack->count(); ++i)
        pages += static_cast<Workspace*>(m_stack->widget(i))->settingsPages();
    SettingsWindow(m_shell.settings, pages, this).exec();
}

void MainWindow::say(const QString& sentence, std::function<void()> undo)
{
    m_toast->say(sentence, std::move(undo));
}

Workspace* MainWindow::workspaceFor(const QString& path) const
{
    if (currentWorkspace() && currentWorkspace()->opensFile(path))
        return currentWorkspace();
    for (int i = 0; i < m_stack->count(); ++i) {
        auto* workspace = static_cast<Workspace*>(m_stack->widget(i));
        if (workspace->opensFile(path))
            return workspace;
    }
    return nullptr;
}

void MainWindow::openFiles(const QStringList& paths)
{
    QMap<Workspace*, QStringList> shares;
    for (const QString& path : paths) {
        if (Workspace* workspace = workspaceFor(path))
            shares[workspace].append(path);
        else
            say(tr("%1 is nothing that Pentimento opens.").arg(QFileInfo(path).fileName()));
    }
    for (const auto& [workspace, files] : shares.asKeyValueRange()) {
        showWorkspace(workspace->id());
        workspace->openFiles(files);
    }
}

// A crash or a power cut costs at most what changed since the last time.
void MainWindow::keepSession()
{
    readSession();
    if (std::exchange(m_writtenSession, m_session) == m_session)
        return;
    m_sessionWriter.start([session = m_session, path = m_shell.sessionPath] {
        if (const auto saved = pentimento::saveSession(session, path); !saved)
            qCWarning(logShell) << "session not kept:" << saved.error().detail;
    });
}

void MainWindow::readSession()
{
    m_session.geometry = saveGeometry();
    m_session.jobsShown = m_shell.actions.action(u"view.jobs"_s)->isChecked();
    for (int i = 0; i < m_stack->count(); ++i) {
        const auto* workspace = static_cast<Workspace*>(m_stack->widget(i));
        m_session.workspaces.insert(workspace->id(), workspace->saveState());
    }
}

void MainWindow::saveSession()
{
    readSession();
    m_sessionWriter.waitForDone();
    if (const auto saved = pentimento::saveSession(m_session, m_shell.sessionPath); !saved)
        qCWarning(logShell) << "session not saved:" << saved.error().detail;
}

MainWindow::Leave MainWindow::mayClose()
{
    for (int i = 0; i < m_stack->count(); ++i) {
        if (!static_cast<Workspace*>(m_stack->widget(i))->canClose())
            return Leave::No;
    }
    m_shell.jobs.requestRefresh(); // saving has just begun some
    const int working = m_shell.jobs.workingCount();
    return working == 0 ? Leave::Now : askAboutJobs(working);
}

MainWindow::Leave MainWindow::askAboutJobs(int working)
{
    QMessageBox question(this);
    question.setWindowTitle(tr("Quit"));
    question.setText(tr("%n job(s) still working.", "asked when the window closes", working));
    question.setInformativeText(
        tr("The work can go on without the window: the next start brings it back, and when all is done, "
           "Pentimento ends. Whatever you choose, what is finished is kept."));
    const QPushButton* stop = question.addButton(tr("&Stop now"), QMessageBox::DestructiveRole);
    const QPushButton* step = question.addButton(tr("Stop after this s&tep"), QMessageBox::AcceptRole);
    QPushButton* goOn = question.addButton(tr("&Keep running"), QMessageBox::AcceptRole);
    question.addButton(QMessageBox::Cancel);
    question.setDefaultButton(goOn);
    question.exec();
    if (question.clickedButton() == stop)
        return Leave::Now;
    if (question.clickedButton() != step && question.clickedButton() != goOn)
        return Leave::No;
    // What a job that is at work does now is its step; the others have not begun theirs.
    const QList<JobInfo> jobs = m_shell.jobs.jobs();
    for (const JobInfo& job : jobs) {
        if (question.clickedButton() == step && job.state == JobInfo::State::Waiting)
            m_shell.jobs.requestStop(job.id);
    }
    return Leave::WhenDone;
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    const Leave leave = mayClose();
    if (leave != Leave::No)
        saveSession();
    event->setAccepted(leave == Leave::Now);
    if (leave != Leave::WhenDone)
        return;
    hide();
    m_leavesWhenDone = true;
    leaveIfDone(); // they may have ended while the question was open
}

void MainWindow::showEvent(QShowEvent* event)
{
    m_leavesWhenDone = false;
    QMainWindow::showEvent(event);
}

void MainWindow::leaveIfDone()
{
    if (m_leavesWhenDone && m_shell.jobs.workingCount() == 0) {
        m_leavesWhenDone = false;
        Q_EMIT left();
    }
}

void MainWindow::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::WindowStateChange)
        m_shell.actions.action(u"view.fullScreen"_s)->setChecked(isFullScreen());
    QMainWindow::changeEvent(event);
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event)
{
    for (const QString& path : localFiles(event->mimeData())) {
        if (workspaceFor(path))
            return event->acceptProposedAction();
    }
}

void MainWindow::dropEvent(QDropEvent* event)
{
    event->acceptProposedAction();
    openFiles(localFiles(event->mimeData()));
}

} // namespace pentimento
