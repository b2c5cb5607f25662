#pragma once

#include "ui/theme/theme.h"

#include <QPalette>

namespace pentimento {

// The theme's colours in the roles that Fusion paints unstyled widgets with (the roles are named in tokens.css).
QPalette paletteOf(const Theme& theme);

} // namespace pentimento
