#pragma once

#include "ui/pool/loupe/picture_placement.h"

#include <QImage>
#include <QWidget>

#include <optional>

namespace pentimento {

class EmptyState;
class PictureCache;

// One of several pictures side by side, on neutral grey with nothing over it: its thumbnail at once where there is one,
// in the same place the sharp one when it is made. Which pictures the cache makes, and where they lie, is PaneGroup's
// to say; what the mouse wants is said here. Around it the frame of the active one, or of the one under the pointer.
// GUI thread.
class PicturePane : public QWidget {
    Q_OBJECT
public:
    // `pictures` must outlive this.
    explicit PicturePane(PictureCache& pictures, QWidget* parent = nullptr);

    void setPicture(const QString& picture); // empty: none
    const QString& picture() const { return m_picture; }
    void setActive(bool active);
    bool isActive() const { return m_active; }
    // painted() is said once more, when the sharp picture is on the screen again.
    void expectPaint();

    PicturePlacement& placement() { return m_placement; } // update() after a change
    QRectF pictureArea() const; // in widget coordinates
    QSize room() const { return m_placement.room(); } // of a picture that fits, in device pixels
    std::optional<QPointF> pointer() const { return m_mouse; } // where the mouse is, in device pixels
    QPointF middle() const { return QPointF(width(), height()) * devicePixelRatioF() / 2; }

    QSize sizeHint() const override { return {320, 320}; }
    QSize minimumSizeHint() const override { return {120, 120}; }

Q_SIGNALS:
    // The picture itself, not a thumbnail, is on the screen: once for each setPicture() and expectPaint().
    void painted(const QString& picture);
    void roomChanged(); // another size, or another screen
    void pressed(); // any button
    void clicked(); // the left one, without moving
    void zoomWanted(double factor, QPointF at); // all points in device pixels
    void toggleWanted(QPointF at);
    void moveWanted(QPointF distance, bool alone);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    void layOut();
    void pictureCame(const QString& picture);
    void refresh();
    QImage shownImage() const;
    void paintPicture(QPainter& painter, const QImage& image) const;
    void paintFrame(QPainter& painter) const;
    void sayPainted();
    QPointF devicePoint(QPointF position) const { return position * devicePixelRatioF(); }

    PictureCache& m_pictures;
    EmptyState* m_failure;
    QString m_picture;
    PicturePlacement m_placement;
    QSize m_size; // what m_placement was told
    qreal m_ratio = 0; // device pixels of the last layout
    bool m_active = false;
    bool m_paintedSaid = false;
    quint64 m_showing = 0; // counts setPicture() and expectPaint()
    std::optional<QPointF> m_mouse;
    struct Hand {
        QPointF from;
        QPointF at;
        bool isDragging = false;
    };
    std::optional<Hand> m_hand; // while the left button is down, in device pixels
};

} // namespace pentimento
