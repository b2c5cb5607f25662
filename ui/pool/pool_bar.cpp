#include "ui/pool/pool_bar.h"

#include "ui/pool/pool_actions.h"
#include "ui/pool/pool_words.h"
#include "ui/theme/theme.h"
#include "ui/widgets/action_button.h"
#include "ui/widgets/icon_label.h"
#include "ui/widgets/segmented_group.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLocale>
#include <QProgressBar>

using namespace Qt::StringLiterals;

namespace pentimento {

namespace {

constexpr int MeterWidth = 96;

QFrame* divider()
{
    auto* line = new QFrame;
    line->setProperty("edge", u"left"_s);
    line->setFixedSize(theme().lineW, theme().hControlS);
    return line;
}

// A check box that is its action.
QCheckBox* checkBoxOf(QAction* action)
{
    auto* box = new QCheckBox(plainText(action->text()));
    box->setToolTip(action->toolTip());
    box->setChecked(action->isChecked());
    QObject::connect(box, &QCheckBox::clicked, action, [action] { action->trigger(); });
    QObject::connect(action, &QAction::toggled, box, &QCheckBox::setChecked);
    return box;
}

} // namespace

PoolBar::PoolBar(const PoolActions& actions, QWidget* filters, QWidget* parent)
    : QWidget(parent)
    , m_progress(new QLabel)
    , m_meter(new QProgressBar)
{
    setProperty("ground", u"panel"_s);
    setAttribute(Qt::WA_StyledBackground);
    setFixedHeight(theme().hBar);
    m_meter->setTextVisible(false);
    m_meter->setFixedWidth(MeterWidth);
    m_ofRating = {divider(), checkBoxOf(actions.blind), checkBoxOf(actions.advances)};
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(theme().sp4, 0, theme().sp4, 0);
    layout->setSpacing(theme().sp4);
    layout->addWidget(m_progress);
    layout->addWidget(m_meter);
    layout->addWidget(divider());
    layout->addWidget(makeTier(Tier::Love, m_love));
    layout->addWidget(makeTier(Tier::Okay, m_okay));
    layout->addWidget(makeTier(Tier::Nope, m_nope));
    layout->addWidget(m_ofRating.first());
    layout->addWidget(filters, 100);
    layout->addStretch(1);
    for (QWidget* widget : m_ofRating.mid(1))
        layout->addWidget(widget);
    layout->addWidget(divider());
    layout->addWidget(new ActionButton(actions.import, ActionButton::Look::Text));
    layout->addWidget(new SegmentedGroup(tr("How the pictures are shown"), actions.modes));
    setCounts({});
}

QWidget* PoolBar::makeTier(MaybeTier tier, QLabel*& count)
{
    auto* field = new QWidget;
    auto* mark = new IconLabel(tierMarkName(tier),
        tier == Tier::Love       ? &Theme::loveMark
            : tier == Tier::Okay ? &Theme::okayMark
                                 : &Theme::nopeMark);
    count = new QLabel;
    count->setToolTip(tierName(tier));
    mark->setSide(theme().sp4);
    auto* layout = new QHBoxLayout(field);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme().sp2);
    layout->addWidget(mark);
    layout->addWidget(count);
    return field;
}

void PoolBar::setCounts(const TierCounts& counts)
{
    const QLocale locale;
    const QString total = locale.toString(counts.total());
    m_progress->setText(counts.total() > 0 && counts.unrated == 0
            ? tr("<b>%1</b> pictures, all rated").arg(total)
            : tr("<b>%1</b> of %2 rated").arg(locale.toString(counts.rated()), total));
    m_meter->setRange(0, qMax(1, counts.total()));
    m_meter->setValue(counts.rated());
    m_meter->setAccessibleName(tr("Rated"));
    m_love->setText(locale.toString(counts.love));
    m_okay->setText(locale.toString(counts.okay));
    m_nope->setText(locale.toString(counts.nope));
    for (const auto& [label, tier] :
        {std::pair(m_love, Tier::Love), std::pair(m_okay, Tier::Okay), std::pair(m_nope, Tier::Nope)})
        label->setAccessibleName(tr("%1: %2").arg(tierName(tier), label->text()));
}

void PoolBar::setRating(bool rating)
{
    for (QWidget* widget : m_ofRating)
        widget->setVisible(rating);
}

} // namespace pentimento
