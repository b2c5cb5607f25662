#include "core/library/pool/place_ranges.h"

#include <cmath>
#include <numbers>

namespace pentimento {

namespace {

double chanceAbove(const Rung& rung, double strength)
{
    return std::erfc((strength - rung.strength) / (rung.standardError * std::numbers::sqrt2)) / 2;
}

} // namespace

QList<PlaceRange> placeRanges(const QList<LadderPlace>& ladder)
{
    QList<PlaceRange> ranges;
    ranges.reserve(ladder.size());
    for (qsizetype own = 0; own < ladder.size(); ++own) {
        double best = 1;
        double worst = 1;
        for (qsizetype other = 0; other < ladder.size(); ++other) {
            if (other == own)
                continue;
            best += chanceAbove(ladder[other].rung, ladder[own].rung.upper);
            worst += chanceAbove(ladder[other].rung, ladder[own].rung.lower);
        }
        ranges.append({static_cast<int>(std::lround(best)), static_cast<int>(std::lround(worst))});
    }
    return ranges;
}

} // namespace pentimento
