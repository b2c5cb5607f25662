#pragma once

#include "core/base/paths.h"
#include "core/sketch/sketch_renderer.h"

#include <QElapsedTimer>
#include <QImage>
#include <QObject>
#include <QPointF>
#include <QThread>

#include <functional>

namespace pentimento {

struct LiveSessionSettings {
    QString program; // pentimento-render; empty: the one beside this program
    bool withoutIsolation = false; // the user's explicit one-time choice when user namespaces are forbidden
    int hangLimitMs = 20'000; // a page that gives no sign for so long is killed
    QString shaderFolder = shaderCacheFolder();
};

struct LiveRequest {
    Sketch sketch; // of one of p5's media
    quint32 seed = 1;
    std::optional<QSize> size; // as in RenderRequest
    bool anchored = true;
};

struct LiveFrame {
    QImage picture; // premultiplied ARGB, one pixel for each of the canvas; nobody else writes to it
    int number = 0; // how often the sketch had drawn; 0 when the picture changed without its draw()
    int ms = 0; // since run()
};

// What the mouse did over the picture. Positions are picture pixels, and may lie outside.
struct LivePointer {
    enum class Kind { Move, Press, DoublePress, Release, Wheel };
    Kind kind = Kind::Move;
    QPointF position{};
    Qt::MouseButton button = Qt::NoButton; // pressed or released just now
    Qt::MouseButtons buttons{}; // held down afterwards
    Qt::KeyboardModifiers modifiers{};
    QPointF wheel{}; // eighths of a degree, as QWheelEvent::angleDelta
};

struct LiveKey {
    bool pressed = true;
    bool repeat = false;
    int key = 0; // Qt::Key
    QString text{};
    Qt::KeyboardModifiers modifiers{};
};

// A sketch that had to be killed.
struct LiveKill {
    enum class Reason {
        Hang, // neither its page nor its process gave a sign
        Memory,
    };
    Reason reason = Reason::Hang;
    int silentMs = 0; // Hang: for how long
    int lastLoggedLine = 0; // in the sketch; 0: it logged nothing
};

class LiveDriver;

// The live view's engine: one confined `pentimento-render --live` that draws the newest sketch, at the pace of a
// screen but on the virtual clock of a batch render: frame n has the pixels of the batch picture after n frames.
// A thread of its own starts, watches and kills the process; no call here blocks. GUI thread (any thread with an event
// loop); signals come there, and after run() or stop() returned, none that tells of an older run. Frames come one at a
// time: the next is asked for when the slots of the last have run, and the sketch's frames between are dropped.
// Whatever a sketch does ends in `failed` or `killed`, and the next run() works. Destruction kills the process.
class LiveSession : public QObject {
    Q_OBJECT
public:
    enum class State {
        Cold, // no process: nothing asked for yet, or it cannot start
        Warming, // a process is starting; runs are taken and wait for it
        Idle, // warm, and no sketch in it
        Running, // a sketch is there, also one that has settled and waits for the mouse, or is just being stopped
        Busy, // running, and no sign from it for two seconds
        Killed, // as Warming, after `killed`
    };
    Q_ENUM(State)

    explicit LiveSession(const LiveSessionSettings& settings, QObject* parent = nullptr);
    ~LiveSession() override;

    State state() const { return m_state; }
    void warm(); // starts the process, so that the first run finds it ready
    void run(const LiveRequest& request); // replaces what runs or waits
    void stop(); // nothing of the sketch runs after 300 ms, whatever it does
    int hangLimit() const { return m_hangLimitMs; }
    void setHangLimit(int ms); // from now on
    // Without a running sketch these do nothing.
    void sendPointer(const LivePointer& pointer);
    void sendKey(const LiveKey& key);

Q_SIGNALS:
    void stateChanged(pentimento::LiveSession::State state);
    void ready(const QString& chromium, const QString& renderer); // a process is warm; its version, its GL_RENDERER
    void frame(const pentimento::LiveFrame& frame);
    void settled(int ms); // a still: the last frame() shows all of it, until the mouse or a key wakes the sketch
    void console(const QList<pentimento::ConsoleLine>& lines); // since the last time, at most 20 times a second
    // The sketch failed and is gone. Environment: the engine cannot run here, and the state is Cold.
    void failed(const pentimento::RenderError& error);
    void killed(const pentimento::LiveKill& kill);

private:
    void connectDriver();
    void post(std::function<void(LiveDriver&)> work); // to its thread

    StopFlag m_stop; // the driver is to end
    int m_hangLimitMs;
    LiveDriver* m_driver; // lives on m_thread
    QThread m_thread;
    State m_state = State::Cold;
    quint64 m_run = 0; // the newest; what comes from an older one is dropped
    QElapsedTimer m_sinceRun;
};

} // namespace pentimento
