#pragma once

#include "core/metrics/lab.h"

#include <QList>

#include <array>
#include <optional>

class QImage;
class QString;

namespace pentimento {

// What a picture is filed under: ten hues by LCh hue angle (CIE 1976 L*a*b*, D65), each from its own angle up to the
// next one's, and three neutrals for chroma under 8.
//
//     pink 338°  rose 4°  coral 28°  peach 45°  amber 70°
//     yellow 82°  green 112°  teal 168°  blue 222°  violet 307°
//
// The warm half is cut finer than the cool one because flowers are. Angles alone know no brown and no crimson: brown is
// a dark coral or peach, and washes of crimson lie between 5° and 9°, where pale roses do. Violet begins where sRGB's
// own blue (306.3°) ends. Neutrals: light from L* 70, dark under L* 35.
enum class Hue {
    Pink,
    Rose,
    Coral,
    Peach,
    Amber,
    Yellow,
    Green,
    Teal,
    Blue,
    Violet,
    NeutralLight,
    NeutralMid,
    NeutralDark,
};

constexpr int HueCount = 13;

// The word a hue is stored and filtered by, lower case, never translated: "peach", "neutral-light".
QString hueWord(Hue hue);
// Nothing where no hue has that word.
std::optional<Hue> hueFromWord(const QString& word);
Hue hueOf(const Lab& colour);

struct SliceColour {
    Lab lab;
    double weight = 0; // share of the painted pixels, 0 to 1
};

struct ColourSlices {
    QList<SliceColour> colours; // one to five, largest weight first; the weights add up to 1
    qsizetype dominant = 0; // the index of the one with the largest weight × (chroma + 5)
    Hue hue = Hue::NeutralLight; // of the dominant one
};

// The colours of a picture. It is laid on white paper where it is transparent and area-averaged to 96 pixels on its
// longer side (smaller ones stay as they are; see area_average.h). Pixels within ΔE 6 of the background, which is the
// channel-wise median in L*a*b* of the outermost pixels, are left out. The rest goes through k-means (lab_clusters.h)
// with five centres and 20 rounds, begun by k-means++ (Arthur & Vassilvitskii, SODA 2007) from a fixed seed, so the
// same picture always gives the same answer. There are fewer colours where fewer differ.
//
// Where all is background, that is the one colour, and the hue is the neutral of its L*, whatever its chroma.
// Nothing for a null picture. Pure and thread-safe; under 3 ms at 96 × 96 pixels.
std::optional<ColourSlices> colourSlices(const QImage& picture);

// How far a picture is from having a colour, in ΔE and up: the least, over its colours, of ΔE + 4 · log2(1 / weight).
// So half the area counts as much as being 4 ΔE off, and a speck of just that colour loses to a field of nearly that.
// Infinite where there are no colours.
double distanceToColour(const ColourSlices& slices, const Lab& colour);

} // namespace pentimento
