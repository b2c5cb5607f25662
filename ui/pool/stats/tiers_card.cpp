#include "ui/pool/stats/tiers_card.h"

#include "ui/pool/pool_words.h"
#include "ui/pool/stats/stats_words.h"
#include "ui/pool/stats/time_bins.h"
#include "ui/widgets/charts/stacked_bars.h"
#include "ui/widgets/segmented_group.h"

namespace pentimento {

namespace {

constexpr int MostBars = 60;
constexpr int ChartHeight = 220;

QList<StackedBars::Series> tierSeries()
{
    return {{tierName(Tier::Love), &Theme::loveMark, tierMarkName(Tier::Love), &Theme::loveMark},
        {tierName(Tier::Okay), &Theme::okayMark, tierMarkName(Tier::Okay), &Theme::okayMark},
        {tierName(Tier::Nope), &Theme::nopeLine, tierMarkName(Tier::Nope), &Theme::nopeMark}};
}

QAction* mode(const QString& text, const QString& toolTip)
{
    auto* action = new QAction(text);
    action->setCheckable(true);
    action->setToolTip(toolTip);
    return action;
}

} // namespace

TiersCard::TiersCard(QWidget* parent)
    : TiersCard(mode(tr("Decided"), tr("How often each tier was given")),
        mode(tr("Standing"), tr("How many pictures had each tier by then")), parent)
{
}

TiersCard::TiersCard(QAction* decided, QAction* standing, QWidget* parent)
    : StatsCard(tr("Tiers over time"), new SegmentedGroup(tr("What the bars show"), {decided, standing}), parent)
    , m_decided(decided)
    , m_standing(standing)
    , m_bars(new StackedBars(tr("Tiers over time")))
{
    for (QAction* action : {m_decided, m_standing})
        action->setParent(this);
    m_decided->setChecked(true);
    m_bars->setMinimumHeight(ChartHeight);
    m_bars->setEmptyText(tr("Nothing was decided yet."));
    body()->addWidget(m_bars);
    connect(m_standing, &QAction::toggled, this, &TiersCard::showBars);
}

void TiersCard::setReport(const RatingReport& report)
{
    m_days = report.days;
    showBars();
}

void TiersCard::showBars()
{
    const TimeBins time = timeBins(m_days, MostBars);
    setNote(time.width == BinWidth::Day ? tr("by day") : time.width == BinWidth::Week ? tr("by week") : tr("by month"));
    QList<ChartPlace> places;
    QList<QList<double>> values;
    places.reserve(time.bins.size());
    values.reserve(time.bins.size());
    for (const TimeBin& bin : time.bins) {
        const TierTally& tally = m_standing->isChecked() ? bin.standing : bin.given;
        const QString label = time.width == BinWidth::Month ? monthLabel(bin.first) : dayLabel(bin.first);
        places.append({label, binTitle(bin.first, time.width)});
        values.append({double(tally.of(Tier::Love)), double(tally.of(Tier::Okay)), double(tally.of(Tier::Nope))});
    }
    m_bars->setBars(tierSeries(), places, values);
}

} // namespace pentimento
