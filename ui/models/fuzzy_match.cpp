#include "ui/models/fuzzy_match.h"

#include <vector>

namespace pentimento {

namespace {

constexpr qsizetype MaxCharacters = 128;
constexpr int StartOfText = 14;
constexpr int StartOfWord = 10;
constexpr int Adjacent = 8;
constexpr int Skipped = -1; // for each character between two matched ones
constexpr int None = -1'000'000;

int placeBonus(const QString& text, qsizetype at)
{
    if (at == 0)
        return StartOfText;
    return text[at].isLetterOrNumber() && !text[at - 1].isLetterOrNumber() ? StartOfWord : 0;
}

struct Cell {
    int score = None;
    int previous = -1; // where the letter before was matched
};

// The best placement of the letter at `at`, given those of the letter before.
Cell bestCell(const std::vector<Cell>& before, qsizetype at)
{
    Cell best;
    for (qsizetype previous = 0; previous < at; ++previous) {
        if (before[previous].score == None)
            continue;
        const qsizetype skipped = at - previous - 1;
        const int score = before[previous].score + (skipped == 0 ? Adjacent : int(skipped) * Skipped);
        if (score > best.score)
            best = {score, int(previous)};
    }
    return best;
}

} // namespace

std::optional<FuzzyMatch> fuzzyMatch(const QString& pattern, const QString& text)
{
    QString letters = pattern.left(MaxCharacters).toCaseFolded();
    letters.remove(u' ');
    const QString folded = text.left(MaxCharacters).toLower();
    if (letters.isEmpty())
        return FuzzyMatch{};

    std::vector<std::vector<Cell>> rows(letters.size(), std::vector<Cell>(folded.size()));
    for (qsizetype row = 0; row < letters.size(); ++row) {
        for (qsizetype at = row; at < folded.size(); ++at) {
            if (folded[at] != letters[row])
                continue;
            Cell cell = row == 0 ? Cell{int(-at), -1} : bestCell(rows[row - 1], at);
            if (cell.score > None)
                cell.score += placeBonus(folded, at);
            rows[row][at] = cell;
        }
    }

    qsizetype last = -1;
    for (qsizetype at = 0; at < folded.size(); ++at) {
        if (rows.back()[at].score > (last < 0 ? None : rows.back()[last].score))
            last = at;
    }
    if (last < 0)
        return std::nullopt;
    FuzzyMatch match{rows.back()[last].score, QList<int>(letters.size())};
    for (qsizetype row = letters.size() - 1, at = last; row >= 0; at = rows[row][at].previous, --row)
        match.positions[row] = int(at);
    return match;
}

} // namespace pentimento
