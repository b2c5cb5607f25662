#pragma once

#include "app/cli/render_batch.h"

namespace pentimento {

// What a command adds to each result: the gallery pastes it into its sheet.
using OutcomeHook = std::function<void(const PlannedRender&, const RenderOutcome&)>;

// Renders a plan with the real engine, prints each result on standard output as it ends (text, or with `json` one
// line each), shows progress on a terminal, and stops on SIGINT and SIGTERM. Returns the exit code.
int runBatch(const QString& command, const QList<PlannedRender>& plan, const RenderOptions& options,
    const OutcomeHook& hook = {});

// How a finished batch ends the program. Ending on a signal outranks what failed before it.
int batchExitCode(const BatchReport& report, bool stoppedBySignal);

} // namespace pentimento
