#pragma once

#include "core/sketch/page/render_pool.h"

namespace pentimento {

// The drawing libraries' shaders, compiled. llvmpipe compiles each one to machine code for every new page, which is
// most of the time a light sketch takes; Mesa can keep the result on disk. What a worker writes there is machine
// code that others would run, so only a worker that has drawn nothing but our own warm-up sketch fills the folder;
// every other worker gets it read-only and works on a copy of its own.
//
// Returns the folder, filled at the first call for this engine (about three seconds). Empty when that failed or
// when there are no walls: rendering then works the same, slower. Blocks until done or
// stopped; safe against other processes doing it. Folders of engines that are gone are removed after a month.
QString preparedShaders(const RenderPoolSettings& settings, const StopFlag& stop);

} // namespace pentimento
