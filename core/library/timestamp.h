#pragma once

#include <QDateTime>

namespace pentimento {

// The library's clock: UTC, to the millisecond, as it stands in the database.
inline QDateTime timeFromMs(qint64 sinceEpochMs)
{
    return QDateTime::fromMSecsSinceEpoch(sinceEpochMs).toUTC();
}

// A time that was not set is now.
inline QDateTime timeOrNow(const QDateTime& time)
{
    return timeFromMs(time.isValid() ? time.toMSecsSinceEpoch() : QDateTime::currentMSecsSinceEpoch());
}

} // namespace pentimento
