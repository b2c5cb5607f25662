#include "app/pool_parts.h"

#include "app/cli/engine.h"
#include "core/base/paths.h"

namespace pentimento {

PoolParts::PoolParts(StudioParts& studio)
    : m_studio(studio)
    , m_thumbnails(std::make_shared<ThumbnailCache>(thumbnailCacheFolder()))
    , m_library(studio.library())
    , m_importer(studio.library(), studio.engine(), studio.jobs(), confinedDecoder,
          [thumbnails = m_thumbnails](const QString& picture, const QImage& thumbnail) {
              const auto kept = thumbnails->store(picture, thumbnail);
              Q_UNUSED(kept) // without it one is made when it is wanted
          })
{
}

PoolWorkspace* PoolParts::makeWorkspace()
{
    if (!m_library.isThere())
        return nullptr;
    m_pictures = std::make_unique<PictureCache>(m_library.library().objects(), m_thumbnails);
    return new PoolWorkspace({m_library, m_studio.ratings(), *m_pictures, m_importer});
}

} // namespace pentimento
