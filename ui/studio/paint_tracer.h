#pragma once

#include "core/jobs/job_runner.h"
#include "core/sketch/page/render_pool.h"
#include "core/sketch/trace/paint_trace.h"

#include <QObject>

namespace pentimento {

// Traces how a p5 sketch paints, as a job that can be seen and stopped. GUI thread; signals come there.
class PaintTracer : public QObject {
    Q_OBJECT
public:
    PaintTracer(const RenderPoolSettings& settings, JobRunner& jobs, QObject* parent = nullptr);

    void trace(const RenderRequest& request);

Q_SIGNALS:
    void traced(const pentimento::RenderRequest& request, const pentimento::PaintTrace& trace);
    void failed(const pentimento::RenderRequest& request, const pentimento::Error& error);

private:
    const RenderPoolSettings m_settings;
    JobRunner& m_jobs;
};

} // namespace pentimento
