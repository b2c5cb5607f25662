#pragma once

#include "ui/pool/filter/pool_filter.h"
#include "ui/pool/filter/popover.h"

#include <QAbstractButton>
#include <QTimer>

class QLabel;
class QLineEdit;
class QSlider;

namespace pentimento {

class NumberLabel;

// Picks a colour that pictures shall have, from the Pool's hues or by its number, and how near they must come. Says so
// at once, and while the slider moves now and then, so the pictures follow. GUI thread.
class ColourFinder : public Popover {
    Q_OBJECT
public:
    static constexpr int NearestDistance = 2; // in the sense of distanceToColour()
    static constexpr int FarthestDistance = 60;

    explicit ColourFinder(QWidget* parent = nullptr);

    const PickedColour& picked() const { return m_picked; }
    void open(QWidget* anchor, const std::optional<PickedColour>& picked);

Q_SIGNALS:
    void colourPicked(const pentimento::PickedColour& picked);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    QWidget* makePalette();
    void addSwatch(QRgb colour, const QString& name);
    void moveInPalette(int column, int row);
    void pick(QRgb colour);
    void takeHex();
    void showPicked();
    void say();

    PickedColour m_picked;
    QList<QAbstractButton*> m_swatches; // row by row
    QLineEdit* m_hex;
    QWidget* m_preview;
    QSlider* m_distance;
    NumberLabel* m_number;
    QTimer m_pause;
};

} // namespace pentimento
