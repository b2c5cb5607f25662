#pragma once

#include "ui/theme/theme.h"

#include <QString>

namespace pentimento {

// resources/theme/style.qss with each @token@ replaced by its value. The properties a widget may carry to choose a look
// are listed at the top of that file. An unknown token is left as it is written, which the tests refuse.
QString styleSheetOf(const Theme& theme);

} // namespace pentimento
