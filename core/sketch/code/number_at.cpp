#include "core/sketch/code/number_at.h"

#include "core/sketch/code/code_words.h"
#include "core/sketch/code/number_literal.h"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <cstring>

namespace pentimento {

namespace {

// Whether a minus there is a sign: behind an operator, an opening bracket, a keyword or nothing.
bool isSign(SyntaxTree::Language language, const QByteArray& line, int minus)
{
    int before = minus;
    while (before > 0 && std::isspace(uchar(line[before - 1])))
        --before;
    if (before == 0 || std::strchr("=([{,:;?+*/%<>&|!^~", line[before - 1]))
        return true;
    const QByteArray word = line.mid(wordStart(line, before), before - wordStart(line, before));
    const auto keywords = keywordsOf(language);
    return std::any_of(keywords.begin(), keywords.end(), [&](const char* keyword) { return word == keyword; });
}

} // namespace

std::optional<CodeParameter> numberAt(
    SyntaxTree::Language language, const QByteArray& line, LineState before, int offset)
{
    const LineTokens tokens = scanLine(language, line, before);
    const auto token = std::find_if(tokens.tokens.begin(), tokens.tokens.end(), [offset](const CodeToken& t) {
        return t.kind == CodeToken::Kind::Number && t.start <= offset && offset <= t.start + t.length;
    });
    if (token == tokens.tokens.end())
        return std::nullopt;
    CodeParameter number;
    number.start = token->start;
    number.end = token->start + token->length;
    const bool minus = number.start > 0 && line[number.start - 1] == '-';
    if (minus && isSign(language, line, number.start - 1))
        --number.start;
    else
        number.wrapNegative = minus || line.mid(number.end).trimmed().startsWith("**");
    number.literal = line.mid(number.start, number.end - number.start);
    const auto literal = NumberLiteral::parse({number.literal.constData(), size_t(number.literal.size())});
    if (!literal)
        return std::nullopt;
    number.value = literal->value;
    number.step = literal->exponent ? std::max(std::abs(literal->value) / 100, 1e-9) : std::pow(10, -literal->decimals);
    return number;
}

} // namespace pentimento
