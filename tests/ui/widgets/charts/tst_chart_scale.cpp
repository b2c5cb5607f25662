#include "ui/widgets/charts/chart_scale.h"

#include <QTest>

#include <limits>

using namespace pentimento;

class TestChartScale : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void roundsUp_data()
    {
        QTest::addColumn<double>("largest");
        QTest::addColumn<bool>("isWhole");
        QTest::addColumn<double>("top");
        QTest::addColumn<double>("step");
        QTest::newRow("a hundred") << 100.0 << true << 100.0 << 25.0;
        QTest::newRow("just above it") << 101.0 << true << 150.0 << 50.0;
        QTest::newRow("pictures an hour") << 1420.0 << false << 1500.0 << 500.0;
        QTest::newRow("a share") << 0.81 << false << 1.0 << 0.25;
        QTest::newRow("ten whole ones") << 10.0 << true << 10.0 << 5.0;
        QTest::newRow("ten, of any kind") << 10.0 << false << 10.0 << 2.5;
        QTest::newRow("eight") << 8.0 << false << 8.0 << 2.0;
        QTest::newRow("0.3, nearly") << 0.1 + 0.2 << false << 0.3 << 0.1;
        QTest::newRow("two whole ones") << 2.0 << true << 2.0 << 1.0;
        QTest::newRow("two, of any kind") << 2.0 << false << 2.0 << 0.5;
        QTest::newRow("one") << 1.0 << true << 1.0 << 1.0;
        QTest::newRow("none") << 0.0 << true << 1.0 << 1.0;
        QTest::newRow("below none") << -4.0 << false << 1.0 << 1.0;
        QTest::newRow("no number") << std::numeric_limits<double>::quiet_NaN() << false << 1.0 << 1.0;
        QTest::newRow("endless") << std::numeric_limits<double>::infinity() << false << 1.0 << 1.0;
    }
    void roundsUp()
    {
        QFETCH(const double, largest);
        QFETCH(const bool, isWhole);
        const ChartScale scale = niceScale(largest, isWhole);
        QCOMPARE(scale.bottom, 0.0);
        QTEST(scale.top, "top");
        QTEST(scale.step, "step");
        if (largest > 0 && largest < 1e300)
            QVERIFY(scale.top >= largest - 1e-9);
        QVERIFY(scale.ticks().size() >= 2 && scale.ticks().size() <= 7);
        QCOMPARE(scale.ticks().last(), scale.top);
    }

    void aScaleNeedNotBeginAtNothing()
    {
        const ChartScale scale{50, 100, 25};
        QCOMPARE(scale.ticks(), (QList<double>{50, 75, 100}));
        QCOMPARE(scale.share(75), 0.5);
    }
};

QTEST_GUILESS_MAIN(TestChartScale)
#include "tst_chart_scale.moc"
