#include "ui/pool/session/pool_order.h"

namespace pentimento {

void PoolOrder::freeze(const QList<int>& rows, int itemCount)
{
    m_entries.clear();
    m_entries.reserve(rows.size());
    m_ranks.fill(-1, itemCount);
    m_nextRank = 0;
    for (const int row : rows)
        append(row);
}

void PoolOrder::append(int row)
{
    while (m_ranks.size() <= row)
        m_ranks.append(-1);
    m_ranks[row] = m_nextRank++;
    m_entries.append(PoolEntry{row});
}

int PoolOrder::placeOf(int row) const
{
    return int(m_entries.indexOf(PoolEntry{row}));
}

QList<int> PoolOrder::placesOf(const QSet<int>& rows) const
{
    QList<int> places;
    for (int place = 0; !rows.isEmpty() && place < count(); ++place) {
        if (rows.contains(m_entries[place].row))
            places.append(place);
    }
    return places;
}

QList<int> PoolOrder::missing(const QSet<int>& rows) const
{
    QSet<int> left = rows;
    for (const PoolEntry& entry : m_entries) {
        if (!entry.isRepeat)
            left.remove(entry.row);
    }
    return left.values();
}

int PoolOrder::placeForReturn(int row) const
{
    const int rank = frozenPlaceOf(row);
    if (rank < 0)
        return -1;
    for (int place = 0; place < count(); ++place) {
        if (!m_entries[place].isRepeat && frozenPlaceOf(m_entries[place].row) > rank)
            return place;
    }
    return count();
}

} // namespace pentimento
