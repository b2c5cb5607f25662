#include "core/sketch/determinism.h"

namespace pentimento {

Result<Determinism> checkDeterminism(
    const std::function<RenderResult(const RenderRequest&, const StopFlag&)>& renderFresh, const RenderRequest& request,
    const StopFlag& stop)
{
    QByteArray hashes[2];
    for (QByteArray& hash : hashes) {
        const RenderResult result = renderFresh(request, stop);
        if (stop.raised())
            return Unexpected(Error::Kind::Cancelled, {});
        if (result.png.isEmpty())
            return Unexpected(Error::Kind::InvalidInput, result.error ? result.error->message : QString());
        hash = result.sha256;
    }
    if (hashes[0] == hashes[1])
        return Determinism{true, {}};
    return Determinism{false, chanceSources(request.sketch)};
}

} // namespace pentimento
