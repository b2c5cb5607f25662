#pragma once

#include "core/library/pool/decision_events.h"
#include "core/metrics/bradley_terry.h"

#include <QList>

namespace pentimento {

struct LadderPlace {
    QString picture;
    qint64 duels = 0;
    Rung rung;
};

DuelOutcome duelOutcome(const ChoiceEvent& standing);

// What the choices say of the pictures in them, the best first; of equal ones the one that was chosen between first.
QList<LadderPlace> ladderOf(const QList<ChoiceEvent>& standing);

} // namespace pentimento
