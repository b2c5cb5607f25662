#pragma once

#include "ui/web/frame_memory.h"
#include "ui/web/live_page.h"
#include "ui/web/program_link.h"

#include <QElapsedTimer>

#include <array>
#include <memory>
#include <optional>

namespace pentimento {

// The loop of `pentimento-render --live`: runs, mouse and keys in, frames and console out. Protocol in core/README.md.
// Two pages take turns, so that a run finds a warm one while the page of the last is loaded anew; each has a renderer
// process of its own, so that a sketch that hangs holds up nothing but itself. GUI thread.
class LiveService : public QObject {
    Q_OBJECT
public:
    LiveService(int inputFd, int outputFd, FrameMemory frames);

Q_SIGNALS:
    void closed(); // the other side has gone, or speaks nonsense

private:
    struct Run {
        quint64 id = 0;
        LibrarySet set = LibrarySet::P5Brush2;
        PageJob job;
    };

    void handle(const Message& message);
    void takeRun(const Message& message);
    void makePage(size_t index, LibrarySet set);
    void onWarm(size_t index);
    void onFailure(size_t index, const PageFailure& failure);
    void startPending();
    void endRun();
    void retire(size_t index);
    void greet(LivePage& page);
    void sendFrame(const QImage& picture, int number);
    void sendSign();
    LivePage* running() const { return m_front < 0 ? nullptr : m_pages[static_cast<size_t>(m_front)].get(); }

    ProgramLink m_program;
    FrameMemory m_frames;
    std::array<std::unique_ptr<LivePage>, 2> m_pages;
    std::array<QTimer, 2> m_reloadLimits;
    int m_front = -1; // the page of the running sketch
    quint64 m_id = 0; // of its run
    std::optional<Run> m_pending;
    std::optional<size_t> m_stopped; // the page whose sketch is to end; told when it is gone
    QElapsedTimer m_lastSign;
    int m_linesLeft = 0; // of the console, until the next heartbeat
    bool m_greeted = false;
};

} // namespace pentimento
