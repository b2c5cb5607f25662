#pragma once

#include "ui/studio/artwork_recorder.h"
#include "ui/studio/draft_keeper.h"
#include "ui/studio/open_sketch.h"
#include "ui/studio/run_control.h"
#include "ui/studio/sketch_player.h"

namespace pentimento {

// What the Studio works with; all outlives it. `drafts` may be null: then unsaved text is not kept through a crash.
struct StudioServices {
    LiveSession& live;
    SketchRenderer& renderer; // judged pictures, and Python
    ArtworkRecorder& recorder;
    DraftKeeper* drafts = nullptr;
};

// The Studio without its widgets: which sketches are open, which one is in view, when that one runs, and what becomes
// of its pictures, words and failures. Editors give it their text and tell it about changes. One sketch plays at a
// time. GUI thread.
class StudioSession : public QObject {
    Q_OBJECT
public:
    static constexpr int RestMs = 30'000; // an up-to-date picture nobody has touched for so long is kept

    StudioSession(const StudioServices& services, RunControl::Mode mode, QObject* parent = nullptr);
    ~StudioSession() override; // drafts that are due are written

    // The sketch that is open from this file, opened now if it was not; comes into view. Errors as SketchFile::open.
    Result<OpenSketch*> open(const QString& path);
    OpenSketch* openUntitled(const Sketch& sketch, const QString& key = {});
    void close(OpenSketch& sketch); // its draft goes too
    void show(OpenSketch* sketch); // null: none; nothing runs until it is asked to

    const std::vector<std::unique_ptr<OpenSketch>>& sketches() const { return m_sketches; }
    OpenSketch* current() const { return m_current; }
    OpenSketch* find(const QString& key) const; // null when it is not open
    RunControl& runs() { return m_runs; }
    SketchPlayer& player() { return m_player; }

    // From the editor of that sketch.
    void setCodeSource(OpenSketch& sketch, std::function<QByteArray()> code);
    void edited(OpenSketch& sketch);
    void dragEnded(); // of a parameter of the sketch in view
    void setCursorSource(OpenSketch& sketch, std::function<qint64()> offset);
    // They are about to go: their text that is due is written, but that of `discarded` keys is given up.
    void editorsLeave(const QStringList& discarded);
    QByteArray code(const OpenSketch& sketch) const;
    bool isModified(const OpenSketch& sketch) const; // its text is on no disk: edited, or its file is gone
    void readModified(OpenSketch& sketch); // its text or its file changed; a draft will follow

    // Storage when it could not be written; keeps an artwork when it could.
    Result<void> save(OpenSketch& sketch, const QString& path);
    void keep(Artwork::Reason reason); // the sketch in view as it is now
    void snapshot(); // its code and seed alone
    // Whether the picture is that of the code and the seed as they are.
    bool isUpToDate(const OpenSketch& sketch) const;
    // Whether its artwork is that of the code and the seed as they are.
    bool isKept(const OpenSketch& sketch) const;

Q_SIGNALS:
    void opened(pentimento::OpenSketch* sketch);
    void closing(pentimento::OpenSketch* sketch);
    void shown(pentimento::OpenSketch* sketch); // may be null
    void modifiedChanged(pentimento::OpenSketch* sketch);
    void started(pentimento::RunControl::Reason reason); // a run of the sketch in view
    void frame(const pentimento::LiveFrame& frame);
    void finished(pentimento::RunControl::End end, int ms);
    void staleChanged();
    void engineMissing(const pentimento::RenderError& error); // no p5 sketch can run
    void recorded(pentimento::OpenSketch* sketch, const pentimento::Artwork& artwork);
    // ArtworkRecorder's kept() and recordEnded(), which may come when the sketch is closed already.
    void kept(const QString& key, const pentimento::Artwork& artwork, const QByteArray& code);
    void keepEnded(const QString& key, const QByteArray& code, quint32 seed, pentimento::Artwork::Reason reason);
    void recalled(pentimento::OpenSketch* sketch, const QList<pentimento::Artwork>& artworks);

private:
    OpenSketch* add(std::unique_ptr<SketchFile> file, const QString& key);
    void play(RunControl::Reason reason);
    void takeFrame(const LiveFrame& frame);
    void takeSettled(int ms);
    void takeFailure(const RenderError& error);
    void takeKill(const LiveKill& kill);
    void finish(RunControl::End end, int ms);
    void say(OpenSketch& sketch, const QString& text, ConsoleLine::Level level = ConsoleLine::Level::Info);
    RecordedSketch recordOf(const OpenSketch& sketch) const;
    void connectRecorder();

    const StudioServices m_services;
    RunControl m_runs;
    SketchPlayer m_player;
    struct Sources {
        std::function<QByteArray()> code;
        std::function<qint64()> cursor;
        bool modified = false;
    };
    std::vector<std::unique_ptr<OpenSketch>> m_sketches;
    QHash<const OpenSketch*, Sources> m_sources;
    OpenSketch* m_current = nullptr;
    QTimer m_rest;
    RunControl::Reason m_reason = RunControl::Reason::Asked; // of the run in progress
    QByteArray m_playedCode;
    quint32 m_playedSeed = 0;
    bool m_showedFrame = false;
};

} // namespace pentimento
