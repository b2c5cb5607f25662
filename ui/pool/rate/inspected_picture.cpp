#include "ui/pool/rate/inspected_picture.h"

#include "ui/pool/pictures/picture_cache.h"
#include "ui/theme/theme.h"

#include <QPainter>

namespace pentimento {

namespace {

int padding()
{
    return theme().sp5 + theme().sp2;
}

} // namespace

InspectedPicture::InspectedPicture(PictureCache& pictures, QWidget* parent) : QWidget(parent), m_pictures(pictures)
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setAccessibleName(tr("Picture"));
    connect(&pictures, &PictureCache::ready, this, &InspectedPicture::take);
    connect(&pictures, &PictureCache::thumbnailReady, this, &InspectedPicture::take);
}

void InspectedPicture::setPicture(const QString& picture)
{
    if (picture == m_picture)
        return;
    m_picture = picture;
    update();
    if (!picture.isEmpty())
        Q_EMIT wanted(picture, within());
}

QSize InspectedPicture::sizeHint() const
{
    return {theme().wDock, theme().wDock};
}

QSize InspectedPicture::within() const
{
    const int side = qMax(0, qRound((qMin(width(), height()) - 2 * padding()) * devicePixelRatioF()));
    return {side, side};
}

void InspectedPicture::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    if (!m_picture.isEmpty())
        Q_EMIT wanted(m_picture, within());
}

void InspectedPicture::take(const QString& picture)
{
    if (picture == m_picture)
        update();
}

QImage InspectedPicture::found() const
{
    const QImage image = m_picture.isEmpty() ? QImage() : m_pictures.picture(m_picture);
    return image.isNull() && !m_picture.isEmpty() ? m_pictures.thumbnail(m_picture).image : image;
}

void InspectedPicture::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.fillRect(rect(), theme().surround);
    const QImage image = found();
    if (image.isNull())
        return;
    const qreal ratio = devicePixelRatioF();
    const QSize size = sizeFilling(image.size(), within());
    const QSize ground = (QSizeF(this->size()) * ratio).toSize();
    const QRect target(QPoint(ground.width() - size.width(), ground.height() - size.height()) / 2, size);
    painter.scale(1 / ratio, 1 / ratio);
    // One that is much too large, as the one the loupe needs, would lose its thin lines when painted smaller.
    painter.drawImage(target.topLeft(),
        size == image.size() ? image : image.scaled(size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation));
}

} // namespace pentimento
