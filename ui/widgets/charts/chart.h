#pragma once

#include "ui/theme/theme.h"
#include "ui/widgets/charts/chart_scale.h"

#include <QWidget>

#include <functional>

namespace pentimento {

// A place along the lower edge: a day, a session, an epoch.
struct ChartPlace {
    QString label; // short, written below where there is room
    QString title; // in full, for the tooltip and a screen reader
};

// What all charts share: the scale at the left, the labels below, the legend above, and a current place that the arrow
// keys, Home and End move. What stands there is shown in a tooltip, also under the pointer, and is the accessible
// description. Without places it says setEmptyText(). GUI thread.
class Chart : public QWidget {
    Q_OBJECT
public:
    // `name` is what a screen reader calls it.
    explicit Chart(const QString& name, QWidget* parent = nullptr);

    void setPlaces(const QList<ChartPlace>& places); // forgets the current one when their number changes
    const QList<ChartPlace>& places() const { return m_places; }
    void setScale(const ChartScale& scale);
    const ChartScale& scale() const { return m_scale; }
    void setValueText(std::function<QString(double)> text); // how a value is written; whole numbers at first
    void setEmptyText(const QString& text);

    int current() const { return m_current; } // -1: none
    void setCurrent(int place);
    QString wordsAt(int place) const; // "Tuesday, 18 November\nLove 12\nOkay 30"
    QRectF plot() const; // where values are drawn
    double xOf(int place) const; // the middle of a place
    int placeAt(QPointF position) const; // the nearest one, -1 outside of the plot

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    struct LegendEntry {
        QString name;
        std::function<void(QPainter&, const QRectF&)> sample; // of LegendSample's width
    };
    static constexpr int LegendSample = 20;

    virtual QList<LegendEntry> legend() const = 0;
    virtual QStringList valuesAt(int place) const = 0; // one line for each series
    virtual void paintValues(QPainter& painter) const = 0; // inside plot()
    // How far along the plot a place is, 0 to 1.
    virtual double shareOf(int place) const;

    QString valueText(double value) const { return m_valueText(value); }
    double yOf(double value) const; // at the nearest edge where the scale does not reach
    int hovered() const { return m_hovered; }

    void paintEvent(QPaintEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    int legendHeight() const;
    void paintLegend(QPainter& painter) const;
    void paintScale(QPainter& painter) const;
    int labelStride(const QFontMetrics& metrics) const;
    void paintLabels(QPainter& painter) const;
    void paintMark(QPainter& painter) const;
    void showWords(int place, QPoint global);
    void describe();

    QList<ChartPlace> m_places;
    ChartScale m_scale;
    std::function<QString(double)> m_valueText;
    QString m_emptyText;
    int m_current = -1;
    int m_hovered = -1;
};

} // namespace pentimento
