#pragma once

#include "core/metrics/colour_slice.h"

#include <QAbstractButton>
#include <QColor>

namespace pentimento {

// One colour of a picture, its share below it.
class ColourSwatch : public QAbstractButton {
    Q_OBJECT
public:
    explicit ColourSwatch(QWidget* parent = nullptr);

    void setColour(const SliceColour& colour);
    QColor colour() const { return m_colour; }

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QColor m_colour;
    QString m_share;
};

// The colours of a picture side by side, as wide as their share where that can be hit; each is pressed to find pictures
// with it. Tab reaches one, the arrow keys the others. GUI thread.
class ColourSwatches : public QWidget {
    Q_OBJECT
public:
    explicit ColourSwatches(QWidget* parent = nullptr);

    void setColours(const QList<SliceColour>& colours); // at most five

    QSize sizeHint() const override;

Q_SIGNALS:
    void picked(const QColor& colour);

protected:
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void arrange();
    void moveFocus(qsizetype to, Qt::FocusReason reason);

    QList<ColourSwatch*> m_swatches;
    QList<double> m_weights;
};

} // namespace pentimento
