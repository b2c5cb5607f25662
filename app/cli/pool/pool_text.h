#pragma once

#include "core/library/pool/ladder.h"
#include "core/library/pool/pool_stats.h"

namespace pentimento {

// What `pentimento pool` prints (core/README.md, "Lines for other programs"), without line ends; the texts may have
// several lines. `path` is the file the picture lies in.
Json itemJson(const PoolItem& item, const QString& path);
QString itemText(const PoolItem& item);
Json statsJson(const PoolStats& stats);
QString statsText(const PoolStats& stats);
Json placeJson(const LadderPlace& place, int number);
QString placeText(const LadderPlace& place, int number);

} // namespace pentimento
