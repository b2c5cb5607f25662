#pragma once

#include "ui/theme/theme.h"

#include <QIcon>
#include <QPixmap>

namespace pentimento {

// The drawing resources/icons/<name>.svg in one colour of the theme: `ink` as long as it is off, accent when it is on
// (or `onInk`), disabled when it is disabled. Painted at device pixels and always in the theme on screen, so an icon
// once set follows a change of theme. An unknown name paints nothing and warns once. GUI thread.
QIcon icon(const QString& name, QColor Theme::*ink = &Theme::text, QColor Theme::*onInk = &Theme::accent);

// For painting by hand: `side` in device-independent pixels.
QPixmap iconPixmap(const QString& name, const QColor& ink, int side, qreal devicePixelRatio);

} // namespace pentimento
