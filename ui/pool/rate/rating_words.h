#pragma once

#include "core/library/pool/decision_events.h"
#include "ui/theme/theme.h"

#include <QString>

namespace pentimento {

// How long a decision took: "0.6 s", "2 min".
QString decisionTime(qint64 ms);
QColor Theme::*tierInk(MaybeTier tier); // of its mark, in any theme

} // namespace pentimento
