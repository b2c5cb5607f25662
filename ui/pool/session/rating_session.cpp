// What is decided; rating_session_places.cpp has where one is.
#include "ui/pool/session/rating_session.h"

namespace pentimento {

RatingSession::RatingSession(const RatingSettings& settings, RatingWorld world, QObject* parent)
    : QObject(parent)
    , m_settings(settings)
    , m_world(std::move(world))
    , m_repeats(settings.repeatShare, settings.seed)
{
}

void RatingSession::setBlind(bool isBlind)
{
    if (isBlind == m_settings.isBlind)
        return;
    m_settings.isBlind = isBlind;
    Q_EMIT labelsChanged();
}

void RatingSession::reveal()
{
    m_isRevealed = m_place >= 0;
    Q_EMIT labelsChanged();
}

MaybeTier RatingSession::tierShown(int place) const
{
    const PoolEntry& entry = m_order.at(place);
    return entry.isRepeat && !entry.isAnswered ? MaybeTier() : m_contents.at(entry.row).tier;
}

QString RatingSession::titleShown(int place) const
{
    const bool isOpen = !m_settings.isBlind || (m_isRevealed && place == m_place);
    return isOpen ? itemAt(place).title : QString();
}

std::optional<PictureLabels> RatingSession::labels() const
{
    const PoolItem* item = current();
    if (!item || (m_settings.isBlind && !m_isRevealed))
        return std::nullopt;
    return PictureLabels{item->title, item->author, item->authorName, item->prompt, item->origin, item->source};
}

QString RatingSession::brokenReason(int place) const
{
    return m_broken.isEmpty() ? QString() : m_broken.value(itemAt(place).picture);
}

void RatingSession::perform(PoolCommand command, bool isAutoRepeat)
{
    if (isAutoRepeat && !repeatsWhenHeld(command))
        return;
    switch (command) {
    case PoolCommand::Nope:
        return rate(Tier::Nope);
    case PoolCommand::Okay:
        return rate(Tier::Okay);
    case PoolCommand::Love:
        return rate(Tier::Love);
    case PoolCommand::NopeStay:
        return rate(Tier::Nope, Afterwards::Stay);
    case PoolCommand::OkayStay:
        return rate(Tier::Okay, Afterwards::Stay);
    case PoolCommand::LoveStay:
        return rate(Tier::Love, Afterwards::Stay);
    case PoolCommand::Clear:
        return clear();
    case PoolCommand::Skip:
        return skip();
    case PoolCommand::Undo:
        return undo();
    case PoolCommand::FlagUnsure:
        return flagUnsure();
    case PoolCommand::Reveal:
        return reveal();
    case PoolCommand::Next:
        return next();
    case PoolCommand::Previous:
        return previous();
    case PoolCommand::Home:
        return home();
    case PoolCommand::End:
        return end();
    }
}

void RatingSession::painted(const QString& picture)
{
    const PoolItem* item = current();
    if (item && item->picture == picture && !m_paintedAt.isValid())
        m_paintedAt = m_world.now();
}

std::optional<RatingSession::Refusal> RatingSession::whyNot() const
{
    if (!canDecide())
        return Refusal::ReadOnly;
    if (m_place < 0)
        return Refusal::NoPicture;
    if (!brokenReason(m_place).isEmpty())
        return Refusal::Broken;
    if (!m_paintedAt.isValid())
        return Refusal::NotPainted;
    const qint64 seenMs = m_paintedAt.msecsTo(m_world.now());
    return seenMs >= 0 && seenMs < TooSoonMs ? std::optional(Refusal::TooSoon) : std::nullopt;
}

bool RatingSession::mayDecide()
{
    const auto refusal = whyNot();
    if (refusal)
        Q_EMIT refused(*refusal);
    return !refusal;
}

void RatingSession::rate(Tier tier, Afterwards afterwards)
{
    if (!mayDecide())
        return;
    decide(tier);
    if (afterwards == Afterwards::Advance && m_settings.advances)
        advance(Kept::Current);
}

void RatingSession::clear()
{
    if (mayDecide())
        decide({});
}

void RatingSession::decide(MaybeTier tier)
{
    const PoolEntry entry = m_order.at(m_place);
    const PoolItem item = m_contents.at(entry.row);
    const bool isOpenRepeat = entry.isRepeat && !entry.isAnswered;
    const bool answersRepeat = isOpenRepeat && tier.has_value() && item.tier.has_value();
    if (isOpenRepeat)
        m_order.answer(m_place, true);
    if (item.tier == tier && !answersRepeat)
        return;
    RatingDecision pattern;
    pattern.shownAt = m_paintedAt;
    pattern.decidedAt = m_world.now();
    pattern.source = answersRepeat ? RepeatSource : LoupeSource;
    const QList<TierChange> changes{{newEventId(), item.picture, item.tier, tier}};
    const qint64 tookMs = qMax<qint64>(m_paintedAt.msecsTo(pattern.decidedAt), 0); // clocks are set back, too
    m_history.add({changes, item.picture, answersRepeat, tookMs});
    commit(changes, pattern);
    notePace(pattern.decidedAt);
}

int RatingSession::rateSelection(const QStringList& pictures, MaybeTier tier)
{
    if (!canDecide()) {
        Q_EMIT refused(Refusal::ReadOnly);
        return 0;
    }
    QList<TierChange> changes;
    for (const QString& picture : pictures) {
        const int row = m_contents.rowOf(picture);
        if (row >= 0 && m_contents.at(row).tier != tier && !m_broken.contains(picture))
            changes.append({newEventId(), picture, m_contents.at(row).tier, tier});
    }
    if (changes.isEmpty())
        return 0;
    RatingDecision pattern;
    pattern.decidedAt = m_world.now();
    pattern.source = GridSource;
    m_history.add({changes, current() ? current()->picture : QString(), false, std::nullopt});
    commit(changes, pattern);
    return int(changes.size());
}

void RatingSession::undo()
{
    if (!canDecide())
        return Q_EMIT refused(Refusal::ReadOnly);
    while (const auto step = m_history.takeLast()) {
        QList<TierChange> backwards;
        QStringList undoOf;
        for (const TierChange& change : step->changes) {
            const int row = m_contents.rowOf(change.picture);
            if (row < 0 || m_contents.at(row).tier != change.after)
                continue; // somebody has decided otherwise since
            backwards.append({newEventId(), change.picture, change.after, change.before});
            undoOf.append(change.eventId);
        }
        if (backwards.isEmpty())
            continue;
        RatingDecision pattern;
        pattern.decidedAt = m_world.now();
        pattern.source = backwards.size() > 1 ? GridSource : LoupeSource;
        commit(backwards, pattern, undoOf);
        if (step->tookMs)
            m_pace.takeBack();
        bringBack(backwards);
        showAgain(*step);
        return Q_EMIT undone(int(backwards.size()));
    }
    Q_EMIT refused(Refusal::NothingToUndo);
}

// `pattern` says of all what is the same for all.
void RatingSession::commit(const QList<TierChange>& changes, const RatingDecision& pattern, const QStringList& undoOf)
{
    QList<RatingDecision> decisions;
    QSet<int> rows;
    for (qsizetype i = 0; i < changes.size(); ++i) {
        const TierChange& change = changes[i];
        RatingDecision decision = pattern;
        decision.id = change.eventId;
        decision.picture = change.picture;
        decision.tier = change.after;
        decision.undoOf = undoOf.value(i);
        decisions.append(decision);
        const int row = m_contents.rowOf(change.picture);
        m_contents.setTier(row, change.after);
        m_unwritten.add(change.eventId, change.picture, change.after);
        rows.insert(row);
    }
    m_world.post(decisions);
    changed(rows);
}

void RatingSession::changed(const QSet<int>& rows)
{
    m_touched.unite(rows);
    Q_EMIT itemsChanged(m_order.placesOf(rows));
    Q_EMIT countsChanged();
}

void RatingSession::notePace(const QDateTime& now)
{
    m_pace.add(now.toMSecsSinceEpoch());
    if (m_untilNextHint > 0)
        --m_untilNextHint;
    if (m_untilNextHint > 0 || !m_pace.hasDropped())
        return;
    m_untilNextHint = 2 * RatingPace::Window;
    Q_EMIT breakSuggested();
}

void RatingSession::flagUnsure()
{
    if (!canDecide())
        return Q_EMIT refused(Refusal::ReadOnly);
    if (m_place < 0)
        return Q_EMIT refused(Refusal::NoPicture);
    const int row = m_order.at(m_place).row;
    const bool isUnsure = !m_contents.at(row).isUnsure;
    m_contents.setUnsure(row, isUnsure);
    changed({row});
    Q_EMIT unsureChanged(m_contents.at(row).picture, isUnsure);
}

void RatingSession::take(const QStringList& ids, const QList<DecisionEvent>& events)
{
    QSet<QString> own;
    for (const QString& id : ids) {
        if (m_unwritten.settle(id))
            own.insert(id);
    }
    QSet<int> rows;
    for (const DecisionEvent& event : events) {
        const auto* rating = std::get_if<RatingEvent>(&event);
        if (!rating || own.contains(rating->id) || m_unwritten.contains(rating->picture))
            continue;
        const int row = m_contents.rowOf(rating->picture);
        if (row < 0 || m_contents.at(row).tier == rating->newTier)
            continue;
        m_contents.setTier(row, rating->newTier);
        rows.insert(row);
    }
    if (!rows.isEmpty())
        changed(rows);
}

} // namespace pentimento
