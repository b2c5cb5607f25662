#pragma once

#include <QByteArray>
#include <QRect>

#include <cstring>

namespace pentimento {

// Changed pixels of a picture, as a worker sends them and a trace keeps them: 32-bit words, little-endian, in runs of
// [first pixel, count, count pixels]. Pixels are numbered by rows from the top left corner, and written as the bytes
// R G B A, colours multiplied by alpha. Runs ascend, do not overlap and are not empty.

// Whether that holds for a picture of so many pixels. Everything below asks for it.
bool areRuns(const QByteArray& runs, qint64 pixelCount);

// Calls visit(first, count, pixels) for each run; `pixels` points at 4 · count bytes.
template <typename Visit> void forEachRun(const QByteArray& runs, Visit visit)
{
    const char* const words = runs.constData();
    for (qsizetype at = 0; at < runs.size();) {
        quint32 head[2];
        std::memcpy(head, words + at, sizeof head);
        visit(qsizetype(head[0]), qsizetype(head[1]), words + at + 8);
        at += 8 + 4 * qsizetype(head[1]);
    }
}

void applyRuns(const QByteArray& runs, char* pixels);
QRect boundsOfRuns(const QByteArray& runs, int width);
// The change that both make together, `second` after `first`.
QByteArray joinedRuns(const QByteArray& first, const QByteArray& second);

} // namespace pentimento
