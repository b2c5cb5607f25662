#pragma once

#include "app/cli/render_batch.h"

namespace pentimento {

// One result as the JSON line every command prints for a render (core/README.md, "Lines for other programs"), without a
// line end. A console line that came several times in a row says so at its end, " (×12)".
QByteArray renderJson(const PlannedRender& planned, const RenderOutcome& outcome);

// The same for a person: one line, then indented the sketch's own line, its console and what the gate found. Ends
// in a line end; holds no control characters of foreign origin.
QByteArray renderText(const PlannedRender& planned, const RenderOutcome& outcome);

// Name → version as "p5 2.3.4, p5.brush 2.2.2".
QString versionsText(const Json& versions);

// What drew the picture: "p5 2.3.4, p5.brush 2.2.2, chromium 102.0.5005.177, llvmpipe (LLVM 15.0.6, 256 bits)".
QString engineText(const RenderResult& result);

} // namespace pentimento
