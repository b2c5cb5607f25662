#include "ui/widgets/segmented_group.h"

#include "ui/widgets/action_button.h"

#include <QHBoxLayout>
#include <QKeyEvent>

using namespace Qt::StringLiterals;

namespace pentimento {

SegmentedGroup::SegmentedGroup(const QString& name, const QList<QAction*>& modes, QWidget* parent)
    : QWidget(parent)
    , m_group(nullptr)
{
    setAccessibleName(name);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_buttons.reserve(modes.size());
    for (QAction* mode : modes) {
        m_group.addAction(mode);
        auto* button = new ActionButton(mode, ActionButton::Look::Text);
        button->setProperty("segment",
            mode == modes.first()      ? u"first"_s
                : mode == modes.last() ? u"last"_s
                                       : u"middle"_s);
        button->installEventFilter(this);
        layout->addWidget(button);
        m_buttons.append(button);
    }
    connect(&m_group, &QActionGroup::triggered, this, &SegmentedGroup::followChecked);
    for (QAction* mode : modes)
        connect(mode, &QAction::toggled, this, &SegmentedGroup::followChecked);
    followChecked();
}

bool SegmentedGroup::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::KeyPress)
        return false;
    const int key = static_cast<QKeyEvent*>(event)->key();
    if (key != Qt::Key_Left && key != Qt::Key_Right)
        return false;
    const bool forward = (key == Qt::Key_Right) == (layoutDirection() == Qt::LeftToRight);
    const qsizetype at = m_buttons.indexOf(static_cast<QWidget*>(watched));
    const qsizetype next = qBound<qsizetype>(0, at + (forward ? 1 : -1), m_buttons.size() - 1);
    m_buttons[next]->setFocusPolicy(Qt::TabFocus);
    m_buttons[next]->setFocus(forward ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    m_group.actions()[next]->trigger();
    return true;
}

void SegmentedGroup::followChecked()
{
    const QList<QAction*> modes = m_group.actions();
    const qsizetype on = qMax<qsizetype>(0, modes.indexOf(m_group.checkedAction()));
    for (qsizetype i = 0; i < m_buttons.size(); ++i)
        m_buttons[i]->setFocusPolicy(i == on ? Qt::TabFocus : Qt::NoFocus);
}

} // namespace pentimento
