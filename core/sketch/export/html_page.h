#pragma once

#include "core/sketch/sketch_renderer.h"

namespace pentimento {

// One HTML file that draws the sketch in any browser with WebGL 2, offline: the libraries, the sketch as it was
// written, and the same seeds and anchor as in the engine. Time and animation run as the browser has them. InvalidInput
// for Python. Pure and thread-safe.
Result<QByteArray> htmlPage(const RenderRequest& request);

} // namespace pentimento
