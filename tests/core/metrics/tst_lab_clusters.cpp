#include "core/metrics/lab_clusters.h"

#include <QTest>

using namespace pentimento;

class TestLabClusters : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void settlesByHand_data();
    void settlesByHand();
    void theFirstOfEquallyNearWins();
    void anEmptyOneStays();
    void distanceIsSquared();
};

namespace {

std::vector<Lab> greys(const QList<double>& lightness)
{
    std::vector<Lab> labs;
    for (const double value : lightness)
        labs.push_back({value, 0, 0});
    return labs;
}

} // namespace

void TestLabClusters::settlesByHand_data()
{
    QTest::addColumn<int>("rounds");
    QTest::addColumn<double>("first");
    QTest::addColumn<double>("second");
    QTest::addColumn<int>("ofFirst");
    // Samples 0 2 4 20 22, begun at 0 and 2. First round: {0} and {2 4 20 22}, centres 0 and 12. Second: {0 2 4} and
    // {20 22}, centres 2 and 21. Third: the same, and nothing moves.
    QTest::newRow("none") << 0 << 0.0 << 2.0 << 0;
    QTest::newRow("one") << 1 << 0.0 << 12.0 << 1;
    QTest::newRow("two") << 2 << 2.0 << 21.0 << 3;
    QTest::newRow("settled") << 20 << 2.0 << 21.0 << 3;
}

void TestLabClusters::settlesByHand()
{
    QFETCH(int, rounds);
    QFETCH(double, first);
    QFETCH(double, second);
    QFETCH(int, ofFirst);
    std::vector<LabCluster> clusters{{{0, 0, 0}, 0}, {{2, 0, 0}, 0}};
    settleClusters(greys({0, 2, 4, 20, 22}), clusters, rounds);
    QCOMPARE(clusters[0].centre.lightness, first);
    QCOMPARE(clusters[1].centre.lightness, second);
    QCOMPARE(clusters[0].samples, ofFirst);
    QCOMPARE(clusters[1].samples, rounds == 0 ? 0 : 5 - ofFirst);
}

void TestLabClusters::theFirstOfEquallyNearWins()
{
    const std::vector<LabCluster> clusters{{{10, 0, 0}, 0}, {{30, 0, 0}, 0}, {{10, 0, 0}, 0}};
    QCOMPARE(nearestCluster(clusters, {20, 0, 0}), size_t(0));
    QCOMPARE(nearestCluster(clusters, {21, 0, 0}), size_t(1));
    QCOMPARE(nearestCluster(clusters, {10, 5, 5}), size_t(0));
}

void TestLabClusters::anEmptyOneStays()
{
    std::vector<LabCluster> clusters{{{10, 0, 0}, 0}, {{90, 30, 0}, 7}};
    settleClusters(greys({8, 12, 16}), clusters, 5);
    QCOMPARE(clusters[0].centre.lightness, 12.0);
    QCOMPARE(clusters[1].centre.lightness, 90.0);
    QCOMPARE(clusters[1].samples, 0);
}

void TestLabClusters::distanceIsSquared()
{
    QCOMPARE(squaredDeltaE({50, 3, 4}, {62, 0, 0}), 169.0);
    QCOMPARE(deltaE({50, 3, 4}, {62, 0, 0}), 13.0);
}

QTEST_GUILESS_MAIN(TestLabClusters)
#include "tst_lab_clusters.moc"
