#include "ui/web/live_service.h"

#include <qtwebenginecoreglobal.h>

using namespace Qt::StringLiterals;

namespace pentimento {

namespace {

constexpr int ReloadLimitMs = 1500; // a page that takes longer to leave its sketch is given up
constexpr int MaxLinesPerHeartbeat = 200;

} // namespace

LiveService::LiveService(int inputFd, int outputFd, FrameMemory frames)
    : m_program(inputFd, outputFd)
    , m_frames(std::move(frames))
{
    connect(&m_program, &ProgramLink::received, this, &LiveService::handle);
    connect(&m_program, &ProgramLink::closed, this, &LiveService::closed);
    connect(&m_program, &ProgramLink::beat, this, [this] {
        m_linesLeft = MaxLinesPerHeartbeat;
        if (LivePage* page = running())
            page->ping();
    });
    m_lastSign.start();
    for (size_t i = 0; i < m_pages.size(); ++i) {
        m_reloadLimits[i].setSingleShot(true);
        connect(&m_reloadLimits[i], &QTimer::timeout, this, [this, i] { makePage(i, m_pages[i]->librarySet()); });
    }
    makePage(0, LibrarySet::P5Brush2);
}

void LiveService::makePage(size_t index, LibrarySet set)
{
    m_reloadLimits[index].stop();
    m_pages[index].reset(); // with it ends the renderer process, whatever the sketch in it does
    m_pages[index] = std::make_unique<LivePage>(set);
    LivePage* page = m_pages[index].get();
    const auto inFront = [this, index] { return m_front == static_cast<int>(index); };
    connect(page, &LivePage::warmed, this, [this, index] { onWarm(index); });
    connect(page, &LivePage::stuck, this, &LiveService::closed);
    connect(page, &LivePage::opened, this, [this, index] {
        if (m_stopped == index) {
            m_stopped.reset();
            m_program.send({{{"type", "stopped"}}, {}});
        }
    });
    connect(page, &LivePage::logged, this, [this, inFront](const QString& level, int line, const QString& text) {
        if (inFront() && m_linesLeft-- > 0)
            m_program.send(
                {{{"type", "console"}, {"run", m_id}, {"level", level}, {"line", line}, {"text", text}}, {}});
    });
    connect(page, &LivePage::answered, this, [this, inFront] {
        if (inFront())
            sendSign();
    });
    connect(page, &LivePage::pictured, this, [this, inFront](const QImage& picture, int number) {
        if (inFront())
            sendFrame(picture, number);
    });
    connect(page, &LivePage::settled, this, [this, inFront] {
        if (inFront())
            m_program.send({{{"type", "settled"}, {"run", m_id}}, {}});
    });
    // Queued: the page may be in the middle of its own work.
    connect(
        page, &LivePage::failed, this, [this, index](const PageFailure& failure) { onFailure(index, failure); },
        Qt::QueuedConnection);
}

void LiveService::onWarm(size_t index)
{
    m_reloadLimits[index].stop();
    if (!m_greeted)
        return greet(*m_pages[index]);
    startPending();
}

// The second page is made when the first is warm: at the start, one soon is worth more than two later.
void LiveService::greet(LivePage& page)
{
    page.readRenderer([this](const QString& renderer) {
        m_greeted = true;
        m_program.send(
            {{{"type", "hello"}, {"protocol", 1}, {"chromium", qWebEngineChromiumVersion()}, {"renderer", renderer}},
                {}});
        makePage(1, LibrarySet::P5Brush2);
        startPending();
    });
}

void LiveService::onFailure(size_t index, const PageFailure& failure)
{
    if (m_front != static_cast<int>(index))
        return;
    Json head{{"type", "failed"}, {"run", m_id}};
    head.update(failureFields(failure));
    m_program.send({head, {}});
    endRun();
}

void LiveService::handle(const Message& message)
{
    const Json& head = message.head;
    const QString type = textField(head, "type");
    if (type == "run"_L1)
        return takeRun(message);
    if (type == "stop"_L1) {
        m_pending.reset();
        if (!running()) {
            if (!m_stopped) // else it says so itself once its page is gone
                m_program.send({{{"type", "stopped"}}, {}});
            return;
        }
        m_stopped = static_cast<size_t>(m_front);
        return endRun();
    }
    LivePage* page = running();
    if (!page || static_cast<quint64>(intField(head, "run")) != m_id)
        return;
    if (type == "taken"_L1)
        page->setWanted(true);
    if (type == "pointer"_L1)
        page->sendPointer(head);
    if (type == "key"_L1)
        page->sendKey(head);
}

void LiveService::takeRun(const Message& message)
{
    const Json& head = message.head;
    Run run;
    run.id = static_cast<quint64>(intField(head, "run"));
    run.set = textField(head, "medium") == "p5.brush-1"_L1 ? LibrarySet::P5Brush1 : LibrarySet::P5Brush2;
    run.job.sketch = message.payload;
    run.job.seed = head.value("seed", quint32(1));
    run.job.size = QSize(intField(head, "width"), intField(head, "height"));
    run.job.sized = flagField(head, "sized");
    run.job.anchored = flagField(head, "anchored");
    endRun();
    m_pending = std::move(run);
    startPending();
}

// On whichever page is warm; when none is, the next to be so calls again.
void LiveService::startPending()
{
    if (!m_pending || !m_greeted)
        return;
    for (size_t i = 0; i < m_pages.size(); ++i) {
        LivePage& page = *m_pages[i];
        if (!page.isWarm())
            continue;
        if (page.librarySet() != m_pending->set) {
            makePage(i, m_pending->set);
            continue;
        }
        m_front = static_cast<int>(i);
        m_id = m_pending->id;
        m_frames.forget();
        page.setWanted(true);
        page.start(std::exchange(m_pending, std::nullopt)->job);
        m_program.send({{{"type", "begun"}, {"run", m_id}}, {}});
        return;
    }
}

void LiveService::endRun()
{
    if (m_front >= 0)
        retire(static_cast<size_t>(std::exchange(m_front, -1)));
}

void LiveService::retire(size_t index)
{
    LivePage& page = *m_pages[index];
    if (page.isSilent()) {
        makePage(index, page.librarySet());
        return;
    }
    page.reload();
    m_reloadLimits[index].start(ReloadLimitMs);
}

void LiveService::sendFrame(const QImage& picture, int number)
{
    const auto slot = m_frames.write(picture);
    if (!slot)
        return;
    running()->setWanted(false);
    m_program.send({{{"type", "frame"}, {"run", m_id}, {"slot", *slot}, {"width", picture.width()},
                        {"height", picture.height()}, {"number", number}},
        {}});
}

void LiveService::sendSign()
{
    if (!m_lastSign.hasExpired(ProgramLink::HeartbeatMs))
        return;
    m_lastSign.restart();
    m_program.send({{{"type", "page"}, {"run", m_id}}, {}});
}

} // namespace pentimento
