#pragma once

#include "core/library/pool/rating_report.h"
#include "ui/pool/stats/stats_card.h"

class QLabel;

namespace pentimento {

class NumberLabel;

// Where the Pool stands: how many pictures have each tier, and the reference pool with its revision.
class StandingCard : public StatsCard {
    Q_OBJECT
public:
    explicit StandingCard(QWidget* parent = nullptr);

    void setReport(const RatingReport& report);
    void setNarrow(bool isNarrow); // the reference pool below, not beside

Q_SIGNALS:
    void revisionCopied(); // it is in the clipboard

private:
    QWidget* tierCell(MaybeTier tier);
    QWidget* referenceCell();

    std::array<NumberLabel*, TierCount + 1> m_counts{}; // in the order of Tier, then of those without one
    QBoxLayout* m_row;
    QWidget* m_rule;
    QLabel* m_pictures;
    NumberLabel* m_reference;
    QLabel* m_members;
    QLabel* m_revision;
    QString m_fullRevision;
};

} // namespace pentimento
