#include "ui/editor/number_drag.h"

#include "core/sketch/code/number_at.h"
#include "ui/editor/code_view.h"

#include <QApplication>
#include <QMouseEvent>
#include <QTimer>
#include <QWheelEvent>

#include <cmath>

namespace pentimento {

namespace {

constexpr double PixelsPerStep = 4;
constexpr double UnitsPerNotch = 120; // of a wheel, as Qt counts
constexpr int WheelRestMs = 600;

double stepFactor(Qt::KeyboardModifiers modifiers)
{
    if (modifiers & Qt::ShiftModifier)
        return 10;
    return modifiers & Qt::ControlModifier ? 0.1 : 1;
}

} // namespace

NumberDrag::NumberDrag(CodeView& view) : QObject(&view), m_view(view), m_rest(new QTimer(this))
{
    m_rest->setSingleShot(true);
    m_rest->setInterval(WheelRestMs);
    connect(m_rest, &QTimer::timeout, this, &NumberDrag::finish);
    connect(&view, &CodeView::typed, this, &NumberDrag::finish);
    view.viewport()->installEventFilter(this);
}

bool NumberDrag::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::MouseButtonPress:
        return press(*static_cast<QMouseEvent*>(event));
    case QEvent::MouseMove: {
        if (!m_active || m_wheel)
            return false;
        const auto* mouse = static_cast<QMouseEvent*>(event);
        m_distance += mouse->position().toPoint().x() - m_last.x();
        m_last = mouse->position().toPoint();
        const double steps = std::trunc(m_distance / PixelsPerStep);
        m_distance -= steps * PixelsPerStep;
        if (steps != 0)
            turnTo(m_value + steps * m_number.step * stepFactor(mouse->modifiers()), stepFactor(mouse->modifiers()));
        return true;
    }
    case QEvent::MouseButtonRelease:
        if (!m_active || m_wheel)
            return false;
        finish();
        return true;
    case QEvent::Wheel:
        return turn(*static_cast<QWheelEvent*>(event));
    default:
        return QObject::eventFilter(watched, event);
    }
}

bool NumberDrag::press(const QMouseEvent& event)
{
    finish();
    const bool alt = event.button() == Qt::LeftButton && (event.modifiers() & Qt::AltModifier);
    if (!alt || !take(event.position().toPoint()))
        return false;
    m_wheel = false;
    m_last = event.position().toPoint();
    m_distance = 0;
    return true;
}

bool NumberDrag::turn(const QWheelEvent& event)
{
    if (!(event.modifiers() & Qt::AltModifier))
        return false;
    if (!m_active && !take(event.position().toPoint()))
        return false;
    m_wheel = true;
    // With Alt held, the wheel arrives as if it were turned sideways.
    const int units = event.angleDelta().y() != 0 ? event.angleDelta().y() : event.angleDelta().x();
    const double factor = stepFactor(event.modifiers());
    turnTo(m_value + std::round(units / UnitsPerNotch) * m_number.step * factor, factor);
    m_rest->start();
    return true;
}

bool NumberDrag::take(const QPoint& point)
{
    const int offset = m_view.offsetAt(point);
    if (offset < 0 || m_view.send(QsciScintillaBase::SCI_GETREADONLY) != 0)
        return false;
    const int line = m_view.lineOf(offset);
    const int lineStart = m_view.lineStart(line);
    const auto number =
        numberAt(m_view.language(), m_view.lineText(line), m_view.stateBefore(line), offset - lineStart);
    if (!number)
        return false;
    m_number = *number;
    m_number.start += lineStart;
    m_number.end += lineStart;
    m_value = std::get<double>(number->value);
    m_length = m_number.end - m_number.start;
    m_active = true;
    m_view.send(QsciScintillaBase::SCI_BEGINUNDOACTION);
    Q_EMIT dragging(true);
    return true;
}

void NumberDrag::turnTo(double value, double factor)
{
    CodeParameter written = m_number;
    written.step = factor < 1 ? m_number.step * factor : m_number.step;
    m_value = value;
    const QByteArray text = literalText(written, value);
    if (text == m_view.bytes(m_number.start, m_number.start + m_length))
        return;
    m_view.replace(m_number.start, m_number.start + m_length, text);
    m_length = int(text.size());
}

void NumberDrag::finish()
{
    if (!m_active)
        return;
    m_active = false;
    m_rest->stop();
    m_view.send(QsciScintillaBase::SCI_ENDUNDOACTION);
    Q_EMIT dragging(false);
}

} // namespace pentimento
