#pragma once

#include "ui/pool/loupe/picture_placement.h"

#include <QElapsedTimer>
#include <QImage>
#include <QStringList>
#include <QTimer>
#include <QWidget>

#include <optional>

class QVariantAnimation;

namespace pentimento {

class EmptyState;
class LoupeCard;
class PictureCache;

// One picture of the Pool as large as it fits, on neutral grey and nothing over it: its thumbnail at once, in the same
// place the sharp one when it is made. Z shows 100 % at the pointer as long as it is held, or until the next Z when it
// is tapped; a double click does the same, Ctrl+wheel, + and − zoom there, 0 fits, dragging and Shift with the arrow
// keys move it. All other keys are left to whoever is above. While it is visible, the pictures its cache is asked for
// are its own; thumbnails it only takes. GUI thread.
class LoupeView : public QWidget {
    Q_OBJECT
public:
    // `pictures` must outlive this.
    explicit LoupeView(PictureCache& pictures, QWidget* parent = nullptr);
    ~LoupeView() override;

    // The picture to look at and those worth decoding ahead (prefetchOrder(), itself first). Empty: none. Where its
    // `size` is known, the thumbnail lies to the pixel where the picture will. Another picture fits, and takes card and
    // end away.
    void setShown(const QString& picture, const QStringList& ahead, QSize size = {});
    // While arrows are held nothing is decoded, thumbnails are shown; sharp 80 ms after it ends.
    void setHurried(bool hurried);
    // A card in place of the picture, with what can be done. An empty reason: none.
    void setFailure(const QString& fileName, const QString& reason);
    // A card over the picture's foot: "All 1,664 rated". Empty: none.
    void setEnd(const QString& headline);
    void shake(); // a press came too soon; nothing moves under "reduce motion"
    EmptyState& emptyState() { return *m_empty; } // shown while no picture is set

    const QString& shown() const { return m_shown; }
    bool isFitted() const { return m_placement.isFitted(); }
    double zoom() const { return m_placement.scale(); } // 1 is a pixel of the screen for one of the picture
    QRectF pictureArea() const; // in widget coordinates
    void fit();
    void zoomTo(double scale, QPointF at); // the picture stays where `at` (widget coordinates) is

    QSize sizeHint() const override { return {640, 640}; }

Q_SIGNALS:
    // The picture itself, not a thumbnail, is on the screen. Once for each setShown().
    void painted(const QString& picture);
    void retryWanted(const QString& picture);
    void hideWanted(const QString& picture);
    void revealWanted(const QString& picture);
    void reviewNopeWanted();
    void reviewUnsureWanted();
    void changeFilterWanted();
    void zoomChanged(double zoom);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void keyReleaseEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    struct Source {
        QImage image;
        bool isSharp = false; // the picture itself, not a thumbnail of it or one made for another size
    };

    void buildCards();
    void layOut();
    void placeCards();
    void takeFocusFrom(const QWidget& card);
    void askForPictures();
    void learnSize();
    void pictureCame(const QString& picture);
    Source source() const;
    void paintPicture(QPainter& painter, const QImage& image) const;
    void paintWaiting(QPainter& painter) const;
    void sayPainted();
    bool isFullSizeKnown() const { return m_size.isValid(); }
    void zoomed();
    void zoomBy(double factor, QPointF at);
    void toggleZoom(QPointF at);
    void pressZ();
    void releaseZ();
    void updateCursor();
    QPointF devicePoint(QPointF position) const { return position * devicePixelRatioF(); }
    QPointF pointer() const { return m_mouse.value_or(QRectF(rect()).center()); }

    PictureCache& m_pictures;
    EmptyState* m_empty;
    LoupeCard* m_failure;
    LoupeCard* m_end;
    QString m_shown;
    QStringList m_ahead;
    QSize m_size; // of m_shown; invalid while it is not known
    PicturePlacement m_placement;
    qreal m_ratio = 0; // device pixels of the last layout
    QSize m_asked; // the room that pictures were last asked for; invalid before
    bool m_isHurried = false;
    bool m_isWaiting = false; // for so long that it is said
    bool m_paintedSaid = false;
    quint64 m_showing = 0; // counts setShown()
    QTimer m_calm; // runs from the end of a hurry to the sharp picture
    QTimer m_rest; // runs while the size changes
    QTimer m_wait; // runs until it is said that a picture takes long
    QElapsedTimer m_held; // since Z was pressed; invalid when it is not
    std::optional<QPointF> m_panFrom; // where the hand is, in device pixels
    std::optional<QPointF> m_mouse; // in widget coordinates, while it is here
    QVariantAnimation* m_shake;
    int m_shift = 0; // of the picture, while it shakes
};

} // namespace pentimento
