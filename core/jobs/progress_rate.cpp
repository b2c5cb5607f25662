#include "core/jobs/progress_rate.h"

#include <QtMath>

#include <algorithm>
#include <climits>

namespace pentimento {

namespace {

constexpr qint64 WindowMs = 30'000;
constexpr qint64 MinGapMs = 250; // keeps the list short, however often a job reports

} // namespace

void ProgressRate::add(qint64 done, qint64 atMs)
{
    // What goes backwards has begun anew.
    if (!m_reports.isEmpty() && done < m_reports.last().done)
        m_reports.clear();
    const qsizetype count = m_reports.size();
    if (count >= 2 && m_reports[count - 1].atMs - m_reports[count - 2].atMs < MinGapMs)
        m_reports.removeLast();
    m_reports.append({done, atMs});
    while (m_reports.size() > 2 && atMs - m_reports[1].atMs >= WindowMs)
        m_reports.removeFirst();
}

double ProgressRate::perSecond() const
{
    if (m_reports.size() < 2)
        return 0;
    const qint64 elapsedMs = m_reports.last().atMs - m_reports.first().atMs;
    const qint64 done = m_reports.last().done - m_reports.first().done;
    return elapsedMs > 0 ? 1000.0 * double(done) / double(elapsedMs) : 0;
}

std::optional<int> ProgressRate::remainingSeconds(qint64 total) const
{
    const double rate = perSecond();
    if (rate <= 0 || total <= 0)
        return std::nullopt;
    const double seconds = double(qMax<qint64>(0, total - m_reports.last().done)) / rate;
    return qCeil(std::min(seconds, double(INT_MAX)));
}

} // namespace pentimento
