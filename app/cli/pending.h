#pragma once

// TO BE DELETED WHEN BRANCHES MERGE, with pending.cpp: what other branches of this work bring. engine.cpp then
// includes core/sketch/python_renderer.h in its place.

#include "core/sketch/sketch_renderer.h"

#include <memory>

namespace pentimento {

struct PythonRendererSettings {
    bool withoutIsolation = false;
};

class PythonRenderer : public SketchRenderer {
public:
    static Result<std::unique_ptr<PythonRenderer>> create(const PythonRendererSettings& settings);
};

} // namespace pentimento
