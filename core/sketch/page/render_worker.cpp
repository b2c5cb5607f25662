#include "core/sketch/page/render_worker.h"

#include "core/sketch/page/render_worker_result.h"

#include <array>
#include <csignal>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace pentimento {

namespace {

constexpr int PollMs = 50; // how soon a raised stop flag is noticed
constexpr int SilenceMs = 2000; // signs of life come each 250 ms
constexpr int StartMs = 30'000; // until the first one
constexpr int MemoryLookMs = 250;
constexpr int SendMs = 250; // the longest sketch fills the pipe a few times over
constexpr qint64 MiB = 1 << 20;

Message requestMessage(const RenderRequest& request, const RenderWorker::Instruments& instruments, quint64 id)
{
    const QSize size = request.size.value_or(QSize(800, 800));
    return {{{"type", "render"}, {"id", id}, {"medium", mediumName(request.sketch.medium)}, {"seed", request.seed},
                {"width", size.width()}, {"height", size.height()}, {"sized", request.size.has_value()},
                {"frames", request.frames}, {"anchored", request.anchored}, {"traced", instruments.traced},
                {"pixels", instruments.pixels}},
        request.sketch.code};
}

} // namespace

Result<std::unique_ptr<RenderWorker>> RenderWorker::start(
    const RenderPoolSettings& settings, MemoryClass memoryClass, const ShaderFolder& shaders)
{
    PM_TRY(process,
        ChildProcess::start(workerSpec(
            {settings.program, settings.withoutIsolation, memoryClass, shaders.path, shaders.use == Shaders::Fill})));
    return std::unique_ptr<RenderWorker>(new RenderWorker(std::move(process), memoryClass));
}

RenderWorker::RenderWorker(std::unique_ptr<ChildProcess> process, MemoryClass memoryClass)
    : m_process(std::move(process))
    , m_channel(m_process->outputFd(), m_process->inputFd())
    , m_memoryClass(memoryClass)
{
    m_lastSign.start();
    m_lastMemoryLook.start();
}

QElapsedTimer RenderWorker::startedTimer()
{
    QElapsedTimer timer;
    timer.start();
    return timer;
}

bool RenderWorker::isTooLarge() const
{
    return processTreeUsage(m_process->pid()).residentBytes > 900 * MiB;
}

RenderWorker::Outcome RenderWorker::render(const RenderRequest& request, const StopFlag& stop)
{
    return render(request, stop, {});
}

RenderWorker::Outcome RenderWorker::render(
    const RenderRequest& request, const StopFlag& stop, const Instruments& instruments)
{
    QElapsedTimer clock;
    clock.start();
    ++m_id;
    ++m_rendered;
    Conversation conversation{request, instruments, {}, {}};
    Outcome outcome = converse(conversation, stop);
    outcome.result.console = conversation.collected.console;
    outcome.result.wallMs = static_cast<int>(clock.elapsed());
    return outcome;
}

RenderWorker::Outcome RenderWorker::converse(Conversation& conversation, const StopFlag& stop)
{
    if (!m_channel.send(requestMessage(conversation.request, conversation.instruments, m_id), SendMs))
        return died();
    conversation.clocks = {};
    m_lastSign.restart(); // an idle worker's signs lie unread in the pipe
    while (true) {
        const auto message = m_channel.receive(PollMs);
        drainErrorOutput();
        if (!message)
            return died();
        if (stop.raised())
            return fail(RenderError::Kind::Cancelled, u"stopped"_s);
        if (*message) {
            m_lastSign.restart();
            if (auto outcome = take(**message, conversation))
                return *std::move(outcome);
        }
        if (auto outcome = overLimit(conversation.request, conversation.clocks))
            return *std::move(outcome);
    }
}

// The outcome, when this message brings it.
std::optional<RenderWorker::Outcome> RenderWorker::take(const Message& message, Conversation& conversation)
{
    const Json& head = message.head;
    const QString type = textField(head, "type");
    m_greeted = true;
    if (type == "hello"_L1)
        m_chromium = textField(head, "chromium", 40);
    if (static_cast<quint64>(intField(head, "id")) != m_id)
        return std::nullopt;
    if (type == "begun"_L1 && !std::exchange(conversation.clocks.begun, true))
        conversation.clocks.running.restart();
    if (type == "console"_L1)
        appendConsoleLine(conversation.collected.console, consoleFromMessage(head));
    if (conversation.instruments.take) {
        if (const auto taken = conversation.instruments.take(message); !taken)
            return fail(RenderError::Kind::Crash, taken.error().detail);
    }
    if (type == "large"_L1 && m_memoryClass == MemoryClass::Small) {
        Outcome outcome = fail(RenderError::Kind::Memory, {});
        outcome.needsLarge = true;
        return outcome;
    }
    if (type != "result"_L1)
        return std::nullopt;
    Outcome outcome{resultFromMessage(message, conversation.request)};
    if (!m_chromium.isEmpty())
        outcome.result.libraries["chromium"] = m_chromium;
    if (outcome.result.error && outcome.result.error->kind == RenderError::Kind::Crash)
        outcome.death = Death::Unexplained;
    return outcome;
}

std::optional<RenderWorker::Outcome> RenderWorker::overLimit(const RenderRequest& request, const Clocks& clocks)
{
    if (!m_greeted && m_lastSign.hasExpired(StartMs))
        return died();
    if (!clocks.begun && clocks.running.hasExpired(StartMs))
        return died(); // whatever keeps the page from taking the sketch, the sketch did not do it
    if (clocks.begun && clocks.running.hasExpired(request.timeoutMs))
        return fail(RenderError::Kind::Timeout, u"not finished after %1 s"_s.arg(request.timeoutMs / 1000.0));
    if (m_greeted && m_lastSign.hasExpired(SilenceMs))
        return fail(RenderError::Kind::Timeout, u"the render process was blocked for %1 s"_s.arg(SilenceMs / 1000));
    if (!m_lastMemoryLook.hasExpired(MemoryLookMs))
        return std::nullopt;
    m_lastMemoryLook.restart();
    if (processTreeUsage(m_process->pid()).residentBytes <= treeLimitBytes(m_memoryClass))
        return std::nullopt;
    return fail(
        RenderError::Kind::Memory, u"the sketch used more than %1 MB"_s.arg(treeLimitBytes(m_memoryClass) / MiB));
}

RenderWorker::Outcome RenderWorker::fail(RenderError::Kind kind, const QString& message)
{
    m_process->kill();
    Outcome outcome;
    outcome.usable = false;
    outcome.result.error = RenderError{kind, message};
    return outcome;
}

RenderWorker::Outcome RenderWorker::died()
{
    const auto status = m_process->waitForExit(200);
    drainErrorOutput();
    Outcome outcome = fail(RenderError::Kind::Crash, {});
    // Nothing inside the walls can send SIGKILL to the worker but the kernel; bwrap passes a child's on as 128 + 9.
    const bool killed = status && (status->signalled ? status->code == SIGKILL : status->code == 128 + SIGKILL);
    outcome.death = killed ? Death::Killed : Death::Unexplained;
    QString& message = outcome.result.error->message;
    message = !status       ? u"the render process broke off"_s
        : status->signalled ? u"the render process was ended by signal %1"_s.arg(status->code)
                            : u"the render process ended with code %1"_s.arg(status->code);
    if (!m_greeted) {
        outcome.result.error->kind = RenderError::Kind::Environment;
        message += u": "_s + QString::fromUtf8(m_errorOutput).trimmed();
    }
    return outcome;
}

// Not to the end: a worker that prints without pause must not keep us from looking at its limits.
void RenderWorker::drainErrorOutput()
{
    std::array<char, 16384> buffer{};
    const ssize_t count = ::read(m_process->errorFd(), buffer.data(), buffer.size());
    if (count > 0)
        m_errorOutput = (m_errorOutput + QByteArray(buffer.data(), static_cast<qsizetype>(count))).right(2000);
}

} // namespace pentimento
