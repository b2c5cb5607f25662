#pragma once

#include <QFont>

namespace pentimento {

// Interface text and code in the families of the theme, the first one there being used. `pixels` is one of the theme's
// fs… sizes, `weight` one of its fw… weights.
QFont uiFont(int pixels, int weight = QFont::Normal);
QFont monoFont(int pixels, int weight = QFont::Normal);
QFont codeFont(); // for the editor, logs and differences: half a pixel between two whole sizes

} // namespace pentimento
