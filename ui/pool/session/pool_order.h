#pragma once

#include <QList>
#include <QSet>

namespace pentimento {

// One place in the Pool's order.
struct PoolEntry {
    int row = -1; // of the item
    bool isRepeat = false; // a picture that is silently shown again
    bool isAnswered = false; // a repeat that was rated

    bool operator==(const PoolEntry&) const = default;
};

// The pictures as they are gone through: frozen when the filter is applied, so that rating one moves no other. Pictures
// leave it and come back to where they were.
class PoolOrder {
public:
    // `rows` are of items numbered from 0 to `itemCount` - 1.
    void freeze(const QList<int>& rows, int itemCount);

    int count() const { return int(m_entries.size()); }
    const PoolEntry& at(int place) const { return m_entries[place]; }
    // Of the picture, repeats apart; -1 when it is not in the order.
    int placeOf(int row) const;
    QList<int> placesOf(const QSet<int>& rows) const; // repeats too; ascending
    QList<int> missing(const QSet<int>& rows) const; // those that are not in the order
    // In O(1), while nothing was moved since freeze(); -1 when it is not in the order.
    int frozenPlaceOf(int row) const { return row >= 0 && row < m_ranks.size() ? m_ranks[row] : -1; }
    // Where a picture that left belongs; -1 when it was not there when the order was frozen.
    int placeForReturn(int row) const;

    void insert(int place, const PoolEntry& entry) { m_entries.insert(place, entry); }
    void append(int row); // a new item, whatever the sort
    void remove(int first, int last) { m_entries.remove(first, last - first + 1); }
    void answer(int place, bool isAnswered) { m_entries[place].isAnswered = isAnswered; }

private:
    QList<PoolEntry> m_entries;
    QList<int> m_ranks; // by row: its place when frozen, -1 for none
    int m_nextRank = 0;
};

} // namespace pentimento
