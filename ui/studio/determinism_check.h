#pragma once

#include "core/jobs/job_runner.h"
#include "core/sketch/determinism.h"

#include <QObject>

namespace pentimento {

// Draws a sketch twice as a job and says whether the bytes agree. GUI thread; signals come there.
class DeterminismCheck : public QObject {
    Q_OBJECT
public:
    // Past any cache; called on the job's thread.
    using RenderFresh = std::function<RenderResult(const RenderRequest&, const StopFlag&)>;
    DeterminismCheck(RenderFresh renderFresh, JobRunner& jobs, QObject* parent = nullptr);

    void check(const RenderRequest& request);

Q_SIGNALS:
    void checked(const pentimento::RenderRequest& request, const pentimento::Determinism& found);
    void failed(const pentimento::RenderRequest& request, const pentimento::Error& error); // there is no picture

private:
    const RenderFresh m_renderFresh;
    JobRunner& m_jobs;
};

// "Deterministic", or what may be the cause that it is not.
QString determinismText(const Determinism& found);

} // namespace pentimento
