#include "ui/pool/rate/colour_swatches.h"

#include "ui/pool/pool_words.h"
#include "ui/theme/fonts.h"
#include "ui/theme/theme.h"

#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QStyle>

#include <numeric>

using namespace Qt::StringLiterals;

namespace pentimento {

namespace {

constexpr int MostColours = 5;
constexpr int BarHeight = 24;
constexpr int LeastWidth = 20; // to be hit, and to hold two digits

} // namespace

ColourSwatch::ColourSwatch(QWidget* parent) : QAbstractButton(parent)
{
    setFocusPolicy(Qt::NoFocus);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    hide();
}

void ColourSwatch::setColour(const SliceColour& colour)
{
    m_colour = QColor(rgbOf(colour.lab));
    m_share = QLocale().toString(qRound(colour.weight * 100));
    //: A colour of a picture for a screen reader: its hue, its code and its share.
    setAccessibleName(tr("%1, %2, %3 percent").arg(hueName(hueWord(hueOf(colour.lab))), m_colour.name(), m_share));
    setToolTip(tr("Find pictures with this colour (%1, %2 %)").arg(m_colour.name(), m_share));
    update();
}

QSize ColourSwatch::sizeHint() const
{
    return {LeastWidth, BarHeight + theme().sp2 + theme().lhCaption};
}

void ColourSwatch::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    const QRect bar(0, 0, width(), BarHeight);
    painter.fillRect(bar, theme().keyline);
    painter.fillRect(bar.adjusted(1, 1, -1, -1), m_colour);
    painter.setFont(uiFont(theme().fsCaption));
    painter.setPen(underMouse() || hasFocus() ? theme().text : theme().muted);
    painter.drawText(QRect(0, BarHeight + theme().sp2, width(), theme().lhCaption),
        int(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft) | Qt::AlignVCenter), m_share);
}

ColourSwatches::ColourSwatches(QWidget* parent) : QWidget(parent)
{
    setAccessibleName(tr("Colours of this picture"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_swatches.reserve(MostColours);
    for (int i = 0; i < MostColours; ++i) {
        auto* swatch = new ColourSwatch(this);
        swatch->installEventFilter(this);
        connect(swatch, &ColourSwatch::clicked, this, [this, swatch] { Q_EMIT picked(swatch->colour()); });
        m_swatches.append(swatch);
    }
    m_swatches.first()->setFocusPolicy(Qt::TabFocus);
}

void ColourSwatches::setColours(const QList<SliceColour>& colours)
{
    m_weights.clear();
    for (qsizetype i = 0; i < m_swatches.size(); ++i) {
        const bool isThere = i < colours.size();
        if (isThere) {
            m_swatches[i]->setColour(colours[i]);
            m_weights.append(qMax(colours[i].weight, 0.0));
        } else if (m_swatches[i]->focusPolicy() != Qt::NoFocus) {
            m_swatches[i]->setFocusPolicy(Qt::NoFocus);
            m_swatches.first()->setFocusPolicy(Qt::TabFocus);
        }
        m_swatches[i]->setVisible(isThere);
    }
    arrange();
}

QSize ColourSwatches::sizeHint() const
{
    return {MostColours * (LeastWidth + theme().sp1), m_swatches.first()->sizeHint().height()};
}

void ColourSwatches::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
}

// Each has the least width; what is left over is shared out by weight.
void ColourSwatches::arrange()
{
    if (m_weights.isEmpty())
        return;
    const auto count = static_cast<int>(m_weights.size());
    const double sum = qMax(1e-9, std::accumulate(m_weights.begin(), m_weights.end(), 0.0));
    const int gap = theme().sp1;
    const double spare = qMax(0, width() - count * LeastWidth - (count - 1) * gap);
    double end = 0;
    for (qsizetype i = 0; i < count; ++i) {
        const int left = qRound(end);
        end += LeastWidth + spare * m_weights[i] / sum;
        const QRect place(left, 0, qRound(end) - left, height());
        m_swatches[i]->setGeometry(QStyle::visualRect(layoutDirection(), rect(), place));
        end += gap;
    }
}

void ColourSwatches::moveFocus(qsizetype to, Qt::FocusReason reason)
{
    for (qsizetype i = 0; i < m_swatches.size(); ++i)
        m_swatches[i]->setFocusPolicy(i == to ? Qt::TabFocus : Qt::NoFocus);
    m_swatches[to]->setFocus(reason);
}

bool ColourSwatches::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::KeyPress)
        return false;
    const int key = static_cast<QKeyEvent*>(event)->key();
    if (key != Qt::Key_Left && key != Qt::Key_Right)
        return false;
    const qsizetype at = m_swatches.indexOf(static_cast<ColourSwatch*>(watched));
    const bool isForward = (key == Qt::Key_Right) == (layoutDirection() == Qt::LeftToRight);
    moveFocus(qBound<qsizetype>(0, at + (isForward ? 1 : -1), m_weights.size() - 1),
        isForward ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    return true;
}

} // namespace pentimento
