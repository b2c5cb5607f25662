#include "ui/theme/menu_item.h"

#include "ui/theme/fonts.h"
#include "ui/theme/icon.h"
#include "ui/theme/theme.h"

#include <QPainter>
#include <QStyle>

using namespace Qt::StringLiterals;

namespace pentimento {

namespace {

constexpr int RowHeight = 26; // of the design's menu
constexpr int ArrowSide = 12;

bool hasMarkColumn(const QStyleOptionMenuItem& item)
{
    return item.maxIconWidth > 0 || item.menuHasCheckableItems;
}

bool opensMenu(const QStyleOptionMenuItem& item)
{
    return item.menuItemType == QStyleOptionMenuItem::SubMenu;
}

void drawGround(const QStyleOptionMenuItem& item, QPainter& painter)
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme().accentTint);
    painter.drawRoundedRect(item.rect, theme().radius2, theme().radius2);
}

void drawMark(const QStyleOptionMenuItem& item, QPainter& painter, const QRect& place)
{
    const bool enabled = item.state & QStyle::State_Enabled;
    const qreal ratio = painter.device()->devicePixelRatioF();
    if (item.checkType != QStyleOptionMenuItem::NotCheckable && item.checked)
        painter.drawPixmap(
            place, iconPixmap(u"check"_s, enabled ? theme().accent : theme().disabled, place.width(), ratio));
    else
        item.icon.paint(&painter, place, Qt::AlignCenter, enabled ? QIcon::Normal : QIcon::Disabled);
}

} // namespace

void drawMenuItem(const QStyleOptionMenuItem& item, QPainter& painter, bool showMnemonic)
{
    const bool enabled = item.state & QStyle::State_Enabled;
    painter.save();
    if (enabled && (item.state & QStyle::State_Selected))
        drawGround(item, painter);
    const auto placed = [&item](const QRect& rect) { return QStyle::visualRect(item.direction, item.rect, rect); };
    QRect line = item.rect.adjusted(theme().sp3, 0, -theme().sp3, 0);
    const int middle = line.center().y();
    if (hasMarkColumn(item)) {
        const int side = theme().icon;
        drawMark(item, painter, placed({line.left(), middle - side / 2 + 1, side, side}));
        line.setLeft(line.left() + side + theme().sp3);
    }
    if (opensMenu(item)) {
        const QRect place(line.right() + 1 - ArrowSide, middle - ArrowSide / 2 + 1, ArrowSide, ArrowSide);
        const QString name = item.direction == Qt::RightToLeft ? u"chevron-left"_s : u"chevron-right"_s;
        painter.drawPixmap(placed(place),
            iconPixmap(
                name, enabled ? theme().muted : theme().disabled, ArrowSide, painter.device()->devicePixelRatioF()));
    }
    const auto aligned = [&item](Qt::Alignment side) {
        return int(QStyle::visualAlignment(item.direction, side | Qt::AlignVCenter)) | Qt::TextSingleLine
            | Qt::TextDontClip;
    };
    painter.setFont(item.font);
    painter.setPen(enabled ? theme().text : theme().disabled);
    painter.drawText(placed(line),
        aligned(Qt::AlignLeft) | (showMnemonic ? Qt::TextShowMnemonic : Qt::TextHideMnemonic),
        item.text.section(u'\t', 0, 0));
    painter.setFont(uiFont(theme().fsSmall));
    painter.setPen(enabled ? theme().muted : theme().disabled);
    painter.drawText(placed(line), aligned(Qt::AlignRight), item.text.section(u'\t', 1));
    painter.restore();
}

QSize menuItemSize(const QStyleOptionMenuItem& item, const QSize& contents)
{
    int width = contents.width() + 2 * theme().sp3 + theme().sp6;
    if (hasMarkColumn(item))
        width += theme().icon + theme().sp3;
    if (opensMenu(item))
        width += ArrowSide;
    return {width, RowHeight};
}

} // namespace pentimento
