#pragma once

#include <QRect>

namespace pentimento {

// Where one picture lies in a view: as large as it fits inside a margin, or at a scale somebody chose. All lengths are
// device pixels, so at 100 % a pixel of the picture is one of the screen. A value.
class PicturePlacement {
public:
    static constexpr double MaxScale = 32;

    // The picture fits again unless it is zoomed; then its middle stays.
    void setView(QSize view, int margin);
    // `full` is its size, or what has its shape while that is not known. Another picture: it fits.
    void setPicture(QSize full);

    void fit();
    void zoomTo(double scale, QPointF at); // what lies at this point stays there; never smaller than it fits
    void zoomBy(double factor, QPointF at); // fits when it would become smaller than that
    void moveBy(QPointF distance); // a part of it always stays in view; nothing while it fits

    QSize room() const; // what a picture that fits is fitted into
    bool isEmpty() const { return m_full.isEmpty(); }
    bool isFitted() const { return m_fitted; }
    double scale() const; // device pixels for one of the picture, 0 without one
    QRect target() const; // of the whole picture; empty without one

private:
    double fittingScale() const;
    QRect fittedTarget() const;
    void place(double scale, QPointF origin);

    QSize m_view;
    int m_margin = 0;
    QSize m_full;
    bool m_fitted = true;
    double m_scale = 1; // while it is zoomed, as m_origin
    QPointF m_origin;
};

} // namespace pentimento
