#include "ui/pool/rate/selection_bar.h"

#include "ui/pool/pool_words.h"
#include "ui/pool/rate/key_button.h"
#include "ui/pool/rate/rating_words.h"
#include "ui/theme/fonts.h"
#include "ui/widgets/elided_label.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QLocale>

#include <utility>

using namespace Qt::StringLiterals;

namespace pentimento {

namespace {

constexpr int BarHeight = 48;
constexpr int RuleHeight = 20;

} // namespace

SelectionBar::SelectionBar(const SelectionActions& actions, QWidget* parent)
    : QFrame(parent)
    , m_selected(new ElidedLabel({}, this))
    , m_hint(new ElidedLabel(tr("one undo step"), this))
{
    setProperty("ground", u"panel"_s);
    setProperty("edge", u"top"_s);
    setAccessibleName(tr("Selection"));
    setFixedHeight(BarHeight);
    m_selected->setFont(uiFont(theme().fsBody, theme().fwMedium));
    m_hint->setProperty("type", u"small"_s);
    m_hint->setProperty("ink", u"muted"_s);
    auto* rule = new QFrame(this);
    rule->setProperty("rule", true);
    rule->setFixedSize(theme().lineW, RuleHeight);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(theme().sp4, 0, theme().sp4, 0);
    row->setSpacing(theme().sp3);
    row->addWidget(m_selected);
    row->addWidget(m_hint);
    row->addStretch(1);
    const std::pair<QAction*, Tier> tiers[] = {
        {actions.nope, Tier::Nope}, {actions.okay, Tier::Okay}, {actions.love, Tier::Love}};
    for (const auto& [action, tier] : tiers) {
        m_tiers.append(addButton(action, tierMarkName(tier), tierInk(tier)));
        connect(action, &QAction::changed, this, &SelectionBar::nameTiers);
    }
    row->addSpacing(theme().sp2);
    row->addWidget(rule);
    row->addSpacing(theme().sp2);
    addButton(actions.survey, u"survey"_s, &Theme::text);
    addButton(actions.clear, {}, &Theme::text2, false);
    setCount(0);
}

KeyButton* SelectionBar::addButton(QAction* action, const QString& icon, QColor Theme::*ink, bool isFramed)
{
    auto* button = new KeyButton(action, isFramed ? KeyButton::Look::Framed : KeyButton::Look::Flat, this);
    button->setMark(icon, ink);
    layout()->addWidget(button);
    return button;
}

void SelectionBar::setCount(int count)
{
    m_count = count;
    //: Pictures of the grid.
    m_selected->setText(tr("%Ln selected", nullptr, count));
    nameTiers();
    fit();
}

// All of it or nothing: "o…" says nothing.
void SelectionBar::fit()
{
    int needed = layout()->sizeHint().width();
    if (m_hint->isHidden())
        needed += m_hint->sizeHint().width() + layout()->spacing();
    m_hint->setVisible(width() >= needed);
}

bool SelectionBar::event(QEvent* event)
{
    if (event->type() == QEvent::Resize || event->type() == QEvent::LayoutRequest)
        fit();
    return QFrame::event(event);
}

void SelectionBar::nameTiers()
{
    const QString count = QLocale().toString(m_count);
    for (KeyButton* button : std::as_const(m_tiers)) {
        const QString name = button->defaultAction()->iconText();
        //: A tier and how many pictures will be given it: "Love 3".
        button->setName(tr("%1 %2").arg(name, count),
            //: The same for a screen reader.
            tr("%1, %Ln picture(s)", nullptr, m_count).arg(name));
    }
}

} // namespace pentimento
