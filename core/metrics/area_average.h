#pragma once

#include <QImage>

namespace pentimento {

// A picture at another size: each pixel is the mean, over its share of the area, of the pixels it covers. The means are
// those of the sRGB numbers, as in a thumbnail, and transparency is laid on white paper first. The shape is not kept
// unless `size` keeps it. Opaque RGB32; colour profiles are not looked at. A null picture or an empty size gives a null
// picture. Pure and thread-safe; under 1 ms for 1024 × 1024 pixels.
QImage areaAveraged(const QImage& picture, QSize size);

// `size`, or the same shape with `side` as its longer side when it is larger; no side falls to zero.
QSize sizeWithin(QSize size, int side);

} // namespace pentimento
