#pragma once

#include "core/metrics/palette.h"

#include <QFutureWatcher>
#include <QWidget>

namespace pentimento {

// "Colours in this picture": the main colours side by side, as wide as their share, with the share in percent below.
// Measured off the GUI thread; the newest picture wins, and what is shown stays until its numbers are there.
class ColourStrip : public QWidget {
    Q_OBJECT
public:
    explicit ColourStrip(QWidget* parent = nullptr);
    ~ColourStrip() override;

    void setPicture(const QImage& picture);
    const QList<PaletteColour>& colours() const { return m_colours; }
    QSize sizeHint() const override;

Q_SIGNALS:
    void measured();

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    void measure(const QImage& picture);
    QList<QRectF> places() const;

    QList<PaletteColour> m_colours;
    QFutureWatcher<QList<PaletteColour>> m_watcher;
    QImage m_next; // waits for the measurement before it
};

} // namespace pentimento
