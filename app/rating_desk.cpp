#include "app/rating_desk.h"

using namespace Qt::StringLiterals;

namespace pentimento {

namespace {

Json refusal(const QString& reason)
{
    return {{"ok", false}, {"error", reason}};
}

std::optional<RatingDecision> decisionOf(const Json& request)
{
    const QString picture = textField(request, "picture");
    const auto tier = request.find("tier");
    if (textField(request, "type") != "rate"_L1 || !isPictureHash(picture) || tier == request.end())
        return std::nullopt;
    const MaybeTier wanted = tierFromWord(textField(request, "tier"));
    if (!wanted && !tier->is_null())
        return std::nullopt;
    return RatingDecision{{}, picture, wanted, {}, {}, textField(request, "source", 100), {}};
}

} // namespace

RatingDesk::RatingDesk(Ratings& ratings) : m_ratings(ratings)
{
    connect(&ratings, &Ratings::decided, this, [this](const QStringList& ids, const QList<DecisionEvent>& events) {
        for (const QString& id : ids) {
            if (const auto reply = m_waiting.take(id))
                reply({{"ok", true}, {"changed", !events.isEmpty()}});
        }
    });
    connect(&ratings, &Ratings::refused, this, [this](const QStringList& ids, const Error& error) {
        for (const QString& id : ids) {
            if (const auto reply = m_waiting.take(id))
                reply(refusal(error.detail));
        }
    });
}

void RatingDesk::answer(const Json& request, const SingleInstance::Reply& reply)
{
    const auto decision = decisionOf(request);
    if (!decision)
        return reply(refusal(u"this request is not understood"_s));
    const QStringList ids = m_ratings.rate({*decision});
    if (ids.isEmpty())
        return reply(refusal(u"the library is open for reading only"_s));
    m_waiting.insert(ids.first(), reply);
}

Json ratingRequest(const QString& picture, MaybeTier tier, const QString& source)
{
    return {{"type", "rate"}, {"picture", picture}, {"tier", tierOrNull(tier)}, {"source", source}};
}

} // namespace pentimento
