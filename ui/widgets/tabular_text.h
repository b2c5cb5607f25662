#pragma once

#include <QFontMetricsF>
#include <QLabel>
#include <QPainter>

namespace pentimento {

// Numbers whose digits stand in columns: each digit takes the width of the widest one, since Qt 6.4 cannot ask a font
// for its tabular figures. Everything that is no digit keeps its own width.
qreal tabularWidth(const QFontMetricsF& metrics, const QString& text);
// On one line in the painter's font and pen, inside `rect`, aligned as `alignment` says.
void drawTabular(QPainter& painter, const QRectF& rect, Qt::Alignment alignment, const QString& text);

// A label for one number, which does not jitter as it counts. Plain text, one line.
class NumberLabel : public QLabel {
    Q_OBJECT
public:
    explicit NumberLabel(QWidget* parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;
};

} // namespace pentimento
