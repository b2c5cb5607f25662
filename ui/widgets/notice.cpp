#include "ui/widgets/notice.h"

#include "ui/theme/theme.h"
#include "ui/widgets/action_button.h"
#include "ui/widgets/icon_label.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QPainter>
#include <QStyle>

using namespace Qt::StringLiterals;

namespace pentimento {

namespace {

constexpr int MaxActions = 3;

struct Look {
    QString iconName;
    QColor Theme::*ink;
    QColor Theme::*ground;
};

Look lookOf(Notice::Kind kind)
{
    switch (kind) {
    case Notice::Kind::Error:
        return {u"error"_s, &Theme::error, &Theme::errorTint};
    case Notice::Kind::Warning:
        return {u"warning"_s, &Theme::warn, &Theme::warnTint};
    case Notice::Kind::Stale:
        return {u"clock"_s, &Theme::muted, &Theme::bgRaised};
    }
    Q_UNREACHABLE();
}

} // namespace

Notice::Notice(QWidget* parent)
    : QFrame(parent)
    , m_icon(new IconLabel)
    , m_sentence(new QLabel)
    , m_buttons(new QHBoxLayout)
{
    m_sentence->setWordWrap(true);
    m_sentence->setTextFormat(Qt::PlainText);
    m_buttons->setSpacing(theme().sp3);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(theme().activeW + theme().sp4 - theme().sp1, theme().sp2, theme().sp3, theme().sp2);
    layout->setSpacing(theme().sp3);
    layout->addWidget(m_icon);
    layout->addWidget(m_sentence, 1);
    layout->addLayout(m_buttons);
    setMinimumHeight(theme().hBar - theme().sp2);
    hide();
}

void Notice::say(Kind kind, const QString& sentence, const QList<QAction*>& actions)
{
    Q_ASSERT(actions.size() <= MaxActions);
    m_kind = kind;
    const Look look = lookOf(kind);
    m_icon->setIcon(look.iconName, look.ink);
    m_sentence->setText(sentence);
    setAccessibleName(sentence);
    while (QLayoutItem* item = m_buttons->takeAt(0)) {
        item->widget()->deleteLater();
        item->widget()->hide();
        delete item;
    }
    for (QAction* action : actions)
        m_buttons->addWidget(new ActionButton(action, ActionButton::Look::SmallText));
    show();
    update();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void Notice::clear()
{
    m_sentence->clear();
    hide();
}

void Notice::paintEvent(QPaintEvent* /*event*/)
{
    const Look look = lookOf(m_kind);
    const QRect edge = QStyle::visualRect(layoutDirection(), rect(), QRect(0, 0, theme().activeW, height()));
    QPainter painter(this);
    painter.fillRect(rect(), theme().*look.ground);
    painter.fillRect(edge, theme().*look.ink);
}

} // namespace pentimento
