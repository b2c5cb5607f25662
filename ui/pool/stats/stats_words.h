#pragma once

#include "core/library/pool/decision_events.h"
#include "ui/pool/stats/time_bins.h"
#include "ui/theme/theme.h"

namespace pentimento {

// The names and numbers of the statistics page, as people read them.
QString countText(qint64 count); // "1,664"
QString percentText(double share); // of 0.86: "86"
QString kappaText(double kappa); // "0.74"
QString secondsText(double seconds); // "1.6"
QString dayLabel(QDate day); // "18 Nov"
QString monthLabel(QDate month); // "Nov 2026"
QString binTitle(QDate first, BinWidth width); // "Wednesday, 18 November 2026", "Week of …", "November 2026"
QColor Theme::*tierMarkToken(MaybeTier tier); // of tierMarkInk(), to follow the theme
QString sourceName(const QString& source); // of RatingEvent::source: "Loupe", "Shown again"

} // namespace pentimento
