#include "core/metrics/agreement.h"

#include <QTest>

#include <cmath>

using namespace pentimento;

using Rows = QList<QList<int>>;

class TestAgreement : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void matchesReferences_data();
    void matchesReferences();
    void matchesThePublishedExample();
    void twoCategoriesHaveOneKappa();
    void handComputed();
    void staysWithinItsBounds();
    void perfectAgreementHasWidth();
    void saysNotEnough_data();
    void saysNotEnough();
    void tableCounts();
};

namespace {

AgreementTable tableOf(const Rows& rows)
{
    AgreementTable table(int(rows.size()));
    for (int i = 0; i < rows.size(); ++i) {
        for (int j = 0; j < rows.size(); ++j)
            table.add(i, j, rows[i][j]);
    }
    return table;
}

bool isClose(double x, double y, double tolerance)
{
    if (std::abs(x - y) <= tolerance)
        return true;
    qWarning("%.10f is not %.10f", x, y);
    return false;
}

} // namespace

void TestAgreement::matchesReferences_data()
{
    // κ from its definition, its error by differentiating that numerically over the multinomial's covariance (numpy).
    QTest::addColumn<Rows>("rows");
    QTest::addColumn<KappaWeights>("weights");
    QTest::addColumn<double>("kappa");
    QTest::addColumn<double>("error");
    const Rows tiers{{44, 5, 1}, {7, 61, 12}, {0, 6, 64}};
    QTest::newRow("tiers") << tiers << KappaWeights::None << 0.76425856 << 0.039056;
    QTest::newRow("tiers, linear") << tiers << KappaWeights::Linear << 0.81020166 << 0.03275393;
    const Rows four{{12, 3, 1, 0}, {2, 15, 4, 1}, {0, 5, 18, 3}, {1, 0, 2, 13}};
    QTest::newRow("four") << four << KappaWeights::None << 0.62806424 << 0.06821003;
    QTest::newRow("four, linear") << four << KappaWeights::Linear << 0.71459934 << 0.05983147;
    QTest::newRow("below chance") << Rows{{5, 20}, {18, 7}} << KappaWeights::None << -0.52 << 0.12041018;
}

void TestAgreement::matchesReferences()
{
    QFETCH(Rows, rows);
    QFETCH(KappaWeights, weights);
    QFETCH(double, kappa);
    QFETCH(double, error);
    const auto agreement = cohensKappa(tableOf(rows), weights);
    QVERIFY(agreement);
    QVERIFY(isClose(agreement->kappa, kappa, 1e-7));
    QVERIFY(isClose(agreement->lower, kappa - 1.959964 * error, 1e-6));
    QVERIFY(isClose(agreement->upper, kappa + 1.959964 * error, 1e-6));
}

// Fleiss, Levin & Paik, Statistical Methods for Rates and Proportions, table 18.1: κ 0.68, standard error 0.087.
void TestAgreement::matchesThePublishedExample()
{
    const auto agreement = cohensKappa(tableOf({{75, 1, 4}, {5, 4, 1}, {0, 0, 10}}));
    QVERIFY(agreement);
    QVERIFY(isClose(agreement->kappa, 0.68, 0.005));
    QVERIFY(isClose((agreement->upper - agreement->kappa) / 1.96, 0.087, 0.001));
}

void TestAgreement::twoCategoriesHaveOneKappa()
{
    const AgreementTable table = tableOf({{20, 5}, {10, 15}});
    const auto plain = cohensKappa(table);
    const auto linear = cohensKappa(table, KappaWeights::Linear);
    QVERIFY(plain && linear);
    QVERIFY(isClose(plain->kappa, 0.4, 1e-12)); // 0.7 agree, by chance 0.5
    QVERIFY(isClose(plain->kappa, linear->kappa, 1e-12));
    QVERIFY(isClose(plain->lower, linear->lower, 1e-12));
}

// Love, okay, nope in thirds, and half of the loves come back as okay or as nope: by how far they fall only the
// weighted κ is moved. Unweighted 5/6 agree, by chance 1/3: κ 3/4 in both.
void TestAgreement::handComputed()
{
    const AgreementTable near = tableOf({{10, 10, 0}, {0, 20, 0}, {0, 0, 20}});
    const AgreementTable far = tableOf({{10, 0, 10}, {0, 20, 0}, {0, 0, 20}});
    QVERIFY(isClose(cohensKappa(near)->kappa, 0.75, 1e-12));
    QVERIFY(isClose(cohensKappa(far)->kappa, 0.75, 1e-12));
    // Linear, near: observed 50/60 + ½ · 10/60 = 11/12; chance: rows ⅓ each, columns 1/6 1/2 1/3, mean weights by
    // column ½ ⅔ ½, so 1/12 + 1/3 + 1/6 = 7/12, and κ = (11/12 − 7/12) / (5/12) = 4/5.
    QVERIFY(isClose(cohensKappa(near, KappaWeights::Linear)->kappa, 0.8, 1e-12));
    // Far: observed 50/60; columns 1/6 1/3 1/2: 1/12 + 2/9 + 1/4 = 5/9, and κ = (5/6 − 5/9) / (4/9) = 5/8.
    QVERIFY(isClose(cohensKappa(far, KappaWeights::Linear)->kappa, 0.625, 1e-12));
}

void TestAgreement::staysWithinItsBounds()
{
    const auto most = cohensKappa(tableOf({{29, 0}, {1, 1}}));
    QVERIFY(most);
    QCOMPARE(most->upper, 1.0);
    QVERIFY(most->lower > -1 && most->lower < most->kappa && most->kappa < 1);
    const auto least = cohensKappa(tableOf({{0, 16}, {14, 1}}));
    QVERIFY(least);
    QCOMPARE(least->lower, -1.0);
}

// 20 and 20 alike: chance 1/2. 40 in a row without a disagreement still allow 0.025^(1/40) = 0.9119 agreement.
void TestAgreement::perfectAgreementHasWidth()
{
    for (const KappaWeights weights : {KappaWeights::None, KappaWeights::Linear}) {
        const auto agreement = cohensKappa(tableOf({{20, 0}, {0, 20}}), weights);
        QVERIFY(agreement);
        QCOMPARE(agreement->kappa, 1.0);
        QCOMPARE(agreement->upper, 1.0);
        QVERIFY(isClose(agreement->lower, (0.91191 - 0.5) / 0.5, 1e-4));
    }
}

void TestAgreement::saysNotEnough_data()
{
    QTest::addColumn<Rows>("rows");
    QTest::addColumn<bool>("enough");
    QTest::newRow("none") << Rows{{0, 0}, {0, 0}} << false;
    QTest::newRow("29") << Rows{{14, 2}, {3, 10}} << false;
    QTest::newRow("30") << Rows{{15, 2}, {3, 10}} << true;
    QTest::newRow("all in one category") << Rows{{40, 0, 0}, {0, 0, 0}, {0, 0, 0}} << false;
    QTest::newRow("all but one") << Rows{{39, 1, 0}, {0, 0, 0}, {0, 0, 0}} << true;
}

void TestAgreement::saysNotEnough()
{
    QFETCH(Rows, rows);
    QFETCH(bool, enough);
    QCOMPARE(cohensKappa(tableOf(rows)).has_value(), enough);
    QCOMPARE(cohensKappa(tableOf(rows), KappaWeights::Linear).has_value(), enough);
}

void TestAgreement::tableCounts()
{
    AgreementTable table(3);
    table.add(0, 2);
    table.add(0, 2);
    table.add(2, 1, 5);
    QCOMPARE(table.categories(), 3);
    QCOMPARE(table.total(), 7);
    QCOMPARE(table.count(0, 2), 2);
    QCOMPARE(table.count(2, 0), 0);
    QCOMPARE(table.count(2, 1), 5);
}

QTEST_GUILESS_MAIN(TestAgreement)
#include "tst_agreement.moc"
