#include "ui/pool/session/rating_pace.h"

#include <QTest>

using namespace pentimento;

class TestRatingPace : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void knowsNothingAtFirst()
    {
        RatingPace pace;
        pace.takeBack();
        for (int i = 0; i < RatingPace::FewestForPace; ++i) {
            QVERIFY(!pace.perHour());
            pace.add(1000 * i);
        }
        QCOMPARE(*pace.perHour(), 3600.0);
    }

    void looksAtTheLastFifty()
    {
        RatingPace pace;
        qint64 now = addSteady(pace, 0, 80, 10'000);
        QCOMPARE(*pace.perHour(), 360.0);
        now = addSteady(pace, now, 25, 2000);
        QCOMPARE(*pace.perHour(), 600.0);
        addSteady(pace, now, 25, 2000);
        QCOMPARE(*pace.perHour(), 1800.0);
    }

    void allAtOnce()
    {
        RatingPace pace;
        addSteady(pace, 0, 60, 0);
        QVERIFY(*pace.perHour() > 0);
    }

    void pausesDoNotCount()
    {
        RatingPace pace;
        const qint64 now = addSteady(pace, 0, 60, 2000);
        pace.add(now + RatingPace::PauseMs);
        QVERIFY(pace.perHour());
        pace.add(now + 2 * RatingPace::PauseMs + 1);
        QVERIFY(!pace.perHour());
        pace.add(now); // the clock was set back
        QVERIFY(!pace.perHour());
    }

    void drops()
    {
        RatingPace pace;
        qint64 now = addSteady(pace, 0, 51, 2000);
        now = addSteady(pace, now, 49, 3000);
        QVERIFY(!pace.hasDropped()); // not a hundred yet
        addSteady(pace, now, 1, 3000);
        QVERIFY(pace.hasDropped());
        pace.takeBack();
        QVERIFY(!pace.hasDropped());
    }

    void smallDropsAreNone()
    {
        RatingPace pace;
        const qint64 now = addSteady(pace, 0, 51, 2000);
        addSteady(pace, now, 50, 2850);
        QVERIFY(!pace.hasDropped());
    }

private:
    static qint64 addSteady(RatingPace& pace, qint64 now, int count, qint64 eachMs)
    {
        for (int i = 0; i < count; ++i) {
            now += eachMs;
            pace.add(now);
        }
        return now;
    }
};

QTEST_GUILESS_MAIN(TestRatingPace)
#include "tst_rating_pace.moc"
