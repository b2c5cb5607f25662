#pragma once

#include "core/library/pool/decisions.h"
#include "tests/support/fake_renderer.h"
#include "tests/support/sample_pictures.h"
#include "tests/support/waiting.h"
#include "ui/main/action_registry.h"
#include "ui/pool/import/pool_importer.h"
#include "ui/pool/pictures/picture_cache.h"
#include "ui/pool/pool_workspace.h"

#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace pentimento {

// The real Pool over a library with so many small painted pictures, shown in a window of its own.
struct PoolRig {
    explicit PoolRig(int count, Library::Access access = Library::Access::ReadWrite)
    {
        const QString path = folder.filePath(QStringLiteral("library"));
        library = Library::open(path, Library::Access::ReadWrite).value();
        for (int i = 0; i < count; ++i)
            add(quint32(i + 1));
        if (access == Library::Access::ReadOnly)
            library = Library::open(path, access).value();
        build();
    }
    ~PoolRig() { jobs.reset(); }

    QString add(quint32 seed)
    {
        Artwork artwork;
        artwork.title = QStringLiteral("picture %1").arg(seed);
        artwork.reason = Artwork::Reason::Import;
        artwork.origin = Artwork::Origin::Import;
        artwork.author = Artwork::Author::Import;
        const QByteArray picture = encoded(paintedPicture(QSize(96, 64), seed), "png");
        names.append(library->addArtwork(artwork, {}, picture).value().pictureObject.left(64));
        return names.last();
    }
    void build()
    {
        ratings = std::make_unique<Ratings>(library.get());
        pictures = std::make_unique<PictureCache>(
            library->objects(), std::make_shared<ThumbnailCache>(folder.filePath(QStringLiteral("thumbnails"))));
        reader = std::make_unique<PoolLibrary>(library.get());
        importer = std::make_unique<PoolImporter>(library.get(), renderer, *jobs, [] { return DecodeFunction(); });
        workspace = std::make_unique<PoolWorkspace>(PoolWorkspace::Parts{*reader, *ratings, *pictures, *importer});
        workspace->registerActions(actions);
        workspace->resize(1280, 720);
    }
    void show()
    {
        workspace->show();
        workspace->activateWindow();
        workspace->setFocus();
    }

    // Waits until the picture may be rated: it was painted, and long enough ago.
    bool isLookedAt() const
    {
        const bool painted = QTest::qWaitFor([this] { return workspace->session().mayRateNow(); }, PatienceMs);
        return painted;
    }
    QString current() const
    {
        const PoolItem* item = workspace->session().current();
        return item ? item->picture : QString();
    }
    MaybeTier tier(const QString& picture) const { return tierOf(*library, picture).value(); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : workspace.get(), key, modifiers);
    }

    QTemporaryDir folder;
    std::unique_ptr<Library> library;
    QStringList names; // the pictures, in their order
    FakeRenderer renderer;
    std::unique_ptr<JobRunner> jobs = std::make_unique<JobRunner>();
    std::unique_ptr<Ratings> ratings;
    std::unique_ptr<PictureCache> pictures;
    std::unique_ptr<PoolLibrary> reader;
    std::unique_ptr<PoolImporter> importer;
    ActionRegistry actions;
    std::unique_ptr<PoolWorkspace> workspace;
};

} // namespace pentimento
