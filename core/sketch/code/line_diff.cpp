#include "core/sketch/code/line_diff.h"

#include <QHash>

#include <algorithm>
#include <optional>
#include <vector>

namespace pentimento {

namespace {

constexpr int MostDifferences = 1000;

using Ids = std::vector<int>;

// The same number for the same line, in both texts.
Ids lineIds(const QByteArray& text, QHash<QByteArrayView, int>& known)
{
    Ids ids;
    ids.reserve(size_t(text.count('\n')) + 1);
    for (qsizetype start = 0; start <= text.size();) {
        const qsizetype found = text.indexOf('\n', start);
        const qsizetype end = found < 0 ? text.size() : found;
        const QByteArrayView line(text.constData() + start, end - start);
        const auto id = known.find(line);
        ids.push_back(id == known.end() ? *known.insert(line, int(known.size())) : *id);
        start = end + 1;
    }
    return ids;
}

struct Span {
    const int* base = nullptr;
    int baseSize = 0;
    const int* code = nullptr;
    int codeSize = 0;
};

// For each number of differences, how far along the base each diagonal got; none when there are too many.
std::optional<std::vector<std::vector<int>>> furthestPaths(const Span& span)
{
    std::vector<std::vector<int>> rounds;
    for (int d = 0; d <= MostDifferences; ++d) {
        std::vector<int> furthest(2 * size_t(d) + 1, 0);
        const auto before = [&](int k) { return rounds.back()[size_t(k + d - 1)]; };
        for (int k = -d; k <= d; k += 2) {
            int x = 0;
            if (d > 0) {
                const bool down = k == -d || (k != d && before(k - 1) < before(k + 1));
                x = down ? before(k + 1) : before(k - 1) + 1;
            }
            for (int y = x - k; x < span.baseSize && y < span.codeSize && y >= 0 && span.base[x] == span.code[y]; ++y)
                ++x;
            furthest[size_t(k + d)] = x;
            if (x >= span.baseSize && x - k >= span.codeSize) {
                rounds.push_back(std::move(furthest));
                return rounds;
            }
        }
        rounds.push_back(std::move(furthest));
    }
    return std::nullopt;
}

void addStep(QList<LineHunk>& hunks, int x, int y, bool down)
{
    LineHunk step{x, down ? 0 : 1, y, down ? 1 : 0};
    const bool joins =
        !hunks.isEmpty() && x + step.baseCount == hunks.last().baseStart && y + step.count == hunks.last().start;
    if (!joins) {
        hunks.append(step);
        return;
    }
    LineHunk& last = hunks.last();
    last = {x, last.baseCount + step.baseCount, y, last.count + step.count};
}

// Walks back from the end, so hunks come last first.
QList<LineHunk> walkBack(const Span& span, const std::vector<std::vector<int>>& rounds)
{
    QList<LineHunk> hunks;
    int x = span.baseSize;
    int y = span.codeSize;
    for (int d = int(rounds.size()) - 1; d > 0; --d) {
        const int k = x - y;
        const auto before = [&](int diagonal) { return rounds[size_t(d - 1)][size_t(diagonal + d - 1)]; };
        const bool down = k == -d || (k != d && before(k - 1) < before(k + 1));
        x = down ? before(k + 1) : before(k - 1);
        y = down ? x - k - 1 : x - k + 1;
        addStep(hunks, x, y, down);
    }
    std::reverse(hunks.begin(), hunks.end());
    return hunks;
}

} // namespace

QList<LineHunk> diffLines(const QByteArray& base, const QByteArray& code)
{
    if (base == code)
        return {};
    QHash<QByteArrayView, int> known;
    const Ids before = lineIds(base, known);
    const Ids after = lineIds(code, known);
    const auto shorter = std::min(before.size(), after.size());
    size_t head = 0;
    while (head < shorter && before[head] == after[head])
        ++head;
    size_t tail = 0;
    while (tail < shorter - head && before[before.size() - 1 - tail] == after[after.size() - 1 - tail])
        ++tail;
    const Span span{
        before.data() + head, int(before.size() - head - tail), after.data() + head, int(after.size() - head - tail)};
    const bool oneSided = span.baseSize == 0 || span.codeSize == 0;
    const auto rounds = oneSided ? std::nullopt : furthestPaths(span);
    QList<LineHunk> hunks = rounds ? walkBack(span, *rounds) : QList<LineHunk>{{0, span.baseSize, 0, span.codeSize}};
    for (LineHunk& hunk : hunks) {
        hunk.baseStart += int(head);
        hunk.start += int(head);
    }
    return hunks;
}

} // namespace pentimento
