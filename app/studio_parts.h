#pragma once

#include "core/jobs/job_runner.h"
#include "core/library/library.h"
#include "core/process/confinement.h"
#include "core/settings/settings.h"
#include "core/sketch/sketch_engine.h"
#include "ui/pool/session/ratings.h"
#include "ui/studio/bundle_opener.h"
#include "ui/studio/sketch_exporter.h"
#include "ui/studio/studio_session.h"
#include "ui/studio/studio_workspace.h"

#include <QFuture>

#include <memory>

namespace pentimento {

// Everything the Studio works with, made in the order in which it depends on one another and taken apart in reverse.
// The workspace belongs to the window it is added to. GUI thread.
class StudioParts {
public:
    struct Choices {
        QString libraryFolder;
        QString draftFolder;
        bool withoutIsolation = false;
    };
    StudioParts(const Choices& choices, const StudioSettings& settings);
    ~StudioParts(); // stops every job and waits for it

    // Made for the window, which takes it over.
    StudioWorkspace* makeWorkspace();
    void openArtwork(qint64 id) { m_bundles->openArtwork(id); } // in the workspace
    void applySettings(const StudioSettings& settings);

    JobRunner& jobs() { return *m_jobs; }
    Ratings& ratings() { return *m_ratings; }
    SketchRenderer& engine() { return *m_engine; }
    Library* library() const { return m_library.get(); } // null when it could not be opened
    // Why the library is not open for writing; empty when it is.
    const std::optional<Error>& libraryError() const { return m_libraryError; }

private:
    void openLibrary(const QString& folder);
    void openDrafts(const QString& folder);
    void tellFailures(StudioWorkspace& workspace);
    void tellSurroundings(StudioWorkspace* workspace);
    void backUp(StudioWorkspace* workspace);
    StatusText libraryText() const;

    struct Surroundings {
        Walls walls;
        qint64 artworks = 0;
    };
    const Choices m_choices;
    QFuture<Surroundings> m_look; // reads the library
    QFuture<std::optional<Error>> m_backup; // reads it, too
    StatusText m_confinement;
    qint64 m_artworks = 0; // in the library, as far as this program knows
    std::unique_ptr<Library> m_library;
    std::optional<Error> m_libraryError;
    std::unique_ptr<Ratings> m_ratings;
    std::unique_ptr<SketchEngine> m_engine;
    std::unique_ptr<JobRunner> m_jobs;
    LiveSession m_live;
    std::unique_ptr<ArtworkRecorder> m_recorder;
    std::unique_ptr<DraftKeeper> m_drafts;
    std::optional<Error> m_draftsError; // why there are none
    std::unique_ptr<StudioSession> m_session;
    std::unique_ptr<SketchExporter> m_exporter;
    std::unique_ptr<BundleOpener> m_bundles;
    std::unique_ptr<DeterminismCheck> m_determinism;
    std::unique_ptr<PaintTracer> m_tracer;
};

} // namespace pentimento
