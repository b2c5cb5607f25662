#pragma once

#include "core/library/artwork.h"

#include <QList>

namespace pentimento {

class Library;

// One artwork with its bytes. Ids, object names, sketch, prompt and what says where it came from stay at home: they are
// empty here.
struct BundledArtwork {
    Artwork artwork;
    QByteArray code;
    QByteArray picture;

    bool operator==(const BundledArtwork&) const = default;
};

// What a `.pentimento` file holds (core/README.md, "Bundles"): a drawing, then its parent, then the parent's, towards
// the root.
struct Bundle {
    static constexpr qsizetype MaxArtworks = 200;
    static constexpr qint64 MaxBytes = qint64(64) << 20; // of the file

    QList<BundledArtwork> artworks; // never empty

    bool operator==(const Bundle&) const = default;
};

// The artwork and what fits of its lineage: when it would be over MaxBytes, the oldest go first. Ancestors whose
// objects are missing or damaged keep their facts and are empty of bytes; for the artwork itself that is an error.
Result<Bundle> makeBundle(const Library& library, qint64 artworkId);

// InvalidInput when it is over one of the limits or empty; else as writeFileAtomically().
Result<void> writeBundle(const Bundle& bundle, const QString& path);

// Believes nothing: lengths, hashes, types and limits are checked before anything of that size is made, and whatever is
// wrong is InvalidInput. What writeBundle() wrote comes back equal. The picture is not decoded.
Result<Bundle> readBundle(const QString& path);

} // namespace pentimento
