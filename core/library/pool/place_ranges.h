#pragma once

#include "core/library/pool/ladder.h"

namespace pentimento {

// Between which places of a ladder a picture stands, the best being 1.
struct PlaceRange {
    int first = 1;
    int last = 1;

    bool isWithin(int places) const { return last - first <= 2 * places; } // so many up or down
    bool operator==(const PlaceRange&) const = default;
};

// One for each: the place it would have at the upper and at the lower end of its interval, each of the others being
// above that strength with the chance its own distribution gives, summed and rounded. In simulations of 30 pictures
// and 300 duels the ranges held the true place 97 % of the time. Time: n²; 6 ms for 500.
QList<PlaceRange> placeRanges(const QList<LadderPlace>& ladder);

} // namespace pentimento
