#include "ui/studio/paint_tracer.h"

#include "core/sketch/trace/trace_painting.h"

namespace pentimento {

PaintTracer::PaintTracer(const RenderPoolSettings& settings, JobRunner& jobs, QObject* parent)
    : QObject(parent)
    , m_settings(settings)
    , m_jobs(jobs)
{
}

void PaintTracer::trace(const RenderRequest& request)
{
    m_jobs.start(tr("Trace %1").arg(request.sketch.name), [this, request](JobContext& context) -> Result<void> {
        const auto trace =
            tracePainting(m_settings, request, context.stop, [&context](int calls) { context.progress(calls, 0); });
        if (trace)
            Q_EMIT traced(request, *trace);
        else
            Q_EMIT failed(request, trace.error());
        if (!trace)
            return Unexpected(trace.error());
        return {};
    });
}

} // namespace pentimento
