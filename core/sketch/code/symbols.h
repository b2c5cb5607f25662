#pragma once

#include "core/sketch/sketch.h"

#include <QList>

namespace pentimento {

// A name of a drawing library, as its own documentation puts it.
struct CodeSymbol {
    QString name;
    QString owner; // "p5" for its global names, "brush" for what is called on brush; a module's name for Python
    QString signature; // "circle(x, y, radius, [r])"; empty for what is not called
    QString doc; // one sentence, may be empty

    bool operator==(const CodeSymbol&) const = default;
};

// The names of a medium's libraries, sorted by owner and name; read once, from data made at build time out of the
// pinned packages (resources/symbols/generate.mjs) and a list of ours for Python. Thread-safe.
const QList<CodeSymbol>& symbolsOf(Medium medium);

// The symbol that the word at a byte of the code stands for, null for none. `start` and `end` receive the word's bytes.
const CodeSymbol* symbolAt(Medium medium, const QByteArray& code, int offset, int* start, int* end);

} // namespace pentimento
