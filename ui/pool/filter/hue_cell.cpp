#include "ui/pool/filter/hue_cell.h"

#include "core/library/pool/pool_stats.h"
#include "ui/pool/pool_words.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icon.h"
#include "ui/theme/theme.h"
#include "ui/widgets/tabular_text.h"

#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QStyle>
#include <QtMath>

using namespace Qt::StringLiterals;

namespace pentimento {

namespace {

constexpr int SwatchSide = 10;
constexpr int MarkSide = 11;
constexpr int RoomyWidth = 80; // from here on there is air between the parts
constexpr int BarHeight = 5;

struct Spacing {
    int padding = 8;
    int gap = 5;
    int numbers = 8; // between the two
    int heartSide = 13;
};

constexpr Spacing roomySpacing;
constexpr Spacing tightSpacing{6, 3, 4, 11};

const Spacing& spacingOf(const QWidget& cell)
{
    return cell.width() < RoomyWidth ? tightSpacing : roomySpacing;
}

// Of "light neutral" the first word rather than a part of both.
QString shortened(const QString& name, const QFontMetrics& metrics, int room)
{
    if (metrics.horizontalAdvance(name) <= room)
        return name;
    const QString first = name.section(u' ', 0, 0);
    return metrics.horizontalAdvance(first) <= room ? first : metrics.elidedText(name, Qt::ElideRight, room);
}

QRect middleOf(const QRect& line, int x, int side)
{
    return {x, line.top() + (line.height() - side) / 2, side, side};
}

int numberWidth(int number)
{
    return qCeil(tabularWidth(QFontMetricsF(uiFont(theme().fsCaption)), QLocale().toString(number)));
}

} // namespace

HueCell::HueCell(QWidget* parent) : QAbstractButton(parent)
{
    setCheckable(true);
    setAttribute(Qt::WA_Hover);
    setProperty("ownFocus", true);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void HueCell::setGroup(const PoolGroup& group, int largest)
{
    if (group == m_group && largest == m_largest)
        return;
    m_group = group;
    m_largest = largest;
    const QLocale locale;
    //: A hue and its pictures: name, all of them, and how many are rated love, okay and nope.
    QString text = tr("%1: %2 pictures, %3 love, %4 okay, %5 nope")
                       .arg(group.name, locale.toString(group.count), locale.toString(group.love),
                           locale.toString(group.okay), locale.toString(group.nope));
    if (group.isThin)
        text += u"\n"_s
            + tr("Thin: %1 of %2 loves. Too few to learn a taste in this hue from.")
                  .arg(locale.toString(group.love), locale.toString(FewestLovesOfAHue));
    setText(group.name);
    setAccessibleName(text.section(u'\n', 0, 0));
    setAccessibleDescription(text.section(u'\n', 1));
    setToolTip(text);
    updateGeometry();
    update();
}

QSize HueCell::minimumSizeHint() const
{
    const Spacing& tight = tightSpacing;
    const int numbers =
        numberWidth(m_group.count) + tight.numbers + tight.heartSide + tight.gap + numberWidth(m_group.love);
    return {2 * tight.padding + numbers + theme().lineW, Height};
}

void HueCell::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

void HueCell::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    if (isChecked())
        painter.fillRect(rect(), theme().accentTint);
    else if (isDown() || underMouse())
        painter.fillRect(rect(), isDown() ? theme().bgPressed : theme().bgHover);
    const int end = layoutDirection() == Qt::RightToLeft ? 0 : width() - theme().lineW;
    painter.fillRect(QRect(end, 0, theme().lineW, height()), theme().line);
    painter.fillRect(QRect(0, height() - theme().lineW, width(), theme().lineW), theme().line);
    if (isChecked())
        painter.fillRect(QRect(0, height() - theme().selectW, width(), theme().selectW), theme().accent);
    const int padding = spacingOf(*this).padding;
    QRect room = rect().adjusted(padding, roomySpacing.padding, -padding, 0);
    paintName(painter, QRect(room.topLeft(), QSize(room.width(), theme().lhSmall)));
    room.setTop(room.top() + theme().lhSmall + theme().sp2);
    paintBar(painter, QRect(room.topLeft(), QSize(room.width(), BarHeight)));
    room.setTop(room.top() + BarHeight + theme().sp2);
    paintNumbers(painter, QRect(room.topLeft(), QSize(room.width(), theme().lhCaption)));
    if (hasFocus() && window()->testAttribute(Qt::WA_KeyboardFocusChange)) {
        painter.setPen(QPen(theme().accent, theme().focusW, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
        painter.drawRect(rect().adjusted(1, 1, -2, -1));
    }
}

void HueCell::paintName(QPainter& painter, const QRect& line) const
{
    const auto placed = [&](const QRect& place) { return QStyle::visualRect(layoutDirection(), line, place); };
    const int gap = spacingOf(*this).gap;
    QRect room = line;
    const QRect square = placed(middleOf(line, line.left(), SwatchSide));
    painter.fillRect(square, theme().lineStrong);
    painter.fillRect(square.adjusted(1, 1, -1, -1), m_group.colour);
    room.setLeft(room.left() + SwatchSide + gap);
    if (m_group.isThin) {
        room.setRight(room.right() - MarkSide - gap);
        painter.drawPixmap(placed(middleOf(line, room.right() + 1 + gap, MarkSide)),
            iconPixmap(u"warning"_s, theme().warn, MarkSide, devicePixelRatioF()));
    }
    painter.setFont(uiFont(width() < RoomyWidth ? theme().fsCaption : theme().fsSmall));
    painter.setPen(theme().text);
    painter.drawText(placed(room), int(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft)) | Qt::AlignVCenter,
        shortened(m_group.name, painter.fontMetrics(), room.width()));
}

// Parts touch: widths are differences of rounded ends. One picture of many still shows.
void HueCell::paintBar(QPainter& painter, const QRect& bar) const
{
    painter.fillRect(bar, theme().bgPressed);
    if (m_largest <= 0)
        return;
    const std::pair<int, QColor> parts[]{
        {m_group.love, theme().loveMark}, {m_group.okay, theme().okayMark}, {m_group.nope, theme().nopeLine}};
    int before = 0;
    int from = 0;
    for (const auto& [count, colour] : parts) {
        before += count;
        const int to = qMax(from + (count > 0 ? 1 : 0), int(qint64(bar.width()) * before / m_largest));
        const QRect part(bar.left() + from, bar.top(), qMin(to, bar.width()) - from, bar.height());
        painter.fillRect(QStyle::visualRect(layoutDirection(), bar, part), colour);
        from = qMin(to, bar.width());
    }
}

void HueCell::paintNumbers(QPainter& painter, const QRect& line) const
{
    const QLocale locale;
    const auto placed = [&](const QRect& place) { return QStyle::visualRect(layoutDirection(), line, place); };
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    painter.setFont(uiFont(theme().fsCaption));
    painter.setPen(theme().text2);
    drawTabular(painter, line, mirrored ? Qt::AlignRight : Qt::AlignLeft, locale.toString(m_group.count));
    const int loves = numberWidth(m_group.love);
    drawTabular(painter, placed({line.right() + 1 - loves, line.top(), loves, line.height()}), Qt::AlignLeft,
        locale.toString(m_group.love));
    const Spacing& spacing = spacingOf(*this);
    const int heartSide = spacing.heartSide;
    const int x = line.right() + 1 - loves - spacing.gap - heartSide;
    painter.drawPixmap(placed(middleOf(line, x, heartSide)),
        iconPixmap(tierMarkName(Tier::Love), theme().loveMark, heartSide, devicePixelRatioF()));
}

} // namespace pentimento
