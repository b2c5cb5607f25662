#include "ui/widgets/charts/stacked_bars.h"

#include "ui/theme/icon.h"

#include <QPainter>

#include <cmath>
#include <numeric>

namespace pentimento {

namespace {

constexpr double BarShare = 0.72; // of a place; the rest is the gap
constexpr double WidestBar = 40;
constexpr int LegendMark = 13;

} // namespace

void StackedBars::setBars(
    const QList<Series>& series, const QList<ChartPlace>& places, const QList<QList<double>>& values)
{
    Q_ASSERT(values.size() == places.size());
    m_series = series;
    m_values = values;
    double highest = 0;
    for (const QList<double>& bar : values)
        highest = qMax(highest, std::accumulate(bar.begin(), bar.end(), 0.0));
    setScale(niceScale(highest, true));
    setPlaces(places);
}

QList<Chart::LegendEntry> StackedBars::legend() const
{
    QList<LegendEntry> entries;
    entries.reserve(m_series.size());
    for (const Series& series : m_series) {
        entries.append({series.name, [series](QPainter& painter, const QRectF& room) {
                            const double side = LegendMark;
                            const QRectF mark(room.right() - side, room.top() + (room.height() - side) / 2, side, side);
                            if (series.iconName.isEmpty()) {
                                painter.fillRect(mark, theme().*series.ink);
                                return;
                            }
                            const double ratio = painter.device()->devicePixelRatioF();
                            painter.drawPixmap(mark.topLeft(),
                                iconPixmap(series.iconName, theme().*series.iconInk, LegendMark, ratio));
                        }});
    }
    return entries;
}

QStringList StackedBars::valuesAt(int place) const
{
    QStringList lines;
    for (qsizetype i = 0; i < m_series.size(); ++i)
        lines.append(m_series[i].name + u' ' + valueText(m_values[place][i]));
    return lines;
}

// Edges on whole pixels, one free between two parts: that shows where one ends where inks look alike.
void StackedBars::paintValues(QPainter& painter) const
{
    painter.setRenderHint(QPainter::Antialiasing, false);
    const double pitch = plot().width() / double(places().size());
    const double wide = qMax(std::floor(qMin(pitch * BarShare, WidestBar)), 1.0);
    for (int place = 0; place < places().size(); ++place) {
        const double left = std::round(xOf(place) - wide / 2);
        double sum = 0;
        for (qsizetype i = 0; i < m_series.size(); ++i) {
            const double low = std::round(yOf(sum));
            sum += m_values[place][i];
            const double high = std::round(yOf(sum));
            const double gap = i + 1 == m_series.size() || low - high <= 2 ? 0 : 1;
            if (m_values[place][i] > 0)
                painter.fillRect(QRectF(left, high + gap, wide, qMax(low - high - gap, 1.0)), theme().*m_series[i].ink);
        }
    }
}

} // namespace pentimento
