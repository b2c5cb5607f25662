#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QImage>

namespace pentimento {

// Draws an SVG at its own size, or within PictureLimits::SvgSide, on nothing. InvalidInput for what is no SVG, is
// nested too deeply, or refers to other files; pictures it carries inside must be PNG, JPEG or WebP. Scripts and
// animation are passed over. Needs a QGuiApplication, for letters. Runs a stranger's drawing: see decodePicture().
Result<QImage> drawSvg(const QByteArray& file);

} // namespace pentimento
