#pragma once

#include <QList>

namespace pentimento {

// Which pictures of `count` are worth decoding while `current` is looked at, in this order: itself, next, next but one,
// previous, the two after these, the one before the previous.
inline QList<qsizetype> prefetchOrder(qsizetype current, qsizetype count)
{
    QList<qsizetype> order;
    for (const qsizetype step : {0, 1, 2, -1, 3, 4, -2}) {
        if (current + step >= 0 && current + step < count)
            order.append(current + step);
    }
    return order;
}

} // namespace pentimento
