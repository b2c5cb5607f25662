#pragma once

#include "core/library/bundle.h"
#include "core/library/library.h"

#include <QObject>
#include <QThreadPool>

#include <functional>

namespace pentimento {

// What opening a bundle, or an artwork of the library, brings into the Studio.
struct OpenedBundle {
    QString path; // empty for an artwork
    Sketch sketch;
    Artwork artwork; // as it is in the library now; id 0 without one
};

// Opens `.pentimento` bundles off the GUI thread: reads and checks the file, adds its lineage to the library, oldest
// first, and hands over the newest as a sketch. GUI thread; signals come there.
class BundleOpener : public QObject {
    Q_OBJECT
public:
    explicit BundleOpener(Library* library, QObject* parent = nullptr); // null or read-only: nothing is added
    ~BundleOpener() override;

    void open(const QString& path);
    void openArtwork(qint64 id); // failed() then names no path

Q_SIGNALS:
    void opened(const pentimento::OpenedBundle& bundle);
    void failed(const QString& path, const pentimento::Error& error);

private:
    void start(const QString& path, std::function<Result<OpenedBundle>()> open);
    Result<OpenedBundle> take(const QString& path) const;

    const Library* const m_readable;
    Library* const m_library; // to add to
    QThreadPool m_worker;
};

// Adds the bundle's artworks under one another and returns the newest. Those that hold no bytes are passed over.
Result<Artwork> addToLibrary(Library& library, const Bundle& bundle, const QString& source);

} // namespace pentimento
