#include "ui/pool/stats/stats_page.h"

#include "ui/pool/stats/agreement_card.h"
#include "ui/pool/stats/decision_cards.h"
#include "ui/pool/stats/pace_card.h"
#include "ui/pool/stats/standing_card.h"
#include "ui/pool/stats/tier_table.h"
#include "ui/pool/stats/tiers_card.h"
#include "ui/theme/icon.h"
#include "ui/theme/theme.h"
#include "ui/widgets/action_button.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/toast.h"

#include <QGridLayout>
#include <QLabel>
#include <QScrollArea>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace pentimento {

namespace {

constexpr int TwoColumnsFrom = 1060; // below, the cards stand under one another
constexpr int MostWidth = 1400; // wider charts say no more

// The lower one fills what is left of a row.
QWidget* stack(QWidget* upper, QWidget* lower)
{
    auto* made = new QWidget;
    auto* column = new QVBoxLayout(made);
    column->setContentsMargins({});
    column->setSpacing(theme().sp4);
    column->addWidget(upper);
    column->addWidget(lower, 1);
    return made;
}

bool saysNothing(const RatingReport& report)
{
    const PoolStats& stats = report.stats;
    return report.days.isEmpty() && stats.love + stats.okay + stats.nope == 0;
}

} // namespace

StatsPage::StatsPage(QWidget* parent)
    : QWidget(parent)
    , m_export(icon(u"export"_s), tr("Export as CSV…"))
    , m_views(new QStackedWidget)
    , m_state(new EmptyState)
    , m_scroll(new QScrollArea)
    , m_standing(new StandingCard)
    , m_tiers(new TiersCard)
    , m_agreement(new AgreementCard)
    , m_pace(new PaceCard)
    , m_hues(new TierTable(TierTable::Kind::Hues))
    , m_subjects(new TierTable(TierTable::Kind::Subjects))
    , m_sources(new SourcesCard)
    , m_changed(new ChangedCard)
    , m_toast(new Toast(this))
{
    setAccessibleName(tr("Rating statistics"));
    m_export.setToolTip(tr("Save these numbers as a table for a spreadsheet"));
    m_export.setEnabled(false);
    m_left = stack(tableCard(tr("Hues by tier"), m_hues), m_sources);
    m_right = stack(tableCard(tr("Subjects by tier"), m_subjects), m_changed);
    m_scroll->setWidget(cards());
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_views->addWidget(new QWidget); // for the moment before it is worth saying that something is counted
    m_views->addWidget(m_state);
    m_views->addWidget(m_scroll);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(header());
    column->addWidget(m_views, 1);
    m_loading.setSingleShot(true);
    m_loading.setInterval(LoadingAfterMs);
    connect(&m_loading, &QTimer::timeout, this, &StatsPage::sayLoading);
    connect(&m_export, &QAction::triggered, this, &StatsPage::exportWanted);
    connect(m_hues, &TierTable::filterWanted, this, &StatsPage::filterWanted);
    connect(m_subjects, &TierTable::filterWanted, this, &StatsPage::filterWanted);
    connect(m_changed, &ChangedCard::pictureWanted, this, &StatsPage::pictureWanted);
    connect(m_standing, &StandingCard::revisionCopied, this, [this] { m_toast->say(tr("Revision copied")); });
}

QWidget* StatsPage::header()
{
    auto* bar = new QFrame;
    bar->setProperty("edge", u"bottom"_s);
    bar->setFixedHeight(theme().hBar);
    auto* title = new QLabel(tr("Rating statistics"));
    title->setProperty("type", u"title"_s);
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(theme().sp4, 0, theme().sp4, 0);
    row->addWidget(title);
    row->addStretch();
    row->addWidget(new ActionButton(&m_export, ActionButton::Look::Text));
    return bar;
}

QWidget* StatsPage::tableCard(const QString& title, TierTable* table)
{
    auto* card = new StatsCard(title);
    card->body()->addWidget(table);
    card->body()->addStretch();
    return card;
}

QWidget* StatsPage::cards()
{
    auto* room = new QWidget;
    auto* inner = new QWidget;
    inner->setMaximumWidth(MostWidth);
    m_grid = new QGridLayout(inner);
    m_grid->setContentsMargins(theme().sp4, theme().sp4, theme().sp4, theme().sp4);
    m_grid->setSpacing(theme().sp4);
    auto* row = new QHBoxLayout(room);
    row->setContentsMargins({});
    row->addWidget(inner, 0, Qt::AlignTop);
    arrange();
    return room;
}

void StatsPage::arrange()
{
    const int columns = width() < TwoColumnsFrom ? 1 : 2;
    if (!m_grid || columns == m_columns)
        return;
    m_columns = columns;
    m_standing->setNarrow(columns == 1);
    const QList<QWidget*> wide{m_standing, m_tiers};
    const QList<QWidget*> halves{m_agreement, m_pace, m_left, m_right};
    int row = 0;
    for (QWidget* card : wide)
        m_grid->addWidget(card, row++, 0, 1, columns);
    for (qsizetype i = 0; i < halves.size(); ++i)
        m_grid->addWidget(halves[i], row + int(i) / columns, int(i) % columns);
    m_grid->setColumnStretch(0, 1);
    m_grid->setColumnStretch(1, columns == 2 ? 1 : 0);
}

void StatsPage::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void StatsPage::setReport(const std::optional<RatingReport>& report)
{
    if (report) {
        m_loading.stop();
        showReport(*report);
    } else if (m_views->currentWidget() != m_scroll && !m_loading.isActive()) {
        m_loading.start();
    }
}

void StatsPage::sayLoading()
{
    m_state->say(EmptyState::Kind::Empty, tr("Counting the decisions…"), {});
    m_views->setCurrentWidget(m_state);
}

void StatsPage::showReport(const RatingReport& report)
{
    m_export.setEnabled(!saysNothing(report));
    if (saysNothing(report)) {
        m_state->say(EmptyState::Kind::Empty, tr("Nothing rated yet"),
            tr("Rate pictures in the loupe or the grid: what your decisions come to is shown here."));
        m_views->setCurrentWidget(m_state);
        return;
    }
    m_standing->setReport(report);
    m_tiers->setReport(report);
    m_agreement->setReport(report);
    m_pace->setReport(report);
    m_hues->setRows(report.hues);
    m_subjects->setRows(report.subjects);
    m_sources->setReport(report);
    m_changed->setReport(report);
    m_views->setCurrentWidget(m_scroll);
}

} // namespace pentimento
