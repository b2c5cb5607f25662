#pragma once

#include "core/sketch/code/syntax_tree.h"

namespace pentimento {

// Whether the caret (a byte offset) stands in the head of a for or while loop, or right behind a head that has no body
// yet. Code like that may parse and run for ever: `while (true` with its bracket closed by the editor takes the next
// statement for its body. Auto-run waits until the caret leaves. Works on broken code.
bool inUnfinishedLoop(const SyntaxNodes& nodes, SyntaxTree::Language language, int caret);

} // namespace pentimento
