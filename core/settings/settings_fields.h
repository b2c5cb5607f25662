#pragma once

#include "core/settings/settings.h"

namespace pentimento {

// Every field once, with its place in the file and its range, for those who read, write and check them: `visit` is
// called as (group, key, field&) or (group, key, field&, least, most).
template <typename AnySettings, typename Visit> void visitFields(AnySettings& settings, const Visit& visit)
{
    visit("studio", "autoRun", settings.studio.autoRun);
    visit("studio", "hangLimitMs", settings.studio.hangLimitMs, 1000, 600'000);
    visit("studio", "defaultSizePx", settings.studio.defaultSizePx, 64, 4096);
    visit("appearance", "theme", settings.appearance.theme);
    visit("appearance", "reduceMotion", settings.appearance.reduceMotion);
    visit("appearance", "language", settings.appearance.language);
}

} // namespace pentimento
