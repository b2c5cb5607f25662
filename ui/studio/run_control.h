#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

namespace pentimento {

// When the sketch runs. In Auto an edit runs it once it has rested for `autoRunMs`, its parse was clean and the caret
// stands in no unfinished loop header; in Manual no edit does. A sketch that was stopped, or was just opened, is held:
// no edit starts it until the person runs it or switches Auto on. What another program wrote runs in both modes, held
// or not: whether the person stopped the sketch, the caller knows. Two kills in a row switch to Manual. While a
// parameter is dragged runs follow one another as soon as the last one has shown a picture. GUI thread.
class RunControl : public QObject {
    Q_OBJECT
public:
    enum class Mode { Manual, Auto };
    Q_ENUM(Mode)
    enum class Reason {
        Asked, // by the person; worth keeping, with a new seed where that is not locked
        Changed, // the person chose a seed, a size, a value: as it is, and worth keeping
        Recalled, // a version that is kept already
        Edit,
        Rewritten, // by another program: nobody at this window asked for it
        Drag,
    };
    Q_ENUM(Reason)
    enum class End { Settled, Failed, Killed, Stopped };
    Q_ENUM(End)

    static constexpr int AutoRunMs = 400;
    static constexpr int DragSpacingMs = 60; // at most so many runs a second, at least ten on a light sketch

    explicit RunControl(Mode mode, int autoRunMs = AutoRunMs, QObject* parent = nullptr);

    Mode mode() const { return m_mode; }
    bool isHeld() const { return m_held; }
    bool isRunning() const { return m_running; }

    void setMode(Mode mode); // Auto runs at once
    void hold(); // another sketch is in view
    void run(Reason reason = Reason::Asked);
    void stop(); // also a sketch that has settled: it may have woken up

    void edited();
    // What the parser says about the text as it is now. The editor tells it after each edit.
    void analysed(bool runnable);
    void rewritten(); // by another program, so it is not half typed
    void dragged(); // a parameter moved; the text is sound
    bool released(); // the drag is over: a run that still waited for its turn begins now; whether one did
    void shown(); // the run has shown its first picture
    void ended(End end);

Q_SIGNALS:
    void runRequested(pentimento::RunControl::Reason reason);
    void stopRequested();
    void modeChanged(pentimento::RunControl::Mode mode);
    void killedTwice(); // just switched to Manual by itself

private:
    void begin(Reason reason);
    void runIfRested();
    void runDrag();

    Mode m_mode;
    QTimer m_rest;
    QTimer m_dragSpacing;
    bool m_held = true;
    bool m_running = false;
    bool m_waitsForPicture = false;
    bool m_edited = false; // since the last run began
    bool m_runnable = false; // of the text as it is
    bool m_dragPending = false;
    int m_killsInARow = 0;
};

} // namespace pentimento
