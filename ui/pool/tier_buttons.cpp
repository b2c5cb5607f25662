#include "ui/pool/tier_buttons.h"

#include "ui/pool/pool_words.h"
#include "ui/theme/icon.h"
#include "ui/widgets/action_button.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QStyleOption>
#include <QStylePainter>

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

// Qt leaves what a tool button shows at its beginning; in a share of a row it belongs in the middle.
class TierButton : public ActionButton {
public:
    TierButton(QAction* action, QWidget* parent) : ActionButton(action, Look::Text, parent) { }

protected:
    void paintEvent(QPaintEvent* event) override
    {
        if (toolButtonStyle() == Qt::ToolButtonIconOnly)
            return ActionButton::paintEvent(event);
        QStylePainter painter(this);
        QStyleOptionToolButton ground;
        initStyleOption(&ground);
        ground.text.clear();
        ground.icon = {};
        painter.drawComplexControl(QStyle::CC_ToolButton, ground);
        const int side = theme().icon;
        const int gap = theme().sp2 + theme().sp1;
        QRect label(0, 0, side + gap + fontMetrics().horizontalAdvance(text()), height());
        label.moveCenter(rect().center());
        const auto placed = [&](const QRect& place) { return QStyle::visualRect(layoutDirection(), label, place); };
        icon().paint(&painter, placed({label.left(), (height() - side) / 2, side, side}), Qt::AlignCenter,
            isEnabled() ? QIcon::Normal : QIcon::Disabled);
        painter.setPen(!isEnabled() ? theme().disabled : isChecked() ? theme().accent : theme().text);
        painter.drawText(placed(label.adjusted(side + gap, 0, 0, 0)), Qt::AlignVCenter | Qt::TextDontClip, text());
    }
};

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
        auto* button = new TierButton(action, this);
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
