#pragma once

#include <QRgb>

namespace pentimento {

// CIE 1976 L*a*b* under D65: L 0 to 100, a and b about -110 to 110.
struct Lab {
    double lightness = 0;
    double a = 0;
    double b = 0;
};

// From sRGB (IEC 61966-2-1); alpha is ignored.
Lab labOf(QRgb colour);
// The nearest sRGB colour, opaque; what lies outside the gamut is clipped channel by channel.
QRgb rgbOf(const Lab& lab);

// CIE76 ΔE, the Euclidean distance.
double deltaE(const Lab& x, const Lab& y);

} // namespace pentimento
