#pragma once

#include <QBrush>

namespace pentimento {

// The neutral squares that show through where a picture is transparent, in device pixels.
QBrush checkerBrush();

} // namespace pentimento
