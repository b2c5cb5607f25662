#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

namespace pentimento {

struct CodeQuery {
    QString text;
    bool regularExpression = false;
    bool caseSensitive = false;

    bool operator==(const CodeQuery&) const = default;
};

// One place that was found, in bytes.
struct CodeMatch {
    int start = 0;
    int end = 0;

    bool operator==(const CodeMatch&) const = default;
};

constexpr int MostMatches = 10'000;

// The places in order, none overlapping, at most MostMatches; empty ones are left out. Nothing when the regular
// expression is none. `^` and `$` stand for ends of lines.
std::optional<QList<CodeMatch>> findMatches(const QByteArray& code, const CodeQuery& query);

// What a match becomes: the replacement as it stands, or with \1…\9 filled in from a regular expression's groups.
QByteArray replacementFor(const QByteArray& matched, const CodeQuery& query, const QString& replacement);

} // namespace pentimento
