#include "ui/pool/thumbnail_painter.h"

#include "ui/theme/icon.h"

#include <QPainter>

namespace pentimento {

namespace {

qreal ratioOf(const QPainter& painter)
{
    return painter.device()->devicePixelRatioF();
}

// In device pixels, on whole ones.
QRect deviceRect(const QRect& rect, qreal ratio)
{
    const auto snapped = [ratio](int length) { return qRound(length * ratio); };
    return {QPoint(snapped(rect.left()), snapped(rect.top())),
        QPoint(snapped(rect.left() + rect.width()) - 1, snapped(rect.top() + rect.height()) - 1)};
}

QSize sizeIn(const QRect& room, const ReadyPicture& picture)
{
    return picture.isFull() ? sizeToFit(picture.image.size(), room.size())
                            : sizeFilling(picture.image.size(), room.size());
}

} // namespace

void fillFrame(QPainter& painter, const QRect& rect, int width, const QColor& colour)
{
    const QRect outer = rect.adjusted(-width, -width, width, width);
    painter.fillRect(QRect(outer.left(), outer.top(), outer.width(), width), colour);
    painter.fillRect(QRect(outer.left(), rect.bottom() + 1, outer.width(), width), colour);
    painter.fillRect(QRect(outer.left(), rect.top(), width, rect.height()), colour);
    painter.fillRect(QRect(rect.right() + 1, rect.top(), width, rect.height()), colour);
}

void paintThumbnail(QPainter& painter, const QRect& square, const ReadyPicture& picture)
{
    const qreal ratio = ratioOf(painter);
    const QRect room = deviceRect(square, ratio);
    const QSize size = sizeIn(room, picture);
    const QRect target(room.topLeft() + QPoint(room.width() - size.width(), room.height() - size.height()) / 2, size);
    painter.save();
    painter.scale(1 / ratio, 1 / ratio);
    painter.setRenderHint(QPainter::SmoothPixmapTransform, size != picture.image.size());
    painter.drawImage(target, picture.image);
    fillFrame(painter, target, qMax(1, static_cast<int>(theme().lineW * ratio)), theme().keyline);
    painter.restore();
}

void paintMark(QPainter& painter, QPoint topLeft, const QString& name, const QColor& ink, int side)
{
    painter.drawPixmap(topLeft, iconPixmap(name, ink, side, ratioOf(painter)));
}

} // namespace pentimento
