#pragma once

#include "core/library/import/pool_import.h"
#include "core/sketch/sketch_engine.h"

#include <memory>

namespace pentimento {

struct EngineChoices {
    int workers = 0; // 0: one for each core
    bool withoutIsolation = false;
    bool cache = true;
};

// The engine of every command and of the window: the worker pool for p5, the Python renderer, the user's cache. Starts
// nothing until the first render.
std::unique_ptr<SketchEngine> makeEngine(const EngineChoices& choices);

// A decoder behind walls for one thread of an import; its process starts with the first picture.
DecodeFunction confinedDecoder();

} // namespace pentimento
