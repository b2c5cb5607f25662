#pragma once

#include "ui/widgets/charts/chart.h"

namespace pentimento {

// Bars of counts on top of one another, one bar a place. The legend read from the left is a bar read from the bottom:
// that order tells the series apart, not their ink alone.
class StackedBars : public Chart {
    Q_OBJECT
public:
    struct Series {
        QString name;
        QColor Theme::*ink = &Theme::s1;
        QString iconName; // in the legend, instead of a swatch
        QColor Theme::*iconInk = &Theme::text;
    };

    using Chart::Chart;

    // `values[place][series]`, none negative; as many places as `places`. The scale fits them.
    void setBars(const QList<Series>& series, const QList<ChartPlace>& places, const QList<QList<double>>& values);

protected:
    QList<LegendEntry> legend() const override;
    QStringList valuesAt(int place) const override;
    void paintValues(QPainter& painter) const override;

private:
    QList<Series> m_series;
    QList<QList<double>> m_values;
};

} // namespace pentimento
