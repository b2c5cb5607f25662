#pragma once

#include "core/library/pool/rating_report.h"
#include "ui/pool/filter/pool_filter.h"

#include <QAction>
#include <QTimer>
#include <QWidget>

#include <optional>

class QGridLayout;
class QScrollArea;
class QStackedWidget;

namespace pentimento {

class AgreementCard;
class ChangedCard;
class EmptyState;
class PaceCard;
class SourcesCard;
class StandingCard;
class TiersCard;
class TierTable;
class Toast;

// What the ratings of a library come to, on cards: where the Pool stands, tiers over time, agreement with oneself,
// pace, hues and subjects by tier. It counts nothing itself: a RatingReport comes from a thread of its own. GUI thread.
class StatsPage : public QWidget {
    Q_OBJECT
public:
    static constexpr int LoadingAfterMs = 300;

    explicit StatsPage(QWidget* parent = nullptr);

    // Empty: it is being counted, which is said after LoadingAfterMs; what was shown before stays until then and on.
    void setReport(const std::optional<RatingReport>& report);

    QAction* exportAction() { return &m_export; } // for the menu and the palette

Q_SIGNALS:
    void filterWanted(const pentimento::PoolFilter& filter); // a cell of a table was chosen
    void pictureWanted(const QString& picture);
    void exportWanted(); // as CSV, see reportCsv()

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* header();
    QWidget* cards();
    QWidget* tableCard(const QString& title, TierTable* table);
    void arrange();
    void sayLoading();
    void showReport(const RatingReport& report);

    QAction m_export;
    QTimer m_loading;
    QStackedWidget* m_views;
    EmptyState* m_state;
    QScrollArea* m_scroll;
    QGridLayout* m_grid = nullptr;
    int m_columns = 0;
    StandingCard* m_standing;
    TiersCard* m_tiers;
    AgreementCard* m_agreement;
    PaceCard* m_pace;
    TierTable* m_hues;
    TierTable* m_subjects;
    SourcesCard* m_sources;
    ChangedCard* m_changed;
    QWidget* m_left; // of the last row of cards
    QWidget* m_right;
    Toast* m_toast;
};

} // namespace pentimento
