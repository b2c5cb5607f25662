#pragma once

#include <QAction>
#include <QWidget>

class QHBoxLayout;
class QLabel;

namespace pentimento {

class IconLabel;

// What a view shows in place of content, centred: what there is not, why, and the one thing to do about it.
class EmptyState : public QWidget {
    Q_OBJECT
public:
    enum class Kind { Empty, Error, Stale };

    explicit EmptyState(QWidget* parent = nullptr);

    // The action stays the caller's; null: there is nothing to do.
    void say(Kind kind, const QString& what, const QString& why, QAction* action = nullptr);

private:
    IconLabel* m_icon;
    QLabel* m_what;
    QLabel* m_why;
    QHBoxLayout* m_button;
};

} // namespace pentimento
