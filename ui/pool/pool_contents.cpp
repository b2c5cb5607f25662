#include "ui/pool/pool_contents.h"

namespace pentimento {

namespace {

template <typename Counts> auto& fieldOf(Counts& counts, MaybeTier tier)
{
    if (!tier)
        return counts.unrated;
    switch (*tier) {
    case Tier::Love:
        return counts.love;
    case Tier::Okay:
        return counts.okay;
    case Tier::Nope:
        return counts.nope;
    }
    Q_UNREACHABLE();
}

} // namespace

int TierCounts::of(MaybeTier tier) const
{
    return fieldOf(*this, tier);
}

void TierCounts::add(MaybeTier tier, int count)
{
    fieldOf(*this, tier) += count;
}

PoolContents::PoolContents(QList<PoolItem> items) : m_items(std::move(items))
{
    m_rows.reserve(m_items.size());
    for (int row = 0; row < count(); ++row) {
        m_rows.insert(at(row).picture, row);
        m_counts.add(at(row).tier, 1);
    }
}

bool PoolContents::append(const PoolItem& item)
{
    if (m_rows.contains(item.picture))
        return false;
    m_rows.insert(item.picture, count());
    m_counts.add(item.tier, 1);
    m_items.append(item);
    return true;
}

void PoolContents::setTier(int row, MaybeTier tier)
{
    m_counts.add(m_items[row].tier, -1);
    m_counts.add(tier, 1);
    m_items[row].tier = tier;
}

} // namespace pentimento
