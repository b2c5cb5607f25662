#include "core/metrics/bradley_terry.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <tuple>

namespace pentimento {

namespace {

constexpr double Normal95 = 1.959963984540054;
constexpr double SlopeTolerance = 1e-10;
constexpr double ResidualTolerance = 1e-8;
constexpr int MostSteps = 100;
constexpr int MostHalvings = 40;
constexpr size_t Shortlist = 200;
constexpr double TieTolerance = 1e-6;
constexpr double AsMuch = 0.9;

double logistic(double x)
{
    return 1 / (1 + std::exp(-x));
}

// The logarithm of a chance that may be next to nothing.
double logLogistic(double x)
{
    return x > 0 ? -std::log1p(std::exp(-x)) : x - std::log1p(std::exp(x));
}

double dot(const std::vector<double>& x, const std::vector<double>& y)
{
    return std::inner_product(x.begin(), x.end(), y.begin(), 0.0);
}

double largest(const std::vector<double>& values)
{
    double most = 0;
    for (const double value : values)
        most = std::max(most, std::abs(value));
    return most;
}

double firstScore(DuelOutcome outcome)
{
    if (outcome == DuelOutcome::Tie)
        return 0.5;
    return outcome == DuelOutcome::First ? 1 : 0;
}

bool isSame(const DuelPair& x, const DuelPair& y)
{
    return x == y || x == DuelPair{y.second, y.first};
}

} // namespace

Result<BradleyTerry> BradleyTerry::fit(int items, std::span<const Duel> duels, double priorDeviation)
{
    if (items < 0 || priorDeviation <= 0 || !std::isfinite(priorDeviation))
        return Unexpected(
            Error::Kind::InvalidInput, QStringLiteral("a ladder needs items and a prior deviation above 0"));
    const auto outside = [items](int item) { return item < 0 || item >= items; };
    for (const Duel& duel : duels) {
        if (outside(duel.first) || outside(duel.second) || duel.first == duel.second)
            return Unexpected(Error::Kind::InvalidInput,
                QStringLiteral("no duel between items %1 and %2 of %3").arg(duel.first).arg(duel.second).arg(items));
    }
    BradleyTerry fitted(items, duels, 1 / (priorDeviation * priorDeviation));
    fitted.climb();
    return fitted;
}

BradleyTerry::BradleyTerry(int items, std::span<const Duel> duels, double precision)
    : m_precision(precision)
    , m_begins{0}
    , m_strengths(static_cast<size_t>(items))
{
    std::vector<std::tuple<int, int, double>> sides;
    sides.reserve(duels.size() * 2);
    for (const Duel& duel : duels) {
        sides.emplace_back(duel.first, duel.second, firstScore(duel.outcome));
        sides.emplace_back(duel.second, duel.first, 1 - firstScore(duel.outcome));
    }
    std::sort(sides.begin(), sides.end());
    auto side = sides.cbegin();
    for (int item = 0; item < items; ++item) {
        for (; side != sides.cend() && std::get<0>(*side) == item; ++side) {
            const auto& [own, other, score] = *side;
            if (m_meetings.size() == m_begins.back() || m_meetings.back().other != other)
                m_meetings.push_back({other});
            ++m_meetings.back().duels;
            m_meetings.back().wins += score;
        }
        m_begins.push_back(m_meetings.size());
    }
    m_weights.resize(m_meetings.size());
    weigh();
}

std::span<const BradleyTerry::Meeting> BradleyTerry::meetingsOf(size_t item) const
{
    return std::span(m_meetings).subspan(m_begins[item], m_begins[item + 1] - m_begins[item]);
}

double BradleyTerry::logPosterior(const std::vector<double>& strengths) const
{
    double sum = -m_precision / 2 * dot(strengths, strengths);
    for (size_t item = 0; item < strengths.size(); ++item) {
        for (const Meeting& meeting : meetingsOf(item))
            sum += meeting.wins * logLogistic(strengths[item] - strengths[static_cast<size_t>(meeting.other)]);
    }
    return sum;
}

std::vector<double> BradleyTerry::slope() const
{
    std::vector<double> slope(m_strengths.size());
    for (size_t item = 0; item < slope.size(); ++item) {
        slope[item] = -m_precision * m_strengths[item];
        for (const Meeting& meeting : meetingsOf(item))
            slope[item] += meeting.wins - meeting.duels * winProbability(static_cast<int>(item), meeting.other);
    }
    return slope;
}

void BradleyTerry::weigh()
{
    m_diagonal.assign(m_strengths.size(), m_precision);
    for (size_t item = 0; item < m_strengths.size(); ++item) {
        for (size_t at = m_begins[item]; at < m_begins[item + 1]; ++at) {
            const double p = winProbability(static_cast<int>(item), m_meetings[at].other);
            m_weights[at] = m_meetings[at].duels * p * (1 - p);
            m_diagonal[item] += m_weights[at];
        }
    }
}

void BradleyTerry::climb()
{
    double height = logPosterior(m_strengths);
    for (int count = 0; count < MostSteps; ++count) {
        const std::vector<double> up = slope();
        if (largest(up) < SlopeTolerance)
            break;
        std::vector<double> step = solve(up);
        std::vector<double> there(m_strengths.size());
        double reached = 0;
        for (int halving = 0; halving < MostHalvings; ++halving) {
            std::transform(m_strengths.begin(), m_strengths.end(), step.begin(), there.begin(), std::plus());
            reached = logPosterior(there);
            if (reached >= height - 1e-12 * std::abs(height))
                break;
            std::ranges::transform(step, step.begin(), [](double value) { return value / 2; });
        }
        m_strengths = there;
        height = reached;
        weigh();
    }
}

// Conjugate gradients, preconditioned by the diagonal (Hestenes & Stiefel 1952). The prior keeps the matrix positive
// definite. Variances come out with twice the digits of the residual.
std::vector<double> BradleyTerry::solve(const std::vector<double>& right) const
{
    const size_t size = right.size();
    std::vector<double> solution(size);
    std::vector<double> residual(right);
    std::vector<double> scaled(size);
    std::vector<double> direction(size);
    std::vector<double> image(size);
    double before = 1;
    const double enough = ResidualTolerance * largest(right);
    for (size_t round = 0; round < 10 * size && largest(residual) > enough; ++round) {
        std::transform(residual.begin(), residual.end(), m_diagonal.begin(), scaled.begin(), std::divides());
        const double now = dot(residual, scaled);
        for (size_t i = 0; i < size; ++i)
            direction[i] = scaled[i] + (round == 0 ? 0 : now / before) * direction[i];
        for (size_t i = 0; i < size; ++i) {
            image[i] = m_diagonal[i] * direction[i];
            for (size_t at = m_begins[i]; at < m_begins[i + 1]; ++at)
                image[i] -= m_weights[at] * direction[static_cast<size_t>(m_meetings[at].other)];
        }
        const double length = now / dot(direction, image);
        for (size_t i = 0; i < size; ++i) {
            solution[i] += length * direction[i];
            residual[i] -= length * image[i];
        }
        before = now;
    }
    return solution;
}

std::vector<double> BradleyTerry::covarianceWith(int item) const
{
    std::vector<double> unit(m_strengths.size());
    unit[static_cast<size_t>(item)] = 1;
    return solve(unit);
}

double BradleyTerry::winProbability(int first, int second) const
{
    return logistic(m_strengths[static_cast<size_t>(first)] - m_strengths[static_cast<size_t>(second)]);
}

std::vector<Rung> BradleyTerry::ladder() const
{
    std::vector<Rung> rungs;
    rungs.reserve(m_strengths.size());
    for (size_t item = 0; item < m_strengths.size(); ++item) {
        const double error = std::sqrt(covarianceWith(static_cast<int>(item))[item]);
        const double strength = m_strengths[item];
        rungs.push_back({strength, error, strength - Normal95 * error, strength + Normal95 * error});
    }
    return rungs;
}

double BradleyTerry::differenceVariance(int first, int second) const
{
    std::vector<double> contrast(m_strengths.size());
    contrast[static_cast<size_t>(first)] += 1;
    contrast[static_cast<size_t>(second)] -= 1;
    return dot(contrast, solve(contrast));
}

std::vector<int> BradleyTerry::leastKnown() const
{
    std::vector<int> items(m_strengths.size());
    std::iota(items.begin(), items.end(), 0);
    const size_t count = std::min(Shortlist, items.size());
    std::partial_sort(
        items.begin(), items.begin() + static_cast<std::ptrdiff_t>(count), items.end(), [this](int x, int y) {
            return std::pair(m_diagonal[static_cast<size_t>(x)], x) < std::pair(m_diagonal[static_cast<size_t>(y)], y);
        });
    items.resize(count);
    std::sort(items.begin(), items.end());
    return items;
}

std::optional<DuelPair> BradleyTerry::nextPair(std::optional<DuelPair> last) const
{
    const std::vector<int> items = leastKnown();
    std::vector<std::vector<double>> covariance;
    covariance.reserve(items.size());
    for (const int item : items)
        covariance.push_back(covarianceWith(item));
    struct Best {
        std::optional<DuelPair> pair;
        double gain = -1;
    } best, other;
    for (size_t i = 0; i < items.size(); ++i) {
        for (size_t j = i + 1; j < items.size(); ++j) {
            const DuelPair pair{items[i], items[j]};
            const auto first = static_cast<size_t>(pair.first);
            const auto second = static_cast<size_t>(pair.second);
            const double p = winProbability(pair.first, pair.second);
            const double variance = covariance[i][first] + covariance[j][second] - 2 * covariance[i][second];
            const double gain = p * (1 - p) * variance;
            // Rounding must not decide between equal pairs.
            if (gain > best.gain * (1 + TieTolerance))
                best = {pair, gain};
            if (!(last && isSame(pair, *last)) && gain > other.gain * (1 + TieTolerance))
                other = {pair, gain};
        }
    }
    return other.pair && other.gain >= AsMuch * best.gain ? other.pair : best.pair;
}

} // namespace pentimento
