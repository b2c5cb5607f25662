#pragma once

#include "core/base/json.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <optional>
#include <variant>

namespace pentimento {

enum class Tier { Nope, Okay, Love };
using MaybeTier = std::optional<Tier>; // empty: not rated

QString tierWord(Tier tier); // "love", "okay", "nope"
MaybeTier tierFromWord(QStringView word);

// One decision of a person about one picture. Events are only ever added; taking one back is an event too.
struct RatingEvent {
    QString id; // a UUID without braces
    QString picture; // the SHA-256 of its PNG, in hexadecimal
    MaybeTier oldTier;
    MaybeTier newTier;
    QDateTime shownAt; // UTC, to the millisecond; invalid where nobody knows
    QDateTime decidedAt;
    QString source; // where it was decided: "loupe", "grid", "studio", "command line", …
    QString session;
    QString undoOf; // the id of the event it takes back, or empty

    bool operator==(const RatingEvent&) const = default;
};

// Which of two pictures is the better one.
struct ChoiceEvent {
    enum class Outcome { First, Second, Tie, Undone };

    QString id;
    QString first;
    QString second;
    Outcome outcome = Outcome::Tie;
    QDateTime shownAt;
    QDateTime decidedAt;
    QString source;
    QString session;
    QString undoOf; // with Outcome::Undone, and only then

    bool operator==(const ChoiceEvent&) const = default;
};

QString outcomeWord(ChoiceEvent::Outcome outcome); // "first", "second", "tie", "undone"
std::optional<ChoiceEvent::Outcome> outcomeFromWord(QStringView word);

QString newEventId();
Json tierOrNull(MaybeTier tier); // as a field of a line
bool isPictureHash(QStringView text); // 64 of 0-9 a-f

using DecisionEvent = std::variant<RatingEvent, ChoiceEvent>;

// As it stands in ratings.jsonl (core/README.md, "Decisions"): one line with its end.
QByteArray decisionLine(const DecisionEvent& event);
// Empty when the line is cut, damaged, of another kind, or says what cannot be.
std::optional<DecisionEvent> decisionFromLine(const QByteArray& line);

} // namespace pentimento
