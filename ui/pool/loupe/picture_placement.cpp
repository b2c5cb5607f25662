#include "ui/pool/loupe/picture_placement.h"

#include "ui/pool/pictures/picture_reader.h"
#include "ui/widgets/zoom_step.h"

#include <cmath>

namespace pentimento {

namespace {

constexpr int LeastInView = 32;
constexpr double NearlyFitting = 1.001; // as many steps back as there were forward fit again

} // namespace

void PicturePlacement::setView(QSize view, int margin)
{
    const QSizeF grown = view - m_view;
    m_view = view;
    m_margin = margin;
    if (!m_fitted)
        place(m_scale, m_origin + QPointF(grown.width(), grown.height()) / 2);
}

void PicturePlacement::setPicture(QSize full)
{
    m_full = full;
    m_fitted = true;
}

void PicturePlacement::fit()
{
    m_fitted = true;
}

QSize PicturePlacement::room() const
{
    return (m_view - QSize(m_margin, m_margin) * 2).expandedTo({1, 1});
}

QRect PicturePlacement::fittedTarget() const
{
    const QSize size = sizeFilling(m_full, room());
    return {QPoint(m_view.width() - size.width(), m_view.height() - size.height()) / 2, size};
}

double PicturePlacement::fittingScale() const
{
    const QSize size = fittedTarget().size();
    return qMax(double(size.width()) / m_full.width(), double(size.height()) / m_full.height());
}

double PicturePlacement::scale() const
{
    if (isEmpty())
        return 0;
    return m_fitted ? fittingScale() : m_scale;
}

QRect PicturePlacement::target() const
{
    if (isEmpty())
        return {};
    if (m_fitted)
        return fittedTarget();
    return {m_origin.toPoint(), (QSizeF(m_full) * m_scale).toSize().expandedTo({1, 1})};
}

void PicturePlacement::zoomTo(double scale, QPointF at)
{
    if (isEmpty())
        return;
    const QPointF under = (at - target().topLeft()) / this->scale();
    const double bounded = qBound(qMin(fittingScale(), 1.0), scale, qMax(fittingScale(), MaxScale));
    m_fitted = false;
    place(bounded, at - under * bounded);
}

void PicturePlacement::zoomBy(double factor, QPointF at)
{
    if (isEmpty())
        return;
    const double next = zoomStepped(scale(), factor);
    if (factor < 1 && next <= fittingScale() * NearlyFitting)
        fit();
    else
        zoomTo(next, at);
}

void PicturePlacement::moveBy(QPointF distance)
{
    if (!m_fitted)
        place(m_scale, m_origin + distance);
}

void PicturePlacement::place(double scale, QPointF origin)
{
    const auto bounded = [](double at, double shown, int view) {
        return std::round(qBound(qMin(0.0, LeastInView - shown), at, qMax(0.0, double(view) - LeastInView)));
    };
    m_scale = scale;
    m_origin = {bounded(origin.x(), m_full.width() * scale, m_view.width()),
        bounded(origin.y(), m_full.height() * scale, m_view.height())};
}

} // namespace pentimento
