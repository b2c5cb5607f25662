#pragma once

#include "core/library/library.h"
#include "core/metrics/colour_slice.h"

#include <QHash>

namespace pentimento {

// The colours of every measured picture (measures.h) by its hash, the heaviest first.
using PictureColours = QHash<QString, QList<SliceColour>>;
Result<PictureColours> pictureColours(const Library& library);

// As they stand in the database (0002_pool.sql). Nothing when the text is not what keepMeasures() writes.
QList<SliceColour> coloursFromText(const QByteArray& text);

} // namespace pentimento
