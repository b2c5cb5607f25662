#include "core/sketch/code/colour_text.h"

#include <QRegularExpression>

#include <algorithm>
#include <cctype>
#include <cmath>
#include <string>

using namespace Qt::StringLiterals;

namespace pentimento {

namespace {

constexpr size_t LongestColour = 64; // bytes; longer text is none, and costs no search

QString fromView(std::string_view text)
{
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

std::optional<QColor> fromHex(std::string_view digits)
{
    const bool isShort = digits.size() == 3 || digits.size() == 4;
    if (!isShort && digits.size() != 6 && digits.size() != 8)
        return std::nullopt;
    if (!std::all_of(digits.begin(), digits.end(), [](uchar c) { return std::isxdigit(c); }))
        return std::nullopt;
    int channels[4] = {0, 0, 0, 255};
    const size_t width = isShort ? 1 : 2;
    for (size_t i = 0; i * width < digits.size(); ++i) {
        const int value = std::stoi(std::string(digits.substr(i * width, width)), nullptr, 16);
        channels[i] = isShort ? 17 * value : value;
    }
    return QColor(channels[0], channels[1], channels[2], channels[3]);
}

const QRegularExpression& rgbPattern()
{
    static const QRegularExpression pattern(
        uR"(^(rgba?)\(\s*(\d{1,3})\s*,\s*(\d{1,3})\s*,\s*(\d{1,3})\s*(?:,\s*(\d*\.?\d+)\s*)?\)$)"_s);
    return pattern;
}

std::optional<QColor> fromRgb(const QString& text)
{
    const auto match = rgbPattern().match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const double alpha = match.captured(5).isEmpty() ? 1 : match.captured(5).toDouble();
    const QColor colour(match.captured(2).toInt(), match.captured(3).toInt(), match.captured(4).toInt());
    if (!colour.isValid() || alpha > 1)
        return std::nullopt;
    return QColor(colour.red(), colour.green(), colour.blue(), int(std::lround(255 * alpha)));
}

QByteArray hexText(const QColor& colour, std::string_view old)
{
    const bool fromHexText = !old.empty() && old.front() == '#';
    const bool wasShort = fromHexText && old.size() <= 5;
    const bool alpha = colour.alpha() < 255 || (fromHexText && (old.size() == 5 || old.size() == 9));
    QByteArray digits;
    for (const int channel : {colour.red(), colour.green(), colour.blue(), colour.alpha()})
        digits += QByteArray::number(channel, 16).rightJustified(2, '0');
    if (!alpha)
        digits.chop(2);
    bool fits = wasShort;
    for (qsizetype i = 0; i < digits.size(); i += 2)
        fits = fits && digits[i] == digits[i + 1];
    if (fits) {
        for (qsizetype i = 0; i < digits.size(); ++i)
            digits.remove(i, 1);
    }
    const bool upper = std::any_of(old.begin(), old.end(), [](char c) { return c >= 'A' && c <= 'F'; });
    return '#' + (fromHexText && upper ? digits.toUpper() : digits);
}

} // namespace

std::optional<QColor> colourFromText(std::string_view text)
{
    if (text.empty() || text.size() > LongestColour)
        return std::nullopt;
    if (text.front() == '#')
        return fromHex(text.substr(1));
    if (text.back() == ')')
        return fromRgb(fromView(text));
    const bool letters = std::all_of(text.begin(), text.end(), [](uchar c) { return std::isalpha(c); });
    if (!letters || text == "transparent")
        return std::nullopt;
    const QColor named(fromView(text));
    return named.isValid() ? std::optional(named) : std::nullopt;
}

QByteArray colourToText(const QColor& colour, std::string_view old)
{
    if (colourFromText(old) == colour)
        return QByteArray(old.data(), qsizetype(old.size()));
    const auto match = rgbPattern().match(fromView(old));
    if (!match.hasMatch())
        return hexText(colour, old);
    const QString rgb = u"%1, %2, %3"_s.arg(colour.red()).arg(colour.green()).arg(colour.blue());
    const bool alpha = colour.alpha() < 255 || match.captured(1) == "rgba"_L1;
    if (!alpha)
        return u"rgb(%1)"_s.arg(rgb).toUtf8();
    return u"rgba(%1, %2)"_s.arg(rgb).arg(colour.alphaF(), 0, 'g', 3).toUtf8();
}

} // namespace pentimento
