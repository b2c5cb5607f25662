#pragma once

#include "core/sketch/sketch_renderer.h"

#include <memory>

namespace pentimento {

struct PythonRendererSettings {
    bool withoutIsolation = false; // the user's explicit one-time choice when user namespaces are forbidden
};

// Runs `draw.py` with Debian's Python, Pillow, numpy, matplotlib and cairo: a fresh confined process for each
// sketch, with the limits of PythonLimits, and a second one that decodes and measures the picture.
//
// The script finds PENTIMENTO_SEED, PENTIMENTO_WIDTH and PENTIMENTO_HEIGHT in its environment, `random` and numpy
// seeded, and the current folder empty; it must leave exactly one .png file there (other files are ignored). The
// picture is taken as it is, at whatever size the script chose; one over 4096 × 4096 is made smaller (Clamped),
// one over four times that many pixels is not decoded and not kept. The same code and seed give the same bytes as
// long as the script asks nothing else for chance or time.
//
// Thread-safe; every call starts its own processes.
class PythonRenderer : public SketchRenderer {
public:
    // Environment when Python, Pillow or numpy is missing, or when the walls do not stand and `withoutIsolation`
    // is off. About 100 ms.
    static Result<std::unique_ptr<PythonRenderer>> create(const PythonRendererSettings& settings);

    // Medium must be Python. `frames` and `anchored` mean nothing here.
    RenderResult render(const RenderRequest& request, const StopFlag& stop) override;

private:
    PythonRenderer(const PythonRendererSettings& settings, Json libraries);
    void drawInto(RenderResult& result, const RenderRequest& request, const StopFlag& stop) const;
    void measureInto(
        RenderResult& result, const RenderRequest& request, const QByteArray& picture, const StopFlag& stop) const;

    const PythonRendererSettings m_settings;
    const Json m_libraries;
};

} // namespace pentimento
