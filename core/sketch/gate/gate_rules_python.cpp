#include "core/sketch/gate/gate_rules.h"

#include <unordered_set>

using namespace Qt::StringLiterals;

namespace pentimento {

namespace {

using Names = std::unordered_set<std::string_view>;

const Names OutsideModules{"aiohttp", "cffi", "ctypes", "ftplib", "http", "httpx", "imaplib", "nntplib", "paramiko",
    "poplib", "pty", "requests", "smtplib", "socket", "socketserver", "ssl", "subprocess", "telnetlib", "urllib",
    "urllib2", "urllib3", "webbrowser", "websocket", "websockets", "xmlrpc"};
const Names OutsideFunctions{"execl", "execle", "execlp", "execv", "execve", "execvp", "fork", "forkpty", "popen",
    "posix_spawn", "posix_spawnp", "spawnl", "spawnv", "startfile", "system"};
// Letters in a picture: Pillow, matplotlib, cairo.
const Names Texts{"annotate", "figtext", "legend", "multiline_text", "set_title", "set_xlabel", "set_ylabel",
    "show_glyphs", "show_text", "show_text_glyphs", "suptitle", "text", "text_path", "title", "xlabel", "ylabel"};

std::string_view firstPart(std::string_view dotted)
{
    return dotted.substr(0, dotted.find('.'));
}

class PythonRules {
public:
    PythonRules(const SyntaxNodes& nodes, GateFindings& findings) : m_nodes(nodes), m_findings(findings)
    {
        for (int i = 0; i < nodes.size(); ++i) {
            const int name = nodes[i].is("function_definition") ? nodes.child(i, "name") : -1;
            if (name >= 0)
                m_functions.insert(nodes.text(name));
        }
    }

    // A picture needs a library or at least a call; prose has neither, save for a bracket after a word.
    bool isSketch() const
    {
        bool called = false;
        bool broken = false;
        for (int i = 0; i < m_nodes.size(); ++i) {
            const std::string_view kind = m_nodes[i].kind;
            const bool word = m_nodes.isLeaf(i) && (kind == "def" || kind == "class" || kind == "import");
            if (word)
                return true;
            called |= kind == "call";
            broken |= kind == "ERROR";
        }
        return called && !broken;
    }

    void check()
    {
        for (int i = 0; i < m_nodes.size(); ++i) {
            const std::string_view kind = m_nodes[i].kind;
            if (kind == "import_statement" || kind == "import_from_statement")
                checkImport(i);
            else if (kind == "call")
                checkCall(i);
            else if (kind == "string")
                checkString(i);
        }
    }

private:
    void checkModule(int node, std::string_view module)
    {
        if (OutsideModules.count(firstPart(module)) > 0)
            m_findings.add("external-access", m_nodes[node].line,
                u"The sketch reaches outside with the module %1."_s.arg(fromUtf8(module)));
    }

    void checkImport(int node)
    {
        const int from = m_nodes.child(node, "module_name");
        if (from >= 0)
            return checkModule(node, m_nodes.text(from));
        for (const int imported : m_nodes.namedChildren(node)) {
            const int name = m_nodes[imported].is("aliased_import") ? m_nodes.child(imported, "name") : imported;
            checkModule(imported, m_nodes.text(name < 0 ? imported : name));
        }
    }

    void checkCall(int call)
    {
        const int function = m_nodes.child(call, "function");
        const int list = m_nodes.child(call, "arguments");
        if (function < 0 || list < 0)
            return;
        const auto arguments = m_nodes.namedChildren(list);
        const std::string_view called = m_nodes.text(function);
        if (!arguments.empty() && (called == "__import__" || called == "importlib.import_module"))
            checkModule(call, m_nodes.literal(arguments.front()));
        const int attribute = m_nodes[function].is("attribute") ? m_nodes.child(function, "attribute") : -1;
        if (attribute < 0)
            return;
        const std::string_view name = m_nodes.text(attribute);
        if (firstPart(called) == "os" && OutsideFunctions.count(name) > 0)
            m_findings.add("external-access", m_nodes[call].line, u"os.%1() starts a program."_s.arg(fromUtf8(name)));
        // A string's own title() takes nothing; a method the sketch defines is its own.
        if (!arguments.empty() && Texts.count(name) > 0 && m_functions.count(name) == 0)
            m_findings.add(
                "text-label", m_nodes[call].line, u"%1() writes letters into the picture."_s.arg(fromUtf8(name)));
    }

    void checkString(int node)
    {
        const int call = isOutsideUrl(m_nodes.literal(node)) ? callHolding(m_nodes, node) : -1;
        const int function = call < 0 ? -1 : m_nodes.child(call, "function");
        if (function >= 0 && m_nodes.text(function) != "print")
            m_findings.add("external-access", m_nodes[node].line,
                u"The sketch hands an outside address to %1."_s.arg(fromUtf8(m_nodes.text(function))));
    }

    const SyntaxNodes& m_nodes;
    GateFindings& m_findings;
    Names m_functions; // the sketch's own
};

} // namespace

void checkPython(const SyntaxNodes& nodes, GateFindings& findings)
{
    PythonRules rules(nodes, findings);
    if (!rules.isSketch())
        return findings.add("no-sketch", 0, u"There is no sketch here: nothing is imported, defined or called."_s);
    reportTruncated(nodes, findings);
    rules.check();
}

} // namespace pentimento
