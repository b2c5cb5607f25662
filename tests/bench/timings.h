#pragma once

#include <QElapsedTimer>

#include <algorithm>
#include <cstdio>
#include <functional>
#include <vector>

namespace pentimento {

inline double millisecondsOf(const QElapsedTimer& clock)
{
    return static_cast<double>(clock.nsecsElapsed()) / 1e6;
}

inline std::vector<double> repeat(int times, const std::function<double()>& measure)
{
    std::vector<double> values;
    values.reserve(static_cast<size_t>(times));
    for (int i = 0; i < times; ++i)
        values.push_back(measure());
    return values;
}

// What so much of the values does not exceed: 0.5 is their median, 1 the largest.
inline double percentile(std::vector<double> values, double share)
{
    std::ranges::sort(values);
    return values[static_cast<size_t>(share * static_cast<double>(values.size() - 1))];
}

// A row of the Markdown table best, median, worst, goal.
inline void printRow(const char* what, const std::vector<double>& values, const char* goal)
{
    std::printf("| %s | %.0f | %.0f | %.0f | %s |\n", what, percentile(values, 0), percentile(values, 0.5),
        percentile(values, 1), goal);
    std::fflush(stdout);
}

} // namespace pentimento
