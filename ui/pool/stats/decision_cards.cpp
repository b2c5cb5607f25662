#include "ui/pool/stats/decision_cards.h"

#include "ui/pool/pool_words.h"
#include "ui/pool/stats/stats_words.h"
#include "ui/theme/theme.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/icon_label.h"
#include "ui/widgets/tabular_text.h"

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace pentimento {

namespace {

constexpr qsizetype MostMarks = 8; // of a picture's way from tier to tier, the last ones

QLabel* dressed(QLabel* label, const QString& ink)
{
    label->setTextFormat(Qt::PlainText);
    label->setProperty("type", u"small"_s);
    label->setProperty("ink", ink);
    return label;
}

// Its marks one after the other; a screen reader hears their names.
QWidget* wayOf(const QList<Tier>& tiers)
{
    auto* way = new QWidget;
    auto* row = new QHBoxLayout(way);
    row->setContentsMargins({});
    row->setSpacing(theme().sp2);
    QStringList names;
    for (const Tier tier : tiers)
        names.append(tierName(tier));
    const QList<Tier> shown = tiers.last(qMin(tiers.size(), MostMarks));
    if (shown.size() < tiers.size())
        row->addWidget(dressed(new QLabel(u"…"_s), u"muted"_s));
    for (qsizetype i = 0; i < shown.size(); ++i) {
        if (i > 0)
            row->addWidget(dressed(new QLabel(u"→"_s), u"muted"_s));
        row->addWidget(new IconLabel(tierMarkName(shown[i]), tierMarkToken(shown[i])));
    }
    row->addStretch();
    way->setAccessibleName(names.join(u", "_s));
    way->setToolTip(names.join(u" → "_s));
    return way;
}

QGridLayout* newRows(QWidget*& rows, QVBoxLayout* body)
{
    if (rows) { // a button in it may be what asked for a new report
        body->removeWidget(rows);
        rows->hide();
        rows->deleteLater();
    }
    rows = new QWidget;
    auto* grid = new QGridLayout(rows);
    grid->setContentsMargins({});
    grid->setHorizontalSpacing(theme().sp5);
    grid->setVerticalSpacing(theme().sp3);
    body->insertWidget(0, rows);
    return grid;
}

} // namespace

SourcesCard::SourcesCard(QWidget* parent) : StatsCard(tr("Decisions by place"), nullptr, parent)
{
    body()->addStretch();
}

void SourcesCard::setReport(const RatingReport& report)
{
    QGridLayout* grid = newRows(m_rows, body());
    qint64 all = 0;
    for (const SourceTally& tally : report.sources)
        all += tally.decisions;
    for (const SourceTally& tally : report.sources) {
        const int row = grid->rowCount();
        auto* number = new NumberLabel;
        dressed(number, {});
        number->setText(countText(tally.decisions));
        auto* share = new NumberLabel;
        dressed(share, u"text2"_s);
        share->setText(tr("%1 %").arg(percentText(double(tally.decisions) / double(all))));
        grid->addWidget(dressed(new ElidedLabel(sourceName(tally.source)), u"text2"_s), row, 0);
        grid->addWidget(number, row, 1);
        grid->addWidget(share, row, 2);
    }
    grid->setColumnStretch(0, 1);
}

ChangedCard::ChangedCard(QWidget* parent)
    : StatsCard(tr("Changed your mind most often"), nullptr, parent)
    , m_none(dressed(new QLabel(tr("No picture changed its tier.")), u"muted"_s))
{
    body()->addWidget(m_none);
    body()->addStretch();
}

void ChangedCard::setReport(const RatingReport& report)
{
    QGridLayout* grid = newRows(m_rows, body());
    for (const ChangedPicture& changed : report.changed)
        addRow(grid, changed);
    grid->setColumnStretch(1, 1);
    m_rows->setVisible(!report.changed.isEmpty());
    m_none->setVisible(report.changed.isEmpty());
}

void ChangedCard::addRow(QGridLayout* grid, const ChangedPicture& changed)
{
    const QString number = QString::number(changed.artworkId);
    auto* open = new QPushButton(number);
    open->setProperty("link", true);
    open->setAccessibleName(tr("Show picture %1").arg(number));
    open->setToolTip(open->accessibleName());
    connect(open, &QPushButton::clicked, this, [this, picture = changed.picture] { Q_EMIT pictureWanted(picture); });
    auto* times = dressed(new QLabel(tr("%Ln change(s)", nullptr, int(changed.changes()))), u"text2"_s);
    const int row = grid->rowCount();
    grid->addWidget(open, row, 0, Qt::AlignRight);
    grid->addWidget(wayOf(changed.tiers), row, 1);
    grid->addWidget(times, row, 2, Qt::AlignRight);
}

} // namespace pentimento
