#pragma once

class QImage;

namespace pentimento {

// The share (0–1) of pixels whose RGB distance from the picture's most common colour is over 32, transparency laid
// on white. Below 0.005 a picture counts as blank. The most common colour is the exact mode within the fullest of
// 32 × 32 × 32 cells, so paper with a little grain still has one. 0 for an empty picture.
double paintedShare(const QImage& picture);

constexpr double BlankShare = 0.005;

} // namespace pentimento
