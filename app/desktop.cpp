#include "app/desktop.h"

#include "app/single_instance.h"
#include "app/studio_parts.h"
#include "core/base/paths.h"
#include "core/settings/settings_file.h"
#include "ui/main/main_window.h"
#include "ui/text/translations.h"
#include "ui/theme/theme_switch.h"

#include <QLoggingCategory>

using namespace Qt::StringLiterals;

namespace pentimento {

namespace {

Q_LOGGING_CATEGORY(logDesktop, "pentimento.desktop")

void reportProblems(const LoadedSettings& loaded, MainWindow& window)
{
    for (const QString& problem : loaded.problems)
        qCWarning(logDesktop) << "settings:" << problem;
    if (!loaded.brokenCopy.isEmpty())
        window.say(MainWindow::tr("The settings could not be read. They were put aside as %1.").arg(loaded.brokenCopy));
    else if (!loaded.problems.isEmpty())
        window.say(MainWindow::tr("Some settings could not be used and are as delivered."));
}

void reportLibrary(const StudioParts& studio, MainWindow& window)
{
    if (const auto& error = studio.libraryError())
        window.say(studio.library() ? MainWindow::tr("The library is open for reading only: %1").arg(error->detail)
                                    : MainWindow::tr("There is no library, so nothing is kept: %1").arg(error->detail));
}

void keepSettings(ProgramSettings& settings, ThemeSwitch& themeSwitch, ActionRegistry& actions)
{
    QObject::connect(&settings, &ProgramSettings::changed, &themeSwitch, [&themeSwitch](const Settings& changed) {
        themeSwitch.setAppearance(changed.appearance);
        if (const auto saved = saveSettings(changed, settingsPath()); !saved)
            qCWarning(logDesktop) << "settings not saved:" << saved.error().detail;
    });
    QObject::connect(&actions, &ActionRegistry::shortcutsChanged, &settings, [&settings, &actions] {
        Settings changed = settings.settings();
        changed.shortcuts = actions.customShortcuts();
        settings.change(changed);
    });
}

void showJobs(JobRunner& runner, JobListModel& jobs)
{
    QObject::connect(&runner, &JobRunner::changed, &jobs, [&runner, &jobs] { jobs.setJobs(runner.jobs()); });
    QObject::connect(&jobs, &JobListModel::stopRequested, &runner, [&runner](qint64 id) { runner.stop(id); });
    QObject::connect(&jobs, &JobListModel::clearRequested, &jobs, [&runner, &jobs] {
        runner.clearEnded();
        jobs.setJobs(runner.jobs());
    });
}

// A later start gives its files to this window.
void answerLaterStarts(SingleInstance& instance, MainWindow& window, const QString& address)
{
    QObject::connect(&instance, &SingleInstance::filesAsked, &window, [&window](const QStringList& files) {
        window.setWindowState(window.windowState() & ~Qt::WindowMinimized);
        window.raise();
        window.activateWindow();
        window.openFiles(files);
    });
    if (const auto listening = instance.listen(address); !listening)
        qCWarning(logDesktop) << "a second start will open a second window:" << listening.error().detail;
}

} // namespace

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

    const LoadedSettings loaded = loadSettings(settingsPath());
    installTranslations(application, loaded.settings.appearance.language);
    ProgramSettings settings(loaded.settings);
    ThemeSwitch themeSwitch(application, QDBusConnection::sessionBus(), loaded.settings.appearance);
    ActionRegistry actions;
    actions.setCustomShortcuts(loaded.settings.shortcuts);
    JobListModel jobs;
    StudioParts studio({.libraryFolder = defaultLibraryFolder(), .draftFolder = draftFolder()}, loaded.settings.studio);
    keepSettings(settings, themeSwitch, actions);
    showJobs(studio.jobs(), jobs);
    QObject::connect(&settings, &ProgramSettings::changed, &jobs,
        [&studio](const Settings& changed) { studio.applySettings(changed.studio); });

    MainWindow window({actions, jobs, settings, sessionPath()});
    window.addWorkspace(studio.makeWorkspace());
    window.restore();
    themeSwitch.settle();
    window.show();
    reportProblems(loaded, window);
    reportLibrary(studio, window);
    window.openFiles(files);
    SingleInstance instance;
    answerLaterStarts(instance, window, address);
    return QApplication::exec();
}

} // namespace pentimento
