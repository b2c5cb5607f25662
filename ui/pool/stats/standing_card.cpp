#include "ui/pool/stats/standing_card.h"

#include "ui/pool/pool_words.h"
#include "ui/pool/stats/stats_words.h"
#include "ui/theme/fonts.h"
#include "ui/theme/theme.h"
#include "ui/widgets/icon_label.h"
#include "ui/widgets/tabular_text.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace pentimento {

namespace {

constexpr int RevisionDigits = 12;

QLabel* label(const QString& type, const QString& ink)
{
    auto* made = new QLabel;
    made->setTextFormat(Qt::PlainText);
    made->setProperty("type", type);
    made->setProperty("ink", ink);
    return made;
}

NumberLabel* metricLabel()
{
    auto* made = new NumberLabel;
    made->setProperty("type", u"metric"_s);
    return made;
}

QFrame* rule()
{
    auto* line = new QFrame;
    line->setProperty("rule", true);
    line->setFixedWidth(theme().lineW);
    return line;
}

size_t placeOf(MaybeTier tier)
{
    return tier ? static_cast<size_t>(*tier) : size_t(TierCount);
}

} // namespace

StandingCard::StandingCard(QWidget* parent)
    : StatsCard(tr("The Pool"), nullptr, parent)
    , m_row(new QHBoxLayout)
    , m_rule(rule())
    , m_pictures(label(u"small"_s, u"text2"_s))
    , m_reference(metricLabel())
    , m_members(label(u"small"_s, u"text2"_s))
    , m_revision(label(u"small"_s, u"text2"_s))
{
    m_members->setWordWrap(true);
    auto* tiers = new QHBoxLayout;
    tiers->setSpacing(theme().sp6);
    for (const MaybeTier tier : {MaybeTier(Tier::Love), MaybeTier(Tier::Okay), MaybeTier(Tier::Nope), MaybeTier()})
        tiers->addWidget(tierCell(tier));
    tiers->addStretch();
    auto* standing = new QVBoxLayout;
    standing->setSpacing(theme().sp3);
    standing->addLayout(tiers);
    standing->addWidget(m_pictures);
    m_row->setSpacing(theme().sp5);
    m_row->addLayout(standing, 1);
    m_row->addWidget(m_rule);
    m_row->addWidget(referenceCell(), 1);
    body()->addLayout(m_row);
}

QWidget* StandingCard::tierCell(MaybeTier tier)
{
    auto* cell = new QWidget;
    auto* number = metricLabel();
    number->setAccessibleName(tierName(tier));
    m_counts[placeOf(tier)] = number;
    auto* name = label(u"small"_s, u"text2"_s);
    name->setText(tierName(tier));
    auto* top = new QHBoxLayout;
    top->setSpacing(theme().sp3);
    top->addWidget(new IconLabel(tierMarkName(tier), tierMarkToken(tier)));
    top->addWidget(number);
    top->addStretch();
    auto* column = new QVBoxLayout(cell);
    column->setContentsMargins({});
    column->setSpacing(theme().sp1);
    column->addLayout(top);
    column->addWidget(name);
    return cell;
}

QWidget* StandingCard::referenceCell()
{
    auto* cell = new QWidget;
    auto* name = label(u"small"_s, u"text2"_s);
    name->setText(tr("in the reference pool"));
    auto* copy = new QPushButton(tr("Copy revision"));
    copy->setProperty("small", true);
    copy->setToolTip(tr("Copy the whole revision: scores name the one they were made against"));
    connect(copy, &QPushButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(m_fullRevision);
        Q_EMIT revisionCopied();
    });
    m_reference->setAccessibleName(tr("Pictures in the reference pool"));
    m_revision->setFont(monoFont(theme().fsSmall));
    auto* top = new QHBoxLayout;
    top->setSpacing(theme().sp3);
    top->addWidget(m_reference);
    top->addWidget(name, 0, Qt::AlignBottom);
    top->addStretch();
    auto* revision = new QHBoxLayout;
    revision->setSpacing(theme().sp3);
    revision->addWidget(m_revision);
    revision->addWidget(copy);
    revision->addStretch();
    auto* column = new QVBoxLayout(cell);
    column->setContentsMargins({});
    column->setSpacing(theme().sp1);
    column->addLayout(top);
    column->addWidget(m_members);
    column->addLayout(revision);
    return cell;
}

void StandingCard::setNarrow(bool isNarrow)
{
    m_row->setDirection(isNarrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_rule->setVisible(!isNarrow);
}

void StandingCard::setReport(const RatingReport& report)
{
    const PoolStats& stats = report.stats;
    const std::array counts{stats.nope, stats.okay, stats.love, stats.unrated};
    for (size_t i = 0; i < counts.size(); ++i) {
        m_counts[i]->setText(countText(counts[i]));
        m_counts[i]->updateGeometry();
    }
    QStringList pictures{tr("%Ln picture(s)", nullptr, int(stats.total))};
    if (stats.broken > 0)
        pictures.append(tr("%Ln file(s) could not be read", nullptr, int(stats.broken)));
    m_pictures->setText(pictures.join(u", "_s));
    m_reference->setText(countText(report.reference));
    m_members->setText(tr("%1 love, %2 okay, %3 supplements not rated")
                           .arg(countText(stats.love), countText(stats.okay), countText(report.referenceSupplements)));
    m_fullRevision = stats.revision;
    m_revision->setText(stats.revision.left(RevisionDigits));
    m_revision->setToolTip(stats.revision);
    m_revision->setAccessibleName(tr("Revision %1").arg(stats.revision));
}

} // namespace pentimento
