#pragma once

#include "ui/pool/rate/key_button.h"

#include <QFrame>

class QAction;
class QHBoxLayout;

namespace pentimento {

struct DecisionActions {
    QAction* undo = nullptr;
    QAction* nope = nullptr;
    QAction* okay = nullptr;
    QAction* love = nullptr;
    QAction* unsure = nullptr;
    QAction* skip = nullptr;
};

// Below the picture: what can be decided about it. The tiers, and Unsure, are checkable actions; the one of the tier
// that stands is drawn pressed. No button takes the focus, so that the keys stay with the picture: each has its own.
// Where there is little room the tiers become narrower, then the keys beside the small buttons go, and last
// their names. GUI thread.
class DecisionBar : public QFrame {
    Q_OBJECT
public:
    // The actions stay the caller's and must outlive this; what is drawn is their iconText().
    explicit DecisionBar(const DecisionActions& actions, QWidget* parent = nullptr);

    QSize minimumSizeHint() const override;

protected:
    bool event(QEvent* event) override;

private:
    struct Widths {
        int side = 0; // of the wider one
        int both = 0;
    };
    KeyButton* addSmall(QHBoxLayout* side, QAction* action, const QString& icon);
    Widths sidesWith(KeyButton::Detail detail) const;
    int leastRateWidth() const;
    void fit();

    QList<KeyButton*> m_tiers;
    QList<KeyButton*> m_left;
    QList<KeyButton*> m_right;
};

} // namespace pentimento
