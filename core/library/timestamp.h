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

// The moment as part of a file's name: sorts by time, and two within a second differ.
inline QString nowInNames()
{
    return QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyy-MM-dd'T'HHmmsszzz'Z'"));
}

} // namespace pentimento
