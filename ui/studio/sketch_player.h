#pragma once

#include "core/sketch/live/live_session.h"

#include <QFutureWatcher>

namespace pentimento {

// Plays the sketch in view, whatever its medium: p5 in the live session, Python in one render after the other. The
// newest play() replaces the one before, and nothing of an older one arrives after it. No call blocks. GUI thread.
class SketchPlayer : public QObject {
    Q_OBJECT
public:
    // `renderer` draws Python; both must outlive this.
    SketchPlayer(LiveSession& live, SketchRenderer& renderer, QObject* parent = nullptr);
    ~SketchPlayer() override; // stops a Python render and waits for that

    void play(const LiveRequest& request);
    void stop();
    bool isPlaying() const { return m_playing; } // a settled p5 sketch too: it still takes input
    // Mouse and keys reach p5 sketches only.
    bool takesInput() const { return m_playing && !m_python; }

    static constexpr int PythonTimeoutMs = 120'000;

Q_SIGNALS:
    void frame(const pentimento::LiveFrame& frame);
    void settled(int ms); // no further frame of its own accord
    void console(const QList<pentimento::ConsoleLine>& lines);
    void failed(const pentimento::RenderError& error);
    void engineMissing(const pentimento::RenderError& error); // nothing plays, and no p5 sketch can
    void killed(const pentimento::LiveKill& kill);
    void busyChanged(bool busy); // no sign from the sketch for two seconds

private:
    void playPython(const LiveRequest& request);
    void takePython(const RenderResult& result, const QImage& picture);
    void onLiveState(LiveSession::State state);

    LiveSession& m_live;
    SketchRenderer& m_renderer;
    struct PythonRun {
        RenderResult result;
        QImage picture;
    };
    QFutureWatcher<PythonRun> m_watcher;
    StopFlag m_pythonStop;
    std::optional<LiveRequest> m_next; // waits for the render before it to end
    bool m_playing = false;
    bool m_python = false;
    bool m_busy = false;
};

} // namespace pentimento
