#pragma once

#include "core/library/artwork.h"
#include "core/library/pool/decisions.h"

#include <functional>

namespace pentimento {

struct RatingSettings {
    bool isBlind = true;
    bool advances = true; // a rating goes on to the next picture
    double repeatShare = 0.03; // of the advances after a decision, 0 for none
    quint64 seed = 1; // of the repeats
};

// What a session needs of the world.
struct RatingWorld {
    std::function<void(const QList<RatingDecision>&)> post; // Ratings::rate(); empty: nothing can be decided
    std::function<QDateTime()> now; // UTC
};

// What would tell who made a picture.
struct PictureLabels {
    QString title;
    Artwork::Author author = Artwork::Author::Import;
    QString model;
    QString prompt;
    Artwork::Origin origin = Artwork::Origin::Import;
    QString source;

    bool operator==(const PictureLabels&) const = default;
};

} // namespace pentimento
