#pragma once

#include "core/sketch/code/syntax_tree.h"

#include <QColor>
#include <QList>
#include <QStringList>

#include <variant>

namespace pentimento {

// A number, a boolean, a colour, or the text of a choice.
using ParameterValue = std::variant<double, bool, QColor, QString>;

// A literal of the code that can be played with. Offsets are bytes; a number's range holds its sign, a colour's or
// choice's holds its quotes, that of `color(240, 138, 102)` the whole call.
struct CodeParameter {
    enum class Kind {
        Number,
        Boolean,
        Colour,
        Choice,
    };
    Kind kind = Kind::Number;
    QString name; // of the variable, or of the call with the argument's place: "brush.fill 2"; may be empty
    int line = 0; // 1-based
    int start = 0;
    int end = 0;
    QByteArray literal; // as it is written
    ParameterValue value;
    bool declared = false; // the value of a name at the top of the program, or a colour of a list there
    bool ranged = false; // a comment says range or choices
    double minimum = 0; // of a number; the value lies between them
    double maximum = 0;
    double step = 1; // over 0
    QStringList choices; // values as the code holds them, without quotes
    QStringList choiceLabels; // one for each choice
    bool wrapNegative = false; // a minus sign in this place needs brackets around it

    bool operator==(const CodeParameter&) const = default;
};

// Every literal of sound or broken code that can be played with, in the order of the code. Ranges come from comments
// behind a value as in OpenSCAD's customizer: `// [3:1:12]` is minimum, step, maximum; `// [0:10]` and `// [10]` leave
// out the rest; `// [thin, medium]` and `// [1:Small, 2:Large]` are choices. A comment that makes no sense counts for
// nothing. Without one a number runs from 0 to about twice its value. Strings with substitutions, object keys, BigInt,
// octal and binary numbers are left alone.
QList<CodeParameter> findParameters(const SyntaxNodes& nodes, SyntaxTree::Language language);

// The value written in the style of the parameter's literal: as many decimals as it or its step has, its exponent, hex
// case, quotes, its True or true. The kind of the value must be the parameter's.
QByteArray literalText(const CodeParameter& parameter, const ParameterValue& value);

} // namespace pentimento
