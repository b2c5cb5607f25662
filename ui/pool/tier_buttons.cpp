#include "ui/pool/tier_buttons.h"

#include "ui/pool/pool_words.h"
#include "ui/theme/icon.h"
#include "ui/widgets/action_button.h"

#include <QEvent>
#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace pentimento {

namespace {

QColor Theme::*inkOf(Tier tier)
{
    switch (tier) {
    case Tier::Nope:
        return &Theme::nopeMark;
    case Tier::Okay:
        return &Theme::okayMark;
    case Tier::Love:
        return &Theme::loveMark;
    }
    Q_UNREACHABLE();
}

QString segmentOf(qsizetype at, qsizetype count)
{
    return at == 0 ? u"first"_s : at == count - 1 ? u"last"_s : u"middle"_s;
}

} // namespace

TierButtons::TierButtons(const QList<QAction*>& actions, QWidget* parent) : QWidget(parent)
{
    setAccessibleName(tr("Tier"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    m_buttons.reserve(actions.size());
    for (qsizetype at = 0; at < actions.size(); ++at) {
        QAction* action = actions[at];
        action->setIconText(tierName(Tier(at)));
        auto* button = new ActionButton(action, ActionButton::Look::Text, this);
        button->setProperty("segment", segmentOf(at, actions.size()));
        button->setProperty("tight", true); // the words stand in the middle, with what is left around them
        button->setMinimumWidth(theme().hControl);
        button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        row->addWidget(button);
        m_buttons.append(button);
        connect(action, &QAction::toggled, this, [this, at](bool stands) { showTier(at, stands); });
        showTier(at, action->isChecked());
    }
}

void TierButtons::showTier(qsizetype at, bool stands)
{
    const Tier tier = Tier(at);
    m_buttons[at]->setOwnIcon(icon(stands ? tierMarkName(tier) : tierWord(tier), inkOf(tier), inkOf(tier)));
}

void TierButtons::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fitWords();
}

void TierButtons::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        fitWords();
}

void TierButtons::fitWords()
{
    int needed = 0;
    for (ActionButton* button : m_buttons) {
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        needed += button->sizeHint().width() + 2 * theme().sp2;
    }
    if (needed <= width())
        return;
    for (ActionButton* button : m_buttons)
        button->setToolButtonStyle(Qt::ToolButtonIconOnly);
}

} // namespace pentimento
