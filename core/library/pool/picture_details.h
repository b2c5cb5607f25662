#pragma once

#include "core/library/library.h"
#include "core/library/pool/decision_events.h"
#include "core/metrics/colour_slice.h"

#include <QList>

namespace pentimento {

// All the library knows about one picture, for somebody who looks at it.
struct PictureDetails {
    // Of the first artwork that has it.
    qint64 artworkId = 0;
    QString picture; // SHA-256
    QString title;
    QSize size;
    quint32 seed = 0;
    std::optional<Medium> medium; // empty for a picture without code
    Artwork::Author author = Artwork::Author::Import;
    QString authorName;
    QString prompt;
    QString code; // empty without any, or when its file is missing or damaged: `medium` tells which
    QDateTime createdAt;
    QString source; // path or address it came from

    MaybeTier tier;
    QDateTime ratedAt; // of the decision that gave it its tier; invalid while it has none
    std::optional<qint64> tookMs; // from showing it to that decision, where that is known
    // What was said each time it was asked, oldest first, where it was silently shown again; else empty.
    QList<MaybeTier> repeatTiers;

    QString hue; // hueWord(); empty until it is measured
    QList<SliceColour> colours; // the heaviest first
    QString note;
};

// NotFound when no artwork has this picture. Reads the disk for the code.
Result<PictureDetails> pictureDetails(const Library& library, const QString& picture);

} // namespace pentimento
