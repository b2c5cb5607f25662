#pragma once

#include "core/sketch/code/chance.h"
#include "core/sketch/sketch_renderer.h"

#include <functional>

namespace pentimento {

// Whether a sketch draws the same bytes twice at one seed.
struct Determinism {
    bool same = false;
    QList<ChanceSource> causes; // when it does not: what the code draws from that nobody seeds; may be empty
};

// Renders twice with `renderFresh`, which must not answer from a cache. InvalidInput with the render's own words when
// there is no picture to compare, Cancelled when stopped. Blocks.
Result<Determinism> checkDeterminism(
    const std::function<RenderResult(const RenderRequest&, const StopFlag&)>& renderFresh, const RenderRequest& request,
    const StopFlag& stop);

} // namespace pentimento
