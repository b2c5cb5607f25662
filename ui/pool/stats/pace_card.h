#pragma once

#include "core/library/pool/rating_report.h"
#include "ui/pool/stats/stats_card.h"

class QLabel;

namespace pentimento {

class LineChart;

// How fast somebody rated, sitting by sitting: pictures an hour, and how long one took.
class PaceCard : public StatsCard {
    Q_OBJECT
public:
    static constexpr int MostSittings = 60; // the last ones

    explicit PaceCard(QWidget* parent = nullptr);

    void setReport(const RatingReport& report);

private:
    QString sentenceOn(const Sitting& sitting) const;

    QLabel* m_last;
    LineChart* m_perHour;
    LineChart* m_seconds;
};

} // namespace pentimento
