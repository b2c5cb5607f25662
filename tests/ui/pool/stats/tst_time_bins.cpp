#include "ui/pool/stats/time_bins.h"

#include <QTest>

using namespace pentimento;

namespace {

DayTally day(QDate date, qint64 loves, qint64 standing)
{
    return {date, {{0, 0, loves}}, {{0, 0, standing}}};
}

TimeBin bin(QDate first, qint64 loves, qint64 standing)
{
    return {first, {{0, 0, loves}}, {{0, 0, standing}}};
}

} // namespace

class TestTimeBins : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothing() { QVERIFY(timeBins({}, 60).bins.isEmpty()); }

    void aDayWithoutDecisionsStandsAsBefore()
    {
        const TimeBins time = timeBins({day({2026, 11, 18}, 3, 3), day({2026, 11, 20}, 1, 4)}, 60);
        QCOMPARE(time.width, BinWidth::Day);
        QCOMPARE(time.bins,
            (QList<TimeBin>{bin({2026, 11, 18}, 3, 3), bin({2026, 11, 19}, 0, 3), bin({2026, 11, 20}, 1, 4)}));
    }

    // A Wednesday and the Tuesday 13 days later lie in three weeks, 14 days.
    void weeksBeginOnMonday()
    {
        const QList<DayTally> days{day({2026, 11, 18}, 3, 3), day({2026, 11, 22}, 2, 5), day({2026, 12, 1}, 1, 6)};
        QCOMPARE(timeBins(days, 14).width, BinWidth::Day);
        const TimeBins time = timeBins(days, 13);
        QCOMPARE(time.width, BinWidth::Week);
        QCOMPARE(time.bins,
            (QList<TimeBin>{bin({2026, 11, 16}, 5, 5), bin({2026, 11, 23}, 0, 5), bin({2026, 11, 30}, 1, 6)}));
    }

    void months()
    {
        const TimeBins time = timeBins({day({2025, 12, 31}, 3, 3), day({2026, 2, 1}, 2, 5)}, 4);
        QCOMPARE(time.width, BinWidth::Month);
        QCOMPARE(
            time.bins, (QList<TimeBin>{bin({2025, 12, 1}, 3, 3), bin({2026, 1, 1}, 0, 3), bin({2026, 2, 1}, 2, 5)}));
    }

    // A clock that was wrong once must not make a million bars.
    void ofTooManyMonthsTheLastOnes()
    {
        const TimeBins time = timeBins({day({1970, 1, 1}, 7, 7), day({2026, 11, 18}, 1, 8)}, 3);
        QCOMPARE(
            time.bins, (QList<TimeBin>{bin({2026, 9, 1}, 0, 7), bin({2026, 10, 1}, 0, 7), bin({2026, 11, 1}, 1, 8)}));
    }
};

QTEST_GUILESS_MAIN(TestTimeBins)
#include "tst_time_bins.moc"
