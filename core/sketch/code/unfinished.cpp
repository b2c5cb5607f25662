#include "core/sketch/code/unfinished.h"

#include <algorithm>

namespace pentimento {

namespace {

bool isLoopWord(const SyntaxNodes& nodes, int node)
{
    return nodes.isLeaf(node) && (nodes[node].is("for") || nodes[node].is("while"));
}

// Where a JavaScript head ends: behind its closing bracket and, while there is no body, at the end of its line.
quint32 javaScriptHeadEnd(const SyntaxNodes& nodes, int keyword)
{
    int depth = 0;
    for (int i = keyword + 1; i < nodes.size(); ++i) {
        if (!nodes.isLeaf(i) || nodes[i].missing)
            continue;
        if (nodes[i].is("(") || nodes[i].is("{") || nodes[i].is("["))
            ++depth;
        if (!nodes[i].is(")") && !nodes[i].is("}") && !nodes[i].is("]"))
            continue;
        if (--depth > 0)
            continue;
        const QByteArray& code = nodes.code();
        const auto lineEnd = code.indexOf('\n', qsizetype(nodes[i].end));
        const auto end = lineEnd < 0 ? code.size() : lineEnd;
        const bool hasBody = !code.mid(nodes[i].end, end - nodes[i].end).trimmed().isEmpty();
        // With a body behind it, the place between head and body is finished.
        return hasBody ? nodes[i].end - 1 : quint32(end);
    }
    return quint32(nodes.code().size());
}

// Where a Python head ends: before its colon, or at the end of the line that lacks one.
quint32 pythonHeadEnd(const SyntaxNodes& nodes, int keyword)
{
    const QByteArray& code = nodes.code();
    int depth = 0;
    for (int i = keyword + 1; i < nodes.size(); ++i) {
        const bool newLine = nodes[i].line > nodes[keyword].line && depth == 0;
        if (newLine)
            break;
        if (!nodes.isLeaf(i) || nodes[i].missing)
            continue;
        depth += nodes[i].is("(") || nodes[i].is("[") || nodes[i].is("{") ? 1 : 0;
        depth -= nodes[i].is(")") || nodes[i].is("]") || nodes[i].is("}") ? 1 : 0;
        if (depth == 0 && nodes[i].is(":"))
            return nodes[i].start;
    }
    const auto lineEnd = code.indexOf('\n', qsizetype(nodes[keyword].end));
    return quint32(lineEnd < 0 ? code.size() : lineEnd);
}

} // namespace

bool inUnfinishedLoop(const SyntaxNodes& nodes, SyntaxTree::Language language, int caret)
{
    const auto at = quint32(std::max(caret, 0));
    for (int i = 1; i < nodes.size() && nodes[i].start < at; ++i) {
        if (!isLoopWord(nodes, i) || nodes[i].end > at)
            continue;
        const bool python = language == SyntaxTree::Language::Python;
        if (at <= (python ? pythonHeadEnd(nodes, i) : javaScriptHeadEnd(nodes, i)))
            return true;
    }
    return false;
}

} // namespace pentimento
