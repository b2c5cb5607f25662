#pragma once

#include "core/library/pool/rating_report.h"

namespace pentimento {

enum class BinWidth { Day, Week, Month };

// Decisions of a stretch of time, as a bar of a chart shows them.
struct TimeBin {
    QDate first; // its first day; weeks begin on Monday
    TierTally given;
    TierTally standing; // at its end

    bool operator==(const TimeBin&) const = default;
};

struct TimeBins {
    BinWidth width = BinWidth::Day;
    QList<TimeBin> bins; // without gaps: where nothing was decided, what stood before still stands
};

// From the first day to the last in the narrowest width that makes at most `most` bars; of more months, the last ones.
TimeBins timeBins(const QList<DayTally>& days, int most);

} // namespace pentimento
