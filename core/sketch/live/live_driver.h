#pragma once

#include "core/process/child_process.h"
#include "core/process/message_channel.h"
#include "core/sketch/live/frame_slots.h"
#include "core/sketch/live/live_session.h"

#include <QElapsedTimer>
#include <QSocketNotifier>
#include <QTimer>

#include <memory>

namespace pentimento {

// The side of a LiveSession that owns the process: starts it, talks to it, watches and kills it. Its thread is the one
// the process lives and dies with. All calls and signals on that thread; runs are numbered by the session.
class LiveDriver : public QObject {
    Q_OBJECT
public:
    LiveDriver(const LiveSessionSettings& settings, const StopFlag& stop);
    ~LiveDriver() override;

    void warm();
    void run(quint64 run, const LiveRequest& request);
    void stop();
    void setHangLimit(int ms) { m_settings.hangLimitMs = ms; }
    void tell(Json head); // mouse or key, to the running sketch
    void frameTaken(quint64 run); // it has reached who shows it

Q_SIGNALS:
    void stateChanged(pentimento::LiveSession::State state);
    void ready(const QString& chromium, const QString& renderer);
    void framed(quint64 run, const QImage& picture, int number);
    void settled(quint64 run);
    void console(quint64 run, const QList<pentimento::ConsoleLine>& lines);
    void failed(quint64 run, const pentimento::RenderError& error);
    void killed(quint64 run, const pentimento::LiveKill& kill);

private:
    struct Worker { // one process and what was heard of it
        explicit Worker(std::unique_ptr<ChildProcess> child);
        ~Worker();
        std::unique_ptr<ChildProcess> process;
        MessageChannel channel;
        QSocketNotifier* readable; // may be telling us just now when the rest goes
        QByteArray errorOutput; // the end of what it printed
        bool greeted = false;
        bool frameTaken = true; // it owes us none
        QElapsedTimer started;
        QElapsedTimer lastSign; // of the process
        QElapsedTimer lastPageSign;
    };

    using State = LiveSession::State;
    void enter(State state);
    void start(State state);
    Result<std::unique_ptr<ChildProcess>> startProcess();
    void sendRun();
    void send(const Message& message);
    void receive();
    void take(const Message& message);
    void takeOfRun(const QString& type, const Json& head);
    void takeFrame(const Json& head);
    void watch();
    void watchRun();
    void killRun(const LiveKill& kill);
    void onDeath();
    void drainErrorOutput();
    void flushConsole();

    LiveSessionSettings m_settings;
    const StopFlag m_stop; // raised when the session ends
    State m_state = State::Cold;
    std::optional<FrameSlots> m_frames;
    std::unique_ptr<Worker> m_worker;
    QTimer m_watch;
    QTimer m_memoryWatch;
    QTimer m_consoleFlush;
    QTimer m_stopLimit;
    quint64 m_run = 0; // 0: none
    bool m_sent = false; // it has gone to the worker
    LiveRequest m_request;
    QList<ConsoleLine> m_lines; // not told yet
    int m_lastLoggedLine = 0;
};

} // namespace pentimento
