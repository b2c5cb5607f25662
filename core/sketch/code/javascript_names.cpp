#include "core/sketch/code/javascript_names.h"

#include <algorithm>
#include <array>

namespace pentimento {

namespace {

using Kind = JavaScriptBinding::Kind;

template <size_t N> bool oneOf(std::string_view kind, const std::array<std::string_view, N>& kinds)
{
    return std::find(kinds.begin(), kinds.end(), kind) != kinds.end();
}

bool isFunction(std::string_view kind)
{
    static const std::array<std::string_view, 6> kinds{"function_declaration", "function_expression", "arrow_function",
        "method_definition", "generator_function_declaration", "generator_function"};
    return oneOf(kind, kinds);
}

bool isScope(std::string_view kind)
{
    static const std::array<std::string_view, 6> kinds{
        "program", "statement_block", "for_statement", "for_in_statement", "catch_clause", "switch_body"};
    return isFunction(kind) || oneOf(kind, kinds);
}

// Whether a node is a target of the pattern it stands in, as `b` is and `a` and `1` are not in `{a: b = 1}`.
bool isTarget(const SyntaxNode& node, const SyntaxNode& parent)
{
    if (parent.is("pair_pattern"))
        return node.has("value");
    if (parent.is("assignment_pattern") || parent.is("object_assignment_pattern"))
        return node.has("left");
    return parent.is("object_pattern") || parent.is("array_pattern") || parent.is("rest_pattern");
}

} // namespace

JavaScriptNames::JavaScriptNames(const SyntaxNodes& nodes) : m_nodes(nodes)
{
    findScopes();
    findInstances();
    findDeclarations();
}

void JavaScriptNames::findScopes()
{
    const auto count = size_t(m_nodes.size());
    m_block.assign(count, 0);
    m_function.assign(count, 0);
    m_pattern.assign(count, 0);
    for (int i = 1; i < m_nodes.size(); ++i) {
        const int parent = m_nodes[i].parent;
        const std::string_view kind = m_nodes[parent].kind;
        m_block[size_t(i)] = isScope(kind) ? parent : m_block[size_t(parent)];
        m_function[size_t(i)] = isFunction(kind) ? parent : m_function[size_t(parent)];
        m_pattern[size_t(i)] = isTarget(m_nodes[i], m_nodes[parent]) ? m_pattern[size_t(parent)] : i;
    }
}

// `new p5(sketch)` may come before `sketch` is written, so functions are collected first.
void JavaScriptNames::findInstances()
{
    std::unordered_map<std::string_view, int> functions;
    std::vector<int> constructions;
    for (int i = 0; i < m_nodes.size(); ++i) {
        const int name = isFunction(m_nodes[i].kind) ? m_nodes.child(i, "name") : -1;
        if (name >= 0)
            functions.emplace(m_nodes.text(name), i);
        const int value = m_nodes[i].is("variable_declarator") ? m_nodes.child(i, "value") : -1;
        if (value >= 0 && isFunction(m_nodes[value].kind))
            functions.emplace(m_nodes.text(m_nodes.child(i, "name")), value);
        const int made = m_nodes[i].is("new_expression") ? m_nodes.child(i, "constructor") : -1;
        if (made >= 0 && m_nodes.text(made) == "p5")
            constructions.push_back(i);
    }
    for (const int construction : constructions) {
        const int arguments = m_nodes.child(construction, "arguments");
        const auto given = arguments < 0 ? std::vector<int>() : m_nodes.namedChildren(arguments);
        if (given.empty())
            continue;
        const auto named = functions.find(m_nodes.text(given.front()));
        noteInstance(named == functions.end() ? given.front() : named->second);
    }
}

// The first parameter of the function that p5 calls with its instance.
void JavaScriptNames::noteInstance(int function)
{
    if (!isFunction(m_nodes[function].kind))
        return;
    int parameter = m_nodes.child(function, "parameter");
    const int parameters = m_nodes.child(function, "parameters");
    if (parameters >= 0) {
        const auto list = m_nodes.namedChildren(parameters);
        parameter = list.empty() ? -1 : list.front();
    }
    if (parameter >= 0)
        m_instances.insert(m_nodes.text(parameter));
}

void JavaScriptNames::findDeclarations()
{
    for (int i = 0; i < m_nodes.size(); ++i) {
        if (m_nodes[i].is("identifier") || m_nodes[i].is("shorthand_property_identifier_pattern"))
            declare(i);
    }
}

int JavaScriptNames::declarationRoot(int identifier) const
{
    const int root = m_pattern[size_t(identifier)];
    const int holder = m_nodes[root].parent;
    if (holder < 0)
        return -1;
    const std::string_view kind = m_nodes[holder].kind;
    static const std::array<std::string_view, 3> imports{"import_clause", "namespace_import", "named_imports"};
    const bool declares = kind == "formal_parameters" || oneOf(kind, imports)
        || (m_nodes[root].has("name")
            && (kind == "variable_declarator" || kind == "class_declaration" || isFunction(kind)))
        || (m_nodes[root].has("parameter") && (kind == "arrow_function" || kind == "catch_clause"))
        || (m_nodes[root].has("left") && kind == "for_in_statement" && m_nodes.child(holder, "kind") >= 0)
        || (kind == "import_specifier" && (m_nodes[root].has("alias") || m_nodes.child(holder, "alias") < 0));
    return declares ? root : -1;
}

bool JavaScriptNames::isDeclaration(int identifier) const
{
    return declarationRoot(identifier) >= 0;
}

bool JavaScriptNames::inFunction(int node) const
{
    return m_function[size_t(node)] > 0;
}

void JavaScriptNames::declare(int identifier)
{
    const int root = declarationRoot(identifier);
    const std::string_view name = m_nodes.text(identifier);
    const int holder = m_nodes[root < 0 ? identifier : root].parent;
    if (root < 0) {
        // `rect = (x, y) => …` without a declaration puts the sketch's own function in p5's place.
        const bool assigned = m_nodes[identifier].has("left") && m_nodes[holder].is("assignment_expression");
        const int value = assigned ? m_nodes.child(holder, "right") : -1;
        if (value >= 0 && isFunction(m_nodes[value].kind))
            m_declarations[0].push_back({name, {}});
        return;
    }
    const std::string_view kind = m_nodes[holder].kind;
    int scope = m_block[size_t(identifier)];
    JavaScriptBinding binding;
    if (kind == "formal_parameters" || m_nodes[root].has("parameter")) {
        binding = parameter(name);
    } else if (kind == "variable_declarator") {
        binding = initialised(holder, identifier);
        if (m_nodes[m_nodes[holder].parent].is("variable_declaration"))
            scope = m_function[size_t(identifier)];
    } else if (kind == "function_declaration" || kind == "generator_function_declaration") {
        scope = m_block[size_t(holder)];
    } else if (name == "brush" && kind.find("import") != std::string_view::npos) {
        binding.kind = Kind::Brush;
    }
    m_declarations[scope].push_back({name, binding});
}

JavaScriptBinding JavaScriptNames::parameter(std::string_view name) const
{
    if (m_instances.count(name) > 0)
        return {Kind::P5Instance, {}};
    return {name == "brush" ? Kind::BrushParameter : Kind::Own, {}};
}

bool JavaScriptNames::isBrushExpression(int node) const
{
    const std::string_view text = m_nodes.text(node);
    return text == "brush" || text == "window.brush" || text == "globalThis.brush";
}

JavaScriptBinding JavaScriptNames::initialised(int declarator, int identifier) const
{
    const int value = m_nodes.child(declarator, "value");
    if (value < 0)
        return {};
    if (isBrushExpression(value)) {
        if (m_nodes[identifier].has("name"))
            return {Kind::Brush, {}};
        const int holder = m_nodes[identifier].parent;
        const int key = m_nodes[holder].is("pair_pattern") ? m_nodes.child(holder, "key") : identifier;
        return {Kind::BrushMethod, m_nodes.text(key)};
    }
    if (m_nodes.literal(value).substr(0, 5) == "data:")
        return {Kind::DataUrl, {}};
    const int maker = m_nodes.child(value, m_nodes[value].is("new_expression") ? "constructor" : "function");
    const std::string_view made = maker < 0 ? std::string_view() : m_nodes.text(maker);
    if (m_nodes[value].is("new_expression") && made == "p5")
        return {Kind::P5Instance, {}};
    static const std::array<std::string_view, 3> elements{"Image", "Audio", "document.createElement"};
    return {oneOf(made, elements) ? Kind::Element : Kind::Own, {}};
}

void JavaScriptNames::enter(int node)
{
    while (!m_open.empty() && m_nodes[m_open.back()].next <= node) {
        for (const Declaration& declaration : m_declarations[m_open.back()])
            m_active[declaration.name].pop_back();
        m_open.pop_back();
    }
    const auto here = m_declarations.find(node);
    if (here == m_declarations.end())
        return;
    m_open.push_back(node);
    for (const Declaration& declaration : here->second)
        m_active[declaration.name].push_back(declaration.binding);
}

const JavaScriptBinding* JavaScriptNames::find(std::string_view name) const
{
    const auto found = m_active.find(name);
    return found == m_active.end() || found->second.empty() ? nullptr : &found->second.back();
}

} // namespace pentimento
