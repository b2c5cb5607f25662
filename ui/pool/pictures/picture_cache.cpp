#include "ui/pool/pictures/picture_cache.h"

namespace pentimento {

PictureCache::PictureCache(const ObjectStore& objects, std::shared_ptr<ThumbnailCache> thumbnails,
    const PictureCacheLimits& limits, QObject* parent)
    : QObject(parent)
    , m_objects(objects)
    , m_thumbnailFiles(std::move(thumbnails))
    , m_pictures(limits.pictureBytes)
    , m_thumbnails(limits.thumbnailBytes)
    , m_workers(std::make_unique<PictureWorkers>(limits.threads, [this](const PictureTask& task) { make(task); }))
{
}

PictureCache::~PictureCache()
{
    m_workers.reset(); // its threads post to this
}

void PictureCache::setWanted(const QStringList& pictures, QSize within)
{
    m_wanted = pictures;
    m_within = within;
    m_pictures.need(pictures);
    sendWants(PictureTask::Kind::Screen, pictures, within);
}

void PictureCache::setThumbnailsWanted(const QStringList& pictures, int side)
{
    m_wantedThumbnails = pictures;
    m_thumbnailSize = {side, side};
    sendThumbnailWants();
}

void PictureCache::setThumbnailsAlsoWanted(const QStringList& pictures)
{
    m_alsoWantedThumbnails = pictures;
    if (!m_thumbnailSize.isEmpty())
        sendThumbnailWants();
}

void PictureCache::sendThumbnailWants()
{
    const QStringList all = m_wantedThumbnails + m_alsoWantedThumbnails;
    m_thumbnails.need(all);
    sendWants(PictureTask::Kind::Thumbnail, all, m_thumbnailSize);
}

void PictureCache::setFullWanted(const QString& picture)
{
    if (m_wantedFull != picture)
        m_full = {};
    m_wantedFull = picture;
    const bool isThere = picture.isEmpty() || !full(picture).isNull();
    sendWants(PictureTask::Kind::Full, isThere ? QStringList() : QStringList(picture), {});
}

QImage PictureCache::full(const QString& picture) const
{
    if (!m_full.isNull() && picture == m_wantedFull)
        return m_full;
    const ReadyPicture* shown = m_pictures.find(picture);
    return shown && shown->isFull() ? shown->image : QImage();
}

ReadyPicture PictureCache::thumbnail(const QString& picture) const
{
    const ReadyPicture* shown = m_thumbnails.find(picture);
    return shown ? *shown : ReadyPicture();
}

QSize PictureCache::fullSize(const QString& picture) const
{
    const ReadyPicture* shown = m_pictures.find(picture);
    return shown ? shown->fullSize : QSize();
}

std::optional<Error> PictureCache::failure(const QString& picture) const
{
    const auto error = m_failures.constFind(picture);
    return error == m_failures.constEnd() ? std::nullopt : std::optional(*error);
}

void PictureCache::retry(const QString& picture)
{
    m_failures.remove(picture);
    sendWants(PictureTask::Kind::Screen, m_wanted, m_within);
    sendThumbnailWants();
    setFullWanted(m_wantedFull);
}

bool PictureCache::isNeeded(const PictureTask& task) const
{
    if (m_failures.contains(task.picture))
        return false;
    switch (task.kind) {
    case PictureTask::Kind::Screen:
        return !m_pictures.has(task.picture, task.within);
    case PictureTask::Kind::Thumbnail:
        return !m_thumbnails.has(task.picture, task.within);
    case PictureTask::Kind::Full:
        return true;
    }
    Q_UNREACHABLE();
}

void PictureCache::sendWants(PictureTask::Kind kind, const QStringList& pictures, QSize within)
{
    QList<PictureTask> tasks;
    for (const QString& picture : pictures) {
        const PictureTask task{kind, picture, within, {}};
        if (isNeeded(task))
            tasks.append(task);
    }
    m_workers->want(kind, tasks);
}

void PictureCache::make(const PictureTask& task)
{
    const Result<ReadyPicture> made = task.kind == PictureTask::Kind::Thumbnail
        ? readThumbnail(m_objects, *m_thumbnailFiles, task.picture, task.within.width(), task.stop)
        : readPicture(m_objects, task.picture, task.within, task.stop);
    QMetaObject::invokeMethod(
        this, [this, task, made] { take(task, made); }, Qt::QueuedConnection);
}

void PictureCache::take(const PictureTask& task, const Result<ReadyPicture>& made)
{
    m_workers->finish(task);
    if (made)
        return keep(task, *made);
    if (made.error().kind == Error::Kind::Cancelled || m_failures.contains(task.picture))
        return;
    m_failures.insert(task.picture, made.error());
    Q_EMIT failed(task.picture, made.error());
}

void PictureCache::keep(const PictureTask& task, const ReadyPicture& shown)
{
    switch (task.kind) {
    case PictureTask::Kind::Screen:
        // One made for a size that is no longer wanted must not take the place of one that is.
        if (!m_pictures.has(task.picture, m_within) && m_pictures.put(task.picture, shown, task.within))
            Q_EMIT ready(task.picture);
        return;
    case PictureTask::Kind::Thumbnail:
        if (!m_thumbnails.has(task.picture, m_thumbnailSize) && m_thumbnails.put(task.picture, shown, task.within))
            Q_EMIT thumbnailReady(task.picture);
        return;
    case PictureTask::Kind::Full:
        if (task.picture != m_wantedFull)
            return;
        m_full = shown.image;
        Q_EMIT fullReady(task.picture);
        return;
    }
}

} // namespace pentimento
