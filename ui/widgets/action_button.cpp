#include "ui/widgets/action_button.h"

#include <QActionEvent>
#include <QMenu>
#include <QPainter>
#include <QStyleOption>

namespace pentimento {

namespace {

constexpr int ArrowWidth = 22; // what style.qss leaves free at the end

bool hasText(ActionButton::Look look)
{
    return look == ActionButton::Look::Text || look == ActionButton::Look::SmallText
        || look == ActionButton::Look::Primary;
}

} // namespace

ActionButton::ActionButton(QAction* action, Look look, QWidget* parent) : QToolButton(parent)
{
    setFocusPolicy(Qt::TabFocus);
    setToolButtonStyle(hasText(look) ? Qt::ToolButtonTextBesideIcon : Qt::ToolButtonIconOnly);
    setProperty("labelled", hasText(look));
    setProperty("primary", look == Look::Primary);
    setProperty("flat", look == Look::FlatIcon || look == Look::SmallIcon);
    setProperty("small", look == Look::SmallIcon || look == Look::SmallText);
    setDefaultAction(action);
}

void ActionButton::setOwnIcon(const QIcon& icon)
{
    m_ownIcon = icon;
    setIcon(icon);
}

// Whatever changes about the action, the button takes its icon from it again.
void ActionButton::actionEvent(QActionEvent* event)
{
    QToolButton::actionEvent(event);
    if (!m_ownIcon.isNull())
        setIcon(m_ownIcon);
}

void ActionButton::paintEvent(QPaintEvent* event)
{
    QToolButton::paintEvent(event);
    if (popupMode() != InstantPopup || toolButtonStyle() == Qt::ToolButtonIconOnly || !menu())
        return;
    QStyleOption arrow;
    arrow.initFrom(this);
    arrow.rect = QStyle::visualRect(layoutDirection(), rect(), QRect(width() - ArrowWidth, 0, ArrowWidth, height()));
    QPainter painter(this);
    style()->drawPrimitive(QStyle::PE_IndicatorArrowDown, &arrow, &painter, this);
}

} // namespace pentimento
