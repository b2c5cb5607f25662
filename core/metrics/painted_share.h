#pragma once

class QImage;

namespace pentimento {

// The share (0–1) of pixels whose RGB distance from the picture's most common colour is over 32, transparency laid
// on white. Below 0.005 a picture counts as blank. Of equally common colours the smallest number 0xRRGGBB counts as
// the background. 0 for an empty picture. The Python prelude measures by the same rule.
double paintedShare(const QImage& picture);

constexpr double BlankShare = 0.005;

} // namespace pentimento
