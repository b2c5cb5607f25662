#include "core/sketch/trace/paint_runs.h"

#include <limits>
#include <vector>

namespace pentimento {

namespace {

void appendRun(QByteArray& runs, qsizetype first, qsizetype count, const char* pixels)
{
    const quint32 head[2] = {quint32(first), quint32(count)};
    runs.append(reinterpret_cast<const char*>(head), sizeof head);
    runs.append(pixels, 4 * count);
}

} // namespace

bool areRuns(const QByteArray& runs, qint64 pixelCount)
{
    qint64 next = 0; // first pixel that may come
    for (qint64 at = 0; at < runs.size();) {
        if (runs.size() - at < 12)
            return false;
        quint32 head[2];
        std::memcpy(head, runs.constData() + at, sizeof head);
        const qint64 end = qint64(head[0]) + head[1];
        at += 8 + 4 * qint64(head[1]);
        if (head[1] == 0 || head[0] < next || end > pixelCount || at > runs.size())
            return false;
        next = end;
    }
    return true;
}

void applyRuns(const QByteArray& runs, char* pixels)
{
    forEachRun(runs, [pixels](qsizetype first, qsizetype count, const char* changed) {
        std::memcpy(pixels + 4 * first, changed, 4 * count);
    });
}

QRect boundsOfRuns(const QByteArray& runs, int width)
{
    int left = width, right = -1, top = -1, bottom = -1;
    forEachRun(runs, [&](qsizetype first, qsizetype count, const char*) {
        const qsizetype last = first + count - 1;
        const bool oneRow = first / width == last / width;
        left = oneRow ? qMin(left, int(first % width)) : 0;
        right = oneRow ? qMax(right, int(last % width)) : width - 1;
        top = top < 0 ? int(first / width) : top;
        bottom = int(last / width);
    });
    return top < 0 ? QRect() : QRect(QPoint(left, top), QPoint(right, bottom));
}

QByteArray joinedRuns(const QByteArray& first, const QByteArray& second)
{
    struct Run {
        qsizetype first;
        qsizetype count;
        const char* pixels;
    };
    std::vector<Run> older;
    older.reserve(size_t(first.size() / 12));
    forEachRun(first, [&older](qsizetype at, qsizetype count, const char* pixels) {
        older.push_back({at, count, pixels});
    });
    QByteArray joined;
    joined.reserve(first.size() + second.size());
    auto next = older.begin();
    // Writes what `first` changed up to `end` and `second` did not.
    const auto writeOlder = [&](qsizetype end) {
        for (; next != older.end() && next->first < end; ++next) {
            const qsizetype count = qMin(next->count, end - next->first);
            appendRun(joined, next->first, count, next->pixels);
            if (count == next->count)
                continue;
            *next = {next->first + count, next->count - count, next->pixels + 4 * count};
            return;
        }
    };
    const auto skipOlder = [&](qsizetype end) {
        for (; next != older.end() && next->first < end; ++next) {
            const qsizetype covered = end - next->first;
            if (covered >= next->count)
                continue;
            *next = {end, next->count - covered, next->pixels + 4 * covered};
            return;
        }
    };
    forEachRun(second, [&](qsizetype at, qsizetype count, const char* pixels) {
        writeOlder(at);
        appendRun(joined, at, count, pixels);
        skipOlder(at + count);
    });
    writeOlder(std::numeric_limits<qsizetype>::max());
    return joined;
}

} // namespace pentimento
