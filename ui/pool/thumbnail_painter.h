#pragma once

#include "ui/pool/pictures/picture_reader.h"

#include <QColor>
#include <QRect>

class QPainter;

namespace pentimento {

// What the grid and the filmstrip paint alike, in the theme on screen. Rectangles are in device-independent pixels.

inline constexpr int TierMarkSide = 13; // of a tier, in footers and headers

// Four sides around `rect`: neither smoothing nor half a pen's width reaches into it.
void fillFrame(QPainter& painter, const QRect& rect, int width, const QColor& colour);

// In the middle of the square, with a line around it: pixel for device pixel where it has the right size. A small
// picture stays small; a thumbnail of another size is stretched until the right one is there.
void paintThumbnail(QPainter& painter, const QRect& square, const ReadyPicture& picture);

// A drawing of resources/icons.
void paintMark(QPainter& painter, QPoint topLeft, const QString& name, const QColor& ink, int side = TierMarkSide);

} // namespace pentimento
