#pragma once

#include "core/process/child_process.h"
#include "core/sketch/sketch_renderer.h"

namespace pentimento {

// What a worker may take. Pictures up to 2048² fit the small class.
enum class MemoryClass { Small, Large };
MemoryClass memoryClassOf(const RenderRequest& request);
qint64 treeLimitBytes(MemoryClass memoryClass); // of all its processes together; the caller watches it

struct WorkerCall {
    QString program; // pentimento-render
    bool withoutIsolation = false;
    MemoryClass memoryClass = MemoryClass::Small;
    QString shaderFolder; // see shader_cache.h; empty: none
    bool fillsShaders = false; // writes them; else it works on a copy
    QStringList arguments{};
    int extraFd = -1; // as in ProcessSpec
};

// How a `pentimento-render` is started, for pictures and for the live view: the same walls, limits and Chromium flags.
ProcessSpec workerSpec(const WorkerCall& call);

} // namespace pentimento
