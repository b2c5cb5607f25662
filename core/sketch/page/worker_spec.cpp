#include "core/sketch/page/worker_spec.h"

#include "core/process/confinement.h"

#include <QFileInfo>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace pentimento {

namespace {

constexpr qint64 MiB = 1 << 20;

qint64 dataLimit(MemoryClass memoryClass)
{
    return (memoryClass == MemoryClass::Small ? 1200 : 3000) * MiB;
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

} // namespace

MemoryClass memoryClassOf(const RenderRequest& request)
{
    const QSize size = request.size.value_or(QSize());
    return qMax(size.width(), size.height()) > 2048 ? MemoryClass::Large : MemoryClass::Small;
}

qint64 treeLimitBytes(MemoryClass memoryClass)
{
    return (memoryClass == MemoryClass::Small ? 2000 : 5000) * MiB;
}

ProcessSpec workerSpec(const WorkerCall& call)
{
    const QFileInfo program(call.program);
    const bool unsandboxed = call.withoutIsolation && ::geteuid() == 0; // Chromium refuses to run its own as root
    Confinement confinement;
    confinement.arguments = call.arguments;
    confinement.environment = workerEnvironment(unsandboxed);
    confinement.limits.dataBytes = dataLimit(call.memoryClass);
    confinement.limits.openFiles = 1024;
    confinement.limits.niceness = 5;
    if (call.withoutIsolation) {
        confinement.program = program.filePath();
        ProcessSpec spec = leaveUnconfined(confinement);
        spec.extraFd = call.extraFd;
        return spec;
    }
    confinement.program = u"/app/"_s + program.fileName();
    confinement.binds = {{program.absolutePath(), u"/app"_s}};
    if (!call.shaderFolder.isEmpty())
        confinement.binds.append({call.shaderFolder, u"/shaders"_s, call.fillsShaders});
    // A worker copies /shaders to its own folder; see app/render_main.cpp.
    confinement.environment.append(
        call.fillsShaders ? "MESA_SHADER_CACHE_DIR=/shaders" : "MESA_SHADER_CACHE_DIR=/tmp/shaders");
    confinement.tmpBytes = 256 * MiB;
    confinement.sharedMemoryBytes = 512 * MiB;
    confinement.mayNestNamespaces = true; // Chromium's own sandbox stays on
    ProcessSpec spec = confine(confinement);
    spec.extraFd = call.extraFd;
    return spec;
}

} // namespace pentimento
