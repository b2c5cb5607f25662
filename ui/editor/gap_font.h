#pragma once

#include <QString>

namespace pentimento {

// The family of a font of ours in which the three quotes are blank and wider than in the code's font, by the room of a
// colour swatch. QScintilla cannot put anything between two characters; the quote before a colour is set in this font,
// and swatch and quote are painted into its blank. It is made here, byte for byte (OpenType 1.9, TrueType outlines),
// and handed to QFontDatabase the first time it is asked for. Empty if that refuses it: then there is no room, and no
// swatch. GUI thread.
QString gapFontFamily();

constexpr double GapInEms = 1.24; // what a blank quote is wider than a real one; the swatch scales with the text
constexpr double QuoteInEms = 0.6; // as wide as every character of JetBrains Mono and DejaVu Sans Mono

} // namespace pentimento
