#pragma once

#include "core/library/library.h"
#include "core/metrics/colour_slice.h"

#include <QImage>

namespace pentimento {

// What the Pool finds pictures by.
struct PictureMeasures {
    ColourSlices slices;
    quint64 hash = 0; // pictureHash()
};

constexpr int MeasuresVersion = 1; // to be raised when what core/metrics says of a picture changes

// Of a picture, or of one made smaller to no less than 96 pixels. Nothing for a null one.
std::optional<PictureMeasures> measurePicture(const QImage& picture);

Result<void> keepMeasures(Library& library, const QString& picture, const PictureMeasures& measures);

struct KeptHash {
    QString picture;
    quint64 hash = 0;
};
Result<QList<KeptHash>> keptHashes(const Library& library); // by picture

} // namespace pentimento
