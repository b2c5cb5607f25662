#pragma once

#include "app/studio_parts.h"
#include "core/library/pool/thumbnail_cache.h"
#include "ui/pool/import/pool_importer.h"
#include "ui/pool/pictures/picture_cache.h"
#include "ui/pool/pool_workspace.h"

namespace pentimento {

// Everything the Pool works with. It stands on the library, the engine and the jobs of the Studio. The workspace
// belongs to the window it is added to, which must go before this. GUI thread.
class PoolParts {
public:
    explicit PoolParts(StudioParts& studio);

    // Made for the window, which takes it over; null when there is no library.
    PoolWorkspace* makeWorkspace();

private:
    StudioParts& m_studio;
    std::shared_ptr<ThumbnailCache> m_thumbnails;
    PoolLibrary m_library;
    PoolImporter m_importer;
    std::unique_ptr<PictureCache> m_pictures;
};

} // namespace pentimento
