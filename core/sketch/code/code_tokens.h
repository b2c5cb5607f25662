#pragma once

#include "core/sketch/code/syntax_tree.h"
#include "core/sketch/sketch.h"

#include <QByteArray>
#include <QList>

#include <span>

namespace pentimento {

SyntaxTree::Language languageOf(Medium medium);
std::span<const char* const> keywordsOf(SyntaxTree::Language language);

// A piece of a line for colouring it.
struct CodeToken {
    enum class Kind {
        Plain,
        Comment,
        Keyword,
        String,
        Number,
        Function, // a name that is called or declared as one
        Punctuation,
        Parameter, // a Python decorator, a keyword argument
        ColourQuote, // the opening quote of a string that is a colour; the rest of it is String
    };
    Kind kind = Kind::Plain;
    int start = 0; // bytes of the line
    int length = 0;

    bool operator==(const CodeToken&) const = default;
};

// What goes on at the end of a line: a comment, or a string with its quote. 0 is plain code. Template strings nest to
// a depth of 15; deeper ones are taken for text.
using LineState = int;

struct LineTokens {
    QList<CodeToken> tokens; // cover the line without gaps
    LineState after = 0;
    int depthChange = 0; // brackets opened less brackets closed, for folding; JavaScript only
    int leastDepth = 0; // the lowest depth reached within the line, at most 0
};

// Colours one line (without its end) knowing how the one before it ended. A scanner, not a parser: a line costs
// microseconds wherever it stands, so a key shows at once in any file; what is right or wrong is SyntaxTree's to say.
LineTokens scanLine(SyntaxTree::Language language, const QByteArray& line, LineState before);

} // namespace pentimento
