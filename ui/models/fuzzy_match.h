#pragma once

#include <QList>
#include <QString>

#include <optional>

namespace pentimento {

struct FuzzyMatch {
    int score = 0; // higher is better; comparable between texts for one pattern
    QList<int> positions; // of the matched characters in the text, ascending
};

// Whether the letters of `pattern` occur in `text` in that order, case and spaces in the pattern aside, and where they
// read best: at starts of words and beside one another. An empty pattern matches everything with score 0. Of each, the
// first 128 characters count.
std::optional<FuzzyMatch> fuzzyMatch(const QString& pattern, const QString& text);

} // namespace pentimento
