#include "tests/support/clipped_text.h"
#include "tests/support/dummy_workspace.h"
#include "tests/support/pseudo_translator.h"
#include "ui/main/about_window.h"
#include "ui/main/appearance_page.h"
#include "ui/main/command_list.h"
#include "ui/main/main_window.h"
#include "ui/main/settings_window.h"
#include "ui/main/shortcuts_window.h"
#include "ui/text/job_text.h"
#include "ui/text/translations.h"
#include "ui/theme/theme_switch.h"

#include <QLabel>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace pentimento;

namespace {

JobInfo workingJob()
{
    JobInfo job;
    job.id = 1;
    job.title = u"Import"_s;
    job.state = JobInfo::State::Running;
    job.done = 312;
    job.total = 1664;
    job.remainingSeconds = 300;
    return job;
}

// The main window and its dialogs in the language that is installed.
struct Windows {
    explicit Windows(const QString& folder)
        : main({actions, jobs, settings, folder + u"/session.json"_s})
        , settingsWindow(settings, {new AppearancePage}, nullptr)
    {
        main.addWorkspace(new DummyWorkspace(u"studio"_s, pseudoText(u"Studio"_s)));
        main.addWorkspace(new DummyWorkspace(u"training"_s, pseudoText(u"Training"_s)));
        jobs.setJobs({workingJob()});
        main.restore();
        shortcuts = std::make_unique<ShortcutsWindow>(actions, nullptr);
        main.resize(1180, 720);
        actions.action(u"view.jobs"_s)->trigger();
        for (QWidget* window : all())
            window->show();
        main.say(pseudoText(u"Rated 143 as okay"_s), [] {});
        actions.action(u"view.commands"_s)->trigger();
    }

    QList<QWidget*> all() { return {&main, &settingsWindow, shortcuts.get(), &about}; }

    ActionRegistry actions;
    JobListModel jobs;
    ProgramSettings settings;
    MainWindow main;
    SettingsWindow settingsWindow;
    std::unique_ptr<ShortcutsWindow> shortcuts;
    AboutWindow about{nullptr};
};

} // namespace

class TestOtherLanguages : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void longTextsFit();
    void everySentenceIsTranslated();
    void rightToLeftMirrors();
    void german();
    void englishPlurals();

private:
    ThemeSwitch m_switch{*qobject_cast<QApplication*>(QCoreApplication::instance()), QDBusConnection(u"none"_s),
        {AppearanceSettings::Theme::Light, true, {}}};
};

void TestOtherLanguages::longTextsFit()
{
    PseudoTranslator pseudo;
    QCoreApplication::installTranslator(&pseudo);
    const QTemporaryDir folder;
    Windows windows(folder.path());
    for (QWidget* window : windows.all())
        QCOMPARE(clippedTexts(window).join(u'\n'), QString());
    QLabel tooLong(u"This sentence has less room than it needs"_s, &windows.main);
    tooLong.setFixedWidth(40);
    tooLong.show();
    QCOMPARE(clippedTexts(&windows.main).size(), 1); // the search does find one
    QCoreApplication::removeTranslator(&pseudo);
}

void TestOtherLanguages::everySentenceIsTranslated()
{
    PseudoTranslator pseudo;
    QCoreApplication::installTranslator(&pseudo);
    const QTemporaryDir folder;
    Windows windows(folder.path());
    const QSet<QString> names{u"English"_s, u"Deutsch"_s, u"Import"_s};
    for (QWidget* window : windows.all()) {
        for (const QLabel* label : window->findChildren<QLabel*>()) {
            const QString text = label->text();
            const bool saysSomething = std::any_of(text.begin(), text.end(), [](QChar c) { return c.isLetter(); });
            const bool ofDummy = label->parentWidget()->parentWidget()
                && QByteArray(label->parentWidget()->parentWidget()->metaObject()->className()).contains("StatusLine");
            if (!saysSomething || ofDummy || names.contains(text) || label->property("keyCap").toBool())
                continue;
            QVERIFY2(text.contains(u'[') || text.startsWith(u"Pentimento "_s), qPrintable(text));
        }
    }
    for (const ActionRegistry::Entry& entry : windows.actions.entries()) {
        if (!qobject_cast<Workspace*>(entry.owner))
            QVERIFY2(entry.spec.text.startsWith(u'['), qPrintable(entry.spec.id));
    }
    QCoreApplication::removeTranslator(&pseudo);
}

void TestOtherLanguages::rightToLeftMirrors()
{
    QGuiApplication::setLayoutDirection(Qt::RightToLeft);
    const QTemporaryDir folder;
    {
        Windows windows(folder.path());
        const QWidget* work = windows.main.currentWorkspace();
        QCOMPARE(work->mapTo(&windows.main, QPoint(0, 0)).x(), 0); // the rail is at the right
        QCOMPARE(work->width(), windows.main.width() - theme().wRail);
        for (QWidget* window : windows.all())
            QVERIFY(!window->grab().isNull());
    }
    QGuiApplication::setLayoutDirection(Qt::LeftToRight);
}

void TestOtherLanguages::german()
{
    installTranslations(*QCoreApplication::instance(), u"de"_s);
    const QTemporaryDir folder;
    {
        Windows windows(folder.path());
        QCOMPARE(plainText(windows.actions.action(u"app.settings"_s)->text()).trimmed(), u"Einstellungen"_s);
        QCOMPARE(jobText(workingJob()), u"312 von 1.664 · noch etwa 5 min"_s);
        QCOMPARE(menuTitle(MenuPlace::Sketch), u"Skizze"_s);
        QCOMPARE(clippedTexts(&windows.settingsWindow).join(u'\n'), QString());
    }
    for (QTranslator* translator : QCoreApplication::instance()->findChildren<QTranslator*>())
        delete translator;
    QLocale::setDefault(QLocale::c());
}

void TestOtherLanguages::englishPlurals()
{
    installTranslations(*QCoreApplication::instance(), u"en"_s);
    const auto working = [](int n) {
        return QCoreApplication::translate("pentimento::MenuLine", "%n job(s) working", "jobs in the menu line", n);
    };
    QCOMPARE(working(1), u"1 job working"_s);
    QCOMPARE(working(2), u"2 jobs working"_s);
    for (QTranslator* translator : QCoreApplication::instance()->findChildren<QTranslator*>())
        delete translator;
}

QTEST_MAIN(TestOtherLanguages)
#include "tst_other_languages.moc"
