#include "ui/pool/duel/duel_session.h"

#include <QtConcurrentRun>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace pentimento {

const QString DuelSource = u"duel"_s;

namespace {

DuelLadder ladderAmong(const QStringList& candidates, const QList<ChoiceEvent>& standing)
{
    const QSet<QString> wanted(candidates.begin(), candidates.end());
    DuelLadder ladder;
    ladder.places = ladderOf(standing);
    ladder.places.removeIf([&wanted](const LadderPlace& place) { return !wanted.contains(place.picture); });
    ladder.ranges = placeRanges(ladder.places);
    return ladder;
}

bool contains(const QList<ChoiceEvent>& choices, const QString& id)
{
    return std::ranges::any_of(choices, [&id](const ChoiceEvent& choice) { return choice.id == id; });
}

void remove(QList<ChoiceEvent>& choices, const QString& id)
{
    choices.removeIf([&id](const ChoiceEvent& choice) { return choice.id == id; });
}

bool isOf(const PicturePair& pair, const QString& picture)
{
    return pair.first == picture || pair.second == picture;
}

} // namespace

int DuelLadder::knownCount() const
{
    return static_cast<int>(
        std::ranges::count_if(ranges, [](const PlaceRange& range) { return range.isWithin(Near); }));
}

DuelSession::DuelSession(DuelWorld world, quint64 seed, QObject* parent)
    : QObject(parent)
    , m_world(std::move(world))
    , m_seed(seed)
{
    connect(&m_computing, &QFutureWatcherBase::finished, this, [this] {
        m_ladder = m_computing.result();
        if (std::exchange(m_isLadderOld, false))
            computeLadder();
        Q_EMIT ladderChanged();
    });
}

DuelSession::~DuelSession()
{
    m_computing.disconnect(this);
    m_computing.waitForFinished();
}

void DuelSession::setPictures(const QStringList& candidates, const QList<ChoiceEvent>& standing)
{
    m_candidates = candidates;
    m_candidates.removeDuplicates();
    m_standing = standing;
    m_standing.removeIf([this](const ChoiceEvent& choice) { return m_undone.contains(choice.id); });
    for (const ChoiceEvent& choice : std::as_const(m_unwritten)) {
        if (!contains(m_standing, choice.id))
            m_standing.append(choice);
    }
    m_history.removeIf([this](const ChoiceEvent& choice) { return !contains(m_standing, choice.id); });
    standingChanged();
    const bool stays = m_current && m_candidates.contains(m_current->first) && m_candidates.contains(m_current->second);
    if (!stays)
        moveOn();
}

QStringList DuelSession::able() const
{
    QStringList left = m_candidates;
    left.removeIf([this](const QString& picture) { return m_broken.contains(picture); });
    return left;
}

std::optional<PicturePair> DuelSession::next(const QList<ChoiceEvent>& standing) const
{
    return nextDuel(able(), standing, m_seed + m_shown, m_skipped);
}

void DuelSession::show(const std::optional<PicturePair>& pair)
{
    m_current = pair;
    ++m_shown;
    m_painted.clear();
    m_paintedAt = {};
    Q_EMIT currentChanged();
}

void DuelSession::moveOn()
{
    auto pair = next(m_standing);
    if (!pair && !m_skipped.isEmpty()) {
        m_skipped.clear(); // all others were skipped, too
        pair = next(m_standing);
    }
    if (pair || m_current)
        show(pair);
}

QStringList DuelSession::likelyNext() const
{
    QStringList pictures;
    if (!m_current)
        return pictures;
    QList<ChoiceEvent> standing = m_standing;
    standing.append(ChoiceEvent());
    for (const auto outcome : {ChoiceEvent::Outcome::First, ChoiceEvent::Outcome::Second, ChoiceEvent::Outcome::Tie}) {
        standing.last().first = m_current->first;
        standing.last().second = m_current->second;
        standing.last().outcome = outcome;
        const auto pair = next(standing);
        if (pair)
            pictures.append({pair->first, pair->second});
    }
    pictures.removeDuplicates();
    return pictures;
}

std::optional<DuelSession::Refusal> DuelSession::whyNot() const
{
    if (!canDecide())
        return Refusal::ReadOnly;
    if (!m_current)
        return Refusal::NoPair;
    if (!m_paintedAt.isValid())
        return Refusal::NotPainted;
    const qint64 seenMs = m_paintedAt.msecsTo(m_world.now());
    return seenMs >= 0 && seenMs < TooSoonMs ? std::optional(Refusal::TooSoon) : std::nullopt;
}

void DuelSession::choose(ChoiceEvent::Outcome outcome, bool isAutoRepeat)
{
    Q_ASSERT(outcome != ChoiceEvent::Outcome::Undone);
    if (isAutoRepeat)
        return;
    if (const auto refusal = whyNot())
        return Q_EMIT refused(*refusal);
    ChoiceEvent choice;
    choice.id = newEventId();
    choice.first = m_current->first;
    choice.second = m_current->second;
    choice.outcome = outcome;
    choice.shownAt = m_paintedAt;
    choice.decidedAt = m_world.now();
    choice.source = DuelSource;
    m_standing.append(choice);
    m_history.append(choice);
    m_unwritten.append(choice);
    m_world.post(choice);
    standingChanged();
    moveOn();
}

void DuelSession::skip(bool isAutoRepeat)
{
    if (isAutoRepeat)
        return;
    if (!m_current)
        return Q_EMIT refused(Refusal::NoPair);
    const PicturePair skipped = *m_current;
    m_skipped.append(skipped);
    auto pair = next(m_standing);
    if (!pair) {
        m_skipped = {skipped};
        pair = next(m_standing);
    }
    if (!pair)
        return Q_EMIT refused(Refusal::NoOtherPair);
    show(pair);
}

void DuelSession::undo(bool isAutoRepeat)
{
    if (isAutoRepeat)
        return;
    if (!canUndo())
        return Q_EMIT refused(canDecide() ? Refusal::NothingToUndo : Refusal::ReadOnly);
    const ChoiceEvent choice = m_history.takeLast();
    ChoiceEvent back;
    back.id = newEventId();
    back.first = choice.first;
    back.second = choice.second;
    back.outcome = ChoiceEvent::Outcome::Undone;
    back.decidedAt = m_world.now();
    back.source = DuelSource;
    back.undoOf = choice.id;
    remove(m_standing, choice.id);
    remove(m_unwritten, choice.id);
    m_undone.insert(choice.id);
    m_world.post(back);
    standingChanged();
    show(PicturePair(choice.first, choice.second));
    Q_EMIT undone();
}

void DuelSession::painted(const QString& picture)
{
    if (!m_current || !isOf(*m_current, picture) || m_paintedAt.isValid())
        return;
    m_painted.insert(picture);
    if (m_painted.size() == 2)
        m_paintedAt = m_world.now();
}

void DuelSession::pictureFailed(const QString& picture)
{
    if (!m_candidates.contains(picture) || m_broken.contains(picture))
        return;
    m_broken.insert(picture);
    Q_EMIT countsChanged();
    if (m_current && isOf(*m_current, picture))
        moveOn();
}

void DuelSession::pictureRecovered(const QString& picture)
{
    if (!m_broken.remove(picture))
        return;
    Q_EMIT countsChanged();
    if (!m_current)
        moveOn();
}

void DuelSession::take(const QList<DecisionEvent>& events)
{
    bool isNew = false;
    for (const DecisionEvent& event : events) {
        const auto* choice = std::get_if<ChoiceEvent>(&event);
        if (!choice)
            continue;
        const bool isUndoing = choice->outcome == ChoiceEvent::Outcome::Undone;
        const QString id = isUndoing ? choice->undoOf : choice->id;
        const bool stands = contains(m_standing, id);
        remove(m_unwritten, id);
        if (isUndoing) {
            remove(m_standing, id);
            remove(m_history, id);
            isNew = isNew || stands;
        } else if (!stands && !m_undone.contains(id)) {
            m_standing.append(*choice);
            isNew = true;
        }
    }
    if (isNew)
        standingChanged();
}

std::optional<int> DuelSession::medianReach() const
{
    QList<int> reaches;
    for (const PlaceRange& range : m_ladder.ranges)
        reaches.append((range.last - range.first + 1) / 2);
    std::ranges::sort(reaches);
    const qsizetype half = (candidateCount() + 1) / 2;
    return half > 0 && reaches.size() >= half ? std::optional(reaches[half - 1]) : std::nullopt;
}

qsizetype DuelSession::duelCount() const
{
    const QSet<QString> candidates(m_candidates.begin(), m_candidates.end());
    return std::ranges::count_if(m_standing, [&candidates](const ChoiceEvent& choice) {
        return candidates.contains(choice.first) && candidates.contains(choice.second);
    });
}

void DuelSession::standingChanged()
{
    Q_EMIT countsChanged();
    if (m_computing.isRunning())
        m_isLadderOld = true;
    else
        computeLadder();
}

void DuelSession::computeLadder()
{
    m_computing.setFuture(QtConcurrent::run(ladderAmong, m_candidates, m_standing));
}

} // namespace pentimento
