#pragma once

#include <QImage>
#include <QWidget>

#include <optional>

namespace pentimento {

// One picture on a neutral surround, pixel for device pixel: enlarged without smoothing, made smaller with it, never
// rounded, and overlaid by nothing but a reference that is asked for. Fitted until somebody zooms (a small one by a
// whole number): Ctrl+wheel, + and − zoom at the cursor, 0 fits, 1 shows 100 %, the arrow keys, the middle button or
// Space and the left one move it. What is transparent shows a checker. GUI thread.
class PictureView : public QWidget {
    Q_OBJECT
public:
    enum class Surround { Black, Mid, White, Paper }; // Mid is L* 50
    Q_ENUM(Surround)

    explicit PictureView(QWidget* parent = nullptr);

    // One of another size keeps scale and middle when it is not fitted.
    void setPicture(const QImage& picture);
    const QImage& picture() const { return m_picture; }
    void setEmptyText(const QString& text); // on a plate in the middle, while there is no picture
    void setPainting(bool painting); // there will be one soon, so the plate stays away
    void setDimmed(bool dimmed); // what is shown is no longer up to date
    bool isDimmed() const { return m_dimmed; }
    // Laid over the picture, fitted into its area and centred, with `opacity` 0 to 1; a null one is none.
    void setReference(const QImage& reference, double opacity);
    void setSurround(Surround surround);
    Surround surround() const { return m_surround; }
    static QColor surroundColour(Surround surround);

    void fit();
    void zoomTo(double scale, QPointF at); // the picture stays where `at` (widget coordinates) is
    void zoomTo(double scale); // about the middle
    bool isFitted() const { return m_fitted; }
    double scale() const { return m_picture.isNull() ? 0 : m_scale; } // device pixels for one of the picture

    QRectF pictureArea() const; // in widget coordinates
    QPointF pictureAt(QPointF position) const; // picture pixels; outside of it when the position is
    bool isPanning() const { return m_panFrom || m_spaceHeld; } // the left button is not for the picture now

    QSize sizeHint() const override { return {640, 640}; }

Q_SIGNALS:
    void scaleChanged(double scale, bool fitted);
    void pointed(QPoint pixel, QColor colour); // the mouse is over this pixel
    void pointedNowhere();
    void surroundChanged(pentimento::PictureView::Surround surround);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void keyReleaseEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    QSizeF deviceSize() const;
    void fitNow();
    void paintPlate(QPainter& painter) const;
    void place(double scale, QPointF origin);
    void moveBy(QPointF devicePixels);
    void holdSpace(bool held);
    void readPixel();
    void updateCursor();
    void paintReference(QPainter& painter, const QRectF& area) const;

    QImage m_picture;
    QImage m_reduced; // as it is shown below 100 %; made when it is painted
    Surround m_surround = Surround::Mid;
    QImage m_reference;
    double m_referenceOpacity = 0;
    bool m_dimmed = false;
    bool m_fitted = true;
    QString m_emptyText;
    bool m_painting = false;
    double m_scale = 1;
    QPointF m_origin; // of the picture, in device pixels
    bool m_spaceHeld = false;
    std::optional<QPointF> m_panFrom; // where the hand is, in device pixels
    std::optional<QPointF> m_mouse; // in widget coordinates
};

} // namespace pentimento
