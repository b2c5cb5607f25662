#include "core/jobs/job_runner.h"

#include "tests/support/waiting.h"

#include <QElapsedTimer>
#include <QScopeGuard>
#include <QSemaphore>
#include <QSignalSpy>
#include <QTest>
#include <QThread>

#include <atomic>
#include <memory>

using namespace Qt::StringLiterals;
using namespace pentimento;

namespace {

using JobState = JobInfo::State;

// Obeys its flag like every honest job.
Result<void> waitForStop(JobContext& context)
{
    while (!context.stop.raised())
        QThread::msleep(1);
    return Unexpected(Error::Kind::Cancelled, u"stopped"_s);
}

Result<void> nothing(JobContext&)
{
    return {};
}

JobState stateOf(const JobRunner& runner, qint64 id)
{
    const auto job = runner.job(id);
    return job ? job->state : JobState::Failed;
}

} // namespace

class TestJobRunner : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void runsOffThisThread();
    void endsAsItsResultSays_data();
    void endsAsItsResultSays();
    void reportsProgress();
    void runsFewAtOnceInOrder();
    void stopsARunningJob();
    void stopsAWaitingJob();
    void ignoresStopsTooLate();
    void doneIsDoneThoughStopped();
    void throttlesChanges();
    void tellsOfEachEndOnce();
    void clearsEndedOnly();
    void joinsOnDestruction();
};

void TestJobRunner::runsOffThisThread()
{
    JobRunner runner;
    std::atomic<QThread*> thread = nullptr;
    const qint64 id = runner.start(u"a job"_s, [&](JobContext&) -> Result<void> {
        thread = QThread::currentThread();
        return {};
    });
    QTRY_COMPARE_WITH_TIMEOUT(stateOf(runner, id), JobState::Done, PatienceMs);
    QVERIFY(thread && thread != QThread::currentThread());
    QCOMPARE(runner.job(id)->title, u"a job"_s);
    QVERIFY(!runner.job(id + 1));
}

void TestJobRunner::endsAsItsResultSays_data()
{
    QTest::addColumn<int>("kind"); // -1: no error
    QTest::addColumn<JobState>("state");
    QTest::newRow("done") << -1 << JobState::Done;
    QTest::newRow("failed") << int(Error::Kind::Storage) << JobState::Failed;
    // Nobody asked it to stop, so that is a failure.
    QTest::newRow("cancelled by itself") << int(Error::Kind::Cancelled) << JobState::Failed;
}

void TestJobRunner::endsAsItsResultSays()
{
    QFETCH(int, kind);
    QFETCH(JobState, state);
    JobRunner runner;
    QSignalSpy ended(&runner, &JobRunner::ended);
    const qint64 id = runner.start(u"a job"_s, [kind](JobContext&) -> Result<void> {
        if (kind < 0)
            return {};
        return Unexpected(Error::Kind(kind), u"the reason"_s);
    });
    QTRY_COMPARE_WITH_TIMEOUT(ended.count(), 1, PatienceMs);
    const auto job = ended[0][0].value<JobInfo>();
    QCOMPARE(job, *runner.job(id));
    QCOMPARE(job.state, state);
    QVERIFY(job.ended());
    QCOMPARE(job.error.has_value(), kind >= 0);
    if (job.error)
        QCOMPARE(*job.error, (Error{Error::Kind(kind), u"the reason"_s}));
}

void TestJobRunner::reportsProgress()
{
    QSemaphore goOn;
    JobRunner runner;
    const auto whatever = qScopeGuard([&goOn] { goOn.release(); }); // also when a check fails
    const qint64 id = runner.start(u"a job"_s, [&](JobContext& context) -> Result<void> {
        context.progress(0, 10);
        QThread::msleep(5); // so that there is a time to divide by
        context.progress(4, 10, u"leaf.js"_s);
        goOn.acquire();
        return {};
    });
    QTRY_COMPARE_WITH_TIMEOUT(runner.job(id)->done, 4, PatienceMs);
    const JobInfo job = *runner.job(id);
    goOn.release();
    QCOMPARE(job.total, 10);
    QCOMPARE(job.text, u"leaf.js"_s);
    QCOMPARE(job.state, JobState::Running);
    QVERIFY(job.ratePerSecond > 0);
    QVERIFY(job.remainingSeconds);
    QTRY_VERIFY_WITH_TIMEOUT(runner.job(id)->ended(), PatienceMs);
    QVERIFY(!runner.job(id)->remainingSeconds);
}

void TestJobRunner::runsFewAtOnceInOrder()
{
    QSemaphore goOn;
    std::atomic<int> running = 0;
    std::atomic<int> most = 0;
    QList<int> order;
    std::mutex mutex;
    JobRunner runner;
    constexpr int Count = JobRunner::MaxRunning + 3;
    const auto whatever = qScopeGuard([&goOn] { goOn.release(Count); });
    const auto begun = [&] {
        const std::lock_guard lock(mutex);
        return int(order.size());
    };
    for (int i = 0; i < Count; ++i) {
        runner.start(QString::number(i), [&, i](JobContext&) -> Result<void> {
            most = qMax(most.load(), ++running);
            {
                const std::lock_guard lock(mutex);
                order.append(i);
            }
            goOn.acquire();
            --running;
            return {};
        });
    }
    QTRY_COMPARE_WITH_TIMEOUT(begun(), JobRunner::MaxRunning, PatienceMs);
    int waiting = 0;
    const QList<JobInfo> jobs = runner.jobs();
    for (int i = 0; i < Count; ++i) {
        QCOMPARE(jobs[i].title, QString::number(i));
        waiting += jobs[i].state == JobState::Waiting ? 1 : 0;
    }
    QCOMPARE(waiting, Count - JobRunner::MaxRunning);
    for (int i = 0; i < Count; ++i) { // the next only once this one's successor has begun, so that the order shows
        goOn.release();
        QTRY_COMPARE_WITH_TIMEOUT(begun(), qMin(JobRunner::MaxRunning + 1 + i, Count), PatienceMs);
    }
    QTRY_COMPARE_WITH_TIMEOUT(running.load(), 0, PatienceMs);
    QCOMPARE(most.load(), JobRunner::MaxRunning);
    QCOMPARE(order.mid(JobRunner::MaxRunning), (QList<int>{4, 5, 6}));
}

void TestJobRunner::stopsARunningJob()
{
    std::atomic<bool> began = false;
    QSemaphore goOn;
    JobRunner runner;
    const auto whatever = qScopeGuard([&goOn] { goOn.release(); });
    const qint64 id = runner.start(u"a job"_s, [&](JobContext& context) {
        began = true;
        auto result = waitForStop(context);
        goOn.acquire();
        return result;
    });
    QTRY_VERIFY_WITH_TIMEOUT(began, PatienceMs);
    runner.stop(id);
    QCOMPARE(stateOf(runner, id), JobState::Stopping);
    goOn.release();
    QTRY_COMPARE_WITH_TIMEOUT(stateOf(runner, id), JobState::Stopped, PatienceMs);
    QVERIFY(!runner.job(id)->error);
}

void TestJobRunner::stopsAWaitingJob()
{
    std::atomic<bool> ran = false;
    JobRunner runner;
    QSignalSpy ended(&runner, &JobRunner::ended);
    for (int i = 0; i < JobRunner::MaxRunning; ++i)
        runner.start(u"in the way"_s, waitForStop);
    const qint64 id = runner.start(u"a job"_s, [&](JobContext&) -> Result<void> {
        ran = true;
        return {};
    });
    runner.stop(id);
    QCOMPARE(stateOf(runner, id), JobState::Stopped); // at once, though no thread is free
    QTRY_COMPARE_WITH_TIMEOUT(ended.count(), 1, PatienceMs);
    runner.clearEnded();
    const QList<JobInfo> others = runner.jobs();
    for (const JobInfo& job : others)
        runner.stop(job.id);
    QTRY_COMPARE_WITH_TIMEOUT(ended.count(), 1 + JobRunner::MaxRunning, PatienceMs);
    const qint64 last = runner.start(u"behind it"_s, nothing);
    QTRY_COMPARE_WITH_TIMEOUT(stateOf(runner, last), JobState::Done, PatienceMs);
    QVERIFY(!ran);
}

void TestJobRunner::ignoresStopsTooLate()
{
    JobRunner runner;
    const qint64 id = runner.start(u"a job"_s, nothing);
    QTRY_COMPARE_WITH_TIMEOUT(stateOf(runner, id), JobState::Done, PatienceMs);
    runner.stop(id);
    runner.stop(id + 100);
    QCOMPARE(stateOf(runner, id), JobState::Done);
}

void TestJobRunner::doneIsDoneThoughStopped()
{
    JobRunner runner;
    QSemaphore began;
    const qint64 id = runner.start(u"a job"_s, [&](JobContext& context) -> Result<void> {
        began.release();
        (void)waitForStop(context);
        return {}; // it had all it wanted
    });
    began.acquire();
    runner.stop(id);
    QTRY_COMPARE_WITH_TIMEOUT(stateOf(runner, id), JobState::Done, PatienceMs);
}

void TestJobRunner::throttlesChanges()
{
    JobRunner runner;
    QSignalSpy changed(&runner, &JobRunner::changed);
    std::optional<JobState> told;
    connect(&runner, &JobRunner::changed, this, [&] { told = runner.jobs().constFirst().state; });
    QElapsedTimer clock;
    clock.start();
    runner.start(u"a job"_s, [](JobContext& context) -> Result<void> {
        QElapsedTimer time;
        time.start();
        for (qint64 i = 1; time.elapsed() < 350; ++i)
            context.progress(i, 0);
        return {};
    });
    QTRY_COMPARE_WITH_TIMEOUT(told, std::optional(JobState::Done), PatienceMs);
    (void)changed.wait(250); // the end may be told of once more, with what the last progress changed
    QVERIFY(!changed.wait(250)); // and then it is quiet
    const qsizetype most = clock.elapsed() / 80 + 3; // timers may be early by a twentieth
    QVERIFY2(changed.count() <= most, qPrintable(QString::number(changed.count())));
}

void TestJobRunner::tellsOfEachEndOnce()
{
    JobRunner runner;
    QSignalSpy ended(&runner, &JobRunner::ended);
    QSet<qint64> ids;
    for (int i = 0; i < 50; ++i)
        ids.insert(runner.start(u"a job"_s, nothing));
    QCOMPARE(ids.size(), 50);
    QTRY_COMPARE_WITH_TIMEOUT(ended.count(), 50, PatienceMs);
    for (const auto& arguments : std::as_const(ended))
        QVERIFY(ids.remove(arguments[0].value<JobInfo>().id));
}

void TestJobRunner::clearsEndedOnly()
{
    JobRunner runner;
    const qint64 done = runner.start(u"done"_s, nothing);
    const qint64 running = runner.start(u"running"_s, waitForStop);
    QTRY_COMPARE_WITH_TIMEOUT(stateOf(runner, done), JobState::Done, PatienceMs);
    QTRY_COMPARE_WITH_TIMEOUT(stateOf(runner, running), JobState::Running, PatienceMs);
    runner.clearEnded();
    QCOMPARE(runner.jobs().size(), 1);
    QVERIFY(!runner.job(done));
    QVERIFY(runner.job(running));
    QVERIFY(runner.start(u"next"_s, nothing) > running);
}

void TestJobRunner::joinsOnDestruction()
{
    std::atomic<int> began = 0;
    std::atomic<int> left = 0;
    auto runner = std::make_unique<JobRunner>();
    for (int i = 0; i < JobRunner::MaxRunning + 2; ++i) {
        runner->start(u"a job"_s, [&](JobContext& context) {
            ++began;
            auto result = waitForStop(context);
            ++left;
            return result;
        });
    }
    QTRY_COMPARE_WITH_TIMEOUT(began.load(), JobRunner::MaxRunning, PatienceMs);
    runner = nullptr;
    QCOMPARE(left.load(), began.load());
    QCOMPARE(began.load(), JobRunner::MaxRunning); // the waiting ones never ran
}

QTEST_GUILESS_MAIN(TestJobRunner)
#include "tst_job_runner.moc"
