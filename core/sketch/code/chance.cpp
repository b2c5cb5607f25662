#include "core/sketch/code/chance.h"

#include "core/sketch/code/syntax_tree.h"

#include <unordered_set>

namespace pentimento {

namespace {

using Names = std::unordered_set<std::string_view>;

const Names JavaScriptSources{"performance.timeOrigin", "document.lastModified", "event.timeStamp",
    "Intl.DateTimeFormat", "navigator.userAgent", "navigator.deviceMemory", "SharedArrayBuffer", "crypto.subtle"};
const Names PythonSources{"os.urandom", "os.getpid", "os.listdir", "random.SystemRandom", "random.Random",
    "secrets.token_bytes", "secrets.randbelow", "secrets.choice", "uuid.uuid1", "uuid.uuid4", "time.time",
    "time.time_ns", "time.perf_counter", "time.monotonic", "datetime.now", "datetime.datetime.now", "date.today",
    "datetime.date.today", "threading.Thread", "np.random.default_rng", "numpy.random.default_rng"};

// `random.Random(3)` and `default_rng(3)` are seeded by who calls them so.
bool isSeeded(const SyntaxNodes& nodes, int node)
{
    const std::string_view name = nodes.text(node);
    if (!name.ends_with("random.Random") && !name.ends_with("default_rng"))
        return false;
    const int call = nodes[node].parent;
    if (call < 0 || !nodes[call].is("call"))
        return false;
    const int arguments = nodes.child(call, "arguments");
    return arguments >= 0 && !nodes.namedChildren(arguments).empty();
}

} // namespace

QList<ChanceSource> chanceSources(const Sketch& sketch)
{
    const bool python = sketch.medium == Medium::Python;
    const Names& names = python ? PythonSources : JavaScriptSources;
    const SyntaxTree tree(python ? SyntaxTree::Language::Python : SyntaxTree::Language::JavaScript, sketch.code);
    const SyntaxNodes nodes = tree.nodes();
    QList<ChanceSource> found;
    for (int i = 0; i < nodes.size(); ++i) {
        const SyntaxNode& node = nodes[i];
        const bool path = node.is("member_expression") || node.is("attribute");
        const bool part =
            node.parent >= 0 && (nodes[node.parent].is("member_expression") || nodes[node.parent].is("attribute"));
        if (part || !(path || node.is("identifier")) || !names.contains(nodes.text(i)))
            continue;
        if (python && isSeeded(nodes, i))
            continue;
        const std::string_view text = nodes.text(i);
        found.append({QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())), node.line});
    }
    return found;
}

} // namespace pentimento
