#pragma once

#include "core/sketch/code/parameters.h"

#include <QObject>
#include <QPoint>

class QMouseEvent;
class QTimer;
class QWheelEvent;

namespace pentimento {

class CodeView;

// Turns numbers in the code by hand: Alt and drag to the right or left, or Alt and the wheel; Shift makes steps ten
// times larger, Control ten times smaller. One drag is one undo step; the wheel's turns are one until it rests.
class NumberDrag : public QObject {
    Q_OBJECT

public:
    explicit NumberDrag(CodeView& view);

    bool isActive() const { return m_active; }
    void finish(); // whatever is being turned

Q_SIGNALS:
    void dragging(bool active);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    bool press(const QMouseEvent& event);
    bool turn(const QWheelEvent& event);
    bool take(const QPoint& point);
    void turnTo(double value, double stepFactor);

    CodeView& m_view;
    CodeParameter m_number; // offsets of the code
    double m_value = 0; // as far as it has been turned
    int m_length = 0; // bytes the number takes now
    QPoint m_last;
    double m_distance = 0; // pixels dragged that made no step yet
    bool m_active = false;
    bool m_wheel = false;
    QTimer* m_rest;
};

} // namespace pentimento
