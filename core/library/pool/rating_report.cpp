#include "core/library/pool/rating_report.h"

#include "core/library/pool/decisions.h"
#include "core/metrics/colour_slice.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <cmath>

namespace pentimento {

namespace {

using Events = std::vector<const RatingEvent*>;

// By the time they were made: clocks are set back, and imported decisions are older than those before them.
Events standing(const QList<RatingEvent>& events)
{
    QSet<QString> undone;
    for (const RatingEvent& event : events) {
        if (!event.undoOf.isEmpty())
            undone.insert(event.undoOf);
    }
    Events left;
    left.reserve(static_cast<size_t>(events.size()));
    for (const RatingEvent& event : events) {
        if (event.undoOf.isEmpty() && !undone.contains(event.id))
            left.push_back(&event);
    }
    std::ranges::stable_sort(left, {}, [](const RatingEvent* event) { return event->decidedAt; });
    return left;
}

// Asking a time zone is slow, and the next decision is mostly of the same day.
class LocalDays {
public:
    explicit LocalDays(const QTimeZone& zone) : m_zone(zone) { }

    QDate dayOf(const QDateTime& moment)
    {
        const qint64 ms = moment.toMSecsSinceEpoch();
        if (ms >= m_begin && ms < m_end)
            return m_day;
        m_day = moment.toTimeZone(m_zone).date();
        m_begin = m_day.startOfDay(m_zone).toMSecsSinceEpoch();
        m_end = m_day.addDays(1).startOfDay(m_zone).toMSecsSinceEpoch();
        return m_day;
    }

private:
    const QTimeZone m_zone;
    QDate m_day;
    qint64 m_begin = 0;
    qint64 m_end = 0;
};

QList<DayTally> daysOf(const Events& events, const QSet<QString>& pictures, LocalDays& days)
{
    QList<DayTally> tallies;
    QHash<QString, MaybeTier> tiers;
    for (const RatingEvent* event : events) {
        const QDate day = days.dayOf(event->decidedAt);
        if (tallies.isEmpty() || tallies.last().day != day)
            tallies.append({day, {}, tallies.isEmpty() ? TierTally{} : tallies.last().standing});
        DayTally& tally = tallies.last();
        if (event->newTier)
            tally.given.add(*event->newTier);
        if (!pictures.contains(event->picture))
            continue;
        MaybeTier& tier = tiers[event->picture];
        if (tier)
            tally.standing.add(*tier, -1);
        tier = event->newTier;
        if (tier)
            tally.standing.add(*tier);
    }
    return tallies;
}

// A sitting in the making.
struct OpenSitting {
    Sitting sitting;
    std::vector<qint64> took; // milliseconds, of the timed ones that are no break
    QDateTime lastTimed;
    qint64 steps = 0; // from one timed decision to the next, without breaks
    qint64 stepsMs = 0;

    void add(const RatingEvent& event)
    {
        sitting.end = event.decidedAt;
        ++sitting.decisions;
        if (!event.shownAt.isValid() || event.shownAt > event.decidedAt)
            return;
        ++sitting.timed;
        if (const qint64 ms = event.shownAt.msecsTo(event.decidedAt); ms <= BreakMs)
            took.push_back(ms);
        if (const qint64 ms = lastTimed.isValid() ? lastTimed.msecsTo(event.decidedAt) : BreakMs + 1; ms <= BreakMs) {
            ++steps;
            stepsMs += ms;
        }
        lastTimed = event.decidedAt;
    }

    Sitting closed()
    {
        if (sitting.timed >= FewestForPace && stepsMs > 0)
            sitting.perHour = 3'600'000.0 * double(steps) / double(stepsMs);
        if (took.empty())
            return sitting;
        std::ranges::sort(took);
        const size_t middle = took.size() / 2;
        const qint64 doubled = took.size() % 2 ? 2 * took[middle] : took[middle - 1] + took[middle];
        sitting.medianSeconds = double(doubled) / 2000;
        const auto rank = static_cast<size_t>(std::ceil(0.9 * double(took.size())));
        sitting.p90Seconds = double(took[rank - 1]) / 1000;
        return sitting;
    }
};

QList<Sitting> sittingsOf(const Events& events)
{
    QList<Sitting> closed;
    QHash<QString, OpenSitting> open;
    const auto close = [&closed](OpenSitting& done) {
        if (done.sitting.timed > 0)
            closed.append(done.closed());
    };
    for (const RatingEvent* event : events) {
        OpenSitting& current = open[event->session];
        const bool isNew =
            current.sitting.decisions == 0 || current.sitting.end.msecsTo(event->decidedAt) > SittingPauseMs;
        if (isNew) {
            close(current);
            current = {};
            current.sitting.session = event->session;
            current.sitting.start = event->decidedAt;
        }
        current.add(*event);
    }
    for (OpenSitting& left : open)
        close(left);
    std::ranges::sort(closed, {}, [](const Sitting& sitting) { return std::pair(sitting.start, sitting.session); });
    return closed;
}

void countRepeats(const Events& events, LocalDays& days, RatingReport& report)
{
    std::vector<AgreementTable> tables; // one for each month
    for (const RatingEvent* event : events) {
        if (event->source != RepeatSource || !event->oldTier || !event->newTier)
            continue;
        const int first = static_cast<int>(*event->oldTier);
        const int second = static_cast<int>(*event->newTier);
        report.repeats.add(first, second);
        const QDate day = days.dayOf(event->decidedAt);
        const QDate month(day.year(), day.month(), 1);
        if (report.months.isEmpty() || report.months.last().month != month) {
            report.months.append({month, 0, {}});
            tables.emplace_back(TierCount);
        }
        ++report.months.last().repeats;
        tables.back().add(first, second);
    }
    for (size_t i = 0; i < tables.size(); ++i)
        report.months[static_cast<qsizetype>(i)].kappa = cohensKappa(tables[i]);
}

void count(const PoolItem& item, TierRow& row)
{
    if (item.tier)
        row.tiers.add(*item.tier);
    else
        ++row.unrated;
}

QList<TierRow> hueRows(const QList<PoolItem>& items)
{
    QList<TierRow> rows(HueCount + 1);
    for (int i = 0; i < HueCount; ++i)
        rows[i].name = hueWord(Hue(i));
    QHash<QString, qsizetype> places;
    for (qsizetype i = 0; i < HueCount; ++i)
        places.insert(rows[i].name, i);
    for (const PoolItem& item : items)
        count(item, rows[places.value(item.hue, HueCount)]);
    if (rows.last().total() == 0)
        rows.removeLast();
    return rows;
}

QList<TierRow> subjectRows(const QList<PoolItem>& items)
{
    QHash<QString, TierRow> bySubject;
    for (const PoolItem& item : items)
        count(item, bySubject[item.subject]);
    QList<TierRow> rows;
    rows.reserve(bySubject.size());
    for (auto entry = bySubject.begin(); entry != bySubject.end(); ++entry) {
        entry->name = entry.key();
        rows.append(*entry);
    }
    std::ranges::sort(rows, {}, [](const TierRow& row) { return std::pair(-row.total(), row.name); });
    return rows;
}

QList<SourceTally> sourcesOf(const Events& events)
{
    QHash<QString, qint64> counts;
    for (const RatingEvent* event : events)
        ++counts[event->source];
    QList<SourceTally> tallies;
    tallies.reserve(counts.size());
    for (auto entry = counts.cbegin(); entry != counts.cend(); ++entry)
        tallies.append({entry.key(), *entry});
    std::ranges::sort(tallies, {}, [](const SourceTally& tally) { return std::pair(-tally.decisions, tally.source); });
    return tallies;
}

QList<ChangedPicture> changedPictures(const Events& events, const QList<PoolItem>& items)
{
    QHash<QString, QList<Tier>> tiers;
    for (const RatingEvent* event : events) {
        if (!event->newTier)
            continue;
        QList<Tier>& path = tiers[event->picture];
        if (path.isEmpty() || path.last() != *event->newTier)
            path.append(*event->newTier);
    }
    QList<ChangedPicture> changed;
    for (const PoolItem& item : items) {
        if (const auto path = tiers.constFind(item.picture); path != tiers.constEnd() && path->size() > 1)
            changed.append({item.picture, item.artworkId, *path});
    }
    std::ranges::stable_sort(changed, std::ranges::greater(), &ChangedPicture::changes);
    changed.resize(qMin<qsizetype>(changed.size(), MostChangedPictures));
    return changed;
}

} // namespace

RatingReport ratingReport(
    const QList<PoolItem>& items, const QList<RatingEvent>& events, qint64 broken, const QTimeZone& zone)
{
    RatingReport report;
    report.stats = poolStats(items, broken, events);
    QSet<QString> pictures;
    pictures.reserve(items.size());
    for (const PoolItem& item : items) {
        pictures.insert(item.picture);
        report.reference += isReference(item) ? 1 : 0;
        report.referenceSupplements += isReference(item) && !item.tier ? 1 : 0;
    }
    const Events decided = standing(events);
    LocalDays days(zone);
    report.days = daysOf(decided, pictures, days);
    report.sittings = sittingsOf(decided);
    countRepeats(decided, days, report);
    report.hues = hueRows(items);
    report.subjects = subjectRows(items);
    report.sources = sourcesOf(decided);
    report.changed = changedPictures(decided, items);
    return report;
}

} // namespace pentimento
