#include "ui/pool/stats/agreement_card.h"

#include "ui/pool/pool_words.h"
#include "ui/pool/stats/stats_words.h"
#include "ui/theme/theme.h"
#include "ui/widgets/charts/line_chart.h"
#include "ui/widgets/icon_label.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/restyle.h"
#include "ui/widgets/tabular_text.h"

#include <QLabel>

using namespace Qt::StringLiterals;

namespace pentimento {

namespace {

constexpr std::array tiers{Tier::Love, Tier::Okay, Tier::Nope}; // best first, as counts are
constexpr int ChartHeight = 150;
constexpr int CellWidth = 56;

QLabel* smallLabel(const QString& text = {})
{
    auto* made = new QLabel(text);
    made->setTextFormat(Qt::PlainText);
    made->setProperty("type", u"small"_s);
    made->setProperty("ink", u"text2"_s);
    return made;
}

QWidget* head(Tier tier, const QString& text)
{
    auto* made = new QWidget;
    auto* row = new QHBoxLayout(made);
    row->setContentsMargins({});
    row->setSpacing(theme().sp2);
    row->addWidget(new IconLabel(tierMarkName(tier), tierMarkToken(tier)));
    row->addWidget(smallLabel(text));
    row->addStretch();
    return made;
}

// The share of repeats that were answered as the first time.
double shareAgreed(const AgreementTable& table)
{
    int agreed = 0;
    for (int tier = 0; tier < TierCount; ++tier)
        agreed += table.count(tier, tier);
    return double(agreed) / table.total();
}

} // namespace

AgreementCard::AgreementCard(QWidget* parent)
    : StatsCard(tr("Agreement with yourself"), nullptr, parent)
    , m_kappa(new NumberLabel)
    , m_interval(smallLabel())
    , m_repeats(smallLabel())
    , m_low(new Notice)
    , m_months(new LineChart(tr("Agreement by month")))
{
    m_kappa->setProperty("type", u"metric"_s);
    m_repeats->setWordWrap(true);
    auto* top = new QHBoxLayout;
    top->setSpacing(theme().sp3);
    top->addWidget(m_kappa);
    top->addWidget(m_interval, 0, Qt::AlignBottom);
    top->addStretch();
    m_months->setMinimumHeight(ChartHeight);
    m_months->setValueText(kappaText);
    m_months->setReference(LineChart::Line{tr("0.6 needed"), LeastKappa});
    body()->addLayout(top);
    body()->addWidget(m_repeats);
    body()->addWidget(m_low);
    body()->addWidget(table());
    body()->addSpacing(theme().sp3);
    body()->addWidget(m_months, 1);
    body()->addStretch();
}

QWidget* AgreementCard::table()
{
    auto* made = new QWidget;
    auto* grid = new QGridLayout(made);
    grid->setContentsMargins({});
    grid->setHorizontalSpacing(theme().sp5);
    grid->setVerticalSpacing(theme().sp2);
    addHeads(grid);
    for (int row = 0; row < TierCount; ++row) {
        for (int column = 0; column < TierCount; ++column) {
            const Tier first = tiers[size_t(row)];
            const Tier second = tiers[size_t(column)];
            auto* cell = new NumberLabel;
            cell->setMinimumWidth(CellWidth);
            cell->setProperty("type", row == column ? u"strong"_s : u"small"_s);
            cell->setProperty("ink", row == column ? QString() : u"text2"_s);
            //: What was said of a picture first, and when it was shown again.
            cell->setAccessibleName(tr("First %1, then %2").arg(tierName(first), tierName(second)));
            cell->setToolTip(cell->accessibleName());
            m_cells[size_t(first)][size_t(second)] = cell;
            grid->addWidget(cell, row + 1, column + 1);
        }
    }
    grid->setColumnStretch(TierCount + 1, 1);
    return made;
}

void AgreementCard::addHeads(QGridLayout* grid)
{
    for (int i = 0; i < TierCount; ++i) {
        const Tier tier = tiers[size_t(i)];
        //: Heads of a table: what was said first (rows), and when the picture was shown again (columns).
        grid->addWidget(head(tier, tr("First %1").arg(tierName(tier))), i + 1, 0);
        grid->addWidget(head(tier, tr("Then %1").arg(tierName(tier))), 0, i + 1, Qt::AlignRight);
    }
}

void AgreementCard::setReport(const RatingReport& report)
{
    sayKappa(report);
    for (size_t first = 0; first < m_cells.size(); ++first) {
        for (size_t second = 0; second < m_cells.size(); ++second)
            m_cells[first][second]->setText(countText(report.repeats.count(int(first), int(second))));
    }
    showMonths(report.months);
}

void AgreementCard::sayKappa(const RatingReport& report)
{
    const auto& kappa = report.stats.kappa;
    const int repeats = report.repeats.total();
    m_kappa->setText(kappa ? tr("κ %1").arg(kappaText(kappa->kappa)) : u"–"_s);
    m_kappa->setAccessibleName(kappa ? tr("Cohen's kappa %1").arg(kappaText(kappa->kappa)) : tr("Not known yet"));
    m_kappa->updateGeometry();
    m_interval->setText(
        kappa ? tr("%1 to %2, 95 % interval").arg(kappaText(kappa->lower), kappaText(kappa->upper)) : QString());
    if (repeats == 0)
        m_repeats->setText(tr("No picture was shown a second time yet."));
    else if (!kappa && repeats < FewestJudgedTwice)
        m_repeats->setText(tr("%1 of the %2 silent repeats that are needed to tell.")
                               .arg(countText(repeats), countText(FewestJudgedTwice)));
    else
        m_repeats->setText(tr("%Ln silent repeat(s), %1 % answered as the first time.", nullptr, repeats)
                               .arg(percentText(shareAgreed(report.repeats))));
    if (kappa && kappa->kappa < LeastKappa)
        m_low->say(Notice::Kind::Warning,
            tr("Below 0.6: you often decide otherwise the second time, and no model can agree with you more than you "
               "do. Rating more slowly, or fewer at a time, helps."));
    else
        m_low->clear();
}

void AgreementCard::showMonths(const QList<MonthAgreement>& months)
{
    QList<ChartPlace> places;
    LineChart::Series series{tr("κ by month, 95 % interval"), 0, {}};
    int known = 0;
    for (const MonthAgreement& month : months) {
        places.append({monthLabel(month.month),
            monthLabel(month.month) + u", "_s + tr("%Ln repeat(s)", nullptr, int(month.repeats))});
        series.values.append(std::nullopt);
        if (!month.kappa)
            continue;
        series.values.last() = LineChart::Value{month.kappa->kappa, {{month.kappa->lower, month.kappa->upper}}};
        ++known;
    }
    m_months->setLines(places, {series});
    m_months->setScale({0, 1, 0.2});
    m_months->setVisible(known > 1);
}

} // namespace pentimento
