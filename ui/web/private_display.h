#pragma once

#include "core/base/result.h"

#include <QByteArray>

namespace pentimento {

// Starts an X server for this process alone and returns its display name (":7"). WebGL in QtWebEngine 6.4 needs
// one, and the user's own would give a broken-out sketch the user's keyboard. The server dies with this process.
// Call before the application object is made. Environment when Xvfb is missing or does not answer in 10 s.
Result<QByteArray> startPrivateDisplay();

// Writes a font configuration with three families and nothing of the system's, and points FONTCONFIG_FILE to it,
// so that letters look alike on every machine. Storage when the file cannot be written.
Result<void> usePrivateFonts();

} // namespace pentimento
