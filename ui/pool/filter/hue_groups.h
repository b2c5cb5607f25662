#pragma once

#include "ui/pool/session/rating_session.h"

namespace pentimento {

// Pictures of one hue that stand together.
struct HueGroup {
    QString hue; // hueWord(); empty for pictures that were not measured
    int first = 0; // its first row
    TierCounts counts; // of its rows, as the screen may say them
    int lovesOfHue = 0; // in the whole Pool, whatever is shown of it
    bool isBroken = false; // of files that could not be read; nothing else counts then
    int rows = 0;

    bool isThin() const;
    bool operator==(const HueGroup&) const = default;
};

// Of the order as it stands; none unless it is sorted by hue. A silent repeat belongs to the group it appears in.
QList<HueGroup> hueGroups(const RatingSession& session);

} // namespace pentimento
