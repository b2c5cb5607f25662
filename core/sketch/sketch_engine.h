#pragma once

#include "core/sketch/cache/render_cache.h"

#include <QHash>

#include <functional>
#include <memory>
#include <mutex>

namespace pentimento {

// What else than the request a picture of this medium depends on, from the size and time of the files that draw it:
// pentimento-render, QtWebEngine and Mesa, or Python, its four packages and the fonts. Starts nothing.
QByteArray engineIdentity(Medium medium);

using RendererFactory = std::function<Result<std::unique_ptr<SketchRenderer>>()>;

struct SketchEngineSettings {
    RendererFactory makePool; // for the p5 media
    RendererFactory makePython;
    std::optional<QString> cacheFolder; // empty: no cache
    std::function<QByteArray(Medium)> identity = engineIdentity;
};

// Any sketch in, an honest picture out: picks the renderer by medium and makes it when it is first needed, answers
// from the cache where it can, writes the text chunks of png_chunks.h into the picture, and names the final file by
// its SHA-256. A renderer that cannot be made gives every sketch of its media the error Environment.
// A cached result carries the time this call took. Thread-safe.
class SketchEngine : public SketchRenderer {
public:
    explicit SketchEngine(SketchEngineSettings settings);

    RenderResult render(const RenderRequest& request, const StopFlag& stop) override;
    // The same past the cache: it is neither asked nor told.
    RenderResult renderFresh(const RenderRequest& request, const StopFlag& stop);

private:
    struct Branch { // one renderer, made once
        RendererFactory make;
        std::once_flag once;
        std::unique_ptr<SketchRenderer> renderer;
        QString failure;
    };

    QByteArray identityOf(Medium medium);

    const SketchEngineSettings m_settings;
    Branch m_pool;
    Branch m_python;
    std::optional<RenderCache> m_cache;
    std::mutex m_identityMutex;
    QHash<int, QByteArray> m_identities;
};

} // namespace pentimento
