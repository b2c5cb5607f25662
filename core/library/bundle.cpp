#include "core/library/bundle.h"

#include "core/library/bundle_file.h"
#include "core/library/library.h"

using namespace Qt::StringLiterals;

namespace pentimento {

namespace {

Result<QByteArray> objectOrNothing(const Library& library, const QString& name)
{
    return name.isEmpty() ? Result<QByteArray>(QByteArray()) : library.object(name);
}

// Only what makes sense away from this library, and nothing about this machine.
Artwork factsOf(Artwork artwork)
{
    artwork.id = 0;
    artwork.parentId.reset();
    artwork.sketchId.reset();
    artwork.codeObject.clear();
    artwork.pictureObject.clear();
    artwork.origin = Artwork::Origin::Studio;
    artwork.subject.clear();
    artwork.supplement = false;
    artwork.fileSha256.clear();
    artwork.source.clear();
    artwork.prompt.reset();
    return artwork;
}

Result<BundledArtwork> drawingOf(const Library& library, const Artwork& artwork)
{
    PM_TRY(code, objectOrNothing(library, artwork.codeObject));
    PM_TRY(picture, objectOrNothing(library, artwork.pictureObject));
    return BundledArtwork{factsOf(artwork), code, picture};
}

BundledArtwork ancestorOf(const Library& library, const Artwork& artwork)
{
    const auto code = objectOrNothing(library, artwork.codeObject);
    const auto picture = objectOrNothing(library, artwork.pictureObject);
    return {factsOf(artwork), code ? *code : QByteArray(), picture ? *picture : QByteArray()};
}

} // namespace

Result<Bundle> makeBundle(const Library& library, qint64 artworkId)
{
    PM_TRY(line, library.ancestry(artworkId, Bundle::MaxArtworks));
    PM_TRY(drawing, drawingOf(library, line.takeFirst()));
    Bundle bundle{{drawing}};
    qint64 bytes = bundleBytes(bundle);
    for (const Artwork& artwork : line) {
        const BundledArtwork ancestor = ancestorOf(library, artwork);
        bytes += bundleBytes({{ancestor}}); // a head of its own: a little more than it will take
        if (bytes > Bundle::MaxBytes)
            break;
        bundle.artworks.append(ancestor);
    }
    return bundle;
}

} // namespace pentimento
