#pragma once

#include <QImage>
#include <QList>
#include <QString>

namespace pentimento {

// One painting call of a sketch, or neighbouring ones that share a step.
struct PaintStep {
    QString method; // "brush.circle", "Polygon.fill", "background"; of the last call
    int line = 0; // in the sketch, where it stands; 0 when unknown; of the last call
    int calls = 1;
    QRect rect; // holds every pixel the step changed

    bool operator==(const PaintStep&) const = default;
};

// How a picture came to be, step by step, and which step painted each pixel. An immutable value that is cheap to
// copy; its functions are thread-safe and allocate their results anew. Made by PaintTraceBuilder. Memory: at most 128
// MiB of changed pixels, the key frames (at most half of that) and two bytes for each pixel.
class PaintTrace {
public:
    static constexpr int MaxSteps = 400;

    QSize size() const { return m_size; }
    const QList<PaintStep>& steps() const { return m_steps; }

    // The picture as it was after steps()[step]; -1 gives the empty canvas. Premultiplied RGBA. A few milliseconds at
    // 1024²: no frame is further than two pictures' worth of changes from a key frame.
    QImage frame(int step) const;

    int stepAt(QPoint pixel) const; // index of the step that painted it last; -1: nothing did, or outside
    // The line of the call that painted it last, also where steps of several lines were joined; 0 when unknown.
    int lineAt(QPoint pixel) const;

    static constexpr uchar OwnMark = 255; // the line painted this pixel last
    static constexpr uchar CoveredMark = 96; // it did once, and something was painted over it
    // Where a line left its marks, as a Format_Alpha8 mask. Covered marks are left out where the line shares its step
    // with another.
    QImage marksOfLine(int line) const;
    QList<int> stepsOfLine(int line) const; // ascending

    // How many pixels of the last frame differ from the picture rendered without a trace. Not 0: the trace is
    // approximate.
    int differingPixels() const { return m_differingPixels; }
    bool isApproximate() const { return m_differingPixels > 0; }
    // 0: the trace shows the whole picture. Else the sketch was still looping, and was traced over so many of its
    // first frames.
    int firstFrames() const { return m_firstFrames; }

private:
    friend class PaintTraceBuilder;
    PaintTrace() = default;

    struct Call {
        int line = 0;
        int step = 0;
    };
    struct KeyFrame {
        int step = 0;
        QByteArray pixels;
    };
    QSize m_size;
    QList<PaintStep> m_steps;
    QList<QByteArray> m_runs; // of each step; format in paint_runs.h
    QList<KeyFrame> m_keyFrames;
    QList<Call> m_calls;
    QList<quint16> m_owners; // of each pixel: 1 + index in m_calls, 0: nobody
    int m_differingPixels = 0;
    int m_firstFrames = 0;
};

} // namespace pentimento
