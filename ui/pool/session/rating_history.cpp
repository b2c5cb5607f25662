#include "ui/pool/session/rating_history.h"

#include "core/library/pool/decisions.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace pentimento {

const QString GridSource = u"grid"_s;
const QString LoupeSource = u"loupe"_s;

namespace {

QList<RatingEvent> standing(const QList<RatingEvent>& events)
{
    QSet<QString> undone;
    for (const RatingEvent& event : events) {
        if (!event.undoOf.isEmpty())
            undone.insert(event.undoOf);
    }
    QList<RatingEvent> left;
    for (const RatingEvent& event : events) {
        if (event.undoOf.isEmpty() && !undone.contains(event.id))
            left.append(event);
    }
    return left;
}

bool areOneStep(const RatingEvent& one, const RatingEvent& next)
{
    return one.source == GridSource && next.source == GridSource && one.session == next.session
        && one.decidedAt == next.decidedAt;
}

RatingStep stepOf(const RatingEvent& event)
{
    RatingStep step;
    step.shown = event.picture;
    step.isRepeat = event.source == RepeatSource;
    if (event.shownAt.isValid())
        step.tookMs = event.shownAt.msecsTo(event.decidedAt);
    return step;
}

} // namespace

RatingHistory RatingHistory::fromEvents(const QList<RatingEvent>& events)
{
    const QList<RatingEvent> left = standing(events);
    QList<RatingStep> steps;
    for (qsizetype i = left.size() - 1; i >= 0; --i) {
        if (i + 1 == left.size() || !areOneStep(left[i], left[i + 1])) {
            if (steps.size() == DepthAfterRestart)
                break;
            steps.append(stepOf(left[i]));
        }
        steps.last().changes.prepend({left[i].id, left[i].picture, left[i].oldTier, left[i].newTier});
    }
    RatingHistory history;
    for (qsizetype i = steps.size() - 1; i >= 0; --i)
        history.add(steps[i]);
    return history;
}

void RatingHistory::add(const RatingStep& step)
{
    m_steps.append(step);
    for (const TierChange& change : step.changes)
        m_decided.append(change.picture);
}

std::optional<RatingStep> RatingHistory::takeLast()
{
    if (m_steps.isEmpty())
        return std::nullopt;
    const RatingStep step = m_steps.takeLast();
    m_decided.resize(m_decided.size() - step.changes.size());
    return step;
}

QList<RatingStep> RatingHistory::lastSteps() const
{
    QList<RatingStep> last = m_steps.last(qMin(m_steps.size(), Remembered));
    std::ranges::reverse(last);
    return last;
}

} // namespace pentimento
