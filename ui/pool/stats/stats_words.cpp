#include "ui/pool/stats/stats_words.h"

#include "core/library/pool/decisions.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>

using namespace Qt::StringLiterals;

namespace pentimento {

namespace {

class StatsWords {
    Q_DECLARE_TR_FUNCTIONS(StatsWords)
};

} // namespace

QString countText(qint64 count)
{
    return QLocale().toString(count);
}

QString percentText(double share)
{
    return QLocale().toString(std::llround(share * 100));
}

QString kappaText(double kappa)
{
    return QLocale().toString(kappa, 'f', 2);
}

QString secondsText(double seconds)
{
    return QLocale().toString(seconds, 'f', 1);
}

QString dayLabel(QDate day)
{
    //: A day without its year, as QLocale::toString() takes it: 18 Nov
    return QLocale().toString(day, StatsWords::tr("d MMM"));
}

QString monthLabel(QDate month)
{
    //: A month, as QLocale::toString() takes it: Nov 2026
    return QLocale().toString(month, StatsWords::tr("MMM yyyy"));
}

QString binTitle(QDate first, BinWidth width)
{
    switch (width) {
    case BinWidth::Day:
        return QLocale().toString(first, QLocale::LongFormat);
    case BinWidth::Week:
        return StatsWords::tr("Week of %1").arg(dayLabel(first));
    case BinWidth::Month:
        return monthLabel(first);
    }
    Q_UNREACHABLE();
}

QColor Theme::*tierMarkToken(MaybeTier tier)
{
    if (!tier)
        return &Theme::muted;
    switch (*tier) {
    case Tier::Nope:
        return &Theme::nopeMark;
    case Tier::Okay:
        return &Theme::okayMark;
    case Tier::Love:
        return &Theme::loveMark;
    }
    Q_UNREACHABLE();
}

QString sourceName(const QString& source)
{
    if (source == "loupe"_L1)
        return StatsWords::tr("Loupe");
    if (source == "grid"_L1)
        return StatsWords::tr("Grid");
    if (source == "studio"_L1)
        return StatsWords::tr("Studio");
    if (source == "command line"_L1)
        return StatsWords::tr("Command line");
    if (source == RepeatSource)
        return StatsWords::tr("Loupe, shown again");
    return source.isEmpty() ? StatsWords::tr("Unknown") : source;
}

} // namespace pentimento
