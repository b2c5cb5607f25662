#pragma once

#include <QByteArray>
#include <QColor>

#include <optional>
#include <string_view>

namespace pentimento {

// A colour as CSS, p5 and Pillow write it: #rgb, #rgba, #rrggbb, #rrggbbaa, an SVG colour name, or rgb()/rgba() with
// plain numbers. Nothing else is a colour here; spaces around it neither.
std::optional<QColor> colourFromText(std::string_view text);

// The same colour written the way `old` was: hex stays hex in its case and with its alpha, short where it can stay
// short; rgb() stays rgb(); a name becomes hex unless it still fits.
QByteArray colourToText(const QColor& colour, std::string_view old);

} // namespace pentimento
