#include "ui/studio/row_painter.h"

#include "ui/theme/fonts.h"
#include "ui/theme/icon.h"

#include <QAbstractItemView>

namespace pentimento {

RowPainter::RowPainter(QPainter& painter, const QStyleOptionViewItem& option) : m_painter(painter)
{
    const Theme& look = theme();
    painter.save();
    painter.setFont(option.font);
    if (option.state.testFlag(QStyle::State_Selected))
        painter.fillRect(option.rect, look.accentTint);
    else if (option.state.testFlag(QStyle::State_MouseOver))
        painter.fillRect(option.rect, look.bgHover);
    if (option.state.testFlag(QStyle::State_HasFocus) && option.state.testFlag(QStyle::State_Active)) {
        painter.setPen(QPen(look.accent, look.lineW));
        painter.drawRect(QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5));
    }
    m_free = option.rect.adjusted(look.sp4, 0, -look.sp4, 0);
}

RowPainter::~RowPainter()
{
    m_painter.restore();
}

void RowPainter::icon(const QString& name, const QColor& ink)
{
    const int side = theme().icon - 2;
    const QPixmap pixmap = iconPixmap(name, ink, side, m_painter.device()->devicePixelRatio());
    m_painter.drawPixmap(QPoint(m_free.left(), m_free.center().y() - side / 2 + 1), pixmap);
    skip(side);
}

void RowPainter::left(const QString& words, int width, const QColor& ink)
{
    text({m_free.left(), m_free.top(), width, m_free.height()}, words, ink, Qt::AlignLeft);
    skip(width);
}

void RowPainter::right(const QString& words, int width, const QColor& ink)
{
    text({m_free.right() + 1 - width, m_free.top(), width, m_free.height()}, words, ink, Qt::AlignRight);
    m_free.setRight(m_free.right() - width - theme().sp3);
}

void RowPainter::rest(const QString& words, const QColor& ink)
{
    text(m_free, words, ink, Qt::AlignLeft);
}

void RowPainter::skip(int width)
{
    m_free.setLeft(m_free.left() + width + theme().sp3);
}

void RowPainter::text(const QRect& place, const QString& words, const QColor& ink, Qt::Alignment alignment)
{
    m_painter.setPen(ink);
    const QString line = QString(words).replace(u'\n', u' ');
    m_painter.drawText(place, static_cast<int>(alignment | Qt::AlignVCenter) | Qt::TextSingleLine,
        m_painter.fontMetrics().elidedText(line, Qt::ElideRight, place.width()));
}

void paintEmptyText(QAbstractItemView& view, const QString& text)
{
    if (!view.model() || view.model()->rowCount() > 0)
        return;
    QPainter painter(view.viewport());
    painter.setFont(uiFont(theme().fsSmall));
    painter.setPen(theme().muted);
    painter.drawText(
        view.viewport()->rect().adjusted(theme().sp4, 0, -theme().sp4, 0), Qt::AlignCenter | Qt::TextWordWrap, text);
}

} // namespace pentimento
