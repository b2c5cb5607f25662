#include "app/desktop.h"

#include "core/base/paths.h"
#include "ui/text/translations.h"

#include <QLoggingCategory>

using namespace Qt::StringLiterals;

namespace pentimento {

namespace {

Q_LOGGING_CATEGORY(logDesktop, "pentimento.desktop")

// The language is known before anything that speaks is made.
LoadedSettings loadAndTranslate(QApplication& application)
{
    LoadedSettings loaded = loadSettings(settingsPath());
    installTranslations(application, loaded.settings.appearance.language);
    return loaded;
}

} // namespace

Desktop::Desktop(QApplication& application)
    : m_loaded(loadAndTranslate(application))
    , m_settings(m_loaded.settings)
    , m_themeSwitch(application, QDBusConnection::sessionBus(), m_loaded.settings.appearance)
    , m_studio({.libraryFolder = defaultLibraryFolder(), .draftFolder = draftFolder()}, m_loaded.settings.studio)
    , m_pool(m_studio)
    , m_window(shell())
    , m_desk(m_studio.ratings())
{
    keepSettings();
    showJobs();
    QObject::connect(&m_window, &MainWindow::left, &application, &QApplication::quit, Qt::QueuedConnection);
    m_window.addWorkspace(m_studio.makeWorkspace());
    addPool();
    m_window.restore();
    m_themeSwitch.settle();
}

// The window adds the first actions.
Shell Desktop::shell()
{
    m_actions.setCustomShortcuts(m_loaded.settings.shortcuts);
    return {m_actions, m_jobs, m_settings, sessionPath()};
}

void Desktop::show(const QStringList& files)
{
    m_window.show();
    reportSettings();
    reportLibrary();
    m_window.openFiles(files);
}

void Desktop::keepSettings()
{
    QObject::connect(&m_settings, &ProgramSettings::changed, &m_window, [this](const Settings& changed) {
        m_themeSwitch.setAppearance(changed.appearance);
        m_studio.applySettings(changed.studio);
        if (const auto saved = saveSettings(changed, settingsPath()); !saved)
            qCWarning(logDesktop) << "settings not saved:" << saved.error().detail;
    });
    QObject::connect(&m_actions, &ActionRegistry::shortcutsChanged, &m_window, [this] {
        Settings changed = m_settings.settings();
        changed.shortcuts = m_actions.customShortcuts();
        m_settings.change(changed);
    });
}

void Desktop::showJobs()
{
    JobRunner& runner = m_studio.jobs();
    QObject::connect(&runner, &JobRunner::changed, &m_jobs, [this, &runner] { m_jobs.setJobs(runner.jobs()); });
    QObject::connect(
        &m_jobs, &JobListModel::refreshRequested, &m_jobs, [this, &runner] { m_jobs.setJobs(runner.jobs()); });
    QObject::connect(&m_jobs, &JobListModel::stopRequested, &runner, [&runner](qint64 id) { runner.stop(id); });
    QObject::connect(&m_jobs, &JobListModel::clearRequested, &m_jobs, [this, &runner] {
        runner.clearEnded();
        m_jobs.setJobs(runner.jobs());
    });
}

void Desktop::addPool()
{
    PoolWorkspace* pool = m_pool.makeWorkspace();
    if (!pool)
        return;
    QObject::connect(pool, &PoolWorkspace::artworkWanted, &m_window, [this](qint64 id) {
        m_window.showWorkspace(u"studio"_s);
        m_studio.openArtwork(id);
    });
    m_window.addWorkspace(pool);
}

void Desktop::reportSettings()
{
    for (const QString& problem : m_loaded.problems)
        qCWarning(logDesktop) << "settings:" << problem;
    if (!m_loaded.brokenCopy.isEmpty())
        m_window.say(
            MainWindow::tr("The settings could not be read. They were put aside as %1.").arg(m_loaded.brokenCopy));
    else if (!m_loaded.problems.isEmpty())
        m_window.say(MainWindow::tr("Some settings could not be used and are as delivered."));
}

void Desktop::reportLibrary()
{
    if (const auto& error = m_studio.libraryError())
        m_window.say(m_studio.library()
                ? MainWindow::tr("The library is open for reading only: %1").arg(error->detail)
                : MainWindow::tr("There is no library, so nothing is kept: %1").arg(error->detail));
}

void Desktop::answerLaterStarts(const QString& address)
{
    QObject::connect(&m_instance, &SingleInstance::filesAsked, &m_window, [this](const QStringList& files) {
        m_window.show(); // it may be hidden while jobs go on
        m_window.setWindowState(m_window.windowState() & ~Qt::WindowMinimized);
        m_window.raise();
        m_window.activateWindow();
        m_window.openFiles(files);
    });
    m_instance.setAnswerer(
        [this](const Json& request, const SingleInstance::Reply& reply) { m_desk.answer(request, reply); });
    if (const auto listening = m_instance.listen(address); !listening)
        qCWarning(logDesktop) << "a second start will open a second window:" << listening.error().detail;
}

bool hasDisplay()
{
    return !qEnvironmentVariableIsEmpty("DISPLAY") || !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY");
}

int runDesktop(int& argc, char** argv, const QStringList& files)
{
    QApplication application(argc, argv);
    QApplication::setApplicationName(u"pentimento"_s);
    QApplication::setApplicationVersion(QStringLiteral(PENTIMENTO_VERSION));
    QApplication::setDesktopFileName(u"org.pentimento.Pentimento"_s);
    QApplication::setWindowIcon(QIcon(u":/pentimento/icons/app-icon.svg"_s));

    const QString address = SingleInstance::addressFor(defaultLibraryFolder());
    if (SingleInstance::handOver(address, files))
        return 0;
    Desktop desktop(application);
    desktop.show(files);
    desktop.answerLaterStarts(address);
    return QApplication::exec();
}

} // namespace pentimento
