#include "core/sketch/page/render_worker.h"

#include "core/process/confinement.h"
#include "core/sketch/page/render_worker_result.h"

#include <QFileInfo>

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

qint64 dataLimit(MemoryClass memoryClass)
{
    return (memoryClass == MemoryClass::Small ? 1200 : 3000) * MiB;
}

qint64 treeLimit(MemoryClass memoryClass)
{
    return (memoryClass == MemoryClass::Small ? 2000 : 5000) * MiB;
}

QByteArray chromiumFlags(bool withoutSandbox)
{
    QByteArray flags = "--ignore-gpu-blocklist --enable-webgl-software-rendering --js-flags=--max-old-space-size=512"
                       " --force-webrtc-ip-handling-policy=disable_non_proxied_udp --renderer-process-limit=1"
                       " --force-device-scale-factor=1 --force-color-profile=srgb --disable-lcd-text --hide-scrollbars"
                       " --disable-breakpad --disable-gpu-watchdog";
    if (withoutSandbox)
        flags += " --no-sandbox";
    return flags;
}

QList<QByteArray> workerEnvironment(bool withoutSandbox)
{
    return {"PATH=/usr/bin:/bin", "HOME=/tmp", "XDG_RUNTIME_DIR=/tmp", "LC_ALL=C.UTF-8", "TZ=UTC",
        "QT_QPA_PLATFORM=xcb", "QT_ENABLE_HIGHDPI_SCALING=0", "LIBGL_ALWAYS_SOFTWARE=1", "GALLIUM_DRIVER=llvmpipe",
        "MESA_SHADER_CACHE_DISABLE=false", "MESA_GLSL_CACHE_DISABLE=false", // the second is the older name
        "QT_LOGGING_RULES=*=false", "QTWEBENGINE_CHROMIUM_FLAGS=" + chromiumFlags(withoutSandbox)};
}

ProcessSpec workerSpec(
    const RenderPoolSettings& settings, MemoryClass memoryClass, const RenderWorker::ShaderFolder& shaders)
{
    const QFileInfo program(settings.program);
    const bool unsandboxed = settings.withoutIsolation && ::geteuid() == 0; // Chromium refuses to run its own as root
    Confinement confinement;
    confinement.environment = workerEnvironment(unsandboxed);
    confinement.limits.dataBytes = dataLimit(memoryClass);
    confinement.limits.openFiles = 1024;
    confinement.limits.niceness = 5;
    if (settings.withoutIsolation) {
        confinement.program = program.filePath();
        return leaveUnconfined(confinement);
    }
    confinement.program = u"/app/"_s + program.fileName();
    confinement.binds = {{program.absolutePath(), u"/app"_s}};
    const bool fills = shaders.use == RenderWorker::Shaders::Fill;
    if (!shaders.path.isEmpty())
        confinement.binds.append({shaders.path, u"/shaders"_s, fills});
    // A worker copies /shaders to its own folder; see app/render_main.cpp.
    confinement.environment.append(fills ? "MESA_SHADER_CACHE_DIR=/shaders" : "MESA_SHADER_CACHE_DIR=/tmp/shaders");
    confinement.tmpBytes = 256 * MiB;
    confinement.sharedMemoryBytes = 512 * MiB;
    confinement.mayNestNamespaces = true; // Chromium's own sandbox stays on
    return confine(confinement);
}

Message requestMessage(const RenderRequest& request, quint64 id)
{
    const QSize size = request.size.value_or(QSize(800, 800));
    return {{{"type", "render"}, {"id", id}, {"medium", mediumName(request.sketch.medium)}, {"seed", request.seed},
                {"width", size.width()}, {"height", size.height()}, {"sized", request.size.has_value()},
                {"frames", request.frames}, {"anchored", request.anchored}},
        request.sketch.code};
}

} // namespace

MemoryClass memoryClassOf(const RenderRequest& request)
{
    const QSize size = request.size.value_or(QSize());
    return qMax(size.width(), size.height()) > 2048 ? MemoryClass::Large : MemoryClass::Small;
}

Result<std::unique_ptr<RenderWorker>> RenderWorker::start(
    const RenderPoolSettings& settings, MemoryClass memoryClass, const ShaderFolder& shaders)
{
    PM_TRY(process, ChildProcess::start(workerSpec(settings, memoryClass, shaders)));
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
    QElapsedTimer clock;
    clock.start();
    ++m_id;
    ++m_rendered;
    RenderResult collected;
    Outcome outcome = converse(request, stop, collected);
    outcome.result.console = collected.console;
    outcome.result.wallMs = static_cast<int>(clock.elapsed());
    return outcome;
}

RenderWorker::Outcome RenderWorker::converse(const RenderRequest& request, const StopFlag& stop, RenderResult& result)
{
    if (!m_channel.send(requestMessage(request, m_id), SendMs))
        return died();
    Clocks clocks;
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
            if (auto outcome = take(**message, request, clocks, result))
                return *std::move(outcome);
        }
        if (auto outcome = overLimit(request, clocks))
            return *std::move(outcome);
    }
}

// The outcome, when this message brings it.
std::optional<RenderWorker::Outcome> RenderWorker::take(
    const Message& message, const RenderRequest& request, Clocks& clocks, RenderResult& result)
{
    const Json& head = message.head;
    const QString type = textField(head, "type");
    m_greeted = true;
    if (type == "hello"_L1)
        m_chromium = textField(head, "chromium", 40);
    if (static_cast<quint64>(intField(head, "id")) != m_id)
        return std::nullopt;
    if (type == "begun"_L1 && !std::exchange(clocks.begun, true))
        clocks.running.restart();
    if (type == "console"_L1)
        appendConsoleLine(result.console, consoleFromMessage(head));
    if (type == "large"_L1 && m_memoryClass == MemoryClass::Small) {
        Outcome outcome = fail(RenderError::Kind::Memory, {});
        outcome.needsLarge = true;
        return outcome;
    }
    if (type != "result"_L1)
        return std::nullopt;
    Outcome outcome{resultFromMessage(message, request)};
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
    if (processTreeUsage(m_process->pid()).residentBytes <= treeLimit(m_memoryClass))
        return std::nullopt;
    return fail(RenderError::Kind::Memory, u"the sketch used more than %1 MB"_s.arg(treeLimit(m_memoryClass) / MiB));
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
