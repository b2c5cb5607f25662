#include "core/sketch/code/number_literal.h"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <cstring>

namespace pentimento {

namespace {

constexpr size_t LongestNumber = 40; // bytes
constexpr int MostDecimals = 9;
constexpr double LargestPlainNumber = 1e15; // whole numbers up to here are exact and not too long to read

QByteArray grouped(QByteArray digits)
{
    const qsizetype point = digits.indexOf('.');
    const qsizetype first = digits.startsWith('-') ? 1 : 0;
    for (qsizetype i = (point < 0 ? digits.size() : point) - 3; i > first; i -= 3)
        digits.insert(i, '_');
    return digits;
}

// "1.5e+06" as people write it: "1.5e6".
QByteArray shortExponent(QByteArray text)
{
    const qsizetype mark = text.indexOf('e');
    if (mark < 0)
        return text;
    const int exponent = text.mid(mark + 1).toInt();
    return text.left(mark + 1) + QByteArray::number(exponent);
}

} // namespace

std::optional<NumberLiteral> NumberLiteral::parse(std::string_view text)
{
    QByteArray digits(text.data(), qsizetype(std::min(text.size(), LongestNumber)));
    const bool negative = digits.startsWith('-');
    if (negative || digits.startsWith('+'))
        digits = digits.mid(1).trimmed();
    NumberLiteral number;
    number.grouped = digits.contains('_');
    digits.replace("_", "");
    bool ok = false;
    if (digits.startsWith("0x") || digits.startsWith("0X")) {
        number.hexadecimal = true;
        number.value = double(digits.mid(2).toULongLong(&ok, 16));
        const QByteArray figures = digits.mid(2);
        number.upperCase = figures != figures.toLower();
    } else {
        const bool octal = digits.size() > 1 && digits[0] == '0' && std::isdigit(uchar(digits[1]));
        const bool plain = std::all_of(
            digits.begin(), digits.end(), [](uchar c) { return std::isdigit(c) || std::strchr(".eE+-", c); });
        number.value = plain && !octal ? digits.toDouble(&ok) : 0;
        const QByteArray lower = digits.toLower();
        const QByteArray mantissa = lower.left(lower.contains('e') ? lower.indexOf('e') : lower.size());
        number.exponent = lower.contains('e');
        number.upperCase = digits.contains('E');
        number.barePoint = mantissa.startsWith('.');
        number.endPoint = mantissa.endsWith('.');
        number.decimals = mantissa.contains('.') ? int(mantissa.size() - mantissa.indexOf('.') - 1) : 0;
    }
    if (!ok || !std::isfinite(number.value) || text.size() > LongestNumber)
        return std::nullopt;
    number.value = negative ? -number.value : number.value;
    return number;
}

QByteArray NumberLiteral::write(double number, int least) const
{
    if (hexadecimal && std::abs(number) < LargestPlainNumber) {
        const QByteArray figures = QByteArray::number(qlonglong(std::llround(std::abs(number))), 16);
        return (std::llround(number) < 0 ? "-0x" : "0x") + (upperCase ? figures.toUpper() : figures);
    }
    const int places = std::clamp(std::max(decimals, least), 0, MostDecimals);
    if (exponent || std::abs(number) >= LargestPlainNumber) {
        const QByteArray text = shortExponent(QByteArray::number(number, 'e', places));
        return upperCase ? text.toUpper() : text;
    }
    QByteArray text = QByteArray::number(number, 'f', places);
    if (text.toDouble() == 0 && text.startsWith('-'))
        text.remove(0, 1);
    if (grouped)
        text = pentimento::grouped(text);
    if (barePoint && text.size() > 2)
        text.replace(text.startsWith('-') ? "-0." : "0.", text.startsWith('-') ? "-." : ".");
    return endPoint && places == 0 ? text + '.' : text;
}

int decimalsOf(double step)
{
    for (int places = 0; places < MostDecimals; ++places) {
        const double scaled = step * std::pow(10, places);
        if (std::abs(scaled - std::round(scaled)) < 1e-6 * std::max(1.0, scaled) && std::round(scaled) > 0)
            return places;
    }
    return MostDecimals;
}

} // namespace pentimento
