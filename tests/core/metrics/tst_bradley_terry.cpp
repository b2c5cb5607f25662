#include "core/metrics/bradley_terry.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <functional>
#include <numbers>
#include <numeric>
#include <random>

using namespace pentimento;

using Numbers = std::vector<double>;
using Duels = std::vector<Duel>;

class TestBradleyTerry : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void matchesDenseOptimiser_data();
    void matchesDenseOptimiser();
    void matchesPublishedLeague();
    void closedForms();
    void isTheSameWhicheverSideIsFirst();
    void repeatsItself();
    void refusesWhatIsNoDuel_data();
    void refusesWhatIsNoDuel();
    void handlesNoItems();
    void climbsWhereWholeStepsDiverge();
    void errorsMatchTheDenseInverse();
    void asksForTheMostInformativePair_data();
    void asksForTheMostInformativePair();
    void doesNotAskTwiceInARow();
    void shortlistsTheLeastKnown();
    void simulatedRanksImprove();
    void askingWellBeatsAskingAtRandom();
    void intervalsHoldTheTruth();
};

namespace {

constexpr auto First = DuelOutcome::First;
constexpr auto Second = DuelOutcome::Second;
constexpr auto Tie = DuelOutcome::Tie;

BradleyTerry fitted(int items, const Duels& duels, double priorDeviation = 1.5)
{
    const auto result = BradleyTerry::fit(items, duels, priorDeviation);
    Q_ASSERT(result);
    return *result;
}

Duels repeated(const Duel& duel, int times)
{
    return Duels(static_cast<size_t>(times), duel);
}

Duels joined(std::initializer_list<Duels> parts)
{
    Duels all;
    for (const Duels& part : parts)
        all.insert(all.end(), part.begin(), part.end());
    return all;
}

bool isClose(double x, double y, double tolerance)
{
    if (std::abs(x - y) <= tolerance)
        return true;
    qWarning("%.10f is not %.10f", x, y);
    return false;
}

// A person whose choices follow the model exactly, about items of strengths drawn from the default prior.
class SimulatedRater {
public:
    SimulatedRater(int items, quint64 seed) : m_engine(seed)
    {
        for (int i = 0; i < items; ++i)
            m_truth.push_back(
                1.5 * std::sqrt(-2 * std::log(1 - uniform())) * std::cos(2 * std::numbers::pi * uniform()));
    }

    const Numbers& truth() const { return m_truth; }
    double uniform() { return static_cast<double>(m_engine() >> 11) * 0x1p-53; }
    int anyItem() { return static_cast<int>(uniform() * static_cast<double>(m_truth.size())); }

    Duel choose(DuelPair pair)
    {
        const double edge = m_truth[size_t(pair.first)] - m_truth[size_t(pair.second)];
        return {pair.first, pair.second, uniform() < 1 / (1 + std::exp(-edge)) ? First : Second};
    }

    Duel chooseAnywhere()
    {
        const int first = anyItem();
        int second = anyItem();
        while (second == first)
            second = anyItem();
        return choose({first, second});
    }

private:
    std::mt19937_64 m_engine;
    Numbers m_truth;
};

Numbers ranksOf(const Numbers& values)
{
    std::vector<size_t> order(values.size());
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(), [&](size_t x, size_t y) { return values[x] < values[y]; });
    Numbers ranks(values.size());
    for (size_t i = 0; i < order.size(); ++i)
        ranks[order[i]] = double(i);
    return ranks;
}

// Spearman's, for values that all differ.
double rankCorrelation(const Numbers& x, const Numbers& y)
{
    const Numbers rankX = ranksOf(x);
    const Numbers rankY = ranksOf(y);
    const double n = double(x.size());
    double squares = 0;
    for (size_t i = 0; i < x.size(); ++i)
        squares += (rankX[i] - rankY[i]) * (rankX[i] - rankY[i]);
    return 1 - 6 * squares / (n * (n * n - 1));
}

double meanOverWorlds(int worlds, const std::function<double(quint64 seed)>& measure)
{
    double sum = 0;
    for (int world = 0; world < worlds; ++world)
        sum += measure(quint64(world) + 1);
    return sum / worlds;
}

} // namespace

void TestBradleyTerry::matchesDenseOptimiser_data()
{
    // scipy 1.10: minimize() of the negative log posterior, polished by Newton; errors from numpy's inverse.
    QTest::addColumn<int>("items");
    QTest::addColumn<Duels>("duels");
    QTest::addColumn<double>("priorDeviation");
    QTest::addColumn<Numbers>("strengths");
    QTest::addColumn<Numbers>("errors");
    QTest::addColumn<double>("variance"); // of the difference between 0 and 1
    QTest::newRow("a chain with a tie across")
        << 3 << Duels{{0, 1, First}, {1, 2, First}, {0, 2, Tie}} << 1.5 << Numbers{0.43032203, 0, -0.43032203}
        << Numbers{1.16091743, 1.15079644, 1.16091743} << 1.7463941890;
    QTest::newRow("unbeaten, and a group apart")
        << 5 << joined({repeated({0, 1, First}, 3), repeated({1, 2, Tie}, 2), {{3, 4, Second}}}) << 1.5
        << Numbers{1.033579, -0.67673638, -0.35684262, -0.5564739, 0.5564739}
        << Numbers{1.20255852, 1.06337075, 1.17578915, 1.31802164, 1.31802164} << 1.5213285555;
    QTest::newRow("a circle, narrow prior")
        << 3 << joined({repeated({0, 1, First}, 4), repeated({1, 2, First}, 2), {{2, 0, First}}}) << 0.5
        << Numbers{0.25389855, -0.1463856, -0.10751295} << Numbers{0.44673582, 0.43766167, 0.46252466} << 0.3183121917;
}

void TestBradleyTerry::matchesDenseOptimiser()
{
    QFETCH(int, items);
    QFETCH(Duels, duels);
    QFETCH(double, priorDeviation);
    QFETCH(Numbers, strengths);
    QFETCH(Numbers, errors);
    QFETCH(double, variance);
    const BradleyTerry model = fitted(items, duels, priorDeviation);
    const auto ladder = model.ladder();
    QCOMPARE(ladder.size(), size_t(items));
    for (size_t i = 0; i < ladder.size(); ++i) {
        QVERIFY(isClose(model.strengths()[i], strengths[i], 1e-7));
        QCOMPARE(ladder[i].strength, model.strengths()[i]);
        QVERIFY(isClose(ladder[i].standardError, errors[i], 1e-7));
        QVERIFY(isClose(ladder[i].lower, strengths[i] - 1.96 * errors[i], 1e-4));
        QVERIFY(isClose(ladder[i].upper, strengths[i] + 1.96 * errors[i], 1e-4));
    }
    QVERIFY(isClose(model.differenceVariance(0, 1), variance, 1e-8));
    QVERIFY(isClose(model.differenceVariance(1, 0), variance, 1e-8));
}

// The American League's eastern division in 1987: Agresti, Categorical Data Analysis, 2nd edition, section 10.6. The
// book has no prior; one of deviation 1000 says as good as nothing.
void TestBradleyTerry::matchesPublishedLeague()
{
    constexpr int Wins[7][7] = {{0, 7, 9, 7, 7, 9, 11}, {6, 0, 7, 5, 11, 9, 9}, {4, 6, 0, 7, 7, 8, 12},
        {6, 8, 6, 0, 6, 7, 10}, {6, 2, 6, 7, 0, 7, 12}, {4, 4, 5, 6, 6, 0, 6}, {2, 4, 1, 3, 1, 7, 0}};
    const Numbers published{1.58, 1.44, 1.29, 1.25, 1.11, 0.68, 0};
    Duels duels;
    for (int winner = 0; winner < 7; ++winner) {
        for (int loser = 0; loser < 7; ++loser)
            duels.insert(duels.end(), size_t(Wins[winner][loser]), Duel{winner, loser, First});
    }
    const BradleyTerry model = fitted(7, duels, 1000);
    for (size_t team = 0; team < 7; ++team)
        QVERIFY(isClose(model.strengths()[team] - model.strengths()[6], published[team], 0.005));
    QVERIFY(isClose(std::sqrt(model.differenceVariance(0, 6)), 0.34326, 1e-4)); // from the dense inverse
}

void TestBradleyTerry::closedForms()
{
    // Ties leave both at 0, and the second derivatives are [[a, −b], [−b, a]], b = n / 4, a = 1 / σ² + b.
    const BradleyTerry ties = fitted(2, repeated({0, 1, Tie}, 8), 2);
    const double b = 2;
    const double a = 0.25 + b;
    QVERIFY(isClose(ties.strengths()[0], 0, 1e-12));
    QVERIFY(isClose(ties.ladder()[0].standardError, std::sqrt(a / (a * a - b * b)), 1e-10));
    QVERIFY(isClose(ties.differenceVariance(0, 1), 2 / (a + b), 1e-10));

    // One win: θ = σ² (1 − p), and by symmetry p = 1 / (1 + exp(−2θ)).
    const BradleyTerry win = fitted(2, {{0, 1, First}});
    const double theta = win.strengths()[0];
    QVERIFY(isClose(theta, 2.25 / (1 + std::exp(2 * theta)), 1e-9));
    QVERIFY(isClose(win.strengths()[1], -theta, 1e-12));
    QVERIFY(isClose(win.winProbability(0, 1), 1 / (1 + std::exp(-2 * theta)), 1e-12));

    // Never shown: the prior.
    const Rung unseen = fitted(3, {{0, 1, First}}).ladder()[2];
    QVERIFY(isClose(unseen.strength, 0, 1e-12));
    QVERIFY(isClose(unseen.standardError, 1.5, 1e-10));

    // Two ties weigh as a win on each side.
    const BradleyTerry each = fitted(2, {{0, 1, First}, {0, 1, Second}, {0, 1, First}});
    const BradleyTerry half = fitted(2, {{0, 1, Tie}, {0, 1, Tie}, {0, 1, First}});
    QVERIFY(isClose(each.strengths()[0], half.strengths()[0], 1e-9));
}

void TestBradleyTerry::isTheSameWhicheverSideIsFirst()
{
    const BradleyTerry one = fitted(3, {{0, 1, First}, {1, 2, Second}, {0, 2, Tie}});
    const BradleyTerry other = fitted(3, {{1, 0, Second}, {2, 1, First}, {2, 0, Tie}});
    for (size_t i = 0; i < 3; ++i)
        QVERIFY(isClose(one.strengths()[i], other.strengths()[i], 1e-12));
}

void TestBradleyTerry::repeatsItself()
{
    SimulatedRater rater(30, 5);
    Duels duels;
    for (int i = 0; i < 200; ++i)
        duels.push_back(rater.chooseAnywhere());
    const BradleyTerry model = fitted(30, duels);
    QVERIFY(model.strengths() == fitted(30, duels).strengths());
    QVERIFY(model.nextPair() == fitted(30, duels).nextPair());
    QVERIFY(isClose(std::accumulate(model.strengths().begin(), model.strengths().end(), 0.0), 0, 1e-9));
}

void TestBradleyTerry::refusesWhatIsNoDuel_data()
{
    QTest::addColumn<int>("items");
    QTest::addColumn<Duels>("duels");
    QTest::addColumn<double>("priorDeviation");
    QTest::newRow("with itself") << 3 << Duels{{1, 1, First}} << 1.5;
    QTest::newRow("above") << 3 << Duels{{0, 3, First}} << 1.5;
    QTest::newRow("below") << 3 << Duels{{-1, 2, First}} << 1.5;
    QTest::newRow("fewer than none") << -1 << Duels{} << 1.5;
    QTest::newRow("no prior") << 3 << Duels{} << 0.0;
    QTest::newRow("endless prior") << 3 << Duels{} << double(INFINITY);
    QTest::newRow("prior is no number") << 3 << Duels{} << double(NAN);
}

void TestBradleyTerry::refusesWhatIsNoDuel()
{
    QFETCH(int, items);
    QFETCH(Duels, duels);
    QFETCH(double, priorDeviation);
    const auto result = BradleyTerry::fit(items, duels, priorDeviation);
    QVERIFY(!result);
    QCOMPARE(result.error().kind, Error::Kind::InvalidInput);
}

void TestBradleyTerry::handlesNoItems()
{
    QVERIFY(fitted(0, {}).ladder().empty());
    QVERIFY(!fitted(0, {}).nextPair());
    QVERIFY(!fitted(1, {}).nextPair());
}

// Landslides and a wide prior, found by searching: whole Newton steps never arrive here.
void TestBradleyTerry::climbsWhereWholeStepsDiverge()
{
    const BradleyTerry model = fitted(6,
        joined({repeated({0, 4, First}, 32), repeated({0, 1, First}, 10), repeated({5, 0, First}, 1),
            repeated({5, 0, Second}, 1), repeated({4, 3, First}, 51), repeated({1, 4, First}, 22),
            repeated({1, 4, Second}, 83), repeated({3, 2, First}, 165), repeated({5, 2, First}, 162)}),
        21.6816);
    // At the peak each strength is σ² times its wins over what was expected.
    const double variance = 21.6816 * 21.6816;
    const auto expected = [&model](
                              int item, int other, int duels) { return duels * model.winProbability(item, other); };
    QVERIFY(isClose(model.strengths()[2] / variance, -expected(2, 3, 165) - expected(2, 5, 162), 1e-9));
    QVERIFY(isClose(model.strengths()[3] / variance, 165 - expected(3, 2, 165) - expected(3, 4, 51), 1e-9));
    QVERIFY(isClose(
        model.strengths()[4] / variance, 134 - expected(4, 0, 32) - expected(4, 1, 105) - expected(4, 3, 51), 1e-9));
    for (const Rung& rung : model.ladder())
        QVERIFY(rung.standardError > 0 && rung.standardError < 21.6816);
}

// Gauss and Jordan's elimination of the whole matrix, which the model never has.
void TestBradleyTerry::errorsMatchTheDenseInverse()
{
    constexpr size_t Items = 40;
    SimulatedRater rater(Items, 9);
    Duels duels;
    for (int i = 0; i < 120; ++i)
        duels.push_back(rater.chooseAnywhere());
    const BradleyTerry model = fitted(Items, duels);
    std::vector<Numbers> rows(Items, Numbers(2 * Items));
    for (size_t i = 0; i < Items; ++i) {
        rows[i][i] = 1 / 2.25;
        rows[i][Items + i] = 1;
    }
    for (const Duel& duel : duels) {
        const double p = model.winProbability(duel.first, duel.second);
        for (const auto& [i, j] : {std::pair(duel.first, duel.second), std::pair(duel.second, duel.first)}) {
            rows[size_t(i)][size_t(i)] += p * (1 - p);
            rows[size_t(i)][size_t(j)] -= p * (1 - p);
        }
    }
    for (size_t pivot = 0; pivot < Items; ++pivot) {
        const double scale = rows[pivot][pivot];
        for (double& value : rows[pivot])
            value /= scale;
        for (size_t i = 0; i < Items; ++i) {
            const double factor = i == pivot ? 0 : rows[i][pivot];
            for (size_t j = 0; j < 2 * Items; ++j)
                rows[i][j] -= factor * rows[pivot][j];
        }
    }
    const auto ladder = model.ladder();
    for (size_t i = 0; i < Items; ++i) {
        QVERIFY(isClose(ladder[i].standardError, std::sqrt(rows[i][Items + i]), 1e-9));
        const double variance = rows[0][Items] + rows[i][Items + i] - 2 * rows[i][Items];
        QVERIFY(isClose(model.differenceVariance(0, int(i)), variance, 1e-9));
    }
}

void TestBradleyTerry::asksForTheMostInformativePair_data()
{
    QTest::addColumn<int>("items");
    QTest::addColumn<Duels>("duels");
    QTest::addColumn<int>("first");
    QTest::addColumn<int>("second");
    QTest::newRow("nothing known: the first") << 4 << Duels{} << 0 << 1;
    QTest::newRow("two that were not shown") << 4 << Duels{{0, 1, First}} << 2 << 3;
    // What two who met are wrong about, they are wrong about together.
    QTest::newRow("two that did not meet") << 4 << Duels{{0, 1, Tie}, {2, 3, Tie}} << 0 << 2;
    // 0 and 2 are clear of each other, and 0 met 1 twenty times: 1 against 2 is both open and unknown.
    QTest::newRow("open and unknown") << 3 << joined({repeated({0, 1, Tie}, 20), repeated({0, 2, Tie}, 1)}) << 1 << 2;
    // Three beaten by each other in a circle, one beaten by all of them, never mind how little is known of it.
    QTest::newRow("not a foregone one") << 3
                                        << joined({repeated({0, 2, First}, 30), repeated({1, 2, First}, 30),
                                               repeated({0, 1, Tie}, 3)})
                                        << 0 << 1;
}

void TestBradleyTerry::asksForTheMostInformativePair()
{
    QFETCH(int, items);
    QFETCH(Duels, duels);
    QFETCH(int, first);
    QFETCH(int, second);
    const BradleyTerry model = fitted(items, duels);
    const auto next = model.nextPair();
    QVERIFY(next);
    QCOMPARE(next->first, first);
    QCOMPARE(next->second, second);
    // By the criterion itself, one pair at a time.
    const auto gain = [&model](int x, int y) {
        const double p = model.winProbability(x, y);
        return p * (1 - p) * model.differenceVariance(x, y);
    };
    for (int x = 0; x < items; ++x) {
        for (int y = x + 1; y < items; ++y)
            QVERIFY(gain(x, y) <= gain(first, second) * (1 + 1e-8));
    }
}

void TestBradleyTerry::doesNotAskTwiceInARow()
{
    const auto next = [](const BradleyTerry& model, DuelPair last) { return *model.nextPair(last); };
    // Skipped, so nothing was learnt: the next as good, whichever way round the last one was shown.
    const BradleyTerry fresh = fitted(3, {});
    QCOMPARE(next(fresh, {0, 1}), (DuelPair{0, 2}));
    QCOMPARE(next(fresh, {1, 0}), (DuelPair{0, 2}));
    QCOMPARE(next(fresh, {1, 2}), (DuelPair{0, 1}));
    // Two items have no other pair.
    QCOMPARE(next(fitted(2, {}), {0, 1}), (DuelPair{0, 1}));
    // Where nothing else teaches nearly as much, the same again: 0 and 1 are unknown, the others are settled.
    Duels settled;
    for (const auto& [x, y] : {std::pair(2, 3), std::pair(3, 4), std::pair(2, 4)})
        settled = joined({settled, repeated({x, y, Tie}, 200)});
    const BradleyTerry clear = fitted(5, settled, 0.2);
    QCOMPARE(next(clear, {0, 1}), (DuelPair{0, 1}));
}

// More than 200: those with duels behind them are left for later, however many there are.
void TestBradleyTerry::shortlistsTheLeastKnown()
{
    Duels duels;
    for (int i = 0; i < 598; ++i)
        duels.push_back({i, (i + 1) % 598, Tie});
    const auto next = fitted(600, duels).nextPair();
    QVERIFY(next);
    QCOMPARE(*next, (DuelPair{598, 599}));
}

void TestBradleyTerry::simulatedRanksImprove()
{
    constexpr int Items = 30;
    const auto agreement = [](int duelCount) {
        return meanOverWorlds(8, [duelCount](quint64 seed) {
            SimulatedRater rater(Items, seed);
            Duels duels;
            for (int i = 0; i < duelCount; ++i)
                duels.push_back(rater.chooseAnywhere());
            return rankCorrelation(fitted(Items, duels).strengths(), rater.truth());
        });
    };
    double before = 0;
    for (const int duelCount : {30, 90, 270, 810}) {
        const double now = agreement(duelCount);
        qInfo("%d duels: %.3f", duelCount, now);
        QVERIFY(now > before + 0.02);
        before = now;
    }
    QVERIFY(before > 0.95);
}

void TestBradleyTerry::askingWellBeatsAskingAtRandom()
{
    constexpr int Items = 20;
    constexpr int DuelCount = 200;
    const auto errorAfter = [](bool asked, quint64 seed) {
        SimulatedRater rater(Items, seed);
        Duels duels;
        std::optional<DuelPair> last;
        for (int i = 0; i < DuelCount; ++i) {
            if (asked)
                last = fitted(Items, duels).nextPair(last);
            duels.push_back(asked ? rater.choose(*last) : rater.chooseAnywhere());
        }
        return 1 - rankCorrelation(fitted(Items, duels).strengths(), rater.truth());
    };
    const double asked = meanOverWorlds(24, [&](quint64 seed) { return errorAfter(true, seed); });
    const double random = meanOverWorlds(24, [&](quint64 seed) { return errorAfter(false, seed); });
    qInfo("1 - rank correlation: asked %.3f, at random %.3f", asked, random);
    QVERIFY(asked < 0.9 * random);
}

void TestBradleyTerry::intervalsHoldTheTruth()
{
    constexpr int Items = 25;
    for (const int duelCount : {25, 400}) {
        const double held = meanOverWorlds(150, [duelCount](quint64 seed) {
            SimulatedRater rater(Items, seed + 100);
            Duels duels;
            for (int i = 0; i < duelCount; ++i)
                duels.push_back(rater.chooseAnywhere());
            const auto ladder = fitted(Items, duels).ladder();
            int inside = 0;
            for (size_t i = 0; i < Items; ++i)
                inside += rater.truth()[i] >= ladder[i].lower && rater.truth()[i] <= ladder[i].upper;
            return double(inside) / Items;
        });
        qInfo("%d duels: %.3f inside", duelCount, held);
        QVERIFY(held > 0.93 && held < 0.955);
    }
}

QTEST_GUILESS_MAIN(TestBradleyTerry)
#include "tst_bradley_terry.moc"
