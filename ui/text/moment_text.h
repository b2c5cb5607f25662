#pragma once

#include <QDateTime>
#include <QLocale>

namespace pentimento {

// When something was made, in local time: "12:03:07" for one of `today`, with the date before it for another day's.
QString momentText(
    const QDateTime& local, const QDate& today = QDate::currentDate(), const QLocale& locale = QLocale());

} // namespace pentimento
