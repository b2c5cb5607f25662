#pragma once

#include <QByteArray>
#include <QList>
#include <QStringList>

#include <optional>

namespace pentimento {

struct CodeQuery {
    QString text;
    bool regularExpression = false;
    bool caseSensitive = false;

    bool operator==(const CodeQuery&) const = default;
};

// One place that was found, in bytes. Equal to another one at the same place.
struct CodeMatch {
    int start = 0;
    int end = 0;
    QStringList groups; // of a regular expression, the whole match first

    bool operator==(const CodeMatch& other) const { return start == other.start && end == other.end; }
};

constexpr int MostMatches = 10'000;

// The places in order, none overlapping, at most MostMatches; empty ones are left out. Nothing when the regular
// expression is none. `^` and `$` stand for ends of lines.
std::optional<QList<CodeMatch>> findMatches(const QByteArray& code, const CodeQuery& query);

// What a match becomes: the replacement as it stands, or with \1…\9 filled in from a regular expression's groups. They
// come with the match, since what was found beside other text may not be found in itself.
QByteArray replacementFor(const CodeMatch& match, const QString& replacement);

} // namespace pentimento
