#include "core/jobs/progress_rate.h"

#include <QPair>
#include <QTest>

using namespace pentimento;

using Reports = QList<QPair<qint64, qint64>>; // done, at which millisecond

class TestProgressRate : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void measures_data();
    void measures();
    void forgetsASlowStart();
    void survivesAFlood();
};

void TestProgressRate::measures_data()
{
    QTest::addColumn<Reports>("reports");
    QTest::addColumn<double>("perSecond");
    QTest::addColumn<int>("remaining"); // of 100; -1: unknown
    QTest::newRow("nothing") << Reports{} << 0.0 << -1;
    QTest::newRow("one report") << Reports{{5, 1000}} << 0.0 << -1;
    QTest::newRow("steady") << Reports{{0, 0}, {10, 1000}, {20, 2000}} << 10.0 << 8;
    QTest::newRow("slow") << Reports{{0, 0}, {1, 4000}} << 0.25 << 396;
    QTest::newRow("rounded up") << Reports{{0, 0}, {30, 1000}} << 30.0 << 3;
    QTest::newRow("at once") << Reports{{0, 7}, {10, 7}} << 0.0 << -1;
    QTest::newRow("standing still") << Reports{{10, 0}, {10, 5000}} << 0.0 << -1;
    QTest::newRow("done") << Reports{{0, 0}, {100, 1000}} << 100.0 << 0;
    QTest::newRow("more than all") << Reports{{0, 0}, {200, 1000}} << 200.0 << 0;
    QTest::newRow("begun anew") << Reports{{0, 0}, {90, 1000}, {0, 2000}, {10, 3000}} << 10.0 << 9;
    QTest::newRow("after a cached start") << Reports{{0, 0}, {50, 1}, {51, 40'000}, {52, 80'000}} << 0.025 << 1920;
}

void TestProgressRate::measures()
{
    QFETCH(Reports, reports);
    QFETCH(double, perSecond);
    QFETCH(int, remaining);
    ProgressRate rate;
    for (const auto& [done, atMs] : reports)
        rate.add(done, atMs);
    QCOMPARE(rate.perSecond(), perSecond);
    QCOMPARE(rate.remainingSeconds(100).value_or(-1), remaining);
    QVERIFY(!rate.remainingSeconds(0)); // unknown total
}

void TestProgressRate::forgetsASlowStart()
{
    ProgressRate rate;
    qint64 done = 0;
    qint64 atMs = 0;
    for (; atMs < 60'000; atMs += 1000)
        rate.add(done += 1, atMs);
    for (; atMs < 120'000; atMs += 1000)
        rate.add(done += 10, atMs);
    QCOMPARE(rate.perSecond(), 10.0);
}

// A report each millisecond gives the rate that a report each second gives.
void TestProgressRate::survivesAFlood()
{
    ProgressRate rate;
    for (int ms = 0; ms <= 100'000; ++ms)
        rate.add(ms * 3, ms);
    QCOMPARE(rate.perSecond(), 3000.0);
}

QTEST_GUILESS_MAIN(TestProgressRate)
#include "tst_progress_rate.moc"
