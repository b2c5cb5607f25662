#include "core/sketch/sketch_engine.h"

#include "core/base/hash.h"
#include "core/sketch/page/library_versions.h"
#include "core/sketch/png_chunks.h"

#include <QElapsedTimer>

using namespace Qt::StringLiterals;

namespace pentimento {

namespace {

RenderResult failed(RenderError::Kind kind, const QString& message)
{
    RenderResult result;
    result.libraries = Json::object();
    result.error = RenderError{kind, message, 0, 0, {}};
    return result;
}

PngTexts textsFor(const RenderRequest& request, const RenderResult& result)
{
    PngTexts texts{{PngKey::Seed, QString::number(request.seed)},
        {PngKey::CodeSha256, QString::fromLatin1(sha256Hex(request.sketch.code))},
        {PngKey::Medium, mediumName(request.sketch.medium)},
        {PngKey::Libraries, QString::fromUtf8(jsonLine(result.libraries))}, {PngKey::Renderer, result.renderer},
        {PngKey::Frames, QString::number(request.frames)},
        {PngKey::Anchored, request.anchored ? u"true"_s : u"false"_s}};
    if (request.size)
        texts.append({PngKey::Size, u"%1x%2"_s.arg(request.size->width()).arg(request.size->height())});
    return texts;
}

// A renderer ran foreign code, so its bytes count as a picture only once they have the form of one.
RenderResult finished(const RenderRequest& request, RenderResult result)
{
    if (result.png.isEmpty())
        return result;
    const auto size = pngSize(result.png);
    auto png = withPngTexts(result.png, textsFor(request, result));
    if (!size || !png)
        return failed(RenderError::Kind::Crash, u"the renderer returned no picture: "_s + png.error().detail);
    result.size = *size;
    result.png = *std::move(png);
    result.sha256 = sha256Hex(result.png);
    return result;
}

} // namespace

SketchEngine::SketchEngine(SketchEngineSettings settings) : m_settings(std::move(settings))
{
    m_pool.make = m_settings.makePool;
    m_python.make = m_settings.makePython;
    if (m_settings.cacheFolder)
        m_cache.emplace(*m_settings.cacheFolder);
}

RenderResult SketchEngine::render(const RenderRequest& request, const StopFlag& stop)
{
    QElapsedTimer timer;
    timer.start();
    if (stop.raised())
        return failed(RenderError::Kind::Cancelled, u"stopped"_s);
    if (!m_cache)
        return renderFresh(request, stop);
    const Medium medium = request.sketch.medium;
    const QByteArray key = renderCacheKey(request, libraryVersions(medium), identityOf(medium));
    if (auto found = m_cache->find(key)) {
        found->cached = true;
        found->wallMs = static_cast<int>(timer.elapsed());
        return *std::move(found);
    }
    RenderResult result = renderFresh(request, stop);
    // A cache that cannot be written costs time, not pictures.
    if (isReproducible(result))
        static_cast<void>(m_cache->store(key, result));
    return result;
}

RenderResult SketchEngine::renderFresh(const RenderRequest& request, const StopFlag& stop)
{
    Branch& branch = request.sketch.medium == Medium::Python ? m_python : m_pool;
    std::call_once(branch.once, [&branch] {
        auto made = branch.make();
        if (made)
            branch.renderer = *std::move(made);
        else
            branch.failure = made.error().detail;
    });
    if (!branch.renderer)
        return failed(RenderError::Kind::Environment, branch.failure);
    return finished(request, branch.renderer->render(request, stop));
}

QByteArray SketchEngine::identityOf(Medium medium)
{
    const std::lock_guard lock(m_identityMutex);
    QByteArray& identity = m_identities[static_cast<int>(medium)];
    if (identity.isEmpty())
        identity = m_settings.identity(medium);
    return identity;
}

} // namespace pentimento
