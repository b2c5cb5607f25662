#include "ui/pool/session/rating_pace.h"

namespace pentimento {

namespace {

constexpr double HourMs = 3'600'000;

// Of the decisions after `first` up to `last`.
double paceBetween(const QList<qint64>& times, qsizetype first, qsizetype last)
{
    const qint64 took = qMax<qint64>(times[last] - times[first], 1);
    return HourMs * double(last - first) / double(took);
}

} // namespace

void RatingPace::add(qint64 decidedMs)
{
    if (!m_times.isEmpty() && (decidedMs - m_times.last() > PauseMs || decidedMs < m_times.last()))
        m_times.clear();
    m_times.append(decidedMs);
    if (m_times.size() > 2 * Window + 1)
        m_times.removeFirst();
}

void RatingPace::takeBack()
{
    if (!m_times.isEmpty())
        m_times.removeLast();
}

std::optional<double> RatingPace::perHour() const
{
    if (m_times.size() < FewestForPace)
        return std::nullopt;
    const qsizetype last = m_times.size() - 1;
    return paceBetween(m_times, qMax<qsizetype>(last - Window, 0), last);
}

bool RatingPace::hasDropped() const
{
    const qsizetype last = m_times.size() - 1;
    if (last < 2 * Window)
        return false;
    const double before = paceBetween(m_times, last - 2 * Window, last - Window);
    return paceBetween(m_times, last - Window, last) < HintBelow * before;
}

} // namespace pentimento
