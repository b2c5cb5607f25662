#include "core/sketch/trace/paint_trace.h"

#include "core/sketch/trace/paint_runs.h"

#include <algorithm>

namespace pentimento {

QImage PaintTrace::frame(int step) const
{
    QImage picture(m_size, QImage::Format_RGBA8888_Premultiplied);
    char* const pixels = reinterpret_cast<char*>(picture.bits());
    const int last = std::min(step, int(m_steps.size()) - 1);
    const auto after = std::ranges::upper_bound(m_keyFrames, last, {}, &KeyFrame::step);
    int from = 0;
    if (after == m_keyFrames.begin()) {
        picture.fill(0);
    } else {
        std::memcpy(pixels, std::prev(after)->pixels.constData(), picture.sizeInBytes());
        from = std::prev(after)->step + 1;
    }
    for (int i = from; i <= last; ++i)
        applyRuns(m_runs[i], pixels);
    return picture;
}

int PaintTrace::stepAt(QPoint pixel) const
{
    if (!QRect(QPoint(), m_size).contains(pixel))
        return -1;
    const quint16 owner = m_owners[qsizetype(pixel.y()) * m_size.width() + pixel.x()];
    return owner == 0 ? -1 : m_calls[owner - 1].step;
}

int PaintTrace::lineAt(QPoint pixel) const
{
    if (!QRect(QPoint(), m_size).contains(pixel))
        return 0;
    const quint16 owner = m_owners[qsizetype(pixel.y()) * m_size.width() + pixel.x()];
    return owner == 0 ? 0 : m_calls[owner - 1].line;
}

QImage PaintTrace::marksOfLine(int line) const
{
    QImage marks(m_size, QImage::Format_Alpha8);
    marks.fill(0);
    QList<bool> shared(m_steps.size(), false); // steps that hold calls of other lines too
    for (const Call& call : m_calls)
        shared[call.step] |= call.line != line;
    const int width = m_size.width();
    for (int i = 0; i < m_steps.size(); ++i) {
        if (m_steps[i].line != line || shared[i])
            continue;
        forEachRun(m_runs[i], [&marks, width](qsizetype first, qsizetype count, const char*) {
            for (qsizetype pixel = first; pixel < first + count; ++pixel)
                marks.scanLine(int(pixel / width))[pixel % width] = CoveredMark;
        });
    }
    for (int y = 0; y < m_size.height(); ++y) {
        uchar* const row = marks.scanLine(y);
        const quint16* const owners = m_owners.constData() + qsizetype(y) * width;
        for (int x = 0; x < width; ++x) {
            if (owners[x] != 0 && m_calls[owners[x] - 1].line == line)
                row[x] = OwnMark;
        }
    }
    return marks;
}

QList<int> PaintTrace::stepsOfLine(int line) const
{
    QList<int> steps;
    for (const Call& call : m_calls) {
        if (call.line == line && (steps.isEmpty() || steps.last() != call.step))
            steps.append(call.step);
    }
    return steps;
}

} // namespace pentimento
