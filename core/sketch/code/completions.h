#pragma once

#include "core/sketch/code/symbols.h"

namespace pentimento {

// What may stand at the caret: `symbols` begin with the typed letters (in any case), which start at byte `start`.
// Words of the code itself have no owner and no documentation.
struct Completions {
    int start = 0;
    QList<CodeSymbol> symbols;
};

// Behind `brush.` the brush's names; behind another dot the words the code itself has behind dots; else p5's names, the
// language's and the code's own. Exact case first, then short before long. Nothing in a comment's or string's middle
// is known here: the caller asks only in code. A few milliseconds for a megabyte.
Completions completionsAt(Medium medium, const QByteArray& code, int caret);

} // namespace pentimento
