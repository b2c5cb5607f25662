#include "ui/widgets/empty_state.h"

#include "ui/theme/theme.h"
#include "ui/widgets/action_button.h"
#include "ui/widgets/icon_label.h"
#include "ui/widgets/restyle.h"

#include <QHBoxLayout>
#include <QLabel>

using namespace Qt::StringLiterals;

namespace pentimento {

namespace {

constexpr int MaxTextWidth = 420;

} // namespace

EmptyState::EmptyState(QWidget* parent)
    : QWidget(parent)
    , m_icon(new IconLabel)
    , m_what(new QLabel)
    , m_why(new QLabel)
    , m_button(new QHBoxLayout)
{
    m_what->setProperty("type", u"strong"_s);
    m_why->setProperty("ink", u"text2"_s);
    m_why->setWordWrap(true);
    m_why->setMaximumWidth(MaxTextWidth);
    for (QLabel* label : {m_what, m_why}) {
        label->setTextFormat(Qt::PlainText);
        label->setAlignment(Qt::AlignCenter);
    }
    auto* title = new QHBoxLayout;
    title->setSpacing(theme().sp3);
    title->addStretch();
    title->addWidget(m_icon);
    title->addWidget(m_what);
    title->addStretch();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme().sp7, theme().sp7, theme().sp7, theme().sp7);
    layout->setSpacing(theme().sp3);
    layout->addStretch();
    layout->addLayout(title);
    auto* why = new QHBoxLayout;
    why->addWidget(m_why);
    layout->addLayout(why);
    layout->addSpacing(theme().sp2);
    layout->addLayout(m_button);
    layout->addStretch();
}

void EmptyState::say(Kind kind, const QString& what, const QString& why, QAction* action)
{
    m_icon->setVisible(kind != Kind::Empty);
    if (kind == Kind::Error)
        m_icon->setIcon(u"error"_s, &Theme::error);
    else
        m_icon->setIcon(u"warning"_s, &Theme::warn);
    m_what->setText(what);
    restyle(m_what, "ink", kind == Kind::Error ? u"error"_s : kind == Kind::Stale ? u"warn"_s : QString());
    m_why->setText(why);
    m_why->setVisible(!why.isEmpty());
    setAccessibleName(what);
    setAccessibleDescription(why);
    while (QLayoutItem* item = m_button->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    if (!action)
        return;
    m_button->addStretch();
    m_button->addWidget(new ActionButton(action, ActionButton::Look::Text));
    m_button->addStretch();
}

} // namespace pentimento
