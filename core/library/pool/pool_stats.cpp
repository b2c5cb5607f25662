#include "core/library/pool/pool_stats.h"

#include "core/library/pool/decisions.h"
#include "core/metrics/colour_slice.h"

#include <QSet>

namespace pentimento {

namespace {

constexpr int Tiers = 3;

void countTier(const PoolItem& item, PoolStats& stats)
{
    if (!item.tier)
        ++stats.unrated;
    else if (*item.tier == Tier::Love)
        ++stats.love;
    else if (*item.tier == Tier::Okay)
        ++stats.okay;
    else
        ++stats.nope;
}

QList<HueTally> countHues(const QList<PoolItem>& items)
{
    QList<HueTally> hues;
    for (int i = 0; i < HueCount; ++i)
        hues.append({hueWord(Hue(i)), 0, 0, 0});
    for (const PoolItem& item : items) {
        const auto hue = hueFromWord(item.hue);
        if (!hue)
            continue;
        HueTally& count = hues[static_cast<qsizetype>(*hue)];
        ++count.total;
        count.love += item.tier == Tier::Love ? 1 : 0;
        count.okay += item.tier == Tier::Okay ? 1 : 0;
    }
    return hues;
}

// Of what was said of a picture when it was shown again with what was said of it before, unless it was taken back.
AgreementTable tableOfRepeats(const QList<RatingEvent>& events)
{
    QSet<QString> undone;
    for (const RatingEvent& event : events) {
        if (!event.undoOf.isEmpty())
            undone.insert(event.undoOf);
    }
    AgreementTable table(Tiers);
    for (const RatingEvent& event : events) {
        const bool counts = event.source == RepeatSource && event.undoOf.isEmpty() && !undone.contains(event.id);
        if (counts && event.oldTier && event.newTier)
            table.add(static_cast<int>(*event.oldTier), static_cast<int>(*event.newTier));
    }
    return table;
}

} // namespace

PoolStats poolStats(const QList<PoolItem>& items, qint64 broken, const QList<RatingEvent>& events)
{
    PoolStats stats;
    stats.total = items.size();
    stats.broken = broken;
    for (const PoolItem& item : items) {
        countTier(item, stats);
        stats.supplement += item.supplement ? 1 : 0;
    }
    stats.revision = poolRevision(items);
    const AgreementTable table = tableOfRepeats(events);
    stats.repeats = table.total();
    stats.kappa = cohensKappa(table);
    stats.hues = countHues(items);
    return stats;
}

} // namespace pentimento
