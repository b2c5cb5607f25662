#pragma once

#include "ui/pool/pool_roles.h"

#include <QAbstractButton>

namespace pentimento {

// One hue of the HueStrip. Checked while the filter asks for it.
class HueCell : public QAbstractButton {
    Q_OBJECT
public:
    static constexpr int Height = 64;

    explicit HueCell(QWidget* parent = nullptr);

    // `largest` is the count of the hue with the most pictures, for which the bar is full.
    void setGroup(const PoolGroup& group, int largest);

    QSize sizeHint() const override { return {minimumSizeHint().width() + 40, Height}; }
    QSize minimumSizeHint() const override; // its numbers fit; its name is shortened

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void paintName(QPainter& painter, const QRect& line) const;
    void paintBar(QPainter& painter, const QRect& bar) const;
    void paintNumbers(QPainter& painter, const QRect& line) const;

    PoolGroup m_group;
    int m_largest = 0;
};

} // namespace pentimento
