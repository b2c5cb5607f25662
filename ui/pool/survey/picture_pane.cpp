#include "ui/pool/survey/picture_pane.h"

#include "ui/pool/pictures/picture_cache.h"
#include "ui/pool/pool_words.h"
#include "ui/theme/theme.h"
#include "ui/widgets/checker.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/zoom_step.h"

#include <QApplication>
#include <QMouseEvent>
#include <QPainter>

#include <cmath>

using namespace Qt::StringLiterals;

namespace pentimento {

PicturePane::PicturePane(PictureCache& pictures, QWidget* parent)
    : QWidget(parent)
    , m_pictures(pictures)
    , m_failure(new EmptyState(this))
{
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setProperty("ownFocus", true);
    setAttribute(Qt::WA_OpaquePaintEvent);
    m_failure->setProperty("ground", u"panel"_s);
    m_failure->setAttribute(Qt::WA_StyledBackground);
    m_failure->hide();
    connect(&m_pictures, &PictureCache::ready, this, &PicturePane::pictureCame);
    connect(&m_pictures, &PictureCache::thumbnailReady, this, &PicturePane::pictureCame);
    connect(&m_pictures, &PictureCache::failed, this, &PicturePane::pictureCame);
}

void PicturePane::setPicture(const QString& picture)
{
    m_picture = picture;
    m_size = {};
    m_placement.setPicture({});
    expectPaint();
    refresh();
}

void PicturePane::setActive(bool active)
{
    m_active = active;
    update();
}

void PicturePane::expectPaint()
{
    ++m_showing;
    m_paintedSaid = false;
    update();
}

void PicturePane::pictureCame(const QString& picture)
{
    if (picture == m_picture && !picture.isEmpty())
        refresh();
}

// What is known of the picture by now: its size, or that there will be none.
void PicturePane::refresh()
{
    QSize size = m_pictures.fullSize(m_picture);
    if (!size.isValid() && !m_size.isValid())
        size = m_pictures.thumbnail(m_picture).image.size();
    if (size.isValid() && size != m_size) {
        m_size = size;
        m_placement.setPicture(size);
    }
    const auto failure = m_pictures.failure(m_picture);
    m_failure->setVisible(failure.has_value());
    if (failure)
        m_failure->say(EmptyState::Kind::Error, tr("Cannot be shown"), pictureFailureText(*failure));
    update();
}

QRectF PicturePane::pictureArea() const
{
    const QRectF target = m_placement.target();
    return {target.topLeft() / devicePixelRatioF(), target.size() / devicePixelRatioF()};
}

QImage PicturePane::shownImage() const
{
    const QImage sharp = m_pictures.picture(m_picture);
    return sharp.isNull() ? m_pictures.thumbnail(m_picture).image : sharp;
}

void PicturePane::paintEvent(QPaintEvent* /*event*/)
{
    if (m_ratio != devicePixelRatioF())
        layOut();
    QPainter painter(this);
    painter.fillRect(rect(), theme().surround);
    if (!m_picture.isEmpty() && !m_pictures.failure(m_picture)) {
        const QImage image = shownImage();
        if (!image.isNull() && !m_placement.isEmpty())
            paintPicture(painter, image);
        sayPainted();
    }
    paintFrame(painter);
}

void PicturePane::paintPicture(QPainter& painter, const QImage& image) const
{
    const int inset = theme().activeW + theme().sp1; // a frame is told from what it surrounds
    const QRect target = m_placement.target();
    painter.save();
    painter.setClipRect(rect().adjusted(inset, inset, -inset, -inset));
    painter.scale(1 / devicePixelRatioF(), 1 / devicePixelRatioF());
    if (image.hasAlphaChannel()) {
        painter.setBrushOrigin(target.topLeft());
        painter.fillRect(target, checkerBrush());
    }
    // Enlarged twice and more, its pixels are what somebody wants to see.
    const bool asPixels = m_placement.scale() >= 2 && image.size() == m_size;
    painter.setRenderHint(QPainter::SmoothPixmapTransform, image.size() != target.size() && !asPixels);
    painter.drawImage(target, image);
    painter.restore();
}

void PicturePane::paintFrame(QPainter& painter) const
{
    const bool isHovered = m_mouse && !m_active;
    if (!m_active && !isHovered)
        return;
    const int width = m_active ? theme().activeW : theme().selectW;
    const QColor ink = m_active ? theme().text : theme().lineStrong;
    painter.fillRect(QRect(0, 0, this->width(), width), ink);
    painter.fillRect(QRect(0, height() - width, this->width(), width), ink);
    painter.fillRect(QRect(0, 0, width, height()), ink);
    painter.fillRect(QRect(this->width() - width, 0, width, height()), ink);
}

// Not from within the painting, as whoever hears it may show another picture.
void PicturePane::sayPainted()
{
    if (m_paintedSaid || !m_pictures.isReady(m_picture))
        return;
    m_paintedSaid = true;
    QMetaObject::invokeMethod(
        this,
        [this, showing = m_showing] {
            if (showing == m_showing)
                Q_EMIT painted(m_picture);
        },
        Qt::QueuedConnection);
}

void PicturePane::layOut()
{
    m_ratio = devicePixelRatioF();
    m_placement.setView((QSizeF(size()) * m_ratio).toSize(), qRound(theme().sp4 * m_ratio));
    Q_EMIT roomChanged();
}

void PicturePane::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    layOut();
    const int height = qMin(this->height(), m_failure->sizeHint().height());
    m_failure->setGeometry(0, (this->height() - height) / 2, width(), height);
}

void PicturePane::wheelEvent(QWheelEvent* event)
{
    if (!event->modifiers().testFlag(Qt::ControlModifier) || event->angleDelta().y() == 0)
        return event->ignore();
    Q_EMIT zoomWanted(std::pow(ZoomStep, event->angleDelta().y() / 120.0), devicePoint(event->position()));
}

void PicturePane::mousePressEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton)
        m_hand = Hand{devicePoint(event->position()), devicePoint(event->position())};
    Q_EMIT pressed();
}

void PicturePane::mouseMoveEvent(QMouseEvent* event)
{
    if (!m_mouse)
        update(); // the frame
    m_mouse = devicePoint(event->position());
    if (!m_hand)
        return;
    const QPointF distance = *m_mouse - m_hand->from;
    m_hand->isDragging =
        m_hand->isDragging || distance.manhattanLength() >= QApplication::startDragDistance() * devicePixelRatioF();
    if (m_hand->isDragging)
        Q_EMIT moveWanted(
            *m_mouse - std::exchange(m_hand->at, *m_mouse), event->modifiers().testFlag(Qt::ShiftModifier));
}

void PicturePane::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || !m_hand)
        return;
    const bool wasClick = !m_hand->isDragging;
    m_hand.reset();
    if (wasClick && rect().contains(event->position().toPoint()))
        Q_EMIT clicked();
}

void PicturePane::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton)
        Q_EMIT toggleWanted(devicePoint(event->position()));
}

void PicturePane::leaveEvent(QEvent* event)
{
    m_mouse.reset();
    update();
    QWidget::leaveEvent(event);
}

} // namespace pentimento
