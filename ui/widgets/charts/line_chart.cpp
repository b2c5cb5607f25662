#include "ui/widgets/charts/line_chart.h"

#include <QPainter>
#include <QPainterPath>

#include <array>

using namespace Qt::StringLiterals;

namespace pentimento {

namespace {

constexpr double LineWidth = 1.5;
constexpr double MarkerSide = 7;
constexpr double Whisker = 6; // the ends of an interval
constexpr int MostMarkers = 48; // more would be a thick line

enum class Marker { Square, Circle, Diamond, Up, Down, Dot };

struct Look {
    QColor Theme::*ink;
    std::array<double, 4> dash; // in widths of the line; all 0 for a line that is whole
    Marker marker;
};

// Of the series of the design's sheet of parts, in its order.
constexpr std::array<Look, 6> looks{{
    {&Theme::s1, {}, Marker::Square},
    {&Theme::s2, {6, 2.5, 6, 2.5}, Marker::Circle},
    {&Theme::s3, {3, 2, 3, 2}, Marker::Diamond},
    {&Theme::s4, {1, 2, 1, 2}, Marker::Up},
    {&Theme::s5, {5, 2, 1, 2}, Marker::Down},
    {&Theme::s6, {7, 3, 7, 3}, Marker::Dot},
}};

const Look& lookOf(int style)
{
    return looks[static_cast<size_t>(qBound(0, style, int(looks.size()) - 1))];
}

QPen penOf(const Look& look)
{
    QPen pen(theme().*look.ink, LineWidth);
    pen.setCapStyle(Qt::FlatCap);
    pen.setJoinStyle(Qt::RoundJoin);
    if (look.dash[0] > 0)
        pen.setDashPattern({look.dash[0], look.dash[1], look.dash[2], look.dash[3]});
    return pen;
}

// Filled with the ground, so that the line does not run through it.
void paintMarker(QPainter& painter, const Look& look, QPointF at)
{
    painter.setPen(QPen(theme().*look.ink, LineWidth));
    painter.setBrush(theme().bgBase);
    const double half = MarkerSide / 2;
    const QRectF box(at.x() - half, at.y() - half, MarkerSide, MarkerSide);
    switch (look.marker) {
    case Marker::Square:
        painter.drawRect(box);
        break;
    case Marker::Circle:
        painter.drawEllipse(box);
        break;
    case Marker::Diamond:
        painter.drawPolygon(QPolygonF({{at.x(), box.top() - 1}, {box.right() + 1, at.y()}, {at.x(), box.bottom() + 1},
            {box.left() - 1, at.y()}}));
        break;
    case Marker::Up:
        painter.drawPolygon(QPolygonF({{at.x(), box.top()}, box.bottomRight(), box.bottomLeft()}));
        break;
    case Marker::Down:
        painter.drawPolygon(QPolygonF({box.topLeft(), box.topRight(), {at.x(), box.bottom()}}));
        break;
    case Marker::Dot:
        painter.drawEllipse(box.adjusted(1.5, 1.5, -1.5, -1.5));
        break;
    }
}

void paintInterval(QPainter& painter, const Look& look, double x, double low, double high)
{
    painter.setPen(QPen(theme().*look.ink, theme().lineW));
    painter.drawLine(QPointF(x, low), QPointF(x, high));
    for (const double end : {low, high})
        painter.drawLine(QPointF(x - Whisker / 2, end), QPointF(x + Whisker / 2, end));
}

QPen referencePen()
{
    QPen pen(theme().text2, theme().lineW);
    pen.setDashPattern({2, 3});
    return pen;
}

} // namespace

void LineChart::setLines(const QList<ChartPlace>& places, const QList<Series>& series)
{
    m_series = series;
    double highest = 0;
    for (const Series& line : series) {
        Q_ASSERT(line.values.size() == places.size());
        for (const auto& value : line.values) {
            if (value)
                highest = qMax(highest, value->interval ? value->interval->second : value->value);
        }
    }
    setScale(niceScale(highest));
    setPlaces(places);
}

void LineChart::setReference(const std::optional<Line>& line)
{
    m_reference = line;
    update();
}

QList<Chart::LegendEntry> LineChart::legend() const
{
    QList<LegendEntry> entries;
    entries.reserve(m_series.size() + 1);
    for (const Series& series : m_series) {
        const Look& look = lookOf(series.style);
        entries.append({series.name, [&look](QPainter& painter, const QRectF& room) {
                            painter.setRenderHint(QPainter::Antialiasing);
                            painter.setPen(penOf(look));
                            const double y = room.center().y();
                            painter.drawLine(QPointF(room.left(), y), QPointF(room.right(), y));
                            paintMarker(painter, look, room.center());
                        }});
    }
    if (m_reference) {
        entries.append({m_reference->name, [](QPainter& painter, const QRectF& room) {
                            painter.setPen(referencePen());
                            const double y = qRound(room.center().y()) - 0.5;
                            painter.drawLine(QPointF(room.left(), y), QPointF(room.right(), y));
                        }});
    }
    return entries;
}

QStringList LineChart::valuesAt(int place) const
{
    QStringList lines;
    for (const Series& series : m_series) {
        const auto& value = series.values[place];
        QString line = series.name + u' ' + (value ? valueText(value->value) : u"–"_s);
        if (value && value->interval)
            //: An interval: from its lower to its upper end.
            line += u' ' + tr("(%1 to %2)").arg(valueText(value->interval->first), valueText(value->interval->second));
        lines.append(line);
    }
    return lines;
}

void LineChart::paintSeries(QPainter& painter, const Series& series) const
{
    const Look& look = lookOf(series.style);
    QPainterPath path;
    bool isDown = false;
    for (int place = 0; place < places().size(); ++place) {
        const auto& value = series.values[place];
        if (value) {
            const QPointF at(xOf(place), yOf(value->value));
            if (isDown)
                path.lineTo(at);
            else
                path.moveTo(at);
        }
        isDown = value.has_value();
    }
    painter.setBrush(Qt::NoBrush);
    painter.setPen(penOf(look));
    painter.drawPath(path);
    for (int place = 0; place < places().size(); ++place) {
        const auto& value = series.values[place];
        if (!value)
            continue;
        const double x = xOf(place);
        if (value->interval)
            paintInterval(painter, look, x, yOf(value->interval->first), yOf(value->interval->second));
        const bool isLone = (place == 0 || !series.values[place - 1])
            && (place + 1 == series.values.size() || !series.values[place + 1]);
        const bool isMarked =
            isLone || places().size() <= MostMarkers || place == hovered() || (hasFocus() && place == current());
        if (isMarked)
            paintMarker(painter, look, {x, yOf(value->value)});
    }
}

void LineChart::paintValues(QPainter& painter) const
{
    if (m_reference) {
        const double y = qRound(yOf(m_reference->value)) - 0.5;
        painter.setPen(referencePen());
        painter.drawLine(QPointF(plot().left(), y), QPointF(plot().right(), y));
    }
    for (const Series& series : m_series)
        paintSeries(painter, series);
}

} // namespace pentimento
