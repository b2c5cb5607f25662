#include "app/studio_parts.h"

#include "app/cli/engine.h"
#include "core/library/care/backups.h"

#include <QFutureWatcher>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace pentimento {

namespace {

StatusText confinementText(const Walls& walls)
{
    if (walls.stand())
        return {u"shield"_s, StudioWorkspace::tr("Confined: bubblewrap, no network"),
            StudioWorkspace::tr(
                "Sketches run in a process of their own without network, home folder or other processes")};
    return {u"warning"_s, StudioWorkspace::tr("Not confined"), walls.missing};
}

LiveSessionSettings liveSettings(const StudioParts::Choices& choices, const StudioSettings& settings)
{
    LiveSessionSettings live;
    live.withoutIsolation = choices.withoutIsolation;
    live.hangLimitMs = settings.hangLimitMs;
    return live;
}

} // namespace

StudioParts::StudioParts(const Choices& choices, const StudioSettings& settings)
    : m_choices(choices)
    , m_engine(makeEngine({.withoutIsolation = choices.withoutIsolation}))
    , m_jobs(std::make_unique<JobRunner>())
    , m_live(liveSettings(choices, settings))
{
    openDrafts(choices.draftFolder);
    openLibrary(choices.libraryFolder);
    m_recorder = std::make_unique<ArtworkRecorder>(m_library.get(), *m_engine, *m_jobs);
    const auto mode = settings.autoRun ? RunControl::Mode::Auto : RunControl::Mode::Manual;
    m_session = std::make_unique<StudioSession>(
        StudioServices{.live = m_live, .renderer = *m_engine, .recorder = *m_recorder, .drafts = m_drafts.get()}, mode);
    m_exporter = std::make_unique<SketchExporter>(*m_engine, *m_jobs, m_library.get());
    m_bundles = std::make_unique<BundleOpener>(m_library.get());
    m_determinism =
        std::make_unique<DeterminismCheck>([&engine = *m_engine](const RenderRequest& request,
                                               const StopFlag& stop) { return engine.renderFresh(request, stop); },
            *m_jobs);
    RenderPoolSettings tracing;
    tracing.withoutIsolation = choices.withoutIsolation;
    m_tracer = std::make_unique<PaintTracer>(tracing, *m_jobs);
}

StudioParts::~StudioParts()
{
    m_look.waitForFinished();
    m_backup.waitForFinished();
    m_jobs.reset(); // they work for the recorder and the exporter
}

void StudioParts::openLibrary(const QString& folder)
{
    auto opened = Library::open(folder, Library::Access::ReadWrite);
    if (!opened) {
        m_libraryError = opened.error();
        opened = Library::open(folder, Library::Access::ReadOnly); // somebody else may hold it
    }
    if (opened)
        m_library = *std::move(opened);
    m_ratings = std::make_unique<Ratings>(m_library.get());
}

void StudioParts::openDrafts(const QString& folder)
{
    auto store = DraftStore::open(folder);
    if (store)
        m_drafts = std::make_unique<DraftKeeper>(*std::move(store));
    else
        m_draftsError = store.error();
}

StudioWorkspace* StudioParts::makeWorkspace()
{
    auto* workspace = new StudioWorkspace({.session = *m_session,
        .live = m_live,
        .exporter = *m_exporter,
        .bundles = *m_bundles,
        .determinism = *m_determinism,
        .tracer = *m_tracer,
        .ratings = *m_ratings,
        .library = m_library.get()});
    if (m_drafts) {
        QObject::connect(workspace, &StudioWorkspace::draftsDecided, m_drafts.get(), &DraftKeeper::forgetLeftovers);
        workspace->files().offerDrafts(m_drafts->leftovers());
    }
    tellFailures(*workspace);
    m_live.warm();
    tellSurroundings(workspace);
    backUp(workspace);
    return workspace;
}

void StudioParts::tellFailures(StudioWorkspace& workspace)
{
    StudioFiles& files = workspace.files();
    QObject::connect(m_recorder.get(), &ArtworkRecorder::failed, &files, &StudioFiles::warnOfLibrary);
    if (m_draftsError)
        return files.warnOfDrafts(*m_draftsError);
    QObject::connect(m_drafts.get(), &DraftKeeper::failed, &files, &StudioFiles::warnOfDrafts);
    files.warnOfUnreadableDrafts(m_drafts->unreadable());
}

// Entering the walls takes 20 ms and counting reads the disk, so neither waits for the window nor holds it up.
void StudioParts::tellSurroundings(StudioWorkspace* workspace)
{
    m_look = QtConcurrent::run([library = m_library.get(), open = m_choices.withoutIsolation] {
        Surroundings found{open ? Walls() : probeWalls(), 0};
        if (const auto counts = library ? library->counts() : Result<LibraryCounts>(LibraryCounts()))
            found.artworks = counts->artworks;
        return found;
    });
    auto* watcher = new QFutureWatcher<Surroundings>(workspace); // the window may be closed before it is known
    QObject::connect(watcher, &QFutureWatcherBase::finished, workspace, [this, workspace] {
        const Surroundings found = m_look.result();
        m_artworks = found.artworks;
        m_confinement = confinementText(found.walls);
        workspace->setSurroundings(m_confinement, libraryText());
    });
    watcher->setFuture(m_look);
    QObject::connect(m_recorder.get(), &ArtworkRecorder::recorded, workspace, [this, workspace] {
        ++m_artworks;
        workspace->setSurroundings(m_confinement, libraryText());
    });
}

// Once a day, at the first start.
void StudioParts::backUp(StudioWorkspace* workspace)
{
    if (!m_library || m_library->access() != Library::Access::ReadWrite)
        return;
    m_backup = QtConcurrent::run([&library = *m_library]() -> std::optional<Error> {
        const auto made = backUpDaily(library, QDate::currentDate());
        return made ? std::nullopt : std::optional(made.error());
    });
    auto* watcher = new QFutureWatcher<std::optional<Error>>(workspace);
    QObject::connect(watcher, &QFutureWatcherBase::finished, workspace, [this, workspace] {
        if (const auto error = m_backup.result())
            workspace->files().warnOfBackup(*error);
    });
    watcher->setFuture(m_backup);
}

StatusText StudioParts::libraryText() const
{
    if (!m_library)
        return {u"folder"_s, StudioWorkspace::tr("No library"), m_libraryError ? m_libraryError->detail : QString()};
    const QString count = StudioWorkspace::tr("Library: %Ln artwork(s)", nullptr, static_cast<int>(m_artworks));
    if (m_library->access() == Library::Access::ReadOnly)
        return {u"folder"_s, StudioWorkspace::tr("%1, read only").arg(count), m_libraryError->detail};
    return {u"folder"_s, count, m_library->folder()};
}

void StudioParts::applySettings(const StudioSettings& settings)
{
    m_live.setHangLimit(settings.hangLimitMs);
}

} // namespace pentimento
