#pragma once

#include "ui/widgets/charts/chart.h"

#include <optional>

namespace pentimento {

// Lines through values, each with the ink, dash and marker of its place in the design's list of series, so that they
// are told apart in grey, too. A value may come with an interval, drawn as a bar through its marker. A place without a
// value interrupts its line.
class LineChart : public Chart {
    Q_OBJECT
public:
    struct Value {
        double value = 0;
        std::optional<std::pair<double, double>> interval; // lower and upper end
    };
    struct Series {
        QString name;
        int style = 0; // 0 to 5: s1 to s6
        QList<std::optional<Value>> values; // one for each place
    };
    struct Line {
        QString name;
        double value = 0;
    };

    using Chart::Chart;

    // The scale fits the values from 0 on; setScale() afterwards for another one.
    void setLines(const QList<ChartPlace>& places, const QList<Series>& series);
    void setReference(const std::optional<Line>& line); // dotted, across the whole plot, as in "You, twice"

protected:
    QList<LegendEntry> legend() const override;
    QStringList valuesAt(int place) const override;
    void paintValues(QPainter& painter) const override;

private:
    void paintSeries(QPainter& painter, const Series& series) const;

    QList<Series> m_series;
    std::optional<Line> m_reference;
};

} // namespace pentimento
