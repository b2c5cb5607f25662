#pragma once

#include "core/library/pool/rating_report.h"
#include "ui/pool/stats/stats_card.h"

class QGridLayout;
class QLabel;

namespace pentimento {

// How many decisions were made where.
class SourcesCard : public StatsCard {
    Q_OBJECT
public:
    explicit SourcesCard(QWidget* parent = nullptr);

    void setReport(const RatingReport& report);

private:
    QWidget* m_rows = nullptr;
};

// The pictures whose tier changed most often, by their number: a title might tell who made them.
class ChangedCard : public StatsCard {
    Q_OBJECT
public:
    explicit ChangedCard(QWidget* parent = nullptr);

    void setReport(const RatingReport& report);

Q_SIGNALS:
    void pictureWanted(const QString& picture);

private:
    void addRow(QGridLayout* grid, const ChangedPicture& changed);

    QWidget* m_rows = nullptr;
    QLabel* m_none;
};

} // namespace pentimento
