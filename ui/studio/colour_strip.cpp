#include "ui/studio/colour_strip.h"

#include "ui/theme/fonts.h"
#include "ui/theme/theme.h"

#include <QHelpEvent>
#include <QLocale>
#include <QPainter>
#include <QToolTip>
#include <QtConcurrentRun>

#include <cmath>

namespace pentimento {

namespace {

constexpr int BarHeight = 24;

QString percent(double share)
{
    return QLocale().toString(static_cast<int>(std::lround(share * 100)));
}

} // namespace

ColourStrip::ColourStrip(QWidget* parent) : QWidget(parent)
{
    setAccessibleName(tr("Colours in this picture"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&m_watcher, &QFutureWatcherBase::finished, this, [this] {
        m_colours = m_watcher.result();
        QStringList words;
        for (const PaletteColour& colour : std::as_const(m_colours))
            words.append(tr("%1, %2 percent").arg(colour.colour.name(), percent(colour.share)));
        setAccessibleDescription(words.join(QStringLiteral("; ")));
        update();
        Q_EMIT measured();
        if (!m_next.isNull())
            measure(std::exchange(m_next, {}));
    });
}

ColourStrip::~ColourStrip()
{
    m_watcher.waitForFinished();
}

void ColourStrip::setPicture(const QImage& picture)
{
    if (m_watcher.isRunning())
        m_next = picture;
    else
        measure(picture);
}

QSize ColourStrip::sizeHint() const
{
    return {100, BarHeight + theme().sp2 + theme().lhCaption};
}

void ColourStrip::measure(const QImage& picture)
{
    m_watcher.setFuture(QtConcurrent::run([picture] { return mainColours(picture); }));
}

QList<QRectF> ColourStrip::places() const
{
    QList<QRectF> found;
    double named = 0;
    for (const PaletteColour& colour : m_colours)
        named += colour.share;
    const double free = width() - theme().sp1 * double(m_colours.size() - 1);
    double left = 0;
    for (const PaletteColour& colour : m_colours) {
        const double wide = free * colour.share / named;
        found.append({left, 0, wide, BarHeight});
        left += wide + theme().sp1;
    }
    return found;
}

void ColourStrip::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setFont(uiFont(theme().fsCaption));
    painter.setPen(theme().muted);
    if (m_colours.isEmpty()) {
        painter.drawText(rect(), Qt::AlignLeft | Qt::AlignVCenter, tr("Nothing painted yet"));
        return;
    }
    const auto at = places();
    for (qsizetype i = 0; i < at.size(); ++i) {
        painter.fillRect(at[i], m_colours[i].colour);
        const QString text = percent(m_colours[i].share);
        if (painter.fontMetrics().horizontalAdvance(text) <= at[i].width())
            painter.drawText(
                QRectF(at[i].left(), BarHeight + theme().sp2, at[i].width(), theme().lhCaption), Qt::AlignLeft, text);
    }
}

bool ColourStrip::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const auto at = places();
    for (qsizetype i = 0; i < at.size(); ++i) {
        if (at[i].contains(help->pos())) {
            QToolTip::showText(help->globalPos(),
                tr("%1, %2 %").arg(m_colours[i].colour.name(), percent(m_colours[i].share)), this, at[i].toRect());
            return true;
        }
    }
    QToolTip::hideText();
    return true;
}

} // namespace pentimento
