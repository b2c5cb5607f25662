#pragma once

#include "core/sketch/sketch_renderer.h"

#include <QList>

namespace pentimento {

class SyntaxNodes;

// One thing about a sketch that the house rules object to. It never blocks a render; it reports.
struct GateFinding {
    QString code; // stable, one of gateCodes()
    int line = 0; // 1-based in the sketch, 0 when it is about the whole
    QString message; // one plain English sentence
    int start = 0; // the bytes it is about; both 0 when it is about the whole or a line
    int end = 0;

    bool operator==(const GateFinding&) const = default;
};

// no-sketch, truncated, missing-setup, not-webgl, external-access, text-label, bare-p5-primitives,
// unknown-brush-method, no-painting-calls, and from the render: render-failed, blank-canvas.
QStringList gateCodes();

// Reads the code with a real parser (tree-sitter), so comments and strings are what they are, and reports in the
// order of lines, one finding for each code and line. Python knows no-sketch, truncated, external-access,
// text-label. Pure and thread-safe; about 20 ms for 2,000 lines.
// - Names are resolved: what the sketch declares itself is its own, whatever p5 calls the same.
// - no-sketch comes alone. truncated silences the codes for what is not there, since it may have been cut off;
//   so does broken code that is too long to read to its end.
// - A syntax error further up in the code is no finding: the render reports it.
QList<GateFinding> checkSketch(const Sketch& sketch);
// The same for code that is parsed already; `complete` is the tree's.
QList<GateFinding> checkNodes(const SyntaxNodes& nodes, bool complete, Medium medium);

// What a render adds: blank-canvas for a blank picture, render-failed for any other fault of the sketch. Nothing for
// a picture made smaller, nor where the engine failed or was stopped: the sketch is not to blame.
QList<GateFinding> gateFindingsOf(const RenderResult& result);

// The names a sketch may call on `brush`, sorted, from resources/brush-methods/<medium>.json, which is generated from
// the library's own exports. Empty for Python.
QStringList brushMethods(Medium medium);

} // namespace pentimento
