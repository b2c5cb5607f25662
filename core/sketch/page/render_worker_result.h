#pragma once

#include "core/process/message_channel.h"
#include "core/sketch/sketch_renderer.h"

namespace pentimento {

// The worker's `result` message as a RenderResult: the error mapped to the sketch's line, the picture checked
// against what its header says, blank and clamped judged. The worker is not trusted.
RenderResult resultFromMessage(const Message& message, const RenderRequest& request);

// What it says went wrong, at its place in the code.
RenderError errorFromMessage(const Json& head, const QByteArray& code);

ConsoleLine consoleFromMessage(const Json& head);

} // namespace pentimento
