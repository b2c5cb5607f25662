#pragma once

#include "core/library/pool/decision_events.h"
#include "core/library/pool/pool_item.h"
#include "core/metrics/agreement.h"

namespace pentimento {

constexpr qint64 FewestLovesOfAHue = 8; // under this a hue is thin: too little to learn a taste from

struct HueTally {
    QString name; // hueWord()
    qint64 total = 0;
    qint64 love = 0;
    qint64 okay = 0;

    bool isThin() const { return love < FewestLovesOfAHue; }
    bool operator==(const HueTally&) const = default;
};

struct PoolStats {
    qint64 total = 0; // pictures; broken files are not among them
    qint64 broken = 0;
    qint64 love = 0;
    qint64 okay = 0;
    qint64 nope = 0;
    qint64 unrated = 0;
    qint64 supplement = 0;
    QString revision; // poolRevision()
    qint64 repeats = 0; // decisions on pictures that were shown again
    std::optional<Agreement> kappa; // of these with the first ones; empty while there are too few
    QList<HueTally> hues; // all, in their order; pictures not yet measured are in none
};

// `broken` is the number of files that could not be read; `events` those of the library, in their order.
PoolStats poolStats(const QList<PoolItem>& items, qint64 broken, const QList<RatingEvent>& events);

} // namespace pentimento
