#pragma once

#include "core/library/pool/decision_events.h"

#include <QWidget>

class QAction;

namespace pentimento {

// The three tiers side by side, nope, okay, love, as everywhere: buttons of checkable actions, the one of the tier that
// stands pressed. A screen reader hears the tier with the name of the group. GUI thread.
class TierButtons : public QWidget {
    Q_OBJECT
public:
    // In the order of Tier. The actions stay the caller's and must outlive this.
    explicit TierButtons(const QList<QAction*>& actions, QWidget* parent = nullptr);
};

// The icon of a tier's action: its shape, filled where it stands.
QString tierIconName(MaybeTier tier, bool stands);

} // namespace pentimento
