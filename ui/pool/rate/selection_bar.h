#pragma once

#include "ui/theme/theme.h"

#include <QFrame>

class QAction;

namespace pentimento {

class ElidedLabel;
class KeyButton;

struct SelectionActions {
    QAction* nope = nullptr;
    QAction* okay = nullptr;
    QAction* love = nullptr;
    QAction* survey = nullptr;
    QAction* clear = nullptr; // lets the selection go
};

// Below the grid while pictures are selected: how many, and what can be done with all of them. The number stands in the
// name of what rates them, so that nobody rates more than they meant. GUI thread.
class SelectionBar : public QFrame {
    Q_OBJECT
public:
    // The actions stay the caller's and must outlive this; their iconText() is drawn, without a number in it.
    explicit SelectionBar(const SelectionActions& actions, QWidget* parent = nullptr);

    void setCount(int count);

protected:
    bool event(QEvent* event) override;

private:
    KeyButton* addButton(QAction* action, const QString& icon, QColor Theme::*ink, bool isFramed = true);
    void nameTiers();
    void fit();

    int m_count = 0;
    ElidedLabel* m_selected;
    ElidedLabel* m_hint;
    QList<KeyButton*> m_tiers;
};

} // namespace pentimento
