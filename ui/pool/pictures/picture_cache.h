#pragma once

#include "core/base/error.h"
#include "core/library/pool/thumbnail_cache.h"
#include "ui/pool/pictures/picture_shelf.h"
#include "ui/pool/pictures/picture_workers.h"

#include <QObject>

#include <memory>
#include <optional>

namespace pentimento {

struct PictureCacheLimits {
    qint64 pictureBytes = qint64(256) << 20;
    qint64 thumbnailBytes = qint64(96) << 20;
    int threads = 2;
};

// The pictures of a library ready to be painted, by their SHA-256: made on threads of its own, what is looked at before
// what may be looked at next, and kept as long as there is room. Nothing here waits for a disk or a decoder; a picture
// that is not there yet is null, and a signal says when it is. One that cannot be read fails once and is not tried
// again until retry(). GUI thread.
class PictureCache : public QObject {
    Q_OBJECT
public:
    PictureCache(const ObjectStore& objects, std::shared_ptr<ThumbnailCache> thumbnails,
        const PictureCacheLimits& limits = {}, QObject* parent = nullptr);
    ~PictureCache() override;

    // Which pictures are needed at screen size, the most needed first (see prefetchOrder()), fitted into `within`, in
    // device pixels. What was wanted before and is not among them is cancelled.
    void setWanted(const QStringList& pictures, QSize within);
    // The same for thumbnails of `side` device pixels. They come after the pictures.
    void setThumbnailsWanted(const QStringList& pictures, int side);
    // Of somebody else, after those and in their size.
    void setThumbnailsAlsoWanted(const QStringList& pictures);
    // The one picture needed with all its pixels; empty for none. It comes first and alone is kept.
    void setFullWanted(const QString& picture);

    // Null when it was not made yet; one made for another size until the right one is ready.
    QImage picture(const QString& picture) const { return m_pictures.image(picture); }
    ReadyPicture thumbnail(const QString& picture) const; // one with a null image as above
    QImage full(const QString& picture) const;
    bool isReady(const QString& picture) const { return m_pictures.has(picture, m_within); } // at the wanted size
    QSize fullSize(const QString& picture) const; // of the picture itself; invalid while it was not made at screen size
    std::optional<Error> failure(const QString& picture) const;
    void retry(const QString& picture); // it may have come back; also when it did not fail

Q_SIGNALS:
    void ready(const QString& picture);
    void thumbnailReady(const QString& picture);
    void fullReady(const QString& picture);
    void failed(const QString& picture, const pentimento::Error& error);

private:
    void make(const PictureTask& task); // on a worker's thread
    void take(const PictureTask& task, const Result<ReadyPicture>& made);
    void keep(const PictureTask& task, const ReadyPicture& shown);
    bool isNeeded(const PictureTask& task) const;
    void sendThumbnailWants();
    void sendWants(PictureTask::Kind kind, const QStringList& pictures, QSize within);

    const ObjectStore m_objects;
    const std::shared_ptr<ThumbnailCache> m_thumbnailFiles;
    PictureShelf m_pictures;
    PictureShelf m_thumbnails;
    QStringList m_wanted;
    QSize m_within;
    QStringList m_wantedThumbnails;
    QStringList m_alsoWantedThumbnails;
    QSize m_thumbnailSize;
    QString m_wantedFull;
    QImage m_full; // of m_wantedFull
    QHash<QString, Error> m_failures;
    std::unique_ptr<PictureWorkers> m_workers; // last: its threads use the above
};

} // namespace pentimento
