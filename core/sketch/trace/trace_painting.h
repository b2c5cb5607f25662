#pragma once

#include "core/sketch/page/render_pool.h"
#include "core/sketch/trace/paint_trace.h"

#include <functional>

namespace pentimento {

// Renders the sketch twice in a worker of its own: instrumented, then plain, to compare. The judged picture is never
// made this way. `request.timeoutMs` holds for each of the two (a trace takes 5 to 50 times as long as its picture);
// `workers` and `rendersPerWorker` of the settings mean nothing here. Medium must be one of p5's.
//
// Blocks; raising `stop` ends it within 300 ms with Cancelled. `progress` is told, on this thread, how many painting
// calls have been seen. Fails as a render fails: InvalidInput with the sketch's own error (also for a canvas over 2048
// and for one that is never painted on), Timeout, Process for a crash or too much memory, Environment.
Result<PaintTrace> tracePainting(const RenderPoolSettings& settings, const RenderRequest& request, const StopFlag& stop,
    const std::function<void(int calls)>& progress = {});

} // namespace pentimento
