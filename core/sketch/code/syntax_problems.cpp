#include "core/sketch/code/syntax_problems.h"

#include <algorithm>

namespace pentimento {

namespace {

constexpr qsizetype LongestSubject = 24; // characters

QString shortText(std::string_view text)
{
    const QString whole = QString::fromUtf8(text.data(), qsizetype(std::min<size_t>(text.size(), 200))).trimmed();
    const QString line = whole.section(u'\n', 0, 0);
    return line.size() > LongestSubject ? line.left(LongestSubject - 1) + u'…' : line;
}

bool isOpener(std::string_view text)
{
    return text == "(" || text == "[" || text == "{" || text == "'" || text == "\"" || text == "`" || text == "${"
        || text == "string_start";
}

bool closes(std::string_view opener, std::string_view text)
{
    return (opener == "(" && text == ")") || (opener == "[" && text == "]")
        || ((opener == "{" || opener == "${") && text == "}");
}

// The last bracket or quote opened directly in an ERROR and not closed there, -1 for none.
int unclosedIn(const SyntaxNodes& nodes, int error)
{
    std::vector<int> open;
    for (int i = error + 1; i < nodes[error].next; i = nodes[i].next) {
        if (!open.empty() && closes(nodes[open.back()].kind, nodes[i].kind))
            open.pop_back();
        else if (nodes.isLeaf(i) && isOpener(nodes[i].kind))
            open.push_back(i);
    }
    return open.empty() ? -1 : open.back();
}

SyntaxProblem problemOf(const SyntaxNodes& nodes, int node)
{
    using Kind = SyntaxProblem::Kind;
    const SyntaxNode& n = nodes[node];
    if (n.missing) {
        // Where something lacks is right behind what stands before it.
        int before = node - 1;
        while (before > 0
            && (!nodes.isLeaf(before) || nodes[before].end == nodes[before].start || nodes[before].is("comment")))
            --before;
        const int at = int(nodes[before].end);
        const bool word = std::isalpha(uchar(*n.kind));
        return {
            Kind::Missing, nodes[before].line, std::max(at - 1, 0), at, word ? QString() : QString::fromLatin1(n.kind)};
    }
    const int opener = unclosedIn(nodes, node);
    if (opener >= 0)
        return {Kind::Unclosed, nodes[opener].line, int(nodes[opener].start), int(nodes[opener].end),
            shortText(nodes.text(opener))};
    return {Kind::Unexpected, n.line, int(n.start), int(n.end), shortText(nodes.text(node))};
}

} // namespace

QList<SyntaxProblem> findSyntaxProblems(const SyntaxNodes& nodes, bool complete, int most)
{
    QList<SyntaxProblem> problems;
    for (int i = 0; i < nodes.size() && problems.size() < most;) {
        const bool error = nodes[i].is("ERROR");
        const bool rest = !complete && i == nodes.size() - 1;
        if (!error && !nodes[i].missing && !rest) {
            ++i;
            continue;
        }
        SyntaxProblem problem = problemOf(nodes, i);
        if (rest)
            problem = {SyntaxProblem::Kind::TooLong, nodes[i].line, int(nodes[i].start), int(nodes[i].start), {}};
        const bool sameLine = !problems.isEmpty() && problems.last().line == problem.line;
        if (!sameLine)
            problems.append(problem);
        // An ERROR at the root holds the whole program; what it holds is told apart.
        i = error && i > 0 ? nodes[i].next : i + 1;
    }
    std::stable_sort(problems.begin(), problems.end(),
        [](const SyntaxProblem& a, const SyntaxProblem& b) { return a.start < b.start; });
    return problems;
}

} // namespace pentimento
