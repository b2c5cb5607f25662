#pragma once

#include <QColor>
#include <QImage>
#include <QList>

namespace pentimento {

struct PaletteColour {
    QColor colour;
    double share = 0; // of the painted pixels, 0 to 1
};

// The main colours of a picture, largest share first, at most `count`: k-means in CIE L*a*b* (D65, sRGB in) over at
// most 128 × 128 samples, seeded by farthest points, so the same picture always gives the same list. Paper, the most
// common colour where it is pale, is left out with everything within 6 ΔE of it. Colours under 2 % are not named.
// Empty for a blank picture. Pure and thread-safe, a few milliseconds.
QList<PaletteColour> mainColours(const QImage& picture, int count = 5);

} // namespace pentimento
