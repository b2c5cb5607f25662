#include "core/library/pool/decision_events.h"

#include "core/base/foreign_json.h"
#include "core/base/nullable_json.h"
#include "core/library/timestamp.h"
#include "core/library/words.h"

#include <QUuid>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace pentimento {

namespace {

using Outcome = ChoiceEvent::Outcome;

constexpr Words<Tier, 3> tierWords{{{Tier::Love, "love"_L1}, {Tier::Okay, "okay"_L1}, {Tier::Nope, "nope"_L1}}};

constexpr Words<Outcome, 4> outcomeWords{{
    {Outcome::First, "first"_L1},
    {Outcome::Second, "second"_L1},
    {Outcome::Tie, "tie"_L1},
    {Outcome::Undone, "undone"_L1},
}};

constexpr qsizetype MaxWordLength = 200;

Json timeOrNull(const QDateTime& time)
{
    return time.isValid() ? Json(time.toMSecsSinceEpoch()) : Json();
}

QDateTime timeField(const Json& object, const char* name)
{
    const auto found = object.find(name);
    return found != object.end() && found->is_number_integer() ? timeFromMs(found->get<qint64>()) : QDateTime();
}

// A tier that is missing or unknown is damage; null is "not rated".
std::optional<MaybeTier> tierField(const Json& object, const char* name)
{
    const auto found = object.find(name);
    if (found == object.end())
        return std::nullopt;
    if (found->is_null())
        return MaybeTier();
    const MaybeTier tier = tierFromWord(textField(object, name));
    return tier ? std::optional<MaybeTier>(tier) : std::nullopt;
}

Json jsonOf(const RatingEvent& event)
{
    return {{"type", "rating"}, {"id", event.id}, {"picture", event.picture}, {"old", tierOrNull(event.oldTier)},
        {"new", tierOrNull(event.newTier)}, {"shown", timeOrNull(event.shownAt)},
        {"decided", timeOrNull(event.decidedAt)}, {"source", event.source}, {"session", event.session},
        {"undoOf", textOrNull(event.undoOf)}};
}

Json jsonOf(const ChoiceEvent& event)
{
    return {{"type", "choice"}, {"id", event.id}, {"first", event.first}, {"second", event.second},
        {"outcome", outcomeWord(event.outcome)}, {"shown", timeOrNull(event.shownAt)},
        {"decided", timeOrNull(event.decidedAt)}, {"source", event.source}, {"session", event.session},
        {"undoOf", textOrNull(event.undoOf)}};
}

// What both kinds share.
template <typename Event> bool readCommon(const Json& json, Event& event)
{
    event.id = textField(json, "id", MaxWordLength);
    event.shownAt = timeField(json, "shown");
    event.decidedAt = timeField(json, "decided");
    event.source = textField(json, "source", MaxWordLength);
    event.session = textField(json, "session", MaxWordLength);
    event.undoOf = textField(json, "undoOf", MaxWordLength);
    return !event.id.isEmpty() && event.decidedAt.isValid();
}

std::optional<DecisionEvent> ratingOf(const Json& json)
{
    RatingEvent event;
    event.picture = textField(json, "picture");
    const auto oldTier = tierField(json, "old");
    const auto newTier = tierField(json, "new");
    if (!readCommon(json, event) || !isPictureHash(event.picture) || !oldTier || !newTier)
        return std::nullopt;
    event.oldTier = *oldTier;
    event.newTier = *newTier;
    return event;
}

std::optional<DecisionEvent> choiceOf(const Json& json)
{
    ChoiceEvent event;
    event.first = textField(json, "first");
    event.second = textField(json, "second");
    const auto outcome = outcomeFromWord(textField(json, "outcome"));
    const bool arePictures = isPictureHash(event.first) && isPictureHash(event.second) && event.first != event.second;
    if (!readCommon(json, event) || !arePictures || !outcome)
        return std::nullopt;
    event.outcome = *outcome;
    if (event.undoOf.isEmpty() == (event.outcome == ChoiceEvent::Outcome::Undone))
        return std::nullopt;
    return event;
}

} // namespace

QString tierWord(Tier tier)
{
    return wordOf(tierWords, tier);
}

MaybeTier tierFromWord(QStringView word)
{
    return valueOf(tierWords, word);
}

QString outcomeWord(Outcome outcome)
{
    return wordOf(outcomeWords, outcome);
}

std::optional<Outcome> outcomeFromWord(QStringView word)
{
    return valueOf(outcomeWords, word);
}

QString newEventId()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

Json tierOrNull(MaybeTier tier)
{
    return tier ? Json(tierWord(*tier)) : Json();
}

bool isPictureHash(QStringView text)
{
    return text.size() == 64
        && std::ranges::all_of(text, [](QChar c) { return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f'); });
}

QByteArray decisionLine(const DecisionEvent& event)
{
    return jsonLine(std::visit([](const auto& kind) { return jsonOf(kind); }, event)) + '\n';
}

std::optional<DecisionEvent> decisionFromLine(const QByteArray& line)
{
    const Json json = parseForeignJson(line);
    if (!json.is_object())
        return std::nullopt;
    const QString type = textField(json, "type");
    if (type == "rating"_L1)
        return ratingOf(json);
    if (type == "choice"_L1)
        return choiceOf(json);
    return std::nullopt;
}

} // namespace pentimento
