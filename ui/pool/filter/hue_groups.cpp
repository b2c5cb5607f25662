#include "ui/pool/filter/hue_groups.h"

#include "core/library/pool/pool_stats.h"

namespace pentimento {

namespace {

QHash<QString, int> lovesByHue(const QList<PoolItem>& items)
{
    QHash<QString, int> loves;
    for (const PoolItem& item : items) {
        if (item.tier == Tier::Love)
            ++loves[item.hue];
    }
    return loves;
}

} // namespace

bool HueGroup::isThin() const
{
    return !isBroken && !hue.isEmpty() && lovesOfHue < FewestLovesOfAHue;
}

QList<HueGroup> hueGroups(const RatingSession& session)
{
    QList<HueGroup> groups;
    if (session.filter().sort != PoolSort::Hue)
        return groups;
    const QHash<QString, int> loves = lovesByHue(session.contents().items());
    for (int place = 0; place < session.count(); ++place) {
        const QString& hue = session.itemAt(place).hue;
        if (groups.isEmpty() || (!session.isRepeat(place) && groups.last().hue != hue)) {
            HueGroup group;
            group.hue = hue;
            group.first = place;
            group.lovesOfHue = loves.value(hue);
            groups.append(group);
        }
        groups.last().counts.add(session.tierShown(place), 1);
        ++groups.last().rows;
    }
    return groups;
}

} // namespace pentimento
