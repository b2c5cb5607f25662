#include "tests/support/accessible_walk.h"
#include "tests/support/dummy_workspace.h"
#include "tests/support/waiting.h"
#include "ui/main/main_window.h"
#include "ui/theme/theme_switch.h"

#include <QDropEvent>
#include <QMenu>
#include <QMenuBar>
#include <QMessageBox>
#include <QMimeData>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace pentimento;

namespace {

// A window with two workspaces, all that belongs to it, and the session file of `folder`.
struct Fixture {
    explicit Fixture(const QString& folder, int sessionIntervalMs = 30'000)
        : window({actions, jobs, settings, folder + u"/session.json"_s, sessionIntervalMs})
    {
        studio = new DummyWorkspace(u"studio"_s, u"Studio"_s);
        pool = new DummyWorkspace(u"pool"_s, u"Pool"_s);
        window.addWorkspace(studio);
        window.addWorkspace(pool);
        window.restore();
        window.show();
    }

    ActionRegistry actions;
    JobListModel jobs;
    ProgramSettings settings;
    MainWindow window;
    DummyWorkspace* studio = nullptr;
    DummyWorkspace* pool = nullptr;
};

JobInfo workingJob()
{
    JobInfo job;
    job.id = 1;
    job.title = u"Import of 1,664 pictures"_s;
    job.state = JobInfo::State::Running;
    job.done = 312;
    job.total = 1664;
    return job;
}

// Presses the button with this text in the question that opens next.
void answerNextQuestion(const QString& text)
{
    QTimer::singleShot(0, qApp, [text] {
        QWidget* open = QApplication::activeModalWidget();
        const auto* question = qobject_cast<QMessageBox*>(open);
        const auto buttons = question ? question->buttons() : QList<QAbstractButton*>();
        const auto found = std::find_if(buttons.begin(), buttons.end(),
            [&text](const QAbstractButton* button) { return plainText(button->text()) == text; });
        if (found != buttons.end())
            return (*found)->click();
        if (open)
            open->close(); // else the test never ends
        QVERIFY2(false, "no such question");
    });
}

QStringList textsOf(const QMenu* menu)
{
    QStringList texts;
    for (const QAction* action : menu->actions()) {
        if (!action->isSeparator())
            texts.append(plainText(action->text()));
    }
    return texts;
}

} // namespace

class TestMainWindow : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void showsOneWorkspace();
    void keysBelongToTheShownWorkspace();
    void undoBelongsToTheShownWorkspace();
    void menusFollowTheWorkspace();
    void sessionRoundTrip();
    void sessionOutlivesACrash();
    void filesGoWhereTheyBelong();
    void asksBeforeStoppingJobs();
    void jobsMayGoOnWithoutTheWindow();
    void whatHasNotBegunMayBeDropped_data();
    void whatHasNotBegunMayBeDropped();
    void asksAboutJobsThatHaveJustBegun();
    void everyControlHasAName();

private:
    ThemeSwitch m_switch{*qobject_cast<QApplication*>(QCoreApplication::instance()), QDBusConnection(u"none"_s),
        {AppearanceSettings::Theme::Dark, false, {}}};
};

void TestMainWindow::showsOneWorkspace()
{
    const QTemporaryDir folder;
    Fixture f(folder.path());
    QCOMPARE(f.window.currentWorkspace(), f.studio);
    QCOMPARE(f.window.windowTitle(), u"Studio — Pentimento"_s);
    f.studio->restoreState({{"text", "hibiscus.js"}});
    QCOMPARE(f.window.windowTitle(), u"hibiscus.js — Studio — Pentimento"_s);
    f.actions.action(u"workspace.pool"_s)->trigger();
    QCOMPARE(f.window.currentWorkspace(), f.pool);
    QVERIFY(f.actions.action(u"workspace.pool"_s)->isChecked());
    QVERIFY(!f.actions.action(u"workspace.studio"_s)->isChecked());
    QCOMPARE(f.actions.action(u"workspace.pool"_s)->toolTip(), u"Pool (Ctrl+2)"_s);
    f.window.showWorkspace(u"no such"_s);
    QCOMPARE(f.window.currentWorkspace(), f.pool);
}

void TestMainWindow::keysBelongToTheShownWorkspace()
{
    const QTemporaryDir folder;
    Fixture f(folder.path());
    QVERIFY(QTest::qWaitForWindowActive(&f.window));
    QTest::keyClick(&f.window, Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(f.studio->runs, 1);
    QTest::keyClick(&f.window, Qt::Key_2, Qt::ControlModifier);
    QTest::keyClick(&f.window, Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(f.studio->runs, 1);
    QCOMPARE(f.pool->runs, 1);
}

void TestMainWindow::undoBelongsToTheShownWorkspace()
{
    const QTemporaryDir folder;
    Fixture f(folder.path());
    QAction* undo = f.actions.action(u"edit.undo"_s);
    QVERIFY(!undo->isEnabled());
    f.studio->setFocusPolicy(Qt::StrongFocus);
    f.actions.action(u"studio.run"_s)->trigger();
    QVERIFY(undo->isEnabled());
    QCOMPARE(plainText(undo->text()), u"Undo count"_s);
    f.window.showWorkspace(u"pool"_s);
    QVERIFY(!undo->isEnabled());
    f.window.showWorkspace(u"studio"_s);
    undo->trigger();
    QCOMPARE(f.studio->count, 0);
    f.pool->hasStack = false;
    f.window.showWorkspace(u"pool"_s);
    QVERIFY(!undo->isEnabled());
    QCOMPARE(plainText(undo->text()), u"Undo"_s);
}

void TestMainWindow::menusFollowTheWorkspace()
{
    const QTemporaryDir folder;
    Fixture f(folder.path());
    const auto menu = [&f](const QString& title) -> QMenu* {
        for (const QAction* action : f.window.findChild<QMenuBar*>()->actions()) {
            if (plainText(action->text()) == title)
                return action->menu();
        }
        return nullptr;
    };
    QCOMPARE(menu(u"Sketch"_s)->actions(), QList<QAction*>{f.actions.action(u"studio.run"_s)});
    f.window.showWorkspace(u"pool"_s);
    QCOMPARE(menu(u"Sketch"_s)->actions(), QList<QAction*>{f.actions.action(u"pool.run"_s)});
    QCOMPARE(textsOf(menu(u"Window"_s)), (QStringList{u"Studio"_s, u"Pool"_s}));
    QCOMPARE(textsOf(menu(u"File"_s)), (QStringList{u"Settings"_s, u"Quit"_s}));
    f.pool->openFiles({u"/tmp/a&b.js"_s});
    QCOMPARE(textsOf(menu(u"File"_s)).first(), u"Open recent"_s);
    f.pool->opened.clear();
    menu(u"File"_s)->actions().first()->menu()->actions().first()->trigger();
    QCOMPARE(f.pool->opened, QStringList{u"/tmp/a&b.js"_s});
}

// Nothing is closed here before it is read.
void TestMainWindow::sessionOutlivesACrash()
{
    const QTemporaryDir folder;
    Fixture f(folder.path(), 5);
    f.studio->restoreState({{"text", "leaf.js"}});
    const QString path = folder.filePath(u"session.json"_s);
    QTRY_COMPARE_WITH_TIMEOUT(
        textField(loadSession(path).workspaces.value(u"studio"_s), "text"), u"leaf.js"_s, PatienceMs);
}

void TestMainWindow::sessionRoundTrip()
{
    const QTemporaryDir folder;
    QSize size; // no wider than it must be: Qt 6.8 restores no window that its screen has no room for
    {
        Fixture f(folder.path());
        size = {f.window.minimumWidth(), 700};
        f.studio->restoreState({{"text", "hibiscus.js"}});
        f.window.showWorkspace(u"pool"_s);
        f.window.resize(size);
        f.actions.action(u"view.jobs"_s)->trigger();
        f.studio->openFiles({u"/tmp/a.js"_s});
        QVERIFY(f.window.close());
    }
    Fixture f(folder.path());
    QCOMPARE(f.window.currentWorkspace(), f.pool);
    QCOMPARE(f.studio->itemTitle(), u"hibiscus.js"_s);
    QCOMPARE(f.window.size(), size);
    QVERIFY(f.actions.action(u"view.jobs"_s)->isChecked());
    QCOMPARE(loadSession(folder.filePath(u"session.json"_s)).recentFiles, QStringList{u"/tmp/a.js"_s});
}

void TestMainWindow::filesGoWhereTheyBelong()
{
    const QTemporaryDir folder;
    Fixture f(folder.path());
    f.window.showWorkspace(u"pool"_s);
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(u"/tmp/a.js"_s), QUrl(u"https://example.org/b.js"_s),
        QUrl::fromLocalFile(u"/tmp/c.png"_s)});
    QDragEnterEvent enter({5, 5}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&f.window, &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop({5, 5}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&f.window, &drop);
    QCOMPARE(f.pool->opened, QStringList{u"/tmp/a.js"_s}); // both open it: the one that is shown gets it
    QVERIFY(f.studio->opened.isEmpty());
}

void TestMainWindow::asksBeforeStoppingJobs()
{
    const QTemporaryDir folder;
    Fixture f(folder.path());
    f.studio->mayClose = false;
    QVERIFY(!f.window.close());
    f.studio->mayClose = true;
    f.jobs.setJobs({workingJob()});
    answerNextQuestion(u"Cancel"_s);
    QVERIFY(!f.window.close());
    QVERIFY(f.window.isVisible());
    answerNextQuestion(u"Stop now"_s);
    QVERIFY(f.window.close());
}

void TestMainWindow::jobsMayGoOnWithoutTheWindow()
{
    const QTemporaryDir folder;
    Fixture f(folder.path());
    const QSignalSpy left(&f.window, &MainWindow::left);
    JobInfo job = workingJob();
    f.jobs.setJobs({job});
    answerNextQuestion(u"Keep running"_s);
    QVERIFY(!f.window.close());
    QVERIFY(!f.window.isVisible());
    f.window.show(); // by the next start
    job.state = JobInfo::State::Done;
    f.jobs.setJobs({job});
    QVERIFY(left.isEmpty());

    job.state = JobInfo::State::Running;
    f.jobs.setJobs({job});
    answerNextQuestion(u"Keep running"_s);
    QVERIFY(!f.window.close());
    QVERIFY(left.isEmpty());
    job.state = JobInfo::State::Done;
    f.jobs.setJobs({job});
    QCOMPARE(left.size(), 1);
    f.jobs.setJobs({});
    QCOMPARE(left.size(), 1);
}

void TestMainWindow::whatHasNotBegunMayBeDropped_data()
{
    QTest::addColumn<QString>("answer");
    QTest::addColumn<QList<qint64>>("stopped");
    QTest::newRow("after this step") << u"Stop after this step"_s << QList<qint64>{2};
    QTest::newRow("not at all") << u"Keep running"_s << QList<qint64>();
}

void TestMainWindow::whatHasNotBegunMayBeDropped()
{
    QFETCH(QString, answer);
    const QTemporaryDir folder;
    Fixture f(folder.path());
    const QSignalSpy left(&f.window, &MainWindow::left);
    QList<qint64> stopped;
    connect(&f.jobs, &JobListModel::stopRequested, &f.jobs, [&stopped](qint64 id) { stopped.append(id); });
    JobInfo waiting = workingJob();
    waiting.id = 2;
    waiting.state = JobInfo::State::Waiting;
    f.jobs.setJobs({workingJob(), waiting});
    answerNextQuestion(answer);
    QVERIFY(!f.window.close());
    QTEST(stopped, "stopped");
    QVERIFY(!f.window.isVisible());
    QVERIFY(left.isEmpty());
}

// As saving does, on the way out; the list hears of new jobs a little later.
void TestMainWindow::asksAboutJobsThatHaveJustBegun()
{
    const QTemporaryDir folder;
    Fixture f(folder.path());
    connect(&f.jobs, &JobListModel::refreshRequested, &f.jobs, [&f] { f.jobs.setJobs({workingJob()}); });
    answerNextQuestion(u"Cancel"_s);
    QVERIFY(!f.window.close());
}

void TestMainWindow::everyControlHasAName()
{
    const QTemporaryDir folder;
    Fixture f(folder.path());
    f.jobs.setJobs({workingJob()});
    f.actions.action(u"view.jobs"_s)->trigger();
    f.window.say(u"Rated 143 as okay"_s, [] {});
    f.actions.action(u"view.commands"_s)->trigger();
    QCOMPARE(unnamedControls(&f.window).join(u'\n'), QString());
    auto* nameless = new QToolButton(&f.window);
    nameless->show();
    QCOMPARE(unnamedControls(&f.window).size(), 1); // the walk does find one
}

QTEST_MAIN(TestMainWindow)
#include "tst_main_window.moc"
