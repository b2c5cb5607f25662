#pragma once

#include <QFrame>

class QHBoxLayout;
class QLabel;

namespace pentimento {

class ElidedLabel;
class IconLabel;

// What the Loupe says over its ground: a headline, why, and a row of things to do. Announced to screen readers when it
// appears. Hidden at first.
class LoupeCard : public QFrame {
    Q_OBJECT
public:
    enum class Kind { Failure, Done };

    LoupeCard(Kind kind, QWidget* parent);

    // The action stays the caller's and must outlive this.
    void addButton(QAction* action);
    void say(const QString& headline, const QString& why = {}); // shows it; an empty headline hides it

private:
    IconLabel* m_icon;
    ElidedLabel* m_headline;
    QLabel* m_why;
    QHBoxLayout* m_buttons;
};

} // namespace pentimento
