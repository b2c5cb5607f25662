#pragma once

#include "core/library/pool/decision_events.h"

#include <QWidget>

class QAction;

namespace pentimento {

class ActionButton;

// The three tiers side by side, nope, okay, love, as everywhere: buttons of checkable actions with the names and shapes
// of the tiers. The one that stands is pressed, and its shape is filled. Where the names find no room the shapes stand
// alone. A screen reader hears the tier with the name of the group. GUI thread.
class TierButtons : public QWidget {
    Q_OBJECT
public:
    // In the order of Tier. The actions stay the caller's and must outlive this; their short text (iconText) is the
    // tier's name from now on.
    explicit TierButtons(const QList<QAction*>& actions, QWidget* parent = nullptr);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void showTier(qsizetype at, bool stands);
    void fitWords();

    QList<ActionButton*> m_buttons;
};

} // namespace pentimento
