#pragma once

#include "core/library/pool/pool_item.h"

#include <QHash>

namespace pentimento {

struct TierCounts {
    int love = 0;
    int okay = 0;
    int nope = 0;
    int unrated = 0;

    int rated() const { return love + okay + nope; }
    int total() const { return rated() + unrated; }
    int of(MaybeTier tier) const;
    void add(MaybeTier tier, int count);
    bool operator==(const TierCounts&) const = default;
};

// The pictures of the Pool with what was decided about them, each found by its hash, and counted.
class PoolContents {
public:
    PoolContents() = default;
    explicit PoolContents(QList<PoolItem> items);

    const QList<PoolItem>& items() const { return m_items; }
    int count() const { return int(m_items.size()); }
    const PoolItem& at(int row) const { return m_items[row]; }
    int rowOf(const QString& picture) const { return m_rows.value(picture, -1); }
    const TierCounts& counts() const { return m_counts; }

    bool append(const PoolItem& item); // false: that picture is there already
    void setTier(int row, MaybeTier tier);
    void setUnsure(int row, bool isUnsure) { m_items[row].isUnsure = isUnsure; }

private:
    QList<PoolItem> m_items;
    QHash<QString, int> m_rows; // by picture
    TierCounts m_counts;
};

} // namespace pentimento
