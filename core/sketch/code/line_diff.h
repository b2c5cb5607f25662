#pragma once

#include <QByteArray>
#include <QList>

namespace pentimento {

// Lines `baseStart`… of the base gave way to lines `start`… of the code; 0-based, one of the counts may be 0.
struct LineHunk {
    int baseStart = 0;
    int baseCount = 0;
    int start = 0;
    int count = 0;

    bool operator==(const LineHunk&) const = default;
};

// The fewest lines taken out and put in that make the code of the base (Myers, "An O(ND) difference algorithm", 1986),
// in order, with at least one common line between two hunks. Texts more than 1,000 lines apart differ in one hunk from
// the first to the last difference. A text ends with a line that may be empty. About 5 ms at worst for 20,000 lines.
QList<LineHunk> diffLines(const QByteArray& base, const QByteArray& code);

} // namespace pentimento
