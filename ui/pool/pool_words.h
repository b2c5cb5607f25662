#pragma once

#include "core/base/error.h"
#include "core/library/pool/decision_events.h"

#include <QColor>

class QModelIndex;

namespace pentimento {

// The Pool's names for people.
QString tierName(MaybeTier tier); // "Love", "Not rated"
QString hueName(const QString& word); // of hueWord(): "Peach"; empty for none
QColor hueSwatch(const QString& word); // a colour of that hue; invalid for none
QString tierMarkName(MaybeTier tier); // of the icon: love is a heart, okay a ring, nope a cross
QColor tierMarkInk(MaybeTier tier);

MaybeTier tierOf(const QModelIndex& index); // its TierRole
QString pictureFailureText(const Error& error); // why a picture of the library cannot be shown
// What a screen reader says of a row with the roles of pool_roles.h: "Love, 1048, peach".
QString spokenText(const QModelIndex& index);

} // namespace pentimento
