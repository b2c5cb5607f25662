#include "core/sketch/live/live_driver.h"

#include "core/process/confinement.h"
#include "core/sketch/page/render_worker_result.h"
#include "core/sketch/page/shader_cache.h"
#include "core/sketch/page/worker_spec.h"

#include <QFileInfo>

#include <array>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace pentimento {

namespace {

constexpr int WatchMs = 100;
constexpr int MemoryWatchMs = 250;
constexpr int ConsoleMs = 50;
constexpr int StopMs = 200; // for a worker to stop by itself; a kill takes the rest of the promised 300
constexpr int SilenceMs = 1000; // signs of life come each 250 ms
constexpr int BusyMs = 2000;
constexpr int StartMs = 30'000;
constexpr int SendMs = 250;

Message runMessage(quint64 run, const LiveRequest& request)
{
    const QSize size = request.size.value_or(QSize(800, 800));
    return {{{"type", "run"}, {"run", run}, {"medium", mediumName(request.sketch.medium)}, {"seed", request.seed},
                {"width", size.width()}, {"height", size.height()}, {"sized", request.size.has_value()},
                {"anchored", request.anchored}},
        request.sketch.code};
}

bool isRunning(LiveSession::State state)
{
    return state == LiveSession::State::Running || state == LiveSession::State::Busy;
}

} // namespace

LiveDriver::Worker::Worker(std::unique_ptr<ChildProcess> child)
    : process(std::move(child))
    , channel(process->outputFd(), process->inputFd())
    , readable(new QSocketNotifier(process->outputFd(), QSocketNotifier::Read))
{
    started.start();
    lastSign.start();
    lastPageSign.start();
}

LiveDriver::Worker::~Worker()
{
    readable->setEnabled(false);
    readable->deleteLater();
}

LiveDriver::LiveDriver(const LiveSessionSettings& settings, const StopFlag& stop) : m_settings(settings), m_stop(stop)
{
    for (QTimer* timer : {&m_watch, &m_memoryWatch, &m_consoleFlush, &m_stopLimit})
        timer->setParent(this); // it moves to the thread with us
    m_consoleFlush.setSingleShot(true);
    m_stopLimit.setSingleShot(true);
    connect(&m_watch, &QTimer::timeout, this, &LiveDriver::watch);
    connect(&m_memoryWatch, &QTimer::timeout, this, [this] {
        if (processTreeUsage(m_worker->process->pid()).residentBytes > treeLimitBytes(MemoryClass::Small))
            killRun({.reason = LiveKill::Reason::Memory, .silentMs = 0, .lastLoggedLine = m_lastLoggedLine});
    });
    connect(&m_consoleFlush, &QTimer::timeout, this, &LiveDriver::flushConsole);
    connect(&m_stopLimit, &QTimer::timeout, this, [this] { start(State::Warming); });
}

LiveDriver::~LiveDriver() = default;

void LiveDriver::enter(State state)
{
    if (std::exchange(m_state, state) != state)
        Q_EMIT stateChanged(state);
}

void LiveDriver::warm()
{
    if (m_state == State::Cold)
        start(State::Warming);
}

void LiveDriver::run(quint64 run, const LiveRequest& request)
{
    m_run = run;
    m_request = request;
    m_sent = false;
    m_lines.clear();
    m_lastLoggedLine = 0;
    if (m_state == State::Cold)
        start(State::Warming);
    else if (m_worker->greeted && m_worker->lastSign.hasExpired(SilenceMs))
        start(State::Warming); // what runs blocks all of it
    else if (m_worker->greeted)
        sendRun();
}

void LiveDriver::stop()
{
    const bool asks = isRunning(m_state);
    m_run = 0;
    m_lines.clear();
    if (!asks || m_stopLimit.isActive())
        return;
    m_stopLimit.start(StopMs);
    send({{{"type", "stop"}}, {}});
}

void LiveDriver::tell(Json head)
{
    if (!isRunning(m_state))
        return;
    head["run"] = m_run;
    send({head, {}});
}

void LiveDriver::frameTaken(quint64 run)
{
    if (!m_worker || run != m_run || std::exchange(m_worker->frameTaken, true))
        return;
    send({{{"type", "taken"}, {"run", run}}, {}});
}

Result<std::unique_ptr<ChildProcess>> LiveDriver::startProcess()
{
    RenderPoolSettings pool; // what the shaders are prepared with
    pool.program = m_settings.program.isEmpty() ? siblingProgram(u"pentimento-render"_s) : m_settings.program;
    pool.withoutIsolation = m_settings.withoutIsolation;
    pool.shaderFolder = m_settings.shaderFolder;
    if (!QFileInfo(pool.program).isExecutable())
        return Unexpected(Error::Kind::Environment, u"pentimento-render is missing beside this program"_s);
    const Walls walls = pool.withoutIsolation ? Walls{} : probeWalls();
    if (!pool.withoutIsolation && !walls.stand())
        return Unexpected(Error::Kind::Environment, walls.missing);
    if (!m_frames) {
        PM_TRY(frames, FrameSlots::create());
        m_frames.emplace(std::move(frames));
    }
    WorkerCall call;
    call.program = pool.program;
    call.withoutIsolation = pool.withoutIsolation;
    call.shaderFolder = preparedShaders(pool, m_stop);
    call.arguments = {u"--live=%1"_s.arg(m_frames->fd())};
    call.extraFd = m_frames->fd();
    return ChildProcess::start(workerSpec(call));
}

// Kills the process there is, if any. A run that was not told to it yet, or is newer, waits for the next.
void LiveDriver::start(State state)
{
    m_stopLimit.stop();
    m_worker.reset();
    m_sent = false;
    enter(state);
    auto process = startProcess();
    if (!process) {
        m_watch.stop();
        m_memoryWatch.stop();
        enter(State::Cold);
        Q_EMIT failed(std::exchange(m_run, 0), {RenderError::Kind::Environment, process.error().detail});
        return;
    }
    m_worker = std::make_unique<Worker>(*std::move(process));
    connect(m_worker->readable, &QSocketNotifier::activated, this, &LiveDriver::receive);
    m_watch.start(WatchMs);
    m_memoryWatch.start(MemoryWatchMs);
}

void LiveDriver::sendRun()
{
    m_stopLimit.stop(); // the worker has a limit of its own for the page before; ending it now would end this run too
    m_sent = true;
    m_worker->frameTaken = true;
    m_worker->lastPageSign.restart();
    enter(State::Running);
    send(runMessage(m_run, m_request));
}

void LiveDriver::send(const Message& message)
{
    // A worker that does not read what it is sent hangs, and the watch finds that out by itself.
    if (!m_worker->channel.send(message, SendMs))
        m_worker->process->kill();
}

void LiveDriver::receive()
{
    constexpr int AtOnce = 100; // then the calls of the session have their turn
    for (int i = 0; i < AtOnce; ++i) {
        auto message = m_worker->channel.receive(0);
        if (!message)
            return onDeath();
        if (!*message)
            return;
        const Worker* before = m_worker.get();
        take(**message);
        if (m_worker.get() != before)
            return;
    }
}

void LiveDriver::take(const Message& message)
{
    const Json& head = message.head;
    const QString type = textField(head, "type");
    m_worker->lastSign.restart();
    if (type == "hello"_L1 && !std::exchange(m_worker->greeted, true)) {
        Q_EMIT ready(textField(head, "chromium", 40), textField(head, "renderer", 200));
        if (m_run != 0)
            return sendRun();
        enter(State::Idle);
    }
    if (type == "stopped"_L1) {
        m_stopLimit.stop();
        if (m_run == 0 && isRunning(m_state))
            enter(State::Idle);
    }
    if (m_sent && m_run != 0 && static_cast<quint64>(intField(head, "run")) == m_run)
        takeOfRun(type, head);
}

void LiveDriver::takeOfRun(const QString& type, const Json& head)
{
    m_worker->lastPageSign.restart();
    enter(State::Running);
    if (type == "frame"_L1)
        takeFrame(head);
    if (type == "settled"_L1)
        Q_EMIT settled(m_run);
    if (type == "console"_L1) {
        const ConsoleLine line = consoleFromMessage(head);
        m_lastLoggedLine = line.line > 0 ? line.line : m_lastLoggedLine;
        appendConsoleLine(m_lines, line);
        if (!m_consoleFlush.isActive())
            m_consoleFlush.start(ConsoleMs);
    }
    if (type != "failed"_L1)
        return;
    flushConsole();
    enter(State::Idle);
    Q_EMIT failed(std::exchange(m_run, 0), errorFromMessage(head, m_request.sketch.code));
}

void LiveDriver::takeFrame(const Json& head)
{
    const QImage picture = m_frames->read(intField(head, "slot"), {intField(head, "width"), intField(head, "height")});
    if (picture.isNull() || !std::exchange(m_worker->frameTaken, false))
        return m_worker->process->kill(); // it does not keep to the protocol
    Q_EMIT framed(m_run, picture, qMax(0, intField(head, "number")));
}

void LiveDriver::flushConsole()
{
    m_consoleFlush.stop();
    if (!m_lines.isEmpty())
        Q_EMIT console(m_run, std::exchange(m_lines, {}));
}

void LiveDriver::watch()
{
    drainErrorOutput();
    if (!m_worker->greeted) {
        if (m_worker->started.hasExpired(StartMs))
            onDeath();
        return;
    }
    if (isRunning(m_state))
        return watchRun();
    if (m_worker->lastSign.hasExpired(BusyMs))
        start(State::Warming); // something blocks it, and no sketch needs it
}

void LiveDriver::watchRun()
{
    const qint64 silent = qMax(m_worker->lastSign.elapsed(), m_worker->lastPageSign.elapsed());
    if (silent >= m_settings.hangLimitMs)
        return killRun({.reason = LiveKill::Reason::Hang,
            .silentMs = static_cast<int>(silent),
            .lastLoggedLine = m_lastLoggedLine});
    if (silent >= BusyMs)
        enter(State::Busy);
}

void LiveDriver::killRun(const LiveKill& kill)
{
    if (!isRunning(m_state))
        return start(State::Warming);
    flushConsole();
    m_worker->process->kill();
    enter(State::Killed);
    Q_EMIT killed(std::exchange(m_run, 0), kill);
    start(State::Killed);
}

void LiveDriver::onDeath()
{
    const auto status = m_worker->process->waitForExit(100);
    drainErrorOutput();
    const QString how = !status ? u"the render process broke off"_s
        : status->signalled     ? u"the render process was ended by signal %1"_s.arg(status->code)
                                : u"the render process ended with code %1"_s.arg(status->code);
    const bool wasRunning = isRunning(m_state);
    const bool greeted = m_worker->greeted;
    const QString said = QString::fromUtf8(m_worker->errorOutput).trimmed();
    flushConsole();
    if (wasRunning)
        Q_EMIT failed(std::exchange(m_run, 0), {RenderError::Kind::Crash, how});
    if (greeted)
        return start(State::Warming);
    m_watch.stop();
    m_memoryWatch.stop();
    m_worker.reset();
    enter(State::Cold);
    Q_EMIT failed(std::exchange(m_run, 0), {RenderError::Kind::Environment, how + u": "_s + said});
}

void LiveDriver::drainErrorOutput()
{
    std::array<char, 16384> buffer{};
    const ssize_t count = ::read(m_worker->process->errorFd(), buffer.data(), buffer.size());
    if (count > 0)
        m_worker->errorOutput =
            (m_worker->errorOutput + QByteArray(buffer.data(), static_cast<qsizetype>(count))).right(2000);
}

} // namespace pentimento
