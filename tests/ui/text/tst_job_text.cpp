#include "ui/text/job_text.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace pentimento;

class TestJobText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void running_data();
    void running();
    void ended();
    void remaining_data();
    void remaining();
};

void TestJobText::running_data()
{
    QTest::addColumn<int>("done");
    QTest::addColumn<int>("total");
    QTest::addColumn<double>("ratePerSecond");
    QTest::addColumn<int>("remainingSeconds"); // -1: unknown
    QTest::addColumn<QString>("text");
    QTest::newRow("all known") << 312 << 1664 << 4.2 << 322 << u"312 of 1,664 · 4.2 per second · about 5 min left"_s;
    QTest::newRow("slow") << 1 << 4 << 0.05 << -1 << u"1 of 4 · 3.0 per minute"_s;
    QTest::newRow("fast") << 0 << 100 << 41.7 << -1 << u"0 of 100 · 42 per second"_s;
    QTest::newRow("no total") << 12 << 0 << 0.0 << -1 << u"12 done"_s;
    QTest::newRow("nothing known") << 0 << 0 << 0.0 << -1 << u"Working"_s;
}

void TestJobText::running()
{
    QFETCH(int, done);
    QFETCH(int, total);
    QFETCH(double, ratePerSecond);
    QFETCH(int, remainingSeconds);
    JobInfo job;
    job.state = JobInfo::State::Running;
    job.done = done;
    job.total = total;
    job.ratePerSecond = ratePerSecond;
    if (remainingSeconds >= 0)
        job.remainingSeconds = remainingSeconds;
    QTEST(jobText(job, QLocale(QLocale::English)), "text");
}

void TestJobText::ended()
{
    JobInfo job;
    job.state = JobInfo::State::Done;
    QCOMPARE(jobText(job), u"Done"_s);
    job.state = JobInfo::State::Failed;
    job.error = Error{Error::Kind::Storage, u"write: no space left on device"_s};
    QCOMPARE(jobText(job), errorSentence(*job.error));
    QVERIFY(!jobText(job).contains(u"device"_s));
}

void TestJobText::remaining_data()
{
    QTest::addColumn<int>("seconds");
    QTest::addColumn<QString>("text");
    QTest::newRow("none") << 0 << u"about 1 s left"_s;
    QTest::newRow("seconds") << 59 << u"about 59 s left"_s;
    QTest::newRow("minutes") << 89 << u"about 1 min left"_s;
    QTest::newRow("rounded up to an hour") << 3599 << u"about 1 h 0 min left"_s;
    QTest::newRow("hours") << 7800 << u"about 2 h 10 min left"_s;
}

void TestJobText::remaining()
{
    QFETCH(int, seconds);
    QTEST(remainingText(seconds), "text");
}

QTEST_GUILESS_MAIN(TestJobText)
#include "tst_job_text.moc"
