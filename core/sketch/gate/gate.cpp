#include "core/sketch/gate/gate.h"

#include "core/sketch/gate/brush_methods.h"
#include "core/sketch/gate/gate_rules.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace pentimento {

namespace {

int openerOf(const SyntaxNodes& nodes, const std::vector<int>& open, char closer)
{
    const char opener = closer == ')' ? '(' : closer == ']' ? '[' : '{';
    for (int i = int(open.size()) - 1; i >= 0; --i) {
        const std::string_view text = nodes.text(open[size_t(i)]);
        if (text.back() == opener)
            return i;
    }
    return -1;
}

// The brackets still open where the code ends. A closer closes its nearest opener and whatever was left open within.
std::vector<int> openBrackets(const SyntaxNodes& nodes)
{
    std::vector<int> open;
    std::array<int, 128> count{}; // so that a stray closer costs no search
    for (int i = 0; i < nodes.size(); ++i) {
        const std::string_view kind = nodes[i].kind;
        if (!nodes.isLeaf(i) || nodes[i].missing)
            continue;
        if (kind == "(" || kind == "[" || kind == "{" || kind == "${") {
            open.push_back(i);
            ++count[static_cast<unsigned char>(kind.back())];
        }
        const bool closes = kind == ")" || kind == "]" || kind == "}";
        if (!closes || count[kind == ")" ? '(' : kind == "]" ? '[' : '{'] == 0)
            continue;
        const auto opener = size_t(openerOf(nodes, open, kind[0]));
        for (size_t closed = opener; closed < open.size(); ++closed)
            --count[static_cast<unsigned char>(nodes.text(open[closed]).back())];
        open.resize(opener);
    }
    return open;
}

bool isUnder(const SyntaxNodes& nodes, int node, std::string_view kind)
{
    const int parent = nodes[node].parent;
    return parent >= 0 && nodes[parent].is(kind);
}

int lastToken(const SyntaxNodes& nodes)
{
    for (int i = nodes.size() - 1; i > 0; --i) {
        const bool counts = nodes.isLeaf(i) && nodes[i].end > nodes[i].start && !nodes[i].is("comment");
        if (counts && !isUnder(nodes, i, "comment"))
            return i;
    }
    return 0;
}

// Python takes `def f():` at the end of a file for a function with nothing in it.
bool endsInEmptyBlock(const SyntaxNodes& nodes)
{
    const int last = nodes.size() - 1;
    return nodes[last].is("block") && nodes[last].start == nodes[last].end;
}

bool endsUnfinished(const SyntaxNodes& nodes)
{
    const int last = lastToken(nodes);
    for (int i = nodes.size() - 1; i > 0 && nodes[i].start >= nodes[last].end; --i) {
        if (nodes[i].missing)
            return true;
    }
    const std::string_view text = nodes.text(last);
    const bool closes = text == ")" || text == "]" || text == "}" || text == ";";
    return endsInEmptyBlock(nodes) || (!closes && isUnder(nodes, last, "ERROR"));
}

} // namespace

void GateFindings::add(const char* code, int line, const QString& message, int start, int end)
{
    if (m_seen.emplace(code, line).second)
        m_findings.append({QString::fromLatin1(code), line, message, start, end});
}

QList<GateFinding> GateFindings::take()
{
    std::stable_sort(m_findings.begin(), m_findings.end(),
        [](const GateFinding& a, const GateFinding& b) { return a.line < b.line; });
    return std::move(m_findings);
}

bool reportTruncated(const SyntaxNodes& nodes, GateFindings& findings)
{
    const std::vector<int> open = openBrackets(nodes);
    const int line = nodes[lastToken(nodes)].line;
    if (!open.empty()) {
        const int opener = open.back();
        findings.add("truncated", line,
            u"The code ends before the “%1” of line %2 is closed."_s.arg(fromUtf8(nodes.text(opener)))
                .arg(nodes[opener].line));
        return true;
    }
    if (!endsUnfinished(nodes))
        return false;
    findings.add("truncated", line, u"The code ends in the middle of a statement."_s);
    return true;
}

bool isOutsideUrl(std::string_view text)
{
    const QByteArray lower = QByteArray(text.data(), qsizetype(std::min<size_t>(text.size(), 8))).toLower();
    for (const char* scheme : {"http://", "https://", "ws://", "wss://", "ftp://", "file://"}) {
        if (lower.startsWith(scheme))
            return true;
    }
    return false;
}

int callHolding(const SyntaxNodes& nodes, int string)
{
    static const std::array<std::string_view, 9> carriers{"binary_expression", "binary_operator", "ternary_expression",
        "parenthesized_expression", "array", "list", "object", "pair", "keyword_argument"};
    int node = nodes[string].parent;
    int steps = 0; // a sum of 100,000 addresses must not cost their square
    while (
        node >= 0 && ++steps < 100 && std::find(carriers.begin(), carriers.end(), nodes[node].kind) != carriers.end())
        node = nodes[node].parent;
    const bool inCall = node >= 0 && (nodes[node].is("arguments") || nodes[node].is("argument_list"));
    return inCall ? nodes[node].parent : -1;
}

QString fromUtf8(std::string_view text)
{
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

QStringList gateCodes()
{
    return {u"no-sketch"_s, u"truncated"_s, u"missing-setup"_s, u"not-webgl"_s, u"external-access"_s, u"text-label"_s,
        u"bare-p5-primitives"_s, u"unknown-brush-method"_s, u"no-painting-calls"_s, u"render-failed"_s,
        u"blank-canvas"_s};
}

QList<GateFinding> checkSketch(const Sketch& sketch)
{
    const bool python = sketch.medium == Medium::Python;
    const SyntaxTree tree(python ? SyntaxTree::Language::Python : SyntaxTree::Language::JavaScript, sketch.code);
    return checkNodes(tree.nodes(), tree.isComplete(), sketch.medium);
}

QList<GateFinding> checkNodes(const SyntaxNodes& nodes, bool complete, Medium medium)
{
    GateFindings findings;
    if (medium == Medium::Python)
        checkPython(nodes, findings);
    else
        checkJavaScript(nodes, complete, medium, findings);
    return findings.take();
}

QList<GateFinding> gateFindingsOf(const RenderResult& result)
{
    if (!result.error)
        return {};
    const RenderError& error = *result.error;
    switch (error.kind) {
    case RenderError::Kind::Environment:
    case RenderError::Kind::Cancelled:
    case RenderError::Kind::Clamped:
        return {};
    case RenderError::Kind::Blank:
        return {{u"blank-canvas"_s, error.line, u"The picture is blank: almost every pixel has the same colour."_s}};
    default:
        return {{u"render-failed"_s, error.line, u"The sketch did not render: %1"_s.arg(error.message)}};
    }
}

QStringList brushMethods(Medium medium)
{
    QStringList names;
    for (const QByteArray& name : brushMethodsOf(medium).all)
        names.append(QString::fromUtf8(name));
    names.sort();
    return names;
}

} // namespace pentimento
