#pragma once

#include "core/library/pool/decision_events.h"
#include "ui/main/action_registry.h"
#include "ui/pool/pool_command.h"

namespace pentimento {

// Every command of the Pool, registered once. Whoever makes them connects them. GUI thread.
struct PoolActions {
    PoolActions(ActionRegistry& registry, QWidget* owner);

    QMap<PoolCommand, QAction*> commands; // nope, okay and love are checkable: the tier that stands
    QList<QAction*> modes; // checkable: loupe, grid, survey, duel, statistics
    QAction* blind; // checkable, as the next
    QAction* advances;
    QAction* side;
    QAction* import;
    QAction* importFolder;
    QAction* openInStudio;
    QAction* letGo; // of what is selected
    QAction* find;
    QAction* clearFilter;
    QMap<MaybeTier, QAction*> tiers; // show or leave out
    QAction* enlarge;
    QAction* reduce;

    QAction* command(PoolCommand command) const { return commands.value(command); }
    QList<QAction*> ratings() const; // nope, okay, love
};

} // namespace pentimento
