#pragma once

#include <QStyleOption>

class QPainter;

namespace pentimento {

// A line of a menu as the design draws it: check mark or icon, words, and the keys at the far edge, small and muted.
// Separators are the style sheet's.
void drawMenuItem(const QStyleOptionMenuItem& item, QPainter& painter, bool showMnemonic);
// For words of `contents` width; the menu adds room for the widest keys itself.
QSize menuItemSize(const QStyleOptionMenuItem& item, const QSize& contents);

} // namespace pentimento
