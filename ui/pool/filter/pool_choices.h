#pragma once

#include "core/library/pool/pool_item.h"
#include "ui/pool/pool_roles.h"

namespace pentimento {

// What a condition can be set to, and how many pictures of the whole Pool it would leave.
template <typename Value> struct PoolChoice {
    Value value;
    int count = 0;

    bool operator==(const PoolChoice&) const = default;
};

struct PoolChoices {
    QList<PoolChoice<QString>> hues; // hueWord(), in the order of Hue
    QList<PoolChoice<QString>> subjects; // the most frequent first, as the models
    QList<PoolChoice<QString>> models;
    QList<PoolChoice<QString>> runs; // folders, by path
    QList<PoolChoice<Artwork::Author>> authors;
    QList<PoolChoice<Artwork::Origin>> origins;
    int unsure = 0;
    int supplements = 0;

    bool operator==(const PoolChoices&) const = default;
};

// Only what there is. For 100,000 items 9 ms where equal texts are shared, as poolItems() leaves them, and 80 ms where
// each has its own: on another thread then. It reads nothing but its argument.
PoolChoices poolChoices(const QList<PoolItem>& items);

// The folder of the run that a picture from this path belongs to; empty when it is of none.
QString runFolder(const PoolItem& item);

// For the HueStrip: each of the thirteen hues with its pictures in the whole Pool, in the order of Hue. What was not
// measured is in none. 2 ms for 100,000 items.
QList<PoolGroup> poolHues(const QList<PoolItem>& items);

} // namespace pentimento
