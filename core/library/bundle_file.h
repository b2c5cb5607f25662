#pragma once

#include "core/library/bundle.h"

namespace pentimento {

// How many bytes writeBundle() would write.
qint64 bundleBytes(const Bundle& bundle);

} // namespace pentimento
