#include "ui/pool/tier_buttons.h"

#include "ui/theme/theme.h"
#include "ui/widgets/action_button.h"

#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace pentimento {

TierButtons::TierButtons(const QList<QAction*>& actions, QWidget* parent) : QWidget(parent)
{
    setAccessibleName(tr("Tier"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme().sp2);
    for (QAction* action : actions)
        row->addWidget(new ActionButton(action, ActionButton::Look::SmallText, this));
    row->addStretch();
}

QString tierIconName(MaybeTier tier, bool stands)
{
    if (!tier)
        return u"unrated"_s;
    return stands ? tierWord(*tier) + u"-filled"_s : tierWord(*tier);
}

} // namespace pentimento
