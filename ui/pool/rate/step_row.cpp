#include "ui/pool/rate/step_row.h"

#include "ui/pool/pictures/picture_reader.h"
#include "ui/pool/pool_words.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icon.h"
#include "ui/widgets/tabular_text.h"

#include <QPainter>
#include <QPushButton>
#include <QStyle>

#include <cmath>

using namespace Qt::StringLiterals;

namespace pentimento {

namespace {

constexpr int MarkSide = 13;
constexpr int Gap = 8;
constexpr int TookWidth = 38;
constexpr int LeastNameWidth = 26;
constexpr int MostNameWidth = 56; // a longer one is shortened

QFont nameFont()
{
    return uiFont(theme().fsSmall);
}

QFont wordFont()
{
    return uiFont(theme().fsSmall, theme().fwMedium);
}

} // namespace

StepRow::StepRow(QWidget* parent) : QAbstractButton(parent)
{
    setFocusPolicy(Qt::NoFocus); // whoever arranges the rows gives it to one
    setProperty("ownFocus", true);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setToolTip(tr("Show this picture again"));
}

void StepRow::setStep(const Step& step)
{
    if (step.picture != m_step.picture)
        m_thumbnail = {};
    m_step = step;
    //: A decision for a screen reader: the picture's number and its tier.
    const QString what = tr("%1, %2").arg(step.spokenName.isEmpty() ? step.name : step.spokenName, tierName(step.tier));
    //: The same with the time it took.
    setAccessibleName(step.took.isEmpty() ? what : tr("%1, after %2").arg(what, step.took));
    update();
}

void StepRow::setThumbnail(const QImage& thumbnail)
{
    if (thumbnail.cacheKey() == m_thumbnail.cacheKey())
        return;
    m_thumbnail = thumbnail;
    update();
}

int StepRow::nameWidthNeeded() const
{
    const int needed = static_cast<int>(std::ceil(tabularWidth(QFontMetricsF(nameFont()), m_step.name)));
    return qBound(LeastNameWidth, needed, MostNameWidth);
}

void StepRow::setNameWidth(int width)
{
    m_nameWidth = width;
    update();
}

void StepRow::setUndo(QPushButton* undo)
{
    m_undo = undo;
    if (undo) {
        undo->setParent(this);
        undo->show();
        undo->setGeometry(places().undo);
    }
    update();
}

QSize StepRow::sizeHint() const
{
    return {theme().wDock, theme().hRowTall};
}

void StepRow::resizeEvent(QResizeEvent* event)
{
    QAbstractButton::resizeEvent(event);
    if (m_undo)
        m_undo->setGeometry(places().undo);
}

StepRow::Places StepRow::places() const
{
    const int middle = height() / 2;
    const auto place = [&](int x, int width, int height) {
        return QRect(x, middle - height / 2, qMax(width, 0), height);
    };
    Places at;
    int x = theme().sp4;
    at.picture = place(x, theme().thumbS, theme().thumbS);
    x += theme().thumbS + Gap;
    at.name = place(x, m_nameWidth, theme().lhSmall);
    x += m_nameWidth + Gap;
    at.mark = place(x, MarkSide, MarkSide);
    x += MarkSide + theme().sp2;
    int right = width() - theme().sp4 - TookWidth;
    at.took = place(right, TookWidth, theme().lhSmall);
    if (m_undo) {
        const QSize size = m_undo->sizeHint();
        right -= Gap + size.width();
        at.undo = place(right, size.width(), size.height());
    }
    at.word = place(x, right - theme().sp2 - x, theme().lhSmall);
    for (QRect* rect : {&at.picture, &at.name, &at.mark, &at.word, &at.undo, &at.took})
        *rect = QStyle::visualRect(layoutDirection(), this->rect(), *rect);
    return at;
}

void StepRow::paintGround(QPainter& painter) const
{
    const QColor ground = isDown() ? theme().bgPressed
        : underMouse()             ? theme().bgHover
        : m_undo                   ? theme().bgPanel
                                   : theme().bgBase;
    painter.fillRect(rect(), ground);
    painter.fillRect(QRect(0, height() - theme().lineW, width(), theme().lineW), theme().lineGrid);
    if (!hasFocus())
        return;
    const QRect inner = rect();
    const int wide = theme().selectW;
    painter.fillRect(QRect(inner.left(), inner.top(), inner.width(), wide), theme().accent);
    painter.fillRect(QRect(inner.left(), inner.bottom() + 1 - wide, inner.width(), wide), theme().accent);
    painter.fillRect(QRect(inner.left(), inner.top(), wide, inner.height()), theme().accent);
    painter.fillRect(QRect(inner.right() + 1 - wide, inner.top(), wide, inner.height()), theme().accent);
}

void StepRow::paintThumbnail(QPainter& painter, const QRect& square) const
{
    if (m_thumbnail.isNull()) {
        painter.fillRect(square, theme().bgHover);
        return;
    }
    const qreal ratio = devicePixelRatioF();
    const QSizeF size = QSizeF(sizeFilling(m_thumbnail.size(), square.size() * ratio)) / ratio;
    QRectF target(QPointF(), size);
    target.moveCenter(QRectF(square).center());
    target.moveTo(std::round(target.left() * ratio) / ratio, std::round(target.top() * ratio) / ratio);
    painter.fillRect(target.adjusted(-1 / ratio, -1 / ratio, 1 / ratio, 1 / ratio), theme().keyline);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(target, m_thumbnail);
}

void StepRow::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    paintGround(painter);
    const Places at = places();
    const Qt::Alignment left = QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft);
    const Qt::Alignment right = QStyle::visualAlignment(layoutDirection(), Qt::AlignRight);
    paintThumbnail(painter, at.picture);
    painter.drawPixmap(
        at.mark, iconPixmap(tierMarkName(m_step.tier), tierMarkInk(m_step.tier), MarkSide, devicePixelRatioF()));
    painter.setFont(nameFont());
    painter.setPen(theme().muted);
    const QFontMetricsF metrics(nameFont(), this);
    if (tabularWidth(metrics, m_step.name) <= at.name.width())
        drawTabular(painter, at.name, left, m_step.name);
    else
        painter.drawText(
            at.name, int(left | Qt::AlignVCenter), metrics.elidedText(m_step.name, Qt::ElideMiddle, at.name.width()));
    painter.setPen(theme().text2);
    drawTabular(painter, at.took, right, m_step.took);
    painter.setFont(wordFont());
    painter.setPen(theme().text);
    painter.drawText(at.word, int(left | Qt::AlignVCenter),
        QFontMetricsF(wordFont(), this).elidedText(tierName(m_step.tier), Qt::ElideRight, at.word.width()));
}

} // namespace pentimento
