#include "core/library/import/pool_import.h"

#include "core/base/atomic_file.h"
#include "core/base/hash.h"
#include "core/library/import/plain_png.h"
#include "core/library/pool/decisions.h"
#include "core/library/pool/measures.h"
#include "core/library/pool/pool_item.h"
#include "core/metrics/picture_hash.h"

#include <QBuffer>
#include <QFileInfo>
#include <QSet>
#include <QThread>

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <thread>
#include <vector>

using namespace Qt::StringLiterals;

namespace pentimento {

namespace {

const QString ImportSource = u"import"_s;
constexpr int MostThreads = 4;
constexpr std::chrono::milliseconds PausePoll{50};
constexpr int FastCompression = 80; // of QImageWriter's 100: little packing, a fifth of the time

// A picture to be kept, with the code that drew it.
struct Loaded {
    QByteArray png;
    bool isTheFile = false; // byte for byte, so it is known not to be there
    QByteArray code;
    QString fileSha256;
    QImage thumbnail;
    Artwork artwork;
};

QByteArray asPng(const QImage& pixels)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    pixels.save(&buffer, "PNG", FastCompression);
    return buffer.data();
}

Error of(const QString& path, const Error& error)
{
    return {error.kind, error.detail.contains(path) ? error.detail : path + u": "_s + error.detail};
}

// Everything that several files are taken in with at once. Thread-safe.
class Import {
public:
    Import(Library& library, const QList<ImportFile>& plan, const ImportOptions& options,
        const ImportServices& services, const StopFlag& stop, QList<KeptHash> known)
        : m_library(library)
        , m_plan(plan)
        , m_options(options)
        , m_services(services)
        , m_stop(stop)
        , m_known(std::move(known))
    {
        for (const KeptHash& kept : m_known)
            m_hashes.push_back(kept.hash);
    }

    void work();
    const ImportFile* next(std::unique_lock<std::mutex>& lock);
    ImportReport watch(const JobContext& context, qsizetype workers);

private:
    Result<Loaded> loadPicture(const ImportFile& file, const QByteArray& bytes, const DecodeFunction& decode);
    Result<Loaded> renderSketch(const ImportFile& file, const DecodeFunction& decode);
    Artwork factsOf(const ImportFile& file) const;
    Result<void> takeIn(const ImportFile& file, const DecodeFunction& decode);
    Result<void> keep(const ImportFile& file, const Loaded& loaded);
    bool isFirst(const QString& sha256);
    void forgetFirst(const QString& sha256);
    Result<void> rateAs(const ImportFile& file, const QString& picture);
    QString nearDuplicateOf(const QString& picture, quint64 hash);
    Result<void> noteDuplicate(const ImportFile& file, const QString& picture);
    Result<void> noteBroken(const QString& path, const Error& error);
    void noteFailure(const QString& path, const Error& error);

    Library& m_library;
    const QList<ImportFile>& m_plan;
    const ImportOptions& m_options;
    const ImportServices& m_services;
    const StopFlag m_stop;

    std::mutex m_mutex; // guards all below
    std::condition_variable m_changed;
    QSet<QString> m_begun; // SHA-256 of files
    qsizetype m_next = 0;
    qsizetype m_done = 0;
    qsizetype m_ended = 0; // workers
    ImportReport m_report;
    std::optional<Error> m_end; // what ends it all
    QList<KeptHash> m_known;
    std::vector<quint64> m_hashes; // of m_known, in its order
};

Artwork Import::factsOf(const ImportFile& file) const
{
    const ImportFacts facts = file.facts.value_or(ImportFacts());
    Artwork artwork;
    artwork.createdAt = facts.createdAt;
    artwork.author = facts.author;
    artwork.authorName = facts.authorName;
    artwork.title = facts.title.isEmpty() ? QFileInfo(file.path()).completeBaseName() : facts.title;
    artwork.subject = facts.subject.isEmpty() ? m_options.subject : facts.subject;
    artwork.supplement = facts.supplement || m_options.supplement;
    artwork.seed = facts.seed.value_or(1);
    artwork.anchored = facts.anchored; // of what no pool tells about, nobody knows
    artwork.libraries = facts.libraries;
    artwork.renderer = facts.renderer;
    artwork.reason = Artwork::Reason::Import;
    artwork.origin = Artwork::Origin::Import;
    artwork.source = file.path();
    if (!facts.prompt.isEmpty())
        artwork.prompt = facts.prompt;
    return artwork;
}

Result<Loaded> Import::loadPicture(const ImportFile& file, const QByteArray& bytes, const DecodeFunction& decode)
{
    const bool isKept = isPlainPng(bytes);
    PM_TRY(decoded, decode(bytes, isKept ? ThumbnailOnly : AllPixels, m_stop));
    Loaded loaded;
    loaded.png = isKept ? bytes : asPng(decoded.pixels);
    loaded.isTheFile = isKept;
    if (loaded.png.isEmpty())
        return Unexpected(Error::Kind::Process, u"there was no memory to write it as PNG"_s);
    loaded.thumbnail = decoded.thumbnail;
    loaded.artwork = factsOf(file);
    if (file.code.isEmpty())
        return loaded;
    const auto sketch = readSketch(file.code, file.facts ? file.facts->medium : std::nullopt);
    if (sketch) {
        loaded.code = sketch->code;
        loaded.artwork.medium = sketch->medium;
    } else { // the picture is good all the same
        noteFailure(file.code, sketch.error());
    }
    return loaded;
}

Result<Loaded> Import::renderSketch(const ImportFile& file, const DecodeFunction& decode)
{
    PM_TRY(sketch, readSketch(file.code));
    RenderRequest request;
    request.sketch = sketch;
    const RenderResult result = m_services.renderer.render(request, m_stop);
    if (result.error && result.error->kind == RenderError::Kind::Cancelled)
        return Unexpected(Error::Kind::Cancelled, u"stopped"_s);
    if (result.error && result.error->kind == RenderError::Kind::Environment)
        return Unexpected(Error::Kind::Environment, result.error->message);
    if (result.png.isEmpty())
        return Unexpected(Error::Kind::InvalidInput, result.error ? result.error->message : u"it drew no picture"_s);
    PM_TRY(decoded, decode(result.png, ThumbnailOnly, m_stop));
    Loaded loaded;
    loaded.png = result.png;
    loaded.thumbnail = decoded.thumbnail;
    loaded.code = sketch.code;
    loaded.artwork = factsOf(file);
    loaded.artwork.medium = sketch.medium;
    loaded.artwork.seed = request.seed;
    loaded.artwork.anchored = request.anchored;
    loaded.artwork.libraries = result.libraries;
    loaded.artwork.renderer = result.renderer;
    return loaded;
}

// Of the files of this plan with these bytes, several of which may be at hand at once.
bool Import::isFirst(const QString& sha256)
{
    const std::lock_guard lock(m_mutex);
    const qsizetype before = m_begun.size();
    m_begun.insert(sha256);
    return m_begun.size() > before;
}

void Import::forgetFirst(const QString& sha256)
{
    const std::lock_guard lock(m_mutex);
    m_begun.remove(sha256);
}

Result<void> Import::rateAs(const ImportFile& file, const QString& picture)
{
    if (!file.facts || !file.facts->tier)
        return {};
    PM_TRY(present, tierOf(m_library, picture));
    if (present) // what was decided here counts
        return {};
    PM_TRY(events, rate(m_library, {{{}, picture, file.facts->tier, {}, {}, ImportSource, {}}}, ImportSource));
    Q_UNUSED(events)
    return {};
}

QString Import::nearDuplicateOf(const QString& picture, quint64 hash)
{
    const std::lock_guard lock(m_mutex);
    const std::vector<size_t> found = nearDuplicates(hash, m_hashes);
    QString near = found.empty() ? QString() : m_known.at(static_cast<qsizetype>(found.front())).picture;
    m_known.append({picture, hash});
    m_hashes.push_back(hash);
    return near;
}

// Errors are the library's, which end it all; those of the file are noted.
Result<void> Import::takeIn(const ImportFile& file, const DecodeFunction& decode)
{
    const auto bytes = readFile(file.path(), PictureLimits::FileBytes);
    if (!bytes)
        return noteBroken(file.path(), bytes.error());
    const QString sha256 = QString::fromLatin1(sha256Hex(*bytes));
    PM_TRY(known, m_library.pictureOfFile(sha256));
    if (known)
        return noteDuplicate(file, *known);
    if (!isFirst(sha256))
        return noteDuplicate(file, {});
    auto loaded = file.picture.isEmpty() ? renderSketch(file, decode) : loadPicture(file, *bytes, decode);
    if (loaded) {
        loaded->artwork.fileSha256 = sha256;
        return keep(file, *loaded);
    }
    forgetFirst(sha256);
    if (loaded.error().kind == Error::Kind::Environment) // there are no walls to decode or to render behind
        return Unexpected(loaded.error());
    if (loaded.error().kind != Error::Kind::Cancelled)
        return noteBroken(file.path(), loaded.error());
    const std::lock_guard lock(m_mutex);
    m_report.stopped = true;
    return {};
}

Result<void> Import::keep(const ImportFile& file, const Loaded& loaded)
{
    if (!loaded.isTheFile) {
        PM_TRY(present, m_library.pictureOfFile(QString::fromLatin1(sha256Hex(loaded.png))));
        if (present) // another file with the same picture
            return noteDuplicate(file, *present);
    }
    PM_TRY(added, m_library.addArtwork(loaded.artwork, loaded.code, loaded.png));
    ImportedPicture imported{file.path(), added.id, added.pictureObject.left(64), {}};
    if (const auto measures = measurePicture(loaded.thumbnail)) {
        PM_CHECK(keepMeasures(m_library, imported.picture, *measures));
        imported.nearDuplicateOf = nearDuplicateOf(imported.picture, measures->hash);
    }
    PM_CHECK(rateAs(file, imported.picture));
    PM_CHECK(forgetBroken(m_library, file.path()));
    if (m_services.keepThumbnail)
        m_services.keepThumbnail(imported.picture, loaded.thumbnail);
    if (m_services.tellAdded)
        m_services.tellAdded(imported);
    const std::lock_guard lock(m_mutex);
    m_report.added.append(imported);
    return {};
}

// `picture` is empty while the first of two equal files is still at hand. What was drawn in the Studio and is brought
// in now is wanted in the Pool.
Result<void> Import::noteDuplicate(const ImportFile& file, const QString& picture)
{
    if (!picture.isEmpty()) {
        PM_CHECK(wantInPool(m_library, picture));
        PM_CHECK(rateAs(file, picture));
    }
    PM_CHECK(forgetBroken(m_library, file.path()));
    const std::lock_guard lock(m_mutex);
    m_report.duplicates.append(file.path());
    return {};
}

void Import::noteFailure(const QString& path, const Error& error)
{
    const std::lock_guard lock(m_mutex);
    m_report.failures.append(of(path, error));
}

Result<void> Import::noteBroken(const QString& path, const Error& error)
{
    PM_CHECK(addBroken(m_library, path, error.detail));
    noteFailure(path, error);
    return {};
}

// Null: there is no more, or it ends here. Waits through a pause.
const ImportFile* Import::next(std::unique_lock<std::mutex>& lock)
{
    const auto goesOn = [this] { return !m_stop.raised() && !m_end && m_next < m_plan.size(); };
    while (goesOn() && m_services.pause.raised())
        m_changed.wait_for(lock, PausePoll);
    return goesOn() ? &m_plan.at(m_next++) : nullptr;
}

void Import::work()
{
    const DecodeFunction decode = m_services.makeDecoder();
    std::unique_lock lock(m_mutex);
    while (const ImportFile* file = next(lock)) {
        lock.unlock();
        const auto taken = takeIn(*file, decode);
        lock.lock();
        ++m_done;
        if (!taken && !m_end)
            m_end = taken.error();
        m_changed.notify_all();
    }
    ++m_ended;
    m_changed.notify_all();
}

// On the job's own thread, which is the one that may report.
ImportReport Import::watch(const JobContext& context, qsizetype workers)
{
    std::unique_lock lock(m_mutex);
    qsizetype told = -1;
    for (bool ended = false; !ended;) {
        m_changed.wait(lock, [&] { return told != m_done || m_ended == workers; });
        ended = m_ended == workers;
        told = m_done;
        lock.unlock();
        context.progress(told, m_plan.size());
        lock.lock();
    }
    m_report.end = m_end;
    m_report.stopped = m_report.stopped || m_done < m_plan.size();
    return std::move(m_report);
}

} // namespace

Result<ImportReport> importFiles(Library& library, const QList<ImportFile>& plan, const ImportOptions& options,
    const ImportServices& services, const JobContext& context)
{
    PM_CHECK(library.checkWritable());
    PM_TRY(known, keptHashes(library));
    const int cores = qBound(1, QThread::idealThreadCount(), MostThreads);
    const int threads = options.threads > 0 ? options.threads : cores;
    Import import(library, plan, options, services, context.stop, known);
    std::vector<std::jthread> workers;
    workers.reserve(static_cast<size_t>(threads));
    for (int i = 0; i < threads; ++i)
        workers.emplace_back([&import] { import.work(); });
    return import.watch(context, threads);
}

} // namespace pentimento
