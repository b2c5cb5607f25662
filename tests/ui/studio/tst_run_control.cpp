#include "ui/studio/run_control.h"

#include "tests/support/waiting.h"

#include <QSignalSpy>
#include <QTest>

using namespace pentimento;

namespace {

constexpr int RestMs = 20;

// A control whose runs are counted, and that has already been run once so that nothing is held.
struct Rig {
    explicit Rig(RunControl::Mode mode) : control(mode, RestMs), runs(&control, &RunControl::runRequested) { }

    void runOnce()
    {
        control.run();
        control.shown();
        control.ended(RunControl::End::Settled);
        runs.clear();
    }
    RunControl::Reason reason(int run) const { return runs[run][0].value<RunControl::Reason>(); }

    RunControl control;
    QSignalSpy runs;
};

} // namespace

class TestRunControl : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void runsAfterARestWhenTheParseIsClean();
    void waitsForTheParse();
    void brokenCodeDoesNotRun();
    void aFurtherKeyStartsTheRestAnew();
    void whatTheParserSaidIsAboutTheTextBefore();
    void anotherProgramsTextRunsAtOnce();
    void manualRunsOnlyWhenAsked();
    void nothingRunsOnOpen();
    void aSettledSketchCanBeStopped();
    void aDragEndsWithItsLastValue();
    void stoppedStaysStopped();
    void autoRunsAtOnce();
    void twoKillsInARowSwitchToManual();
    void aGoodRunBetweenTwoKillsForgives();
    void dragsFollowThePicture();
};

void TestRunControl::runsAfterARestWhenTheParseIsClean()
{
    Rig rig(RunControl::Mode::Auto);
    rig.runOnce();
    rig.control.edited();
    rig.control.analysed(true);
    QCOMPARE(rig.runs.size(), 0);
    QVERIFY(rig.runs.wait(PatienceMs));
    QCOMPARE(rig.reason(0), RunControl::Reason::Edit);
    QVERIFY(!rig.runs.wait(RestMs * 3)); // once for one edit
}

void TestRunControl::waitsForTheParse()
{
    Rig rig(RunControl::Mode::Auto);
    rig.runOnce();
    rig.control.edited();
    QVERIFY(!rig.runs.wait(RestMs * 3));
    rig.control.analysed(true);
    QCOMPARE(rig.runs.size(), 1);
}

void TestRunControl::brokenCodeDoesNotRun()
{
    Rig rig(RunControl::Mode::Auto);
    rig.runOnce();
    rig.control.edited();
    rig.control.analysed(false);
    QVERIFY(!rig.runs.wait(RestMs * 3));
}

void TestRunControl::aFurtherKeyStartsTheRestAnew()
{
    constexpr int LongRestMs = 300;
    RunControl control(RunControl::Mode::Auto, LongRestMs);
    control.run();
    control.ended(RunControl::End::Settled);
    QElapsedTimer sinceKey;
    QList<qint64> rests; // before each run
    connect(&control, &RunControl::runRequested, this, [&](RunControl::Reason) {
        rests.append(sinceKey.elapsed());
        control.ended(RunControl::End::Settled);
    });
    for (int key = 0; key < LongRestMs / 10; ++key) {
        sinceKey.start();
        control.edited();
        control.analysed(true);
        QTest::qWait(20); // the pace of the keys, always sooner than the rest
    }
    QTRY_VERIFY_WITH_TIMEOUT(!rests.isEmpty(), 30'000);
    for (const qint64 rest : rests)
        QVERIFY2(rest >= LongRestMs * 9 / 10, qPrintable(QString::number(rest))); // timers are a little early
}

void TestRunControl::whatTheParserSaidIsAboutTheTextBefore()
{
    Rig rig(RunControl::Mode::Auto);
    rig.runOnce();
    rig.control.edited();
    rig.control.analysed(true);
    rig.control.edited();
    QVERIFY(!rig.runs.wait(RestMs * 3));
    rig.control.analysed(true);
    QCOMPARE(rig.runs.size(), 1);
}

void TestRunControl::anotherProgramsTextRunsAtOnce()
{
    Rig rig(RunControl::Mode::Auto); // held, as after opening
    rig.control.rewritten();
    QCOMPARE(rig.runs.size(), 1);
    QCOMPARE(rig.reason(0), RunControl::Reason::Rewritten);
    Rig manual(RunControl::Mode::Manual);
    manual.control.rewritten();
    QCOMPARE(manual.runs.size(), 1);
}

void TestRunControl::manualRunsOnlyWhenAsked()
{
    Rig rig(RunControl::Mode::Manual);
    rig.runOnce();
    rig.control.edited();
    rig.control.analysed(true);
    QVERIFY(!rig.runs.wait(RestMs * 3));
    rig.control.run();
    QCOMPARE(rig.runs.size(), 1);
    QCOMPARE(rig.reason(0), RunControl::Reason::Asked);
}

void TestRunControl::nothingRunsOnOpen()
{
    Rig rig(RunControl::Mode::Auto);
    rig.runOnce();
    rig.control.hold();
    rig.control.analysed(true);
    rig.control.edited();
    rig.control.analysed(true);
    QVERIFY(!rig.runs.wait(RestMs * 3));
}

void TestRunControl::aSettledSketchCanBeStopped()
{
    Rig rig(RunControl::Mode::Auto);
    rig.runOnce();
    QSignalSpy stops(&rig.control, &RunControl::stopRequested);
    rig.control.stop(); // it may have woken up
    QCOMPARE(stops.size(), 1);
}

void TestRunControl::aDragEndsWithItsLastValue()
{
    Rig rig(RunControl::Mode::Auto);
    rig.runOnce();
    rig.control.dragged();
    QTRY_COMPARE_WITH_TIMEOUT(rig.runs.size(), 1, PatienceMs);
    QVERIFY(!rig.control.released()); // what it drew is the end
    rig.control.dragged(); // its picture is still to come, so this one waits
    QVERIFY(rig.control.released());
    QCOMPARE(rig.runs.size(), 2);
    QCOMPARE(rig.reason(1), RunControl::Reason::Edit);
    QVERIFY(!rig.control.released());
}

void TestRunControl::stoppedStaysStopped()
{
    Rig rig(RunControl::Mode::Auto);
    rig.control.run();
    QSignalSpy stops(&rig.control, &RunControl::stopRequested);
    rig.control.stop();
    QCOMPARE(stops.size(), 1);
    rig.control.ended(RunControl::End::Stopped);
    rig.control.edited();
    rig.control.analysed(true);
    QVERIFY(!rig.runs.wait(RestMs * 3) && rig.runs.size() == 1);
    rig.control.run();
    rig.control.ended(RunControl::End::Settled);
    rig.control.edited();
    rig.control.analysed(true);
    QVERIFY(rig.runs.wait(PatienceMs));
}

void TestRunControl::autoRunsAtOnce()
{
    Rig rig(RunControl::Mode::Manual);
    rig.control.setMode(RunControl::Mode::Auto);
    QCOMPARE(rig.runs.size(), 1);
}

void TestRunControl::twoKillsInARowSwitchToManual()
{
    Rig rig(RunControl::Mode::Auto);
    QSignalSpy switched(&rig.control, &RunControl::killedTwice);
    rig.control.run();
    rig.control.ended(RunControl::End::Killed);
    rig.control.edited();
    rig.control.analysed(true);
    QVERIFY(rig.runs.size() == 2 || rig.runs.wait(PatienceMs));
    rig.control.ended(RunControl::End::Killed);
    QCOMPARE(rig.control.mode(), RunControl::Mode::Manual);
    QCOMPARE(switched.size(), 1);
}

void TestRunControl::aGoodRunBetweenTwoKillsForgives()
{
    Rig rig(RunControl::Mode::Auto);
    for (const auto end : {RunControl::End::Killed, RunControl::End::Settled, RunControl::End::Killed}) {
        rig.control.edited();
        if (rig.runs.isEmpty())
            rig.control.run();
        else
            rig.control.analysed(true);
        QTRY_VERIFY_WITH_TIMEOUT(rig.control.isRunning(), PatienceMs);
        rig.control.ended(end);
    }
    QCOMPARE(rig.control.mode(), RunControl::Mode::Auto);
}

void TestRunControl::dragsFollowThePicture()
{
    Rig rig(RunControl::Mode::Auto);
    rig.runOnce();
    rig.control.dragged();
    QTRY_COMPARE_WITH_TIMEOUT(rig.runs.size(), 1, PatienceMs);
    QCOMPARE(rig.reason(0), RunControl::Reason::Drag);
    rig.control.dragged();
    rig.control.dragged();
    QVERIFY(!rig.runs.wait(RunControl::DragSpacingMs * 3)); // no picture yet: nothing piles up
    rig.control.shown();
    QCOMPARE(rig.runs.size(), 2);
    rig.control.shown();
    QVERIFY(!rig.runs.wait(RunControl::DragSpacingMs * 3)); // three drags were two runs
}

QTEST_GUILESS_MAIN(TestRunControl)
#include "tst_run_control.moc"
