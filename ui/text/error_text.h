#pragma once

#include "core/base/error.h"
#include "core/sketch/sketch_renderer.h"

#include <QString>

namespace pentimento {

// The window's sentences about what went wrong. `what` says what was being done ("hibiscus.js could not be saved") and
// begins the sentence; the system's own reason follows.
QString errorSentence(const QString& what, const Error& error);

// One line about a failed render for a problem row, a banner or the console. Says the line only where `withLine`.
QString renderErrorSentence(const RenderError& error, bool withLine = false);

} // namespace pentimento
