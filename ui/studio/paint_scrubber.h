#pragma once

#include "core/sketch/trace/paint_trace.h"

#include <QTimer>
#include <QWidget>

#include <optional>

class QSlider;
class QToolButton;

namespace pentimento {

class ElidedLabel;

// Goes through the painting of a picture call by call: a slider over its steps, play and pause, and what the step at
// hand is. Hidden until it has a trace. GUI thread.
class PaintScrubber : public QWidget {
    Q_OBJECT
public:
    static constexpr int PlayMs = 6000; // the whole painting, however many steps

    explicit PaintScrubber(QWidget* parent = nullptr);

    void setTrace(const PaintTrace& trace); // at its last step
    void clear();
    const std::optional<PaintTrace>& trace() const { return m_trace; }
    int step() const; // -1: the empty canvas

Q_SIGNALS:
    void stepChanged(int step);
    void lineAsked(int line); // of the step at hand
    void closed();

private:
    QString wordsOf(int step) const;
    void describe();
    void play(bool on);

    std::optional<PaintTrace> m_trace;
    QToolButton* m_play;
    QSlider* m_slider;
    ElidedLabel* m_words;
    QTimer m_clock;
};

// The frame with all dimmed but the marks of a line (as PaintTrace::marksOfLine gives them).
QImage withMarks(const QImage& frame, const QImage& marks);

} // namespace pentimento
