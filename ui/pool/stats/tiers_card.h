#pragma once

#include "core/library/pool/rating_report.h"
#include "ui/pool/stats/stats_card.h"

#include <QAction>

class QLabel;

namespace pentimento {

class StackedBars;

// Tiers over time: what was decided on each day (week, month: whatever fits), or what stood at its end.
class TiersCard : public StatsCard {
    Q_OBJECT
public:
    explicit TiersCard(QWidget* parent = nullptr);

    void setReport(const RatingReport& report);

private:
    // The actions are the card's, made before it is.
    TiersCard(QAction* decided, QAction* standing, QWidget* parent);
    void showBars();

    QAction* m_decided;
    QAction* m_standing;
    StackedBars* m_bars;
    QList<DayTally> m_days;
};

} // namespace pentimento
