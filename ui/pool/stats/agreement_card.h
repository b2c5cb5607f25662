#pragma once

#include "core/library/pool/rating_report.h"
#include "ui/pool/stats/stats_card.h"

class QGridLayout;
class QLabel;

namespace pentimento {

class LineChart;
class Notice;
class NumberLabel;

constexpr double LeastKappa = 0.6; // under it the ratings say too little for a model to learn from

// Whether somebody says the same when a picture is shown to them again: κ over all and by month, and a table of what
// was said first and then.
class AgreementCard : public StatsCard {
    Q_OBJECT
public:
    explicit AgreementCard(QWidget* parent = nullptr);

    void setReport(const RatingReport& report);

private:
    QWidget* table();
    void addHeads(QGridLayout* grid);
    void sayKappa(const RatingReport& report);
    void showMonths(const QList<MonthAgreement>& months);

    NumberLabel* m_kappa;
    QLabel* m_interval;
    QLabel* m_repeats;
    Notice* m_low;
    std::array<std::array<NumberLabel*, TierCount>, TierCount> m_cells{}; // said first, then; in the order of Tier
    LineChart* m_months;
};

} // namespace pentimento
