#include "core/metrics/agreement.h"

#include <QtGlobal>

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace pentimento {

namespace {

constexpr double Normal95 = 1.959963984540054;

// A table's shares, and each cell's weight: 1 on the diagonal, down to 0.
class Shares {
public:
    Shares(const AgreementTable& table, KappaWeights weights)
        : m_size(table.categories())
        , m_weights(weights)
        , m_rows(static_cast<size_t>(m_size))
        , m_columns(static_cast<size_t>(m_size))
        , m_table(table)
    {
        forEachCell([this](int i, int j) {
            m_rows[static_cast<size_t>(i)] += cell(i, j);
            m_columns[static_cast<size_t>(j)] += cell(i, j);
        });
    }

    double cell(int i, int j) const { return double(m_table.count(i, j)) / m_table.total(); }
    double row(int i) const { return m_rows[static_cast<size_t>(i)]; }
    double column(int j) const { return m_columns[static_cast<size_t>(j)]; }

    double weight(int i, int j) const
    {
        if (m_weights == KappaWeights::Linear)
            return 1 - double(std::abs(i - j)) / (m_size - 1);
        return i == j ? 1 : 0;
    }

    // The mean weight that a first judgement of i has by chance, over the second ones; and the other way round.
    double meanWeightOfRow(int i) const
    {
        double mean = 0;
        for (int j = 0; j < m_size; ++j)
            mean += weight(i, j) * column(j);
        return mean;
    }

    double meanWeightOfColumn(int j) const
    {
        double mean = 0;
        for (int i = 0; i < m_size; ++i)
            mean += weight(i, j) * row(i);
        return mean;
    }

    template <typename Visit> void forEachCell(const Visit& visit) const
    {
        for (int i = 0; i < m_size; ++i) {
            for (int j = 0; j < m_size; ++j)
                visit(i, j);
        }
    }

private:
    int m_size;
    KappaWeights m_weights;
    std::vector<double> m_rows;
    std::vector<double> m_columns;
    const AgreementTable& m_table;
};

// The variance of 1969 that does not presume κ to be 0.
double standardError(const Shares& shares, double observed, double byChance, int total)
{
    double sum = 0;
    shares.forEachCell([&](int i, int j) {
        const double means = shares.meanWeightOfRow(i) + shares.meanWeightOfColumn(j);
        const double part = shares.weight(i, j) * (1 - byChance) - means * (1 - observed);
        sum += shares.cell(i, j) * part * part;
    });
    const double centre = observed * byChance - 2 * byChance + observed;
    const double variance = (sum - centre * centre) / (total * std::pow(1 - byChance, 4));
    return std::sqrt(std::max(variance, 0.0));
}

} // namespace

AgreementTable::AgreementTable(int categories)
    : m_categories(categories)
    , m_counts(static_cast<size_t>(categories) * static_cast<size_t>(categories))
{
    Q_ASSERT(categories >= 2);
}

size_t AgreementTable::place(int first, int second) const
{
    Q_ASSERT(first >= 0 && first < m_categories && second >= 0 && second < m_categories);
    return static_cast<size_t>(first) * static_cast<size_t>(m_categories) + static_cast<size_t>(second);
}

void AgreementTable::add(int first, int second, int times)
{
    m_counts[place(first, second)] += times;
    m_total += times;
}

int AgreementTable::count(int first, int second) const
{
    return m_counts[place(first, second)];
}

std::optional<Agreement> cohensKappa(const AgreementTable& table, KappaWeights weights)
{
    if (table.total() < FewestJudgedTwice)
        return std::nullopt;
    const Shares shares(table, weights);
    double observed = 0;
    double byChance = 0;
    int agreed = 0;
    shares.forEachCell([&](int i, int j) {
        observed += shares.weight(i, j) * shares.cell(i, j);
        byChance += shares.weight(i, j) * shares.row(i) * shares.column(j);
        agreed += i == j ? table.count(i, j) : 0;
    });
    const bool allInOne = 1 - byChance < 1e-12;
    if (allInOne)
        return std::nullopt;
    const auto kappaAt = [byChance](double agreement) { return (agreement - byChance) / (1 - byChance); };
    if (agreed == table.total())
        return Agreement{1, std::max(kappaAt(std::pow(0.025, 1.0 / table.total())), -1.0), 1};
    const double kappa = kappaAt(observed);
    const double reach = Normal95 * standardError(shares, observed, byChance, table.total());
    return Agreement{kappa, std::max(kappa - reach, -1.0), std::min(kappa + reach, 1.0)};
}

} // namespace pentimento
