#include "ui/studio/determinism_check.h"

namespace pentimento {

DeterminismCheck::DeterminismCheck(RenderFresh renderFresh, JobRunner& jobs, QObject* parent)
    : QObject(parent)
    , m_renderFresh(std::move(renderFresh))
    , m_jobs(jobs)
{
}

void DeterminismCheck::check(const RenderRequest& request)
{
    m_jobs.start(tr("Draw %1 twice").arg(request.sketch.name), [this, request](JobContext& context) -> Result<void> {
        const auto found = checkDeterminism(m_renderFresh, request, context.stop);
        if (found)
            Q_EMIT checked(request, *found);
        else if (found.error().kind != Error::Kind::Cancelled)
            Q_EMIT failed(request, found.error());
        if (!found)
            return Unexpected(found.error());
        return {};
    });
}

QString determinismText(const Determinism& found)
{
    if (found.same)
        return DeterminismCheck::tr("Deterministic");
    if (found.causes.isEmpty())
        return DeterminismCheck::tr("Not deterministic: two renders at one seed differ");
    const ChanceSource& cause = found.causes.first();
    return DeterminismCheck::tr("Not deterministic: %1 at line %2").arg(cause.name).arg(cause.line);
}

} // namespace pentimento
