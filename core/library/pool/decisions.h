#pragma once

#include "core/library/library.h"
#include "core/library/pool/decision_events.h"

#include <QList>

namespace pentimento {

// What a person just decided about a picture, before it is an event.
struct RatingDecision {
    QString id; // the event's; empty: a new one. A caller who tries again after a failure keeps it.
    QString picture;
    MaybeTier tier;
    QDateTime shownAt;
    QDateTime decidedAt; // now when invalid
    QString source;
    QString undoOf;
};

// The source of a picture that was shown again to see whether the person agrees with themselves (ux.md B2, rule 9).
extern const QString RepeatSource;

// All of them or none: in ratings.jsonl and in the database, on the disk when this returns. A decision that changes
// nothing makes no event, unless its source is RepeatSource. Returns the events made, in order, also those that an
// earlier try with the same ids made. InvalidInput when a picture is no hash or the library is open ReadOnly; Busy and
// Storage are worth another try with the same ids: a call that failed may come true at the next start, when its line
// was written and its transaction was not.
Result<QList<RatingEvent>> rate(Library& library, const QList<RatingDecision>& decisions, const QString& session);

// A choice, or one taken back (Outcome::Undone); its id and times are filled in where they are missing. As rate().
Result<ChoiceEvent> choose(Library& library, ChoiceEvent choice);

Result<MaybeTier> tierOf(const Library& library, const QString& picture);

// Oldest first.
Result<QList<RatingEvent>> ratingEvents(const Library& library);
// Without those that were taken back, oldest first.
Result<QList<ChoiceEvent>> standingChoices(const Library& library);

} // namespace pentimento
