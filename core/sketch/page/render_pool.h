#pragma once

#include "core/base/paths.h"
#include "core/sketch/sketch_renderer.h"

#include <memory>

namespace pentimento {

struct RenderPoolSettings {
    int workers = 0; // 0: one for each core
    QString program; // pentimento-render; empty: the one beside this program
    bool withoutIsolation = false; // the user's explicit one-time choice when user namespaces are forbidden
    int rendersPerWorker = 50; // a worker is replaced after so many
    QString shaderFolder = shaderCacheFolder(); // see shader_cache.h; empty: every worker compiles for itself
};

// Renders p5 sketches in `pentimento-render` processes under bubblewrap, each with a private X display and no
// network. Workers start when first needed and stay warm. A worker that dies, hangs, leaks or is stopped takes
// only its own sketch with it: that sketch gets a result, the next one a fresh worker. When a worker dies through
// no fault of the sketch it holds (killed from outside), the sketch is rendered again, once.
// Thread-safe. Destruction kills every worker.
class RenderPool : public SketchRenderer {
public:
    // Environment when pentimento-render is missing, or when the walls do not stand and `withoutIsolation` is off.
    static Result<std::unique_ptr<RenderPool>> create(const RenderPoolSettings& settings);
    ~RenderPool() override;

    // Medium must be one of p5's.
    RenderResult render(const RenderRequest& request, const StopFlag& stop) override;

private:
    class Slot;
    struct State;
    explicit RenderPool(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

} // namespace pentimento
