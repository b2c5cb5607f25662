#include "ui/pool/grid/grid_painter.h"

#include "core/library/pool/pool_stats.h"
#include "ui/pool/pool_words.h"
#include "ui/pool/thumbnail_painter.h"
#include "ui/theme/fonts.h"
#include "ui/theme/theme.h"
#include "ui/widgets/tabular_text.h"

#include <QCoreApplication>
#include <QLocale>
#include <QPainter>
#include <QTextLayout>

using namespace Qt::StringLiterals;

namespace pentimento {

namespace {

class GridPainter {
    Q_DECLARE_TR_FUNCTIONS(GridPainter)
};

constexpr int SwatchSide = 14;
constexpr int FooterPadding = 5;
constexpr int HeaderGap = 10;

// As many lines as there is room for, the last one elided.
void drawWrapped(QPainter& painter, const QRect& rect, const QString& text, int lineHeight)
{
    QTextLayout layout(text, painter.font());
    layout.beginLayout();
    const int lines = rect.height() / lineHeight;
    for (int i = 0; i < lines; ++i) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(rect.width());
        const QString rest = text.mid(line.textStart(), i + 1 < lines ? line.textLength() : -1);
        const QRect place(rect.left(), rect.top() + i * lineHeight, rect.width(), lineHeight);
        painter.drawText(place, Qt::AlignLeft | Qt::AlignVCenter,
            painter.fontMetrics().elidedText(rest.trimmed(), Qt::ElideRight, rect.width()));
    }
    layout.endLayout();
}

void paintFailure(QPainter& painter, const QRect& square, const QString& reason)
{
    painter.fillRect(square, theme().bgRaised);
    fillFrame(painter, square, theme().lineW, theme().lineStrong);
    const QRect inner = square.adjusted(theme().sp3, theme().sp3, -theme().sp3, -theme().sp3);
    paintMark(painter, inner.topLeft(), u"error"_s, theme().error, theme().icon);
    painter.setFont(uiFont(theme().fsCaption));
    painter.setPen(theme().text);
    drawWrapped(painter, inner.adjusted(0, theme().icon + theme().sp2, 0, 0), reason, theme().lhCaption);
}

void paintFooter(QPainter& painter, const QRect& footer, const GridCell& what)
{
    if (what.isSelected)
        painter.fillRect(footer, theme().accentTint);
    QRect room = footer.adjusted(FooterPadding, 0, -FooterPadding, 0);
    const int markTop = footer.top() + (footer.height() - TierMarkSide) / 2;
    if (what.failure.isEmpty()) {
        paintMark(painter, {room.left(), markTop}, tierMarkName(what.tier), tierMarkInk(what.tier));
        room.setLeft(room.left() + TierMarkSide + theme().sp2);
    }
    if (what.isUnsure) {
        paintMark(painter, {room.left(), markTop}, u"flag"_s, theme().text2);
        room.setLeft(room.left() + TierMarkSide + theme().sp2);
    }
    painter.setFont(uiFont(theme().fsCaption));
    painter.setPen(what.isSelected ? theme().text2 : theme().muted);
    const QFontMetricsF metrics(painter.font(), painter.device());
    if (tabularWidth(metrics, what.text) <= room.width())
        drawTabular(painter, room, Qt::AlignRight, what.text);
    else
        painter.drawText(
            room, Qt::AlignRight | Qt::AlignVCenter, metrics.elidedText(what.text, Qt::ElideMiddle, room.width()));
}

void paintFrame(QPainter& painter, const QRect& frame, const GridCell& what)
{
    const auto paint = [&](int width, const QColor& colour) {
        fillFrame(painter, frame.adjusted(width, width, -width, -width), width, colour);
    };
    if (what.isCurrent)
        paint(theme().activeW, theme().accent);
    else if (what.isSelected)
        paint(theme().selectW, theme().accent);
    else if (what.isHovered)
        paint(theme().selectW, theme().lineStrong);
}

// Draws one after the other from left to right.
class HeaderLine {
public:
    HeaderLine(QPainter& painter, const QRect& rect) : m_painter(painter), m_rect(rect), m_x(rect.left() + theme().sp2)
    {
    }

    void swatch(const QColor& colour)
    {
        const QRect square(m_x, middle(SwatchSide), SwatchSide, SwatchSide);
        m_painter.fillRect(square, colour);
        fillFrame(m_painter, square.adjusted(1, 1, -1, -1), 1, theme().keyline);
        m_x += SwatchSide + HeaderGap;
    }

    void write(const QString& text, const QFont& font, const QColor& ink)
    {
        m_painter.setFont(font);
        m_painter.setPen(ink);
        const int width = qCeil(tabularWidth(QFontMetricsF(font, m_painter.device()), text));
        drawTabular(m_painter, QRect(m_x, m_rect.top(), width, m_rect.height()), Qt::AlignLeft, text);
        m_x += width + HeaderGap;
    }

    void mark(const QString& icon, const QColor& ink)
    {
        paintMark(m_painter, {m_x, middle(TierMarkSide)}, icon, ink);
        m_x += TierMarkSide + theme().sp2;
    }

    void badge(const QString& icon, const QString& text)
    {
        const QFont font = uiFont(theme().fsSmall);
        const int width = qCeil(tabularWidth(QFontMetricsF(font, m_painter.device()), text));
        const int height = theme().lhSmall + theme().sp2;
        const QRectF box(m_x, middle(height), theme().sp2 * 3 + TierMarkSide + width, height);
        m_painter.save();
        m_painter.setRenderHint(QPainter::Antialiasing);
        m_painter.setPen(QPen(theme().warnLine, theme().lineW));
        m_painter.setBrush(Qt::NoBrush);
        m_painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), theme().radius1, theme().radius1);
        m_painter.restore();
        m_x += theme().sp2;
        mark(icon, theme().warn);
        write(text, font, theme().warn);
    }

private:
    int middle(int height) const { return m_rect.top() + (m_rect.height() - height) / 2; }

    QPainter& m_painter;
    const QRect m_rect;
    int m_x;
};

} // namespace

void paintGridCell(QPainter& painter, const QRect& cell, const QRect& square, const GridCell& what)
{
    const QRect frame(cell.left(), cell.top(), cell.width(), cell.width());
    if (!what.failure.isEmpty())
        paintFailure(painter, square, what.failure);
    else if (what.picture.image.isNull())
        paintGridPlaceholder(painter, square);
    else
        paintThumbnail(painter, square, what.picture);
    paintFrame(painter, frame, what);
    paintFooter(painter, QRect(QPoint(cell.left(), frame.bottom() + 1), cell.bottomRight()), what);
}

void paintGridPlaceholder(QPainter& painter, const QRect& square)
{
    painter.fillRect(square, theme().bgHover);
}

void paintGridHeader(QPainter& painter, const QRect& header, const PoolGroup& group)
{
    const QLocale locale;
    HeaderLine line(painter, header);
    if (group.colour.isValid())
        line.swatch(group.colour);
    line.write(group.name, uiFont(theme().fsBody, theme().fwStrong), theme().text);
    line.write(locale.toString(group.count), uiFont(theme().fsBody), theme().text2);
    const std::pair<Tier, int> tallies[] = {
        {Tier::Love, group.love}, {Tier::Okay, group.okay}, {Tier::Nope, group.nope}};
    for (const auto& [tier, count] : tallies) {
        line.mark(tierMarkName(tier), tierMarkInk(tier));
        line.write(locale.toString(count), uiFont(theme().fsSmall), theme().text);
    }
    if (group.isThin)
        //: Of the pictures of one hue: how many are rated Love, and how many it takes to learn a taste.
        line.badge(u"warning"_s, GridPainter::tr("Thin: %1 of %2 loves").arg(group.love).arg(FewestLovesOfAHue));
}

} // namespace pentimento
