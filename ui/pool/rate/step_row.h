#pragma once

#include "core/library/pool/decision_events.h"

#include <QAbstractButton>
#include <QImage>

class QPushButton;

namespace pentimento {

// One of the last decisions as a row that is pressed to see the picture again: thumbnail, name, mark and word of the
// tier, how long it took. The newest one is on a ground of its own and has room for Undo. GUI thread.
class StepRow : public QAbstractButton {
    Q_OBJECT
public:
    struct Step {
        QString picture;
        QString name; // "412", or how many pictures were rated at once: "143 ×"
        QString spokenName; // for a screen reader; empty: the name
        MaybeTier tier;
        QString took; // empty where nobody knows
    };

    explicit StepRow(QWidget* parent = nullptr);

    void setStep(const Step& step);
    const Step& step() const { return m_step; }
    void setThumbnail(const QImage& thumbnail);
    void setNameWidth(int width); // the same for all rows, so that the marks stand in a column
    int nameWidthNeeded() const;
    void setUndo(QPushButton* undo); // becomes part of it; null: none

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Places {
        QRect picture, name, mark, word, undo, took;
    };
    Places places() const;
    void paintGround(QPainter& painter) const;
    void paintThumbnail(QPainter& painter, const QRect& square) const;

    Step m_step;
    QImage m_thumbnail;
    int m_nameWidth = 0;
    QPushButton* m_undo = nullptr;
};

} // namespace pentimento
