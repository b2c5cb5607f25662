#include "ui/widgets/tabular_text.h"

#include <cmath>

namespace pentimento {

namespace {

bool isDigit(QChar character)
{
    return character >= u'0' && character <= u'9';
}

qreal digitWidth(const QFontMetricsF& metrics)
{
    qreal width = 0;
    for (char16_t digit = u'0'; digit <= u'9'; ++digit)
        width = qMax(width, metrics.horizontalAdvance(QChar(digit)));
    return width;
}

// Calls `take(piece, width)` for each digit and each stretch between digits.
template <typename Take> void forEachPiece(const QFontMetricsF& metrics, const QString& text, Take take)
{
    const qreal width = digitWidth(metrics);
    qsizetype start = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (!isDigit(text[i]))
            continue;
        if (i > start)
            take(text.mid(start, i - start), metrics.horizontalAdvance(text.mid(start, i - start)));
        take(text.mid(i, 1), width);
        start = i + 1;
    }
    if (start < text.size())
        take(text.mid(start), metrics.horizontalAdvance(text.mid(start)));
}

} // namespace

qreal tabularWidth(const QFontMetricsF& metrics, const QString& text)
{
    qreal sum = 0;
    forEachPiece(metrics, text, [&](const QString&, qreal width) { sum += width; });
    return sum;
}

void drawTabular(QPainter& painter, const QRectF& rect, Qt::Alignment alignment, const QString& text)
{
    const QFontMetricsF metrics(painter.font(), painter.device());
    const qreal spare = rect.width() - tabularWidth(metrics, text);
    qreal x = rect.left();
    if (alignment & Qt::AlignRight)
        x += spare;
    else if (alignment & Qt::AlignHCenter)
        x += spare / 2;
    const qreal baseline = rect.top() + (rect.height() + metrics.ascent() - metrics.descent()) / 2;
    forEachPiece(metrics, text, [&](const QString& piece, qreal width) {
        const qreal inset = (width - metrics.horizontalAdvance(piece)) / 2;
        painter.drawText(QPointF(x + inset, std::round(baseline)), piece);
        x += width;
    });
}

NumberLabel::NumberLabel(QWidget* parent) : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setAlignment(Qt::AlignRight | Qt::AlignVCenter);
}

QSize NumberLabel::sizeHint() const
{
    ensurePolished();
    const QFontMetricsF metrics(font());
    const QMargins margins = contentsMargins();
    return {int(std::ceil(tabularWidth(metrics, text()))) + margins.left() + margins.right(),
        int(std::ceil(metrics.height())) + margins.top() + margins.bottom()};
}

void NumberLabel::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.setPen(palette().color(isEnabled() ? QPalette::Active : QPalette::Disabled, foregroundRole()));
    drawTabular(painter, contentsRect(), alignment(), text());
}

} // namespace pentimento
