#pragma once

#include "core/library/pool/pool_stats.h"

#include <QDate>
#include <QTimeZone>

#include <array>

namespace pentimento {

constexpr int TierCount = 3;

// How many of each tier, in the order of Tier.
struct TierTally {
    std::array<qint64, TierCount> counts{};

    qint64 of(Tier tier) const { return counts[static_cast<size_t>(tier)]; }
    void add(Tier tier, qint64 times = 1) { counts[static_cast<size_t>(tier)] += times; }
    qint64 sum() const { return counts[0] + counts[1] + counts[2]; }
    bool operator==(const TierTally&) const = default;
};

// A day on which something was decided.
struct DayTally {
    QDate day;
    TierTally given; // by the decisions of that day, pictures shown again included
    TierTally standing; // at its end, of the pictures that are in the Pool now

    bool operator==(const DayTally&) const = default;
};

// What was decided in one go: in one session of the program, with no pause over SittingPauseMs.
struct Sitting {
    QString session;
    QDateTime start; // of the first decision and of the last
    QDateTime end;
    qint64 decisions = 0;
    qint64 timed = 0; // of those, of one picture that was looked at, so that how long it took is known
    std::optional<double> perHour; // of the timed ones, breaks left out; empty under FewestForPace
    double medianSeconds = 0; // that a timed one took
    double p90Seconds = 0; // nine of ten took no longer

    bool operator==(const Sitting&) const = default;
};

constexpr qint64 SittingPauseMs = 30 * 60 * 1000;
constexpr qint64 BreakMs = 5 * 60 * 1000; // who takes longer for a picture was away; as RatingPace sees it
constexpr int FewestForPace = 10;

struct MonthAgreement {
    QDate month; // its first day
    qint64 repeats = 0;
    std::optional<Agreement> kappa; // empty while there are too few

    bool operator==(const MonthAgreement& other) const { return month == other.month && repeats == other.repeats; }
};

// The pictures of one hue or one subject.
struct TierRow {
    QString name; // hueWord() or the subject; empty for pictures without one
    TierTally tiers;
    qint64 unrated = 0;

    qint64 total() const { return tiers.sum() + unrated; }
    bool isThin() const { return tiers.of(Tier::Love) < FewestLovesOfAHue; }
    bool operator==(const TierRow&) const = default;
};

struct SourceTally {
    QString source;
    qint64 decisions = 0;

    bool operator==(const SourceTally&) const = default;
};

// A picture somebody could not make up their mind about.
struct ChangedPicture {
    QString picture;
    qint64 artworkId = 0;
    QList<Tier> tiers; // one after the other, each unlike the one before

    qint64 changes() const { return tiers.size() - 1; }
    bool operator==(const ChangedPicture&) const = default;
};

constexpr int MostChangedPictures = 10;

// What the decisions of a library come to. Decisions that were taken back, and the taking back, count nowhere.
struct RatingReport {
    PoolStats stats;
    qint64 reference = 0; // pictures for which isReference() holds
    qint64 referenceSupplements = 0; // of those, the ones nobody rated
    QList<DayTally> days; // oldest first
    QList<Sitting> sittings; // oldest first; without those where no picture was looked at alone (scripts, imports)
    AgreementTable repeats{TierCount}; // what was said first, and when the picture was shown again
    QList<MonthAgreement> months; // oldest first, with at least one repeat
    QList<TierRow> hues; // all in their order, then what has not been measured, if there is any
    QList<TierRow> subjects; // most pictures first
    QList<SourceTally> sources; // most decisions first
    QList<ChangedPicture> changed; // most changes first, at most MostChangedPictures
};

// Pure; `events` as ratingEvents() gives them, days and months as they are in `zone`. A quarter of a second for 100,000
// events is too long for the GUI thread.
RatingReport ratingReport(
    const QList<PoolItem>& items, const QList<RatingEvent>& events, qint64 broken, const QTimeZone& zone);

// All its numbers as one table (RFC 4180: CRLF, quoted where needed, UTF-8) with the columns table, row, column and
// value, for any spreadsheet to pivot. Words and numbers as in the files of the library, whatever the language.
QByteArray reportCsv(const RatingReport& report);

} // namespace pentimento
