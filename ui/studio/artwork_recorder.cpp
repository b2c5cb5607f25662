#include "ui/studio/artwork_recorder.h"

#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace pentimento {

namespace {

constexpr int RenderTimeoutMs = 300'000;

bool isSameDrawing(const Artwork& artwork, const QByteArray& oldCode, const RecordedSketch& sketch)
{
    return artwork.seed == sketch.seed && oldCode == sketch.sketch.code;
}

} // namespace

ArtworkRecorder::ArtworkRecorder(Library* library, SketchRenderer& renderer, JobRunner& jobs, QObject* parent)
    : QObject(parent)
    , m_readable(library)
    , m_library(library && library->access() == Library::Access::ReadWrite ? library : nullptr)
    , m_renderer(renderer)
    , m_jobs(jobs)
{
    m_writer.setMaxThreadCount(1);
}

ArtworkRecorder::~ArtworkRecorder()
{
    m_writer.waitForDone();
}

void ArtworkRecorder::recall(const QString& key, const QString& path)
{
    if (!m_readable || path.isEmpty())
        return;
    m_writer.start([this, key, path] {
        const auto sketch = m_readable->sketchOfPath(path);
        if (!sketch)
            return Q_EMIT failed(sketch.error());
        if (!*sketch)
            return;
        const auto artworks = m_readable->artworksOfSketch((*sketch)->id);
        if (!artworks)
            return Q_EMIT failed(artworks.error());
        {
            const std::lock_guard lock(m_mutex);
            m_sketches[key] = (*sketch)->id;
        }
        QByteArray code;
        if (!artworks->isEmpty()) {
            if (auto stored = m_readable->object(artworks->last().codeObject))
                code = *std::move(stored);
        }
        Q_EMIT recalled(key, **sketch, *artworks, code);
    });
}

void ArtworkRecorder::snapshot(const RecordedSketch& sketch)
{
    if (!m_library)
        return;
    m_writer.start([this, sketch] {
        const auto id = ensureSketch(sketch);
        if (!id)
            return Q_EMIT failed(id.error());
        if (const auto added = m_library->addSnapshot(*id, sketch.sketch.code, sketch.seed); !added)
            Q_EMIT failed(added.error());
    });
}

void ArtworkRecorder::record(const RecordedSketch& sketch, Artwork::Reason reason)
{
    if (!m_library)
        return;
    m_jobs.start(tr("Keep %1").arg(sketch.title), [this, sketch, reason](JobContext& context) -> Result<void> {
        auto done = renderAndAdd(sketch, reason, context.stop);
        if (!done && done.error().kind != Error::Kind::Cancelled)
            Q_EMIT failed(done.error());
        return done;
    });
}

void ArtworkRecorder::move(const RecordedSketch& sketch)
{
    if (!m_library)
        return;
    {
        const std::lock_guard lock(m_movesMutex);
        m_moves[sketch.key] = {sketch.path, sketch.title};
    }
    m_writer.start([this, sketch] {
        if (const auto id = ensureSketch(sketch); !id)
            Q_EMIT failed(id.error());
    });
}

std::optional<ArtworkRecorder::Place> ArtworkRecorder::takeMove(const QString& key)
{
    const std::lock_guard lock(m_movesMutex);
    const auto found = m_moves.constFind(key);
    if (found == m_moves.constEnd())
        return std::nullopt;
    const Place place = *found;
    m_moves.erase(found);
    return place;
}

Result<qint64> ArtworkRecorder::ensureSketch(const RecordedSketch& sketch)
{
    const std::lock_guard lock(m_mutex);
    const auto place = takeMove(sketch.key);
    PM_TRY(id, rowOf(sketch, place));
    if (place)
        PM_CHECK(m_library->setSketchPath(id, place->path, place->title));
    return id;
}

Result<qint64> ArtworkRecorder::rowOf(const RecordedSketch& sketch, const std::optional<Place>& place)
{
    if (const auto known = m_sketches.constFind(sketch.key); known != m_sketches.constEnd())
        return *known;
    if (sketch.librarySketch) {
        m_sketches[sketch.key] = *sketch.librarySketch;
        return *sketch.librarySketch;
    }
    // A path that is yet to be taken over may still be another timeline's.
    PM_TRY(added, m_library->addSketch(sketch.title, sketch.sketch.medium, place ? QString() : sketch.path));
    m_sketches[sketch.key] = added.id;
    Q_EMIT sketchAdded(sketch.key, added.id);
    return added.id;
}

Result<void> ArtworkRecorder::renderAndAdd(const RecordedSketch& sketch, Artwork::Reason reason, const StopFlag& stop)
{
    PM_TRY(id, ensureSketch(sketch));
    PM_TRY(timeline, m_library->artworksOfSketch(id));
    for (const Artwork& kept : std::as_const(timeline)) {
        if (kept.id != timeline.last().id && kept.id != sketch.parent)
            continue;
        const auto code = m_library->object(kept.codeObject);
        if (code && isSameDrawing(kept, *code, sketch))
            return {};
    }
    const RenderResult result = m_renderer.render(
        {.sketch = sketch.sketch, .seed = sketch.seed, .size = sketch.size, .timeoutMs = RenderTimeoutMs}, stop);
    if (stop.raised())
        return Unexpected(Error::Kind::Cancelled, {});
    if (result.png.isEmpty()) // its fault is on the screen already; the snapshot keeps the code
        return {};
    Artwork artwork;
    artwork.parentId = sketch.parent;
    if (!artwork.parentId && !timeline.isEmpty())
        artwork.parentId = timeline.last().id;
    artwork.author = sketch.author;
    artwork.authorName = sketch.authorName;
    artwork.sketchId = id;
    artwork.title = sketch.title;
    artwork.medium = sketch.sketch.medium;
    artwork.seed = sketch.seed;
    artwork.size = result.size;
    artwork.libraries = result.libraries;
    artwork.renderer = result.renderer;
    artwork.reason = reason;
    artwork.source = sketch.path;
    PM_TRY(added, m_library->addArtwork(artwork, sketch.sketch.code, result.png));
    Q_EMIT recorded(sketch.key, added, sketch.sketch.code);
    return {};
}

} // namespace pentimento
