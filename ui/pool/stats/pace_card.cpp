#include "ui/pool/stats/pace_card.h"

#include "ui/pool/stats/stats_words.h"
#include "ui/theme/theme.h"
#include "ui/widgets/charts/line_chart.h"

#include <QLabel>
#include <QLocale>

#include <cmath>

using namespace Qt::StringLiterals;

namespace pentimento {

namespace {

constexpr int ChartHeight = 170;

QString momentOf(const QDateTime& moment)
{
    return QLocale().toString(moment.toLocalTime(), QLocale::ShortFormat);
}

} // namespace

PaceCard::PaceCard(QWidget* parent)
    : StatsCard(tr("Pace"), nullptr, parent)
    , m_last(new QLabel)
    , m_perHour(new LineChart(tr("Pictures an hour")))
    , m_seconds(new LineChart(tr("Seconds to decide")))
{
    m_last->setTextFormat(Qt::PlainText);
    m_last->setWordWrap(true);
    m_last->setProperty("type", u"small"_s);
    m_last->setProperty("ink", u"text2"_s);
    m_seconds->setValueText(secondsText);
    auto* charts = new QHBoxLayout;
    charts->setSpacing(theme().sp6);
    for (LineChart* chart : {m_perHour, m_seconds}) {
        chart->setMinimumHeight(ChartHeight);
        chart->setEmptyText(tr("No picture was rated on its own yet."));
        charts->addWidget(chart);
    }
    body()->addWidget(m_last);
    body()->addLayout(charts, 1);
}

QString PaceCard::sentenceOn(const Sitting& sitting) const
{
    const QString took = tr("half took up to %1 s, nine of ten up to %2 s")
                             .arg(secondsText(sitting.medianSeconds), secondsText(sitting.p90Seconds));
    if (!sitting.perHour)
        return tr("Last sitting: %1.").arg(took);
    return tr("Last sitting: %1 pictures an hour; %2.").arg(countText(std::llround(*sitting.perHour)), took);
}

void PaceCard::setReport(const RatingReport& report)
{
    const QList<Sitting> shown = report.sittings.last(qMin<qsizetype>(report.sittings.size(), MostSittings));
    QList<ChartPlace> places;
    LineChart::Series perHour{tr("Pictures an hour"), 0, {}};
    LineChart::Series median{tr("Seconds, median"), 0, {}};
    LineChart::Series p90{tr("nine of ten"), 1, {}};
    for (const Sitting& sitting : shown) {
        places.append({dayLabel(sitting.start.toLocalTime().date()),
            //: From one moment to another, and how much was decided in between.
            tr("%1 to %2, %Ln decision(s)", nullptr, int(sitting.decisions))
                .arg(momentOf(sitting.start), momentOf(sitting.end))});
        perHour.values.append(std::nullopt);
        if (sitting.perHour)
            perHour.values.last() = LineChart::Value{*sitting.perHour, {}};
        median.values.append(LineChart::Value{sitting.medianSeconds, {}});
        p90.values.append(LineChart::Value{sitting.p90Seconds, {}});
    }
    m_perHour->setLines(places, {perHour});
    m_seconds->setLines(places, {median, p90});
    m_last->setText(shown.isEmpty() ? QString() : sentenceOn(shown.last()));
    m_last->setVisible(!shown.isEmpty());
}

} // namespace pentimento
