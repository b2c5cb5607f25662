#include "ui/pool/stats/time_bins.h"

#include <algorithm>

namespace pentimento {

namespace {

QDate binOf(QDate day, BinWidth width)
{
    switch (width) {
    case BinWidth::Day:
        return day;
    case BinWidth::Week:
        return day.addDays(1 - day.dayOfWeek());
    case BinWidth::Month:
        return {day.year(), day.month(), 1};
    }
    Q_UNREACHABLE();
}

QDate stepped(QDate bin, BinWidth width, qint64 steps)
{
    if (width == BinWidth::Month)
        return bin.addMonths(static_cast<int>(steps));
    return bin.addDays(steps * (width == BinWidth::Week ? 7 : 1));
}

// Bins from one to the other, both counted.
qint64 countOf(QDate first, QDate last, BinWidth width)
{
    if (width == BinWidth::Month)
        return (last.year() - first.year()) * 12LL + last.month() - first.month() + 1;
    return first.daysTo(last) / (width == BinWidth::Week ? 7 : 1) + 1;
}

void add(TierTally& sum, const TierTally& more)
{
    for (const Tier tier : {Tier::Nope, Tier::Okay, Tier::Love})
        sum.add(tier, more.of(tier));
}

QList<TimeBin> binsOf(const QList<DayTally>& days, BinWidth width, qint64 most)
{
    const QDate last = binOf(days.last().day, width);
    QDate first = binOf(days.first().day, width);
    if (countOf(first, last, width) > most)
        first = stepped(last, width, 1 - most);
    const qint64 count = countOf(first, last, width);
    QList<TimeBin> bins;
    bins.reserve(count);
    TierTally standing;
    auto day = days.begin();
    while (day != days.end() && day->day < first)
        standing = (day++)->standing;
    for (qint64 i = 0; i < count; ++i) {
        const QDate end = stepped(first, width, i + 1);
        TimeBin bin{stepped(first, width, i), {}, standing};
        for (; day != days.end() && day->day < end; ++day) {
            add(bin.given, day->given);
            bin.standing = day->standing;
        }
        standing = bin.standing;
        bins.append(bin);
    }
    return bins;
}

} // namespace

TimeBins timeBins(const QList<DayTally>& days, int most)
{
    if (days.isEmpty())
        return {};
    for (const BinWidth width : {BinWidth::Day, BinWidth::Week}) {
        if (countOf(binOf(days.first().day, width), binOf(days.last().day, width), width) <= most)
            return {width, binsOf(days, width, most)};
    }
    return {BinWidth::Month, binsOf(days, BinWidth::Month, most)};
}

} // namespace pentimento
