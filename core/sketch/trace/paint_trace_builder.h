#pragma once

#include "core/base/result.h"
#include "core/sketch/trace/paint_trace.h"

namespace pentimento {

// Puts a trace together from what a worker says, and believes nothing of it: every length and number is checked.
// Keeps within the trace's memory by joining neighbouring steps, those of one line first.
class PaintTraceBuilder {
public:
    static constexpr int MaxSide = 2048; // of a picture that can be traced
    static constexpr int MaxCalls = 65'535;
    static constexpr qint64 MaxRunBytes = 128 << 20;

    // The next step, in the order of painting; its rect is found from the runs (paint_runs.h). Another size than the
    // last step's begins the trace anew: the sketch changed its canvas. InvalidInput when the step cannot be.
    Result<void> add(PaintStep step, QSize size, const QByteArray& runs);
    int calls() const { return m_callCount; } // painting calls so far

    // The trace, compared with the plain picture's pixels (R G B A bytes, premultiplied, rows from the top).
    // InvalidInput when nothing was painted or the plain picture has another size. Leaves the builder empty.
    Result<PaintTrace> finish(QSize size, const QByteArray& plainPixels, int firstFrames);

private:
    void begin(QSize size);
    void joinDownTo(int steps, qint64 bytes);
    qsizetype cheapestPair() const;
    void join(qsizetype first);
    void assignSteps();
    void placeKeyFrames();

    PaintTrace m_trace;
    QList<int> m_callsOfStep; // how many entries of m_trace.m_calls each step has
    QByteArray m_pixels; // the picture so far
    qint64 m_runBytes = 0;
    int m_callCount = 0;
};

} // namespace pentimento
