#include "core/sketch/trace/paint_trace_builder.h"

#include "core/sketch/trace/paint_runs.h"

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace pentimento {

namespace {

constexpr int MaxMethodCharacters = 100;
constexpr int MaxPaintCalls = 1 << 30; // in all; the worker says how many each step was
// Joined only when there are twice as many: each joining looks at all of them.
constexpr int StepsToJoinAt = 2 * PaintTrace::MaxSteps;
constexpr qint64 OtherLinePenalty = 16; // how much rather steps of one line are joined than others

Unexpected refuse(const QString& reason)
{
    return {Error::Kind::InvalidInput, reason};
}

int countDiffering(const QByteArray& first, const QByteArray& second)
{
    int count = 0;
    for (qsizetype at = 0; at < first.size(); at += 4)
        count += std::memcmp(first.constData() + at, second.constData() + at, 4) != 0;
    return count;
}

} // namespace

Result<void> PaintTraceBuilder::add(PaintStep step, QSize size, const QByteArray& runs)
{
    if (size.width() < 1 || size.height() < 1 || size.width() > MaxSide || size.height() > MaxSide)
        return refuse(u"a picture of %1 × %2 cannot be traced"_s.arg(size.width()).arg(size.height()));
    if (runs.isEmpty() || !areRuns(runs, qint64(size.width()) * size.height()))
        return refuse(u"a painting step is damaged"_s);
    if (size != m_trace.m_size)
        begin(size);
    if (m_trace.m_calls.size() == MaxCalls)
        return refuse(u"the sketch paints more than %1 times"_s.arg(MaxCalls));
    step.method.truncate(MaxMethodCharacters);
    step.line = qMax(0, step.line);
    step.calls = qBound(0, step.calls, MaxPaintCalls - m_callCount);
    step.rect = boundsOfRuns(runs, size.width());
    m_callCount += step.calls;
    applyRuns(runs, m_pixels.data());
    m_trace.m_calls.append({step.line, 0});
    const auto owner = quint16(m_trace.m_calls.size());
    quint16* const owners = m_trace.m_owners.data();
    forEachRun(runs,
        [owners, owner](qsizetype first, qsizetype count, const char*) { std::fill_n(owners + first, count, owner); });
    m_trace.m_steps.append(std::move(step));
    m_trace.m_runs.append(runs);
    m_callsOfStep.append(1);
    m_runBytes += runs.size();
    if (m_trace.m_steps.size() > StepsToJoinAt || m_runBytes > MaxRunBytes)
        joinDownTo(PaintTrace::MaxSteps, MaxRunBytes * 3 / 4);
    return {};
}

Result<PaintTrace> PaintTraceBuilder::finish(QSize size, const QByteArray& plainPixels, int firstFrames)
{
    if (m_trace.m_steps.isEmpty())
        return refuse(u"the sketch paints nothing that can be traced"_s);
    if (size != m_trace.m_size || plainPixels.size() != m_pixels.size())
        return refuse(u"the traced picture has another size than the plain one"_s);
    joinDownTo(PaintTrace::MaxSteps, MaxRunBytes);
    assignSteps();
    placeKeyFrames();
    m_trace.m_differingPixels = countDiffering(m_pixels, plainPixels);
    m_trace.m_firstFrames = firstFrames;
    PaintTrace trace = std::move(m_trace);
    *this = {};
    return trace;
}

void PaintTraceBuilder::begin(QSize size)
{
    *this = {};
    m_trace.m_size = size;
    const qsizetype pixelCount = qsizetype(size.width()) * size.height();
    m_pixels = QByteArray(4 * pixelCount, '\0');
    m_trace.m_owners = QList<quint16>(pixelCount, 0);
}

void PaintTraceBuilder::joinDownTo(int steps, qint64 bytes)
{
    while (m_trace.m_steps.size() > 1 && (m_trace.m_steps.size() > steps || m_runBytes > bytes))
        join(cheapestPair());
}

// The first of the two neighbours whose joining costs the replay least.
qsizetype PaintTraceBuilder::cheapestPair() const
{
    qsizetype best = 0;
    qint64 bestCost = std::numeric_limits<qint64>::max();
    for (qsizetype i = 0; i + 1 < m_trace.m_steps.size(); ++i) {
        const bool sameLine = m_trace.m_steps[i].line == m_trace.m_steps[i + 1].line;
        const qint64 bytes = m_trace.m_runs[i].size() + m_trace.m_runs[i + 1].size();
        const qint64 cost = sameLine ? bytes : bytes * OtherLinePenalty;
        if (cost < bestCost) {
            best = i;
            bestCost = cost;
        }
    }
    return best;
}

void PaintTraceBuilder::join(qsizetype first)
{
    const qsizetype second = first + 1;
    QList<QByteArray>& runs = m_trace.m_runs;
    m_runBytes -= runs[first].size() + runs[second].size();
    runs[first] = joinedRuns(runs[first], runs[second]);
    m_runBytes += runs[first].size();
    runs.removeAt(second);
    PaintStep& step = m_trace.m_steps[first];
    const PaintStep later = m_trace.m_steps.takeAt(second);
    step = {later.method, later.line, step.calls + later.calls, step.rect | later.rect};
    m_callsOfStep[first] += m_callsOfStep.takeAt(second);
}

void PaintTraceBuilder::assignSteps()
{
    auto call = m_trace.m_calls.begin();
    for (int step = 0; step < m_callsOfStep.size(); ++step) {
        for (int left = m_callsOfStep[step]; left > 0; --left)
            (call++)->step = step;
    }
}

void PaintTraceBuilder::placeKeyFrames()
{
    QByteArray pixels(m_pixels.size(), '\0');
    qint64 changed = 0; // bytes, since the last key frame
    for (int i = 0; i < m_trace.m_steps.size(); ++i) {
        applyRuns(m_trace.m_runs[i], pixels.data());
        changed += m_trace.m_runs[i].size();
        if (changed <= 2 * pixels.size())
            continue;
        m_trace.m_keyFrames.append({i, pixels});
        changed = 0;
    }
}

} // namespace pentimento
