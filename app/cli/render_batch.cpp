#include "app/cli/render_batch.h"

#include "core/base/atomic_file.h"

#include <algorithm>
#include <atomic>
#include <mutex>
#include <thread>
#include <vector>

using namespace Qt::StringLiterals;

namespace pentimento {

namespace {

void fail(RenderOutcome& outcome, const QString& message)
{
    outcome.result.ok = false;
    outcome.result.error = RenderError{RenderError::Kind::Environment, message, 0, 0, {}};
}

struct Worked {
    RenderOutcome outcome;
    bool environmentFailed = false;
};

// Nothing else a person could do differs between an engine that is missing and a disk that is full: the batch ends
// with the exit code for the environment. A file that is no sketch is only that file's failure.
Worked work(const PlannedRender& planned, const RenderOptions& options, SketchRenderer& renderer, const StopFlag& stop)
{
    Worked worked;
    RenderOutcome& outcome = worked.outcome;
    outcome.seed = options.seed;
    outcome.medium = options.medium.value_or(planned.path.endsWith(u".py"_s) ? Medium::Python : Medium::P5Brush2);
    const auto sketch = readSketch(planned.path, options.medium);
    if (!sketch) {
        fail(outcome, sketch.error().detail);
        return worked;
    }
    outcome.gate = checkSketch(*sketch);
    if (options.gateOnly) {
        outcome.result.ok = outcome.gate.isEmpty();
        return worked;
    }
    outcome.result = renderer.render(requestFor(options, *sketch), stop);
    outcome.gate += gateFindingsOf(outcome.result);
    const auto& error = outcome.result.error;
    worked.environmentFailed = error && error->kind == RenderError::Kind::Environment;
    if (outcome.result.png.isEmpty())
        return worked;
    if (const auto written = writeFileAtomically(planned.output, outcome.result.png); !written) {
        fail(outcome, written.error().detail);
        worked.environmentFailed = true;
        return worked;
    }
    outcome.png = planned.output;
    return worked;
}

bool wasCutOff(const RenderOutcome& outcome)
{
    return outcome.result.error && outcome.result.error->kind == RenderError::Kind::Cancelled;
}

} // namespace

BatchReport renderBatch(const QList<PlannedRender>& plan, const RenderOptions& options, SketchRenderer& renderer,
    StopFlag stop, const OutcomeSink& sink)
{
    BatchReport report;
    std::mutex reporting;
    std::atomic<qsizetype> next = 0;
    const auto takeJobs = [&] {
        for (qsizetype i = next++; i < plan.size() && !stop.raised(); i = next++) {
            const Worked worked = work(plan[i], options, renderer, stop);
            if (wasCutOff(worked.outcome))
                continue;
            const std::lock_guard lock(reporting);
            ++(worked.outcome.result.error ? report.failed : report.ok);
            report.environmentFailed = report.environmentFailed || worked.environmentFailed;
            if (!sink(plan[i], worked.outcome))
                stop.raise();
        }
    };
    {
        std::vector<std::jthread> threads;
        const auto count = std::min<qsizetype>(options.jobs, plan.size());
        for (qsizetype i = 0; i < count; ++i)
            threads.emplace_back(takeJobs);
    }
    return report;
}

} // namespace pentimento
