#pragma once

#include "ui/main/workspace.h"
#include "ui/studio/artwork_rating.h"
#include "ui/studio/determinism_check.h"
#include "ui/studio/studio_diff.h"
#include "ui/studio/studio_export.h"
#include "ui/studio/studio_files.h"
#include "ui/studio/studio_history.h"
#include "ui/studio/studio_replay.h"

#include <QPointer>

class QStackedWidget;

namespace pentimento {

class EditorPane;
class LiveView;
class Notice;
class RunBar;
class StudioPanes;
class Toast;
struct StudioActions;

// Edit a sketch and see it paint: the widgets around a StudioSession, and what joins them. What is decided is decided
// in the session. GUI thread.
class StudioWorkspace : public Workspace {
    Q_OBJECT
public:
    // All outlive this. `library` may be null.
    struct Parts {
        StudioSession& session;
        LiveSession& live;
        SketchExporter& exporter;
        BundleOpener& bundles;
        DeterminismCheck& determinism;
        PaintTracer& tracer;
        Ratings& ratings;
        const Library* library = nullptr;
    };
    explicit StudioWorkspace(const Parts& parts, QWidget* parent = nullptr);
    ~StudioWorkspace() override;

    QString id() const override { return QStringLiteral("studio"); }
    QString title() const override { return tr("Studio"); }
    QString iconName() const override { return QStringLiteral("studio"); }
    QString itemTitle() const override;
    StatusTexts statusTexts() const override;
    void registerActions(ActionRegistry& registry) override;
    QList<SettingsPage*> settingsPages() override;
    bool canUndo() const override;
    bool canRedo() const override;
    void undo() override;
    void redo() override;
    Json saveState() const override;
    void restoreState(const Json& state) override;
    bool canClose() override { return m_files->mayLeave(); }
    bool opensFile(const QString& path) const override;
    void openFiles(const QStringList& paths) override;

    // What the status bar says of the walls around sketches and of the library; told by whoever finds out.
    void setSurroundings(const StatusText& confinement, const StatusText& library);
    StudioFiles& files() { return *m_files; }

Q_SIGNALS:
    void draftsDecided(bool restored);

private:
    EditorPane* currentPane() const;
    void connectActions();
    void connectSession();
    void connectPanes();
    void connectHistory();
    void connectDeterminism();
    void connectReplay();
    void addSketch(OpenSketch* sketch);
    void removeSketch(OpenSketch* sketch);
    void showSketch(OpenSketch* sketch);
    void showLineage();
    void replaceText(OpenSketch* sketch, const QByteArray& code);
    void connectDiff();
    void connectRating();
    void readTier();
    void compare(bool on);
    void showVersion(const OpenSketch* sketch, const Artwork& artwork, const QByteArray& code, const QImage& picture);
    void leaveCompare();
    void onFinished(RunControl::End end);
    void readStale();
    void readTabs();
    void readProblems();
    void readActions();
    void toast(const QString& sentence);

    StudioSession& m_session;
    DeterminismCheck& m_determinism;
    PaintTracer& m_tracer;
    Ratings& m_ratings;
    LiveView* m_view;
    StartPage* m_start;
    QStackedWidget* m_pages;
    Notice* m_runNotice; // about the run
    Notice* m_fileNotice; // about the file
    Notice* m_engineNotice; // about what runs all sketches
    StudioFiles* m_files;
    StudioExport* m_export;
    StudioHistory m_history;
    ArtworkRating m_rating;
    const QString m_whyNotKept; // empty: runs and saves are kept in the library
    StudioDiff m_diff;
    std::unique_ptr<StudioActions> m_actions;
    RunBar* m_runBar = nullptr;
    StudioPanes* m_panes = nullptr;
    Toast* m_toast = nullptr;
    StudioReplay* m_replay = nullptr;
    QAction* m_runLonger;
    QAction* m_runManually;
    QHash<const OpenSketch*, EditorPane*> m_editors;
    QPointer<EditorPane> m_dragged; // by a control of the Parameters dock
    QString m_renderer; // GL_RENDERER, once a process is warm
    StatusText m_confinement;
    StatusText m_libraryText;
};

} // namespace pentimento
