#include "app/cli/engine.h"

#include "core/library/import/picture_decoder.h"

#include "core/base/paths.h"
#include "core/sketch/page/render_pool.h"
#include "core/sketch/python/python_renderer.h"

namespace pentimento {

namespace {

// A renderer of its own type as what the engine takes.
template <typename Renderer> Result<std::unique_ptr<SketchRenderer>> asRenderer(Result<std::unique_ptr<Renderer>> made)
{
    PM_TRY(renderer, std::move(made));
    return std::unique_ptr<SketchRenderer>(std::move(renderer));
}

} // namespace

std::unique_ptr<SketchEngine> makeEngine(const EngineChoices& choices)
{
    SketchEngineSettings settings;
    settings.makePool = [choices] {
        RenderPoolSettings pool;
        pool.workers = choices.workers;
        pool.withoutIsolation = choices.withoutIsolation;
        return asRenderer(RenderPool::create(pool));
    };
    settings.makePython = [choices] {
        PythonRendererSettings python;
        python.withoutIsolation = choices.withoutIsolation;
        return asRenderer(PythonRenderer::create(python));
    };
    // What was drawn without walls may show things no confined sketch could; it is nobody else's picture.
    if (choices.cache && !choices.withoutIsolation)
        settings.cacheFolder = renderCacheFolder();
    return std::make_unique<SketchEngine>(settings);
}

DecodeFunction confinedDecoder()
{
    return [decoder = std::make_shared<PictureDecoder>()](const QByteArray& file, DecodeSize want,
               const StopFlag& stop) { return decoder->decode(file, want, stop); };
}

} // namespace pentimento
