#pragma once

#include "core/sketch/sketch.h"

#include <QList>

namespace pentimento {

// One thing about a sketch that the house rules object to. It never blocks a render; it reports.
struct GateFinding {
    QString code; // stable, one of gateCodes()
    int line = 0; // 1-based in the sketch, 0 when it is about the whole
    QString message; // one plain English sentence

    bool operator==(const GateFinding&) const = default;
};

// no-sketch, truncated, missing-setup, not-webgl, external-access, text-label, bare-p5-primitives,
// unknown-brush-method, no-painting-calls, and from the render: render-failed, blank-canvas.
QStringList gateCodes();

// Reads the code with a real parser (tree-sitter), so comments and strings are what they are, and reports in the
// order of lines, one finding for each code and line. Python knows no-sketch, truncated, external-access,
// text-label. Pure and thread-safe; about 10 ms for 2,000 lines.
QList<GateFinding> checkSketch(const Sketch& sketch);

// The names a sketch may call on `brush`, from resources/brush-methods/<medium>.json, which is generated from the
// library's own exports. Empty for Python.
QStringList brushMethods(Medium medium);

} // namespace pentimento
