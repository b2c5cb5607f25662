#include "ui/widgets/charts/chart_scale.h"

#include <cmath>

namespace pentimento {

namespace {

constexpr double WantedSteps = 4;
constexpr double Slack = 1e-9; // 0.1 + 0.2 is still 0.3

} // namespace

QList<double> ChartScale::ticks() const
{
    const int count = static_cast<int>(std::floor((top - bottom) / step + Slack)) + 1;
    QList<double> values;
    values.reserve(count);
    for (int i = 0; i < count; ++i)
        values.append(bottom + i * step);
    return values;
}

ChartScale niceScale(double largest, bool isWhole)
{
    if (!(largest > 0) || !std::isfinite(largest))
        return {0, 1, 1};
    const double wanted = largest / WantedSteps;
    const double power = std::pow(10, std::floor(std::log10(wanted)));
    const double digit = wanted / power;
    const bool halvesFit = !isWhole || power >= 10;
    double step = power * 10;
    for (const double nice : {5.0, 2.5, 2.0, 1.0}) {
        if (digit <= nice + Slack && (nice != 2.5 || halvesFit))
            step = power * nice;
    }
    if (isWhole)
        step = std::max(step, 1.0);
    return {0, step * std::ceil(largest / step - Slack), step};
}

} // namespace pentimento
