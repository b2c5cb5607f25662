#pragma once

#include <QList>

namespace pentimento {

// The values a chart shows from its lower to its upper edge, and those it writes beside it.
struct ChartScale {
    double bottom = 0;
    double top = 1;
    double step = 0.25; // from one written value to the next

    double share(double value) const { return (value - bottom) / (top - bottom); } // 0 at the bottom, 1 at the top
    QList<double> ticks() const; // from the bottom, at most up to the top
};

// From 0 to the first round number that `largest` does not exceed, in two to five steps of 1, 2, 2.5 or 5 times a power
// of ten; of whole numbers only where only these make sense. For a `largest` that is not above 0: up to one step.
ChartScale niceScale(double largest, bool isWhole = false);

} // namespace pentimento
