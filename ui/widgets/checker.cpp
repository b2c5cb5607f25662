#include "ui/widgets/checker.h"

#include <QPainter>

namespace pentimento {

namespace {

constexpr int Side = 8; // device pixels

QBrush makeChecker()
{
    QImage tile(2 * Side, 2 * Side, QImage::Format_RGB32);
    tile.fill(QColor(0xf2, 0xf2, 0xf2));
    QPainter painter(&tile);
    for (const QPoint corner : {QPoint(0, 0), QPoint(Side, Side)})
        painter.fillRect(QRect(corner, QSize(Side, Side)), QColor(0xd0, 0xd0, 0xd0));
    painter.end();
    return QBrush(tile);
}

} // namespace

QBrush checkerBrush()
{
    static const QBrush brush = makeChecker();
    return brush;
}

} // namespace pentimento
