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
    connect(&jobs, &JobRunner::ended, this, [this](const JobInfo& job) {
        const Asked asked = m_records.take(job.id);
        if (!asked.key.isEmpty()) // else it is another job
            Q_EMIT recordEnded(asked.key, asked.code, asked.seed, asked.reason);
    });
}

ArtworkRecorder::~ArtworkRecorder()
{
    m_writer.waitForDone();
}

void ArtworkRecorder::recall(const QString& key, const QString& path)
{
    if (!m_readable || path.isEmpty())
        return;
    {
        const std::lock_guard lock(m_asksMutex);
        m_opened[key] = path;
    }
    m_writer.start([this, key] {
        if (const auto told = tellTimeline(key); !told)
            Q_EMIT failed(told.error());
    });
}

Result<void> ArtworkRecorder::tellTimeline(const QString& key)
{
    const std::lock_guard lock(m_mutex);
    PM_TRY(id, knownRow(key));
    if (!id)
        return {};
    PM_TRY(document, m_readable->sketch(*id));
    PM_TRY(artworks, m_readable->artworksOfSketch(*id));
    QByteArray code;
    if (!artworks.isEmpty()) {
        if (auto stored = m_readable->object(artworks.last().codeObject))
            code = *std::move(stored);
    }
    Q_EMIT recalled(key, document, artworks, code);
    return {};
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
    const auto work = [this, sketch, reason](JobContext& context) -> Result<void> {
        auto done = renderAndAdd(sketch, reason, context.stop);
        if (!done && done.error().kind != Error::Kind::Cancelled)
            Q_EMIT failed(done.error());
        return done;
    };
    const qint64 job = m_jobs.start(tr("Keep %1").arg(sketch.title), work);
    m_records.insert(job, {sketch.key, sketch.sketch.code, sketch.seed, reason});
}

void ArtworkRecorder::move(const RecordedSketch& sketch)
{
    if (!m_library)
        return;
    {
        const std::lock_guard lock(m_asksMutex);
        m_moves[sketch.key] = {sketch.path, sketch.title};
    }
    m_writer.start([this, sketch] {
        if (const auto id = ensureSketch(sketch); !id)
            Q_EMIT failed(id.error());
    });
}

std::optional<ArtworkRecorder::Place> ArtworkRecorder::takeMove(const QString& key)
{
    const std::lock_guard lock(m_asksMutex);
    const auto found = m_moves.constFind(key);
    if (found == m_moves.constEnd())
        return std::nullopt;
    const Place place = *found;
    m_moves.erase(found);
    return place;
}

void ArtworkRecorder::putMoveBack(const QString& key, const Place& place)
{
    const std::lock_guard lock(m_asksMutex);
    if (!m_moves.contains(key)) // saved elsewhere meanwhile
        m_moves[key] = place;
}

Result<qint64> ArtworkRecorder::ensureSketch(const RecordedSketch& sketch)
{
    const std::lock_guard lock(m_mutex);
    const auto place = takeMove(sketch.key);
    auto id = rowOf(sketch, place);
    if (!place)
        return id;
    const auto moved = id ? m_library->setSketchPath(*id, place->path, place->title) : Result<void>();
    if (!id || !moved)
        putMoveBack(sketch.key, *place); // else its file would be a stranger when it is opened next
    PM_CHECK(moved);
    return id;
}

// A sketch that was opened is looked for under the path it had then, whoever comes first: were it left to recall()
// alone, a job that overtakes it would make a second timeline.
Result<std::optional<qint64>> ArtworkRecorder::knownRow(const QString& key)
{
    if (const auto known = m_sketches.constFind(key); known != m_sketches.constEnd())
        return std::optional(*known);
    QString path;
    {
        const std::lock_guard lock(m_asksMutex);
        path = m_opened.value(key);
    }
    if (path.isEmpty())
        return std::optional<qint64>();
    PM_TRY(found, m_readable->sketchOfPath(path));
    {
        const std::lock_guard lock(m_asksMutex);
        m_opened.remove(key);
    }
    if (!found)
        return std::optional<qint64>();
    m_sketches[key] = found->id;
    return std::optional(found->id);
}

Result<qint64> ArtworkRecorder::rowOf(const RecordedSketch& sketch, const std::optional<Place>& place)
{
    PM_TRY(known, knownRow(sketch.key));
    if (known)
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

std::optional<Artwork> ArtworkRecorder::keptAlready(const RecordedSketch& sketch, const QList<Artwork>& timeline) const
{
    for (const Artwork& kept : timeline) {
        if (kept.id != timeline.last().id && kept.id != sketch.parent)
            continue;
        const auto code = m_library->object(kept.codeObject);
        if (code && isSameDrawing(kept, *code, sketch))
            return kept;
    }
    return std::nullopt;
}

Result<void> ArtworkRecorder::renderAndAdd(const RecordedSketch& sketch, Artwork::Reason reason, const StopFlag& stop)
{
    PM_TRY(id, ensureSketch(sketch));
    PM_TRY(timeline, m_library->artworksOfSketch(id));
    if (const auto found = keptAlready(sketch, timeline)) {
        Q_EMIT kept(sketch.key, *found, sketch.sketch.code);
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
    const std::lock_guard lock(m_mutex); // a timeline that is read meanwhile has it, or is told before it
    PM_TRY(meanwhile, m_library->artworksOfSketch(id));
    if (const auto found = keptAlready(sketch, meanwhile)) { // by a run that was asked for just before
        Q_EMIT kept(sketch.key, *found, sketch.sketch.code);
        return {};
    }
    PM_TRY(added, m_library->addArtwork(artwork, sketch.sketch.code, result.png));
    Q_EMIT recorded(sketch.key, added, sketch.sketch.code);
    Q_EMIT kept(sketch.key, added, sketch.sketch.code);
    return {};
}

} // namespace pentimento
