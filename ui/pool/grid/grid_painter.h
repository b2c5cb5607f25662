#pragma once

#include "core/library/pool/decision_events.h"
#include "ui/pool/pictures/picture_reader.h"
#include "ui/pool/pool_roles.h"

#include <QRect>

class QPainter;

namespace pentimento {

// All that is seen of one picture in the grid.
struct GridCell {
    ReadyPicture picture; // without an image while there is none
    QString text; // below it
    QString failure; // why there will be none; then the text is a file's name
    MaybeTier tier;
    bool isUnsure = false;
    bool isSelected = false;
    bool isCurrent = false;
    bool isHovered = false;
};

// In the theme on screen. `cell` and `square`, the place of the picture in it, come from GridLayout. The picture is
// painted pixel for device pixel where it has the right size; nothing is ever painted over it.
void paintGridCell(QPainter& painter, const QRect& cell, const QRect& square, const GridCell& what);
void paintGridHeader(QPainter& painter, const QRect& header, const PoolGroup& group);
// One whose picture is not known yet.
void paintGridPlaceholder(QPainter& painter, const QRect& square);

} // namespace pentimento
