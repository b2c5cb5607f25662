#pragma once

#include "app/cli/render_options.h"
#include "app/cli/render_plan.h"
#include "core/sketch/gate/gate.h"

#include <functional>

namespace pentimento {

// What became of one planned render.
struct RenderOutcome {
    quint32 seed = 1;
    Medium medium = Medium::P5Brush2;
    QString png; // where the picture lies; empty when there is none
    RenderResult result;
    QList<GateFinding> gate;
};

struct BatchReport {
    int ok = 0;
    int failed = 0; // results with an error; what the gate finds is none
    bool environmentFailed = false; // the engine cannot run, or a picture could not be written

    bool operator==(const BatchReport&) const = default;
};

// Called from the batch's threads, one call at a time, as results end. False: stop the batch.
using OutcomeSink = std::function<bool(const PlannedRender&, const RenderOutcome&)>;

// Reads, checks and renders the plan, `options.jobs` sketches at once, and writes each picture whole or not at all.
// With `gateOnly` the renderer is not called. Sketches the stop flag cuts off have no outcome. Blocks until the end.
BatchReport renderBatch(const QList<PlannedRender>& plan, const RenderOptions& options, SketchRenderer& renderer,
    StopFlag stop, const OutcomeSink& sink);

} // namespace pentimento
