#pragma once

#include "core/base/json.h"
#include "core/sketch/sketch.h"

namespace pentimento {

// Name → version of the JavaScript libraries compiled in for that medium, in the order they load; from the
// packages the build installed. Empty for Python, whose packages are found at run time.
Json libraryVersions(Medium medium);

} // namespace pentimento
