#pragma once

#include "core/sketch/sketch.h"

#include <QList>

namespace pentimento {

// A place in the code that draws from a source of chance or time the engine does not seed.
struct ChanceSource {
    QString name; // as written: "os.urandom", "performance.timeOrigin"
    int line = 0;

    bool operator==(const ChanceSource&) const = default;
};

// The places where two renders at one seed may part, in the order of lines. What the engine seeds itself (Math.random,
// Date, performance.now, p5's and p5.brush's streams; Python's random and numpy.random) is not among them. A name the
// sketch declares itself can be reported by mistake; pure and thread-safe.
QList<ChanceSource> chanceSources(const Sketch& sketch);

} // namespace pentimento
