#include "core/sketch/page/render_worker.h"

#include "core/process/confinement.h"
#include "core/sketch/page/render_worker_result.h"

#include <QFileInfo>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace pentimento {

namespace {

constexpr int PollMs = 50; // how soon a raised stop flag is noticed
constexpr int SilenceMs = 2000; // signs of life come each 250 ms
constexpr int StartMs = 30'000; // until the first one
constexpr int MemoryLookMs = 250;
constexpr int SendMs = 5000;
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
    QElapsedTimer running; // from the moment the worker can work on it
    running.start();
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
            const Json& head = (*message)->head;
            const std::string type = head.value("type", "");
            if (!std::exchange(m_greeted, true))
                running.restart();
            const bool mine = head.value("id", quint64(0)) == m_id;
            if (type == "console" && mine)
                appendConsoleLine(result.console, consoleFromMessage(head));
            if (type == "large" && mine && m_memoryClass == MemoryClass::Small) {
                Outcome outcome = fail(RenderError::Kind::Memory, {});
                outcome.needsLarge = true;
                return outcome;
            }
            if (type == "result" && mine) {
                Outcome outcome{resultFromMessage(**message, request)};
                outcome.innocent = outcome.result.error && outcome.result.error->kind == RenderError::Kind::Crash;
                return outcome;
            }
        }
        if (running.elapsed() > request.timeoutMs)
            return fail(RenderError::Kind::Timeout, u"not finished after %1 s"_s.arg(request.timeoutMs / 1000.0));
        if (m_lastSign.elapsed() > (m_greeted ? SilenceMs : StartMs))
            return fail(RenderError::Kind::Timeout, u"the render process was blocked for %1 s"_s.arg(SilenceMs / 1000));
        if (m_lastMemoryLook.elapsed() > MemoryLookMs) {
            m_lastMemoryLook.restart();
            if (processTreeUsage(m_process->pid()).residentBytes > treeLimit(m_memoryClass))
                return fail(RenderError::Kind::Memory,
                    u"the sketch used more than %1 MB"_s.arg(treeLimit(m_memoryClass) / MiB));
        }
    }
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
    const auto status = m_process->waitForExit(500);
    drainErrorOutput();
    Outcome outcome = fail(RenderError::Kind::Crash, {});
    outcome.innocent = true;
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

void RenderWorker::drainErrorOutput()
{
    char buffer[4096];
    ssize_t count = 0;
    while ((count = ::read(m_process->errorFd(), buffer, sizeof buffer)) > 0)
        m_errorOutput = (m_errorOutput + QByteArray(buffer, static_cast<qsizetype>(count))).right(2000);
}

} // namespace pentimento
