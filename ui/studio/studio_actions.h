#pragma once

#include "ui/main/action_registry.h"

class QActionGroup;

namespace pentimento {

// Every command of the Studio, registered once. Whoever makes them connects them. The editor's own commands come from
// its list and act on the editor in view. GUI thread.
struct StudioActions {
    StudioActions(ActionRegistry& registry, QWidget* owner);

    QAction* newSketch;
    QAction* open;
    QAction* save;
    QAction* saveAs;
    QAction* close;
    QAction* exportMenu; // not registered: it carries the menu of the three below
    QAction* exportPicture;
    QAction* exportPage;
    QAction* exportBundle;

    QAction* run;
    QAction* stop;
    QAction* autoRun;
    QAction* newSeed;
    QAction* previousSeed;
    QAction* checkDeterminism;
    QAction* replay;
    QAction* olderSnapshot;
    QAction* newerSnapshot;
    QAction* compareWithCurrent;
    QList<QAction*> tiers; // checkable, in the order of Tier: nope, okay, love
    QAction* clearTier;
    QActionGroup* diffs; // of these three: one is checked
    QAction* diffToSave;
    QAction* diffToRun;
    QAction* diffToParent;
    QAction* drawer;
    QAction* side;

    // Enables what makes sense with an open sketch, and with a running one.
    void follow(bool open, bool running, bool p5);
};

} // namespace pentimento
