#include "core/sketch/code/parameter_comment.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace pentimento {

namespace {

constexpr size_t LongestComment = 1000; // bytes

std::optional<double> number(const QString& text)
{
    bool ok = false;
    const double value = text.trimmed().toDouble(&ok);
    return ok && std::isfinite(value) ? std::optional(value) : std::nullopt;
}

QString unquoted(const QString& text)
{
    const QString trimmed = text.trimmed();
    const bool quoted = trimmed.size() >= 2 && (trimmed.front() == u'\'' || trimmed.front() == u'"')
        && trimmed.back() == trimmed.front();
    return quoted ? trimmed.mid(1, trimmed.size() - 2) : trimmed;
}

std::optional<ParameterComment> range(const QStringList& parts)
{
    QList<double> numbers;
    numbers.reserve(parts.size());
    for (const QString& part : parts) {
        const auto value = number(part);
        if (!value)
            return std::nullopt;
        numbers.append(*value);
    }
    ParameterComment comment;
    comment.minimum = numbers.size() > 1 ? numbers.first() : 0;
    comment.maximum = numbers.last();
    if (numbers.size() == 3 && numbers[1] > 0)
        comment.step = numbers[1];
    return *comment.maximum > *comment.minimum ? std::optional(comment) : std::nullopt;
}

std::optional<ParameterComment> choices(const QStringList& items)
{
    ParameterComment comment;
    for (const QString& item : items) {
        const qsizetype colon = item.indexOf(u':');
        const QString value = unquoted(colon < 0 ? item : item.left(colon));
        const QString label = colon < 0 ? value : unquoted(item.mid(colon + 1));
        if (value.isEmpty() || label.isEmpty() || comment.choices.contains(value))
            return std::nullopt;
        comment.choices.append(value);
        comment.labels.append(label);
    }
    return comment;
}

} // namespace

std::optional<ParameterComment> parameterComment(std::string_view text)
{
    const QString whole = QString::fromUtf8(text.data(), qsizetype(std::min(text.size(), LongestComment)));
    const qsizetype marks = whole.startsWith(u'#') ? 1 : 2;
    const QString body = whole.mid(marks).trimmed();
    const qsizetype close = body.indexOf(u']');
    if (!body.startsWith(u'[') || close < 0)
        return std::nullopt;
    const QString inside = body.mid(1, close - 1);
    if (inside.contains(u','))
        return choices(inside.split(u','));
    const QStringList parts = inside.split(u':');
    return parts.size() <= 3 ? range(parts) : std::nullopt;
}

} // namespace pentimento
