#include "ui/liveview/picture_view.h"

#include "ui/theme/fonts.h"
#include "ui/theme/theme.h"
#include "ui/widgets/checker.h"
#include "ui/widgets/zoom_step.h"

#include <QKeyEvent>
#include <QPainter>

#include <cmath>

using namespace Qt::StringLiterals;

namespace pentimento {

namespace {

constexpr double MinScale = 0.02;
constexpr double MaxScale = 64;
constexpr double KeyPan = 64; // device-independent pixels
constexpr double DimmedOpacity = 0.45;

} // namespace

PictureView::PictureView(QWidget* parent) : QWidget(parent)
{
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_OpaquePaintEvent);
    setAccessibleName(tr("Picture"));
}

QColor PictureView::surroundColour(Surround surround)
{
    switch (surround) {
    case Surround::Black:
        return theme().surroundBlack;
    case Surround::Mid:
        return theme().surroundMid;
    case Surround::White:
        return theme().surroundWhite;
    case Surround::Paper:
        return theme().surroundPaper;
    }
    Q_UNREACHABLE();
}

QSizeF PictureView::deviceSize() const
{
    return QSizeF(size()) * devicePixelRatioF();
}

void PictureView::setPicture(const QImage& picture)
{
    const QSize before = m_picture.size();
    m_picture = picture;
    m_reduced = {};
    if (m_fitted)
        fitNow();
    else if (picture.size() != before)
        place(m_scale,
            m_origin + QPointF(before.width() - picture.width(), before.height() - picture.height()) * m_scale / 2);
    update();
    readPixel();
}

void PictureView::setEmptyText(const QString& text)
{
    m_emptyText = text;
    update();
}

void PictureView::setPainting(bool painting)
{
    if (std::exchange(m_painting, painting) != painting && m_picture.isNull())
        update();
}

void PictureView::setDimmed(bool dimmed)
{
    if (std::exchange(m_dimmed, dimmed) != dimmed)
        update();
}

void PictureView::setReference(const QImage& reference, double opacity)
{
    m_reference = reference;
    m_referenceOpacity = qBound(0.0, opacity, 1.0);
    update();
}

void PictureView::setSurround(Surround surround)
{
    if (std::exchange(m_surround, surround) == surround)
        return;
    update();
    Q_EMIT surroundChanged(surround);
}

void PictureView::fit()
{
    m_fitted = true;
    fitNow();
}

void PictureView::fitNow()
{
    if (m_picture.isNull())
        return;
    const double margin = theme().sp6 * devicePixelRatioF();
    const QSizeF room = deviceSize() - QSizeF(margin, margin) * 2;
    const double fitting = qMin(room.width() / m_picture.width(), room.height() / m_picture.height());
    const double scale = fitting > 1 ? std::floor(fitting) : fitting;
    const QSizeF shown = QSizeF(m_picture.size()) * qMax(scale, MinScale);
    place(scale, QPointF(deviceSize().width() - shown.width(), deviceSize().height() - shown.height()) / 2);
}

void PictureView::zoomTo(double scale, QPointF at)
{
    if (m_picture.isNull())
        return;
    m_fitted = false;
    const QPointF under = pictureAt(at);
    const double bounded = qBound(MinScale, scale, MaxScale);
    place(bounded, at * devicePixelRatioF() - under * bounded);
}

void PictureView::zoomTo(double scale)
{
    zoomTo(scale, QRectF(rect()).center());
}

// At whole device pixels, and never out of sight.
void PictureView::place(double scale, QPointF origin)
{
    const double before = std::exchange(m_scale, qMax(scale, MinScale));
    const QSizeF shown = QSizeF(m_picture.size()) * m_scale;
    const double keep = theme().sp7 * devicePixelRatioF();
    m_origin = {std::round(qBound(keep - shown.width(), origin.x(), qMax(0.0, deviceSize().width() - keep))),
        std::round(qBound(keep - shown.height(), origin.y(), qMax(0.0, deviceSize().height() - keep)))};
    if (m_scale != before)
        m_reduced = {};
    update();
    Q_EMIT scaleChanged(m_scale, m_fitted);
    readPixel();
}

void PictureView::moveBy(QPointF devicePixels)
{
    m_fitted = false;
    place(m_scale, m_origin + devicePixels);
}

QRectF PictureView::pictureArea() const
{
    if (m_picture.isNull())
        return {};
    return {m_origin / devicePixelRatioF(), QSizeF(m_picture.size()) * m_scale / devicePixelRatioF()};
}

QPointF PictureView::pictureAt(QPointF position) const
{
    return (position * devicePixelRatioF() - m_origin) / m_scale;
}

// Nothing is written straight on the surround: no ink is readable on all of them.
void PictureView::paintPlate(QPainter& painter) const
{
    if (m_emptyText.isEmpty() || m_painting)
        return;
    painter.setFont(uiFont(theme().fsSmall));
    QRectF plate(QPointF(), painter.fontMetrics().size(Qt::TextSingleLine, m_emptyText));
    plate.adjust(-theme().sp4, -theme().sp3, theme().sp4, theme().sp3);
    plate.moveCenter(QRectF(rect()).center());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme().plateBg);
    painter.drawRoundedRect(plate, theme().radius1, theme().radius1);
    painter.setPen(theme().plateText);
    painter.drawText(plate, Qt::AlignCenter | Qt::TextSingleLine, m_emptyText);
}

void PictureView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), surroundColour(m_surround));
    if (m_picture.isNull())
        return paintPlate(painter);
    painter.scale(1 / devicePixelRatioF(), 1 / devicePixelRatioF());
    const QSize shown = (QSizeF(m_picture.size()) * m_scale).toSize().expandedTo({1, 1});
    const QRectF target(m_origin, shown);
    if (m_picture.hasAlphaChannel()) {
        painter.setBrushOrigin(m_origin);
        painter.fillRect(target, checkerBrush());
    }
    if (m_scale < 1 && m_reduced.isNull()) {
        // Averaged over the area, as a painter's own smoothing is not: lines of one pixel survive.
        m_reduced = m_picture.scaled(shown, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    }
    if (m_scale < 1)
        painter.drawImage(m_origin, m_reduced);
    else
        painter.drawImage(target, m_picture);
    if (m_dimmed) {
        painter.setOpacity(1 - DimmedOpacity);
        painter.fillRect(target, surroundColour(m_surround));
    }
    paintReference(painter, target);
}

void PictureView::paintReference(QPainter& painter, const QRectF& area) const
{
    if (m_reference.isNull() || m_referenceOpacity == 0)
        return;
    QRectF target(QPointF(), QSizeF(m_reference.size()).scaled(area.size(), Qt::KeepAspectRatio));
    target.moveCenter(area.center());
    painter.setOpacity(m_referenceOpacity);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(target, m_reference);
}

void PictureView::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    if (m_fitted)
        return fitNow();
    const QSizeF grown = QSizeF(event->size() - event->oldSize()) * devicePixelRatioF();
    place(m_scale, m_origin + QPointF(grown.width(), grown.height()) / 2);
}

void PictureView::wheelEvent(QWheelEvent* event)
{
    if (!event->modifiers().testFlag(Qt::ControlModifier) || event->angleDelta().y() == 0)
        return event->ignore();
    zoomTo(zoomStepped(m_scale, std::pow(ZoomStep, event->angleDelta().y() / 120.0)), event->position());
}

void PictureView::mousePressEvent(QMouseEvent* event)
{
    const bool pans = event->button() == Qt::MiddleButton || (event->button() == Qt::LeftButton && m_spaceHeld);
    if (!pans || m_picture.isNull())
        return;
    m_panFrom = event->position() * devicePixelRatioF();
    updateCursor();
}

void PictureView::mouseMoveEvent(QMouseEvent* event)
{
    m_mouse = event->position();
    if (!m_panFrom)
        return readPixel();
    const QPointF now = event->position() * devicePixelRatioF();
    moveBy(now - std::exchange(m_panFrom, now).value());
}

void PictureView::mouseReleaseEvent(QMouseEvent*)
{
    m_panFrom.reset();
    updateCursor();
}

void PictureView::leaveEvent(QEvent*)
{
    m_mouse.reset();
    readPixel();
}

void PictureView::keyPressEvent(QKeyEvent* event)
{
    const double pan = KeyPan * devicePixelRatioF();
    const QPointF at = m_mouse.value_or(QRectF(rect()).center());
    switch (event->key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        return zoomTo(zoomStepped(m_scale, ZoomStep), at);
    case Qt::Key_Minus:
        return zoomTo(zoomStepped(m_scale, 1 / ZoomStep), at);
    case Qt::Key_0:
        return fit();
    case Qt::Key_1:
        return zoomTo(1, at);
    case Qt::Key_Left:
        return moveBy({pan, 0});
    case Qt::Key_Right:
        return moveBy({-pan, 0});
    case Qt::Key_Up:
        return moveBy({0, pan});
    case Qt::Key_Down:
        return moveBy({0, -pan});
    case Qt::Key_Space:
        return holdSpace(true);
    default:
        QWidget::keyPressEvent(event);
    }
}

void PictureView::keyReleaseEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Space && !event->isAutoRepeat())
        holdSpace(false);
    else
        QWidget::keyReleaseEvent(event);
}

void PictureView::focusOutEvent(QFocusEvent* event)
{
    holdSpace(false);
    QWidget::focusOutEvent(event);
}

void PictureView::holdSpace(bool held)
{
    m_spaceHeld = held;
    updateCursor();
}

void PictureView::updateCursor()
{
    if (m_panFrom)
        setCursor(Qt::ClosedHandCursor);
    else if (m_spaceHeld)
        setCursor(Qt::OpenHandCursor);
    else
        unsetCursor();
}

void PictureView::readPixel()
{
    const QPointF at = m_mouse ? pictureAt(*m_mouse) : QPointF(-1, -1);
    const QPoint pixel(static_cast<int>(std::floor(at.x())), static_cast<int>(std::floor(at.y())));
    if (m_mouse && m_picture.rect().contains(pixel))
        Q_EMIT pointed(pixel, m_picture.pixelColor(pixel));
    else
        Q_EMIT pointedNowhere();
}

} // namespace pentimento
