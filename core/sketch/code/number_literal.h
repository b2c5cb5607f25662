#pragma once

#include <QByteArray>

#include <optional>
#include <string_view>

namespace pentimento {

// How a number is written, so that another one can be written the same way. Decimal, with or without exponent, and
// hexadecimal; nothing else is a number here: no BigInt, no octal, no complex one.
struct NumberLiteral {
    double value = 0; // finite, its sign counted
    int decimals = 0; // behind the point
    bool hexadecimal = false;
    bool upperCase = false; // hex digits or the E
    bool exponent = false;
    bool barePoint = false; // ".5"
    bool endPoint = false; // "5."
    bool grouped = false; // "10_000"

    static std::optional<NumberLiteral> parse(std::string_view text);
    // `least` decimals even where the literal has fewer: those of a step.
    QByteArray write(double number, int least = 0) const;
};

// Decimals it takes to write a step exactly, at most 9.
int decimalsOf(double step);

} // namespace pentimento
