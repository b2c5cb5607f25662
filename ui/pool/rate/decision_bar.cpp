#include "ui/pool/rate/decision_bar.h"

#include "ui/pool/pool_words.h"
#include "ui/pool/rate/key_button.h"
#include "ui/pool/rate/rating_words.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>

#include <numeric>
#include <utility>

using namespace Qt::StringLiterals;

namespace pentimento {

namespace {

constexpr int BarHeight = 72;
constexpr int RateWidth = 156;

int tierGaps()
{
    return 2 * theme().sp4;
}

int around()
{
    return 4 * theme().sp4; // both ends, and between the tiers and the sides
}

} // namespace

DecisionBar::DecisionBar(const DecisionActions& actions, QWidget* parent) : QFrame(parent)
{
    setProperty("ground", u"panel"_s);
    setProperty("edge", u"top"_s);
    setAccessibleName(tr("Decide"));
    setFixedHeight(BarHeight);
    auto* left = new QHBoxLayout;
    auto* right = new QHBoxLayout;
    auto* middle = new QHBoxLayout;
    left->setSpacing(theme().sp2);
    right->setSpacing(theme().sp2);
    middle->setSpacing(theme().sp4);
    m_left.append(addSmall(left, actions.undo, u"undo"_s));
    left->addStretch();
    const std::pair<QAction*, Tier> tiers[] = {
        {actions.nope, Tier::Nope}, {actions.okay, Tier::Okay}, {actions.love, Tier::Love}};
    for (const auto& [action, tier] : tiers) {
        auto* button = new KeyButton(action, KeyButton::Look::Rate, this);
        button->setMark(tierMarkName(tier), tierInk(tier));
        button->setFocusPolicy(Qt::NoFocus);
        middle->addWidget(button);
        m_tiers.append(button);
    }
    right->addStretch();
    m_right.append(addSmall(right, actions.unsure, u"flag"_s));
    m_right.append(addSmall(right, actions.skip, u"skip"_s));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(theme().sp4, 0, theme().sp4, 0);
    row->setSpacing(theme().sp4);
    row->addLayout(left, 1);
    row->addLayout(middle);
    row->addLayout(right, 1);
    fit();
}

KeyButton* DecisionBar::addSmall(QHBoxLayout* side, QAction* action, const QString& icon)
{
    auto* button = new KeyButton(action, KeyButton::Look::Flat, this);
    button->setMark(icon, &Theme::text2);
    button->setFocusPolicy(Qt::NoFocus);
    side->addWidget(button);
    return button;
}

DecisionBar::Widths DecisionBar::sidesWith(KeyButton::Detail detail) const
{
    const auto widthOf = [detail](const QList<KeyButton*>& buttons) {
        const int gaps = theme().sp2 * static_cast<int>(buttons.size() - 1);
        return std::accumulate(buttons.begin(), buttons.end(), gaps,
            [detail](int sum, const KeyButton* button) { return sum + button->widthWith(detail); });
    };
    const int left = widthOf(m_left);
    const int right = widthOf(m_right);
    return {qMax(left, right), left + right};
}

int DecisionBar::leastRateWidth() const
{
    int width = 0;
    for (const KeyButton* button : m_tiers)
        width = qMax(width, button->widthWith(KeyButton::Detail::Keys));
    return width;
}

QSize DecisionBar::minimumSizeHint() const
{
    return {around() + sidesWith(KeyButton::Detail::Mark).both + 3 * leastRateWidth() + tierGaps(), BarHeight};
}

// The tiers stand in the middle as long as everything is shown.
void DecisionBar::fit()
{
    const int least = leastRateWidth();
    const int room = width() - around() - tierGaps();
    KeyButton::Detail detail = KeyButton::Detail::Keys;
    int forTiers = room - 2 * sidesWith(detail).side;
    for (const auto less : {KeyButton::Detail::Name, KeyButton::Detail::Mark}) {
        if (forTiers >= 3 * least)
            break;
        detail = less;
        forTiers = room - sidesWith(detail).both;
    }
    const int rate = qBound(least, forTiers / 3, qMax(RateWidth, least));
    for (KeyButton* button : std::as_const(m_tiers))
        button->setFixedWidth(rate);
    for (KeyButton* button : m_left + m_right)
        button->setDetail(detail);
}

bool DecisionBar::event(QEvent* event)
{
    if (event->type() == QEvent::Resize || event->type() == QEvent::LayoutRequest)
        fit();
    return QFrame::event(event);
}

} // namespace pentimento
