#pragma once

#include "core/sketch/code/code_tokens.h"
#include "core/sketch/code/parameters.h"

namespace pentimento {

// The number under a place of one line, ready for literalText(), with offsets of that line; for turning it with the
// wheel, so without a parse. `before` says how the line above ended. Nothing in comments, strings and names, nor for a
// number that findParameters() leaves alone.
std::optional<CodeParameter> numberAt(
    SyntaxTree::Language language, const QByteArray& line, LineState before, int offset);

} // namespace pentimento
