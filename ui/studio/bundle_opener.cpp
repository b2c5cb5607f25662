#include "ui/studio/bundle_opener.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace pentimento {

namespace {

QString fileName(const Artwork& artwork, const QString& path)
{
    const QString base = QFileInfo(artwork.title.isEmpty() ? path : artwork.title).completeBaseName();
    return base + (artwork.medium == Medium::Python ? u".py"_s : u".js"_s);
}

Result<OpenedBundle> readArtwork(const Library& library, qint64 id)
{
    PM_TRY(artwork, library.artwork(id));
    if (artwork.codeObject.isEmpty() || !artwork.medium)
        return Unexpected(Error::Kind::InvalidInput, u"it is a picture without code"_s);
    PM_TRY(code, library.object(artwork.codeObject));
    return OpenedBundle{{}, {fileName(artwork, u"artwork"_s), *artwork.medium, code}, artwork};
}

} // namespace

Result<Artwork> addToLibrary(Library& library, const Bundle& bundle, const QString& source)
{
    std::optional<qint64> parent;
    Artwork newest;
    for (auto bundled = bundle.artworks.crbegin(); bundled != bundle.artworks.crend(); ++bundled) {
        if (bundled->code.isEmpty() && bundled->picture.isEmpty())
            continue;
        Artwork artwork = bundled->artwork;
        artwork.parentId = parent;
        artwork.sketchId.reset();
        artwork.reason = Artwork::Reason::Import;
        artwork.origin = Artwork::Origin::Import;
        artwork.source = source;
        PM_TRY(added, library.addArtwork(artwork, bundled->code, bundled->picture));
        parent = added.id;
        newest = added;
    }
    return newest;
}

BundleOpener::BundleOpener(Library* library, QObject* parent)
    : QObject(parent)
    , m_readable(library)
    , m_library(library && library->access() == Library::Access::ReadWrite ? library : nullptr)
{
    m_worker.setMaxThreadCount(1);
}

BundleOpener::~BundleOpener()
{
    m_worker.waitForDone();
}

void BundleOpener::open(const QString& path)
{
    start(path, [this, path] { return take(path); });
}

void BundleOpener::openArtwork(qint64 id)
{
    if (m_readable)
        start({}, [library = m_readable, id] { return readArtwork(*library, id); });
}

void BundleOpener::start(const QString& path, std::function<Result<OpenedBundle>()> open)
{
    m_worker.start([this, path, open = std::move(open)] {
        const auto opened = open();
        if (opened)
            Q_EMIT this->opened(*opened);
        else
            Q_EMIT failed(path, opened.error());
    });
}

Result<OpenedBundle> BundleOpener::take(const QString& path) const
{
    PM_TRY(bundle, readBundle(path));
    const BundledArtwork& newest = bundle.artworks.first();
    if (newest.code.isEmpty() || !newest.artwork.medium)
        return Unexpected(Error::Kind::InvalidInput, u"it holds a picture but no code"_s);
    OpenedBundle opened{path, {fileName(newest.artwork, path), *newest.artwork.medium, newest.code}, newest.artwork};
    if (m_library) {
        PM_TRY(added, addToLibrary(*m_library, bundle, path));
        opened.artwork = added;
    }
    return opened;
}

} // namespace pentimento
