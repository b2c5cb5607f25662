// The keys and the mouse.
#include "ui/pool/loupe/loupe_card.h"
#include "ui/pool/loupe/loupe_view.h"
#include "ui/pool/pictures/picture_cache.h"
#include "ui/widgets/zoom_step.h"

#include <QHash>
#include <QKeyEvent>

#include <cmath>

namespace pentimento {

namespace {

constexpr int HoldMs = 250; // Z pressed longer than this was held
constexpr double KeyPan = 64; // device-independent pixels
constexpr double WheelNotch = 120;

} // namespace

void LoupeView::fit()
{
    m_placement.fit();
    zoomed();
}

void LoupeView::zoomTo(double scale, QPointF at)
{
    if (!isFullSizeKnown() || !m_failure->isHidden())
        return;
    m_placement.zoomTo(scale, devicePoint(at));
    zoomed();
}

void LoupeView::zoomed()
{
    if (isVisible())
        m_pictures.setFullWanted(isFitted() ? QString() : m_shown);
    updateCursor();
    update();
    Q_EMIT zoomChanged(zoom());
}

void LoupeView::toggleZoom(QPointF at)
{
    if (isFitted())
        zoomTo(1, at);
    else
        fit();
}

void LoupeView::pressZ()
{
    const bool wasFitted = isFitted();
    toggleZoom(pointer());
    if (wasFitted)
        m_held.start();
}

void LoupeView::releaseZ()
{
    if (m_held.isValid() && m_held.hasExpired(HoldMs))
        fit();
    m_held.invalidate();
}

void LoupeView::keyPressEvent(QKeyEvent* event)
{
    static const QHash<int, QPointF> moves{
        {Qt::Key_Left, {1, 0}}, {Qt::Key_Right, {-1, 0}}, {Qt::Key_Up, {0, 1}}, {Qt::Key_Down, {0, -1}}};
    const Qt::KeyboardModifiers held = event->modifiers() & ~Qt::KeypadModifier;
    const bool zoomsIn = event->key() == Qt::Key_Plus || event->key() == Qt::Key_Equal;
    const bool isPlain = held == Qt::NoModifier || (zoomsIn && held == Qt::ShiftModifier);
    if (const auto move = moves.constFind(event->key()); move != moves.constEnd() && held == Qt::ShiftModifier) {
        m_placement.moveBy(devicePoint(*move * KeyPan));
        return update();
    }
    if (isPlain && event->key() == Qt::Key_Z) {
        if (!event->isAutoRepeat())
            pressZ();
    } else if (isPlain && event->key() == Qt::Key_0) {
        fit();
    } else if (isPlain && (zoomsIn || event->key() == Qt::Key_Minus)) {
        zoomBy(zoomsIn ? ZoomStep : 1 / ZoomStep, pointer());
    } else {
        QWidget::keyPressEvent(event);
    }
}

void LoupeView::zoomBy(double factor, QPointF at)
{
    if (!isFullSizeKnown() || !m_failure->isHidden())
        return;
    m_placement.zoomBy(factor, devicePoint(at));
    zoomed();
}

void LoupeView::keyReleaseEvent(QKeyEvent* event)
{
    if (event->key() != Qt::Key_Z)
        return QWidget::keyReleaseEvent(event);
    if (!event->isAutoRepeat())
        releaseZ();
}

void LoupeView::focusOutEvent(QFocusEvent* event)
{
    releaseZ();
    QWidget::focusOutEvent(event);
}

void LoupeView::wheelEvent(QWheelEvent* event)
{
    if (!event->modifiers().testFlag(Qt::ControlModifier) || event->angleDelta().y() == 0)
        return event->ignore();
    zoomBy(std::pow(ZoomStep, event->angleDelta().y() / WheelNotch), event->position());
}

void LoupeView::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || isFitted())
        return event->ignore();
    m_panFrom = devicePoint(event->position());
    updateCursor();
}

void LoupeView::mouseMoveEvent(QMouseEvent* event)
{
    m_mouse = event->position();
    if (!m_panFrom)
        return event->ignore();
    const QPointF now = devicePoint(event->position());
    m_placement.moveBy(now - std::exchange(m_panFrom, now).value());
    update();
}

void LoupeView::mouseReleaseEvent(QMouseEvent*)
{
    m_panFrom.reset();
    updateCursor();
}

void LoupeView::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton)
        toggleZoom(event->position());
}

void LoupeView::enterEvent(QEnterEvent* event)
{
    m_mouse = event->position();
    QWidget::enterEvent(event);
}

void LoupeView::leaveEvent(QEvent* event)
{
    m_mouse.reset();
    QWidget::leaveEvent(event);
}

void LoupeView::updateCursor()
{
    if (m_panFrom)
        setCursor(Qt::ClosedHandCursor);
    else if (!isFitted())
        setCursor(Qt::OpenHandCursor);
    else
        unsetCursor();
}

} // namespace pentimento
