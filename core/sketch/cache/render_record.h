#pragma once

#include "core/sketch/sketch_renderer.h"

namespace pentimento {

// A RenderResult without its picture as a JSON object, and back: what the cache keeps beside the PNG.
// `wallMs` and `cached` are left out, so equal renders give equal records.
Json renderRecord(const RenderResult& result);

// Empty when a field is missing or of another type. Never throws. `png` is left empty.
std::optional<RenderResult> readRenderRecord(const Json& record);

} // namespace pentimento
