#pragma once

#include "core/library/pool/decision_events.h"

#include <QList>
#include <QStringList>

#include <optional>

namespace pentimento {

struct TierChange {
    QString eventId;
    QString picture;
    MaybeTier before;
    MaybeTier after;

    bool operator==(const TierChange&) const = default;
};

// What one key press or one action on a selection changed: undone as one.
struct RatingStep {
    QList<TierChange> changes;
    QString shown; // the picture that was looked at
    bool isRepeat = false; // of a picture that was silently shown again
    std::optional<qint64> tookMs; // from showing it to the decision, where that is known

    bool operator==(const RatingStep&) const = default;
};

// What can be taken back, the newest last.
class RatingHistory {
public:
    static constexpr qsizetype DepthAfterRestart = 1000; // steps; in a session there is no limit
    static constexpr qsizetype Remembered = 10; // of lastSteps()

    // Those of earlier sessions that still stand; `events` oldest first. What was decided together on a selection is
    // one step again.
    static RatingHistory fromEvents(const QList<RatingEvent>& events);

    bool isEmpty() const { return m_steps.isEmpty(); }
    void add(const RatingStep& step);
    std::optional<RatingStep> takeLast();
    QList<RatingStep> lastSteps() const; // newest first
    const QStringList& decided() const { return m_decided; } // the picture of each change, in order

private:
    QList<RatingStep> m_steps;
    QStringList m_decided;
};

extern const QString GridSource; // "grid"
extern const QString LoupeSource; // "loupe"

} // namespace pentimento
