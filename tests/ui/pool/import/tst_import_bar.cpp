#include "ui/pool/import/import_bar.h"

#include "tests/support/accessible_walk.h"
#include "tests/support/clipped_text.h"

#include <QLayout>
#include <QProgressBar>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace pentimento;

namespace {

JobInfo working(int done, int total = 143)
{
    JobInfo job;
    job.title = u"Importing 143 pictures"_s;
    job.state = JobInfo::State::Running;
    job.done = done;
    job.total = total;
    job.ratePerSecond = 41;
    job.remainingSeconds = 3;
    return job;
}

} // namespace

class TestImportBar : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_bar = std::make_unique<ImportBar>();
        m_bar->resize(900, m_bar->height());
    }
    void showsProgress();
    void pausesAndResumes();
    void nothingMovesInAPause();
    void stops();
    void cannotBeStoppedTwice();
    void summarises();
    void offersNothingToShowWhenAllWasRead();
    void byKeyboard();
    void everyControlHasAName();

private:
    QToolButton* button(const QString& text) const
    {
        for (QToolButton* found : m_bar->findChildren<QToolButton*>()) {
            if (found->text() == text)
                return found;
        }
        return nullptr;
    }
    static ImportReport report(int failures)
    {
        ImportReport made;
        made.added.resize(143);
        made.failures.resize(failures);
        return made;
    }

    std::unique_ptr<ImportBar> m_bar;
};

void TestImportBar::showsProgress()
{
    QVERIFY(m_bar->isHidden());
    m_bar->display(working(52), false);
    QVERIFY(m_bar->isVisible());
    QCOMPARE(m_bar->text(), u"Importing 143 pictures, 52 of 143 · 41 per second · about 3 s left"_s);
    QCOMPARE(m_bar->accessibleName(), m_bar->text());
    const auto* meter = m_bar->findChild<QProgressBar*>();
    QCOMPARE(meter->value(), 363);
    m_bar->display(working(0, 0), false); // nobody knows yet
    QCOMPARE(meter->maximum(), 0);
    QVERIFY(button(u"Show"_s)->isHidden());
}

void TestImportBar::pausesAndResumes()
{
    QSignalSpy pause(m_bar.get(), &ImportBar::pauseWanted);
    QSignalSpy resume(m_bar.get(), &ImportBar::resumeWanted);
    m_bar->display(working(52), false);
    QTest::mouseClick(button(u"Pause"_s), Qt::LeftButton);
    QCOMPARE(pause.size(), 1);
    m_bar->display(working(54), true);
    QCOMPARE(m_bar->text(), u"Importing 143 pictures, Paused after 54 of 143"_s);
    QVERIFY(!button(u"Pause"_s));
    QTest::mouseClick(button(u"Resume"_s), Qt::LeftButton);
    QCOMPARE(resume.size(), 1);
    QCOMPARE(pause.size(), 1);
    m_bar->display(working(54), false);
    QVERIFY(button(u"Pause"_s));
}

void TestImportBar::nothingMovesInAPause()
{
    m_bar->display(working(52), false);
    QVERIFY(QTest::qWaitForWindowExposed(m_bar.get()));
    const QRect stop = button(u"Stop"_s)->geometry();
    const QRect pause = button(u"Pause"_s)->geometry();
    m_bar->display(working(52), true);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
    m_bar->layout()->activate();
    QCOMPARE(button(u"Stop"_s)->geometry(), stop);
    QCOMPARE(button(u"Resume"_s)->geometry(), pause);
    QCOMPARE(clippedTexts(m_bar.get()), QStringList());
}

void TestImportBar::stops()
{
    QSignalSpy stop(m_bar.get(), &ImportBar::stopWanted);
    m_bar->display(working(52), false);
    QTest::mouseClick(button(u"Stop"_s), Qt::LeftButton);
    QCOMPARE(stop.size(), 1);
}

void TestImportBar::cannotBeStoppedTwice()
{
    JobInfo stopping = working(52);
    stopping.state = JobInfo::State::Stopping;
    m_bar->display(stopping, true);
    QCOMPARE(m_bar->text(), u"Importing 143 pictures, Stopping"_s);
    QVERIFY(!button(u"Stop"_s)->isEnabled());
}

void TestImportBar::summarises()
{
    m_bar->display(working(52), true);
    m_bar->summarise(report(2));
    QCOMPARE(m_bar->text(), u"143 added, 2 could not be read"_s);
    QVERIFY(m_bar->findChild<QProgressBar*>()->isHidden());
    QVERIFY(button(u"Stop"_s)->isHidden());
    QSignalSpy wanted(m_bar.get(), &ImportBar::failuresWanted);
    QSignalSpy closed(m_bar.get(), &ImportBar::closed);
    QTest::mouseClick(button(u"Show"_s), Qt::LeftButton);
    QCOMPARE(wanted.size(), 1);
    QVERIFY(m_bar->isVisible());
    QTest::mouseClick(button(u"Close message"_s), Qt::LeftButton);
    QCOMPARE(closed.size(), 1);
    QVERIFY(m_bar->isHidden());
    m_bar->display(working(0), false); // the next one
    QVERIFY(button(u"Pause"_s)->isVisible());
    QVERIFY(button(u"Show"_s)->isHidden());
}

void TestImportBar::offersNothingToShowWhenAllWasRead()
{
    m_bar->summarise(report(2));
    QVERIFY(button(u"Show"_s)->isVisible());
    m_bar->summarise(report(0));
    QVERIFY(button(u"Show"_s)->isHidden());
    QVERIFY(button(u"Close message"_s)->isVisible());
}

void TestImportBar::byKeyboard()
{
    m_bar->display(working(52), false);
    m_bar->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_bar.get()));
    QSignalSpy pause(m_bar.get(), &ImportBar::pauseWanted);
    QSignalSpy stop(m_bar.get(), &ImportBar::stopWanted);
    button(u"Pause"_s)->setFocus(Qt::TabFocusReason);
    QTest::keyClick(m_bar->focusWidget(), Qt::Key_Space);
    QTest::keyClick(m_bar->focusWidget(), Qt::Key_Tab);
    QTest::keyClick(m_bar->focusWidget(), Qt::Key_Space);
    QCOMPARE(pause.size(), 1);
    QCOMPARE(stop.size(), 1);
}

void TestImportBar::everyControlHasAName()
{
    m_bar->display(working(52), false);
    QCOMPARE(unnamedControls(m_bar.get()), QStringList());
    m_bar->summarise(report(2));
    QCOMPARE(unnamedControls(m_bar.get()), QStringList());
}

QTEST_MAIN(TestImportBar)
#include "tst_import_bar.moc"
