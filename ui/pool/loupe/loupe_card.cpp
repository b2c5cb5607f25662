#include "ui/pool/loupe/loupe_card.h"

#include "ui/theme/theme.h"
#include "ui/widgets/action_button.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/icon_label.h"

#include <QAccessible>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace pentimento {

LoupeCard::LoupeCard(Kind kind, QWidget* parent)
    : QFrame(parent)
    , m_icon(kind == Kind::Failure ? new IconLabel(u"error"_s, &Theme::error) : new IconLabel(u"check"_s, &Theme::good))
    , m_headline(new ElidedLabel)
    , m_why(new QLabel)
    , m_buttons(new QHBoxLayout)
{
    setProperty("toast", true);
    m_headline->setProperty("type", u"strong"_s);
    m_headline->setElideMode(kind == Kind::Failure ? Qt::ElideMiddle : Qt::ElideRight);
    m_why->setTextFormat(Qt::PlainText);
    m_why->setProperty("ink", u"text2"_s);
    m_why->setWordWrap(true);
    m_buttons->setSpacing(theme().sp3);
    m_buttons->addStretch();
    auto* title = new QHBoxLayout;
    title->setSpacing(theme().sp3);
    title->addWidget(m_icon);
    title->addWidget(m_headline, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme().sp5, theme().sp4, theme().sp5, theme().sp4);
    layout->setSpacing(theme().sp3);
    layout->addLayout(title);
    layout->addWidget(m_why);
    layout->addSpacing(theme().sp2);
    layout->addLayout(m_buttons);
    hide();
}

void LoupeCard::addButton(QAction* action)
{
    m_buttons->addWidget(new ActionButton(action, ActionButton::Look::Text));
}

void LoupeCard::say(const QString& headline, const QString& why)
{
    const bool isNews = headline != m_headline->text() || why != m_why->text() || isHidden();
    m_headline->setText(headline);
    m_why->setText(why);
    m_why->setVisible(!why.isEmpty());
    setAccessibleName(headline);
    setAccessibleDescription(why);
    setVisible(!headline.isEmpty());
    if (headline.isEmpty() || !isNews)
        return;
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

} // namespace pentimento
