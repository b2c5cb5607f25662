#pragma once

#include "core/sketch/code/syntax_tree.h"

#include <QList>
#include <QString>

namespace pentimento {

// One place where the code is no program, as the parser sees it. Offsets are bytes.
struct SyntaxProblem {
    enum class Kind {
        Missing, // `subject` should stand here: ")"
        Unclosed, // `subject` is opened and never closed: "{", or a quote
        Unexpected, // `subject` is what the parser could not place, shortened
        TooLong, // too much of it is broken: the rest was not read
    };
    Kind kind = Kind::Unexpected;
    int line = 0; // 1-based
    int start = 0;
    int end = 0;
    QString subject;

    bool operator==(const SyntaxProblem&) const = default;
};

// The problems in the order of the code, the first `most` of them; none when the tree has no error. One mistake often
// breaks much that follows, so of problems on one line only the first is told.
QList<SyntaxProblem> findSyntaxProblems(const SyntaxNodes& nodes, bool complete, int most = 50);

} // namespace pentimento
