#include "core/sketch/code/javascript_names.h"
#include "core/sketch/gate/brush_methods.h"
#include "core/sketch/gate/gate_rules.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace pentimento {

namespace {

using Names = std::unordered_set<std::string_view>;
using Kind = JavaScriptBinding::Kind;

// What p5 1 and 2 draw shapes and pictures with.
const Names Primitives{"arc", "beginContour", "beginShape", "bezier", "bezierVertex", "box", "circle", "cone", "curve",
    "curveVertex", "cylinder", "ellipse", "ellipsoid", "endContour", "endShape", "image", "line", "model", "plane",
    "point", "quad", "quadraticVertex", "rect", "sphere", "spline", "splineVertex", "square", "torus", "triangle",
    "vertex"};
const Names SketchHeads{"background", "brush", "circle", "createCanvas", "ellipse", "line", "rect", "window"};
const Names ContextPrimitives{"arc", "arcTo", "bezierCurveTo", "drawImage", "ellipse", "fill", "fillRect", "lineTo",
    "putImageData", "quadraticCurveTo", "rect", "roundRect", "stroke", "strokeRect"};
const Names Texts{"text", "textFont", "textToContours", "textToModel", "textToPoints"};
const Names AnyTexts{"fillText", "strokeText", "textToContours", "textToModel", "textToPoints"};
// p5's ways to load something; fine with a data: URL.
const Names Loaders{"createAudio", "createCapture", "createImg", "createVideo", "httpDo", "httpGet", "httpPost",
    "loadBlob", "loadBytes", "loadFilterShader", "loadFont", "loadImage", "loadJSON", "loadModel", "loadShader",
    "loadSound", "loadStrings", "loadTable", "loadXML"};
// What the browser offers to reach the outside; naming one is using it.
const Names OutsideGlobals{"EventSource", "RTCPeerConnection", "SharedWorker", "WebSocket", "WebTransport", "Worker",
    "XMLHttpRequest", "fetch", "importScripts", "webkitRTCPeerConnection"};
const Names Globals{"frames", "globalThis", "parent", "self", "top", "window"};
const Names ObjectMethods{
    "hasOwnProperty", "isPrototypeOf", "propertyIsEnumerable", "toLocaleString", "toString", "valueOf"};

bool in(const Names& names, std::string_view name)
{
    return names.count(name) > 0;
}

bool in(const QSet<QByteArray>& names, std::string_view name)
{
    return names.contains(QByteArray::fromRawData(name.data(), qsizetype(name.size())));
}

class JavaScriptRules {
public:
    JavaScriptRules(const SyntaxNodes& nodes, Medium medium, GateFindings& findings)
        : m_nodes(nodes)
        , m_names(nodes)
        , m_medium(medium)
        , m_brush(brushMethodsOf(medium))
        , m_findings(findings)
    {
    }

    void check(bool maySayWhatLacks);
    bool isSketch() const;

private:
    enum class On { Page, P5, Brush, MaybeBrush, Context, Other };
    struct Callee {
        On on = On::Other; // what the function belongs to; P5 is an instance, Page holds p5's globals too
        std::string_view name;
        const JavaScriptBinding* holder = nullptr; // of `holder.name`, when the sketch declares it
    };

    void visit(int node);
    void visitIdentifier(int node);
    void visitCall(int call, std::string_view function);
    void visitP5Call(int call, const Callee& callee);
    void visitMember(int node);
    void visitAssignment(int node);
    void visitString(int node);
    void visitDestructuring(int declarator);
    void collectOwnBrushMethods();
    void checkBrushMethod(int node, std::string_view name);
    void checkCanvas(int call);
    void checkLoader(int call, std::string_view name);
    void sayWhatLacks();

    int unwrapped(int node) const;
    Callee calleeOf(int node) const;
    Callee memberOf(int node) const;
    On ownerOf(int object) const;
    std::string_view memberName(int node) const;
    bool isDataUrl(int node) const;
    void add(const char* code, int node, const QString& message);

    const SyntaxNodes& m_nodes;
    JavaScriptNames m_names;
    Medium m_medium;
    const BrushMethods& m_brush;
    GateFindings& m_findings;
    Names m_ownBrushMethods; // `brush.leaf = …`
    bool m_setup = false;
    bool m_canvas = false;
    bool m_paints = false;
    bool m_makesShapes = false; // `new brush.Polygon`, `new brush.Plot`
    bool m_paintsShapes = false;
};

void JavaScriptRules::check(bool maySayWhatLacks)
{
    collectOwnBrushMethods();
    for (int i = 0; i < m_nodes.size(); ++i) {
        m_names.enter(i);
        visit(i);
    }
    if (maySayWhatLacks)
        sayWhatLacks();
}

// Anything with a function in it, or a call to the libraries. Prose has neither, though it may say "function".
bool JavaScriptRules::isSketch() const
{
    for (int i = 0; i + 2 < m_nodes.size(); ++i) {
        const std::string_view kind = m_nodes[i].kind;
        if (kind == "method_definition" || (kind == "=>" && m_nodes.isLeaf(i)))
            return true;
        if (kind == "function" && m_nodes.isLeaf(i)) {
            const int head = m_nodes[i + 1].is("identifier") ? i + 2 : i + 1;
            if (m_nodes[head].is("formal_parameters") || m_nodes[head].is("("))
                return true;
        }
        const std::string_view first = m_nodes.text(i + 1);
        if ((kind == "call_expression" || kind == "member_expression") && in(SketchHeads, first))
            return true;
        const int made = kind == "new_expression" ? m_nodes.child(i, "constructor") : -1;
        if (made >= 0 && m_nodes.text(made) == "p5")
            return true;
    }
    return false;
}

void JavaScriptRules::visit(int node)
{
    const std::string_view kind = m_nodes[node].kind;
    if (kind == "identifier" || kind == "shorthand_property_identifier")
        visitIdentifier(node);
    else if (kind == "call_expression")
        visitCall(node, "function");
    else if (kind == "new_expression")
        visitCall(node, "constructor");
    else if (kind == "member_expression" || kind == "subscript_expression")
        visitMember(node);
    else if (kind == "assignment_expression")
        visitAssignment(node);
    else if (kind == "string" || kind == "template_string")
        visitString(node);
    else if (kind == "variable_declarator")
        visitDestructuring(node);
    else if (kind == "import_statement")
        add("external-access", node, u"The sketch imports a module."_s);
}

void JavaScriptRules::visitIdentifier(int node)
{
    const std::string_view name = m_nodes.text(node);
    const int parent = m_nodes[node].parent;
    if (name == "setup" && !m_setup) {
        const std::string_view kind = m_nodes[parent].kind;
        const bool cutOff = kind == "ERROR" && node > 0 && m_nodes[node - 1].is("function");
        const bool declares = m_nodes[node].has("name") && kind != "class_declaration" && !m_names.inFunction(parent);
        m_setup = cutOff || declares;
    }
    if (!in(OutsideGlobals, name) || m_names.find(name) || m_names.isDeclaration(node))
        return;
    // `typeof fetch` asks without touching.
    if (!m_nodes[parent].is("unary_expression"))
        add("external-access", node, u"The sketch reaches outside with %1."_s.arg(fromUtf8(name)));
}

int JavaScriptRules::unwrapped(int node) const
{
    while (node >= 0 && m_nodes[node].is("parenthesized_expression")) {
        const auto children = m_nodes.namedChildren(node);
        node = children.size() == 1 ? children.front() : -1;
    }
    return node;
}

std::string_view JavaScriptRules::memberName(int node) const
{
    if (m_nodes[node].is("member_expression")) {
        const int property = m_nodes.child(node, "property");
        return property < 0 ? std::string_view() : m_nodes.text(property);
    }
    const int index = m_nodes.child(node, "index");
    return index < 0 ? std::string_view() : m_nodes.literal(index);
}

JavaScriptRules::On JavaScriptRules::ownerOf(int object) const
{
    object = unwrapped(object);
    if (object < 0)
        return On::Other;
    const std::string_view name = m_nodes.text(object);
    if (m_nodes[object].is("identifier")) {
        const JavaScriptBinding* binding = m_names.find(name);
        if (!binding && name == "brush")
            return On::Brush;
        if (!binding)
            return name == "drawingContext" ? On::Context : in(Globals, name) ? On::Page : On::Other;
        switch (binding->kind) {
        case Kind::P5Instance:
            return On::P5;
        case Kind::Brush:
            return On::Brush;
        case Kind::BrushParameter:
            return On::MaybeBrush;
        default:
            return On::Other;
        }
    }
    if (name == "window.brush" || name == "globalThis.brush" || name == "self.brush")
        return On::Brush;
    if (m_nodes[object].is("member_expression") && memberName(object) == "drawingContext")
        return On::Context;
    return name == "p5.instance" ? On::P5 : On::Other;
}

JavaScriptRules::Callee JavaScriptRules::memberOf(int node) const
{
    const int object = unwrapped(m_nodes.child(node, "object"));
    if (object < 0)
        return {};
    const JavaScriptBinding* holder = m_nodes[object].is("identifier") ? m_names.find(m_nodes.text(object)) : nullptr;
    return {ownerOf(object), memberName(node), holder};
}

JavaScriptRules::Callee JavaScriptRules::calleeOf(int node) const
{
    node = unwrapped(node);
    if (node < 0)
        return {};
    if (m_nodes[node].is("member_expression") || m_nodes[node].is("subscript_expression")) {
        const Callee member = memberOf(node);
        const int object = unwrapped(m_nodes.child(node, "object"));
        const bool borrowed = member.name == "call" || member.name == "apply" || member.name == "bind";
        if (!borrowed || member.on != On::Other || object < 0)
            return member;
        // `brush.line.call(…)` calls what stands before.
        if (m_nodes[object].is("member_expression") || m_nodes[object].is("subscript_expression"))
            return memberOf(object);
        node = object;
    }
    if (m_nodes[node].is("import"))
        return {On::Page, "import"};
    if (!m_nodes[node].is("identifier"))
        return {};
    const std::string_view name = m_nodes.text(node);
    const JavaScriptBinding* binding = m_names.find(name);
    if (!binding)
        return {On::Page, name};
    return binding->kind == Kind::BrushMethod ? Callee{On::Brush, binding->method} : Callee{On::Other, name};
}

void JavaScriptRules::visitCall(int call, std::string_view function)
{
    const Callee callee = calleeOf(m_nodes.child(call, function));
    if (in(AnyTexts, callee.name) && callee.on != On::Brush)
        add("text-label", call, u"%1() writes letters into the picture."_s.arg(fromUtf8(callee.name)));
    if (callee.name == "sendBeacon" || (callee.name == "open" && callee.on == On::Page))
        add("external-access", call, u"The sketch reaches outside with %1."_s.arg(fromUtf8(callee.name)));
    switch (callee.on) {
    case On::Page:
    case On::P5:
        return visitP5Call(call, callee);
    case On::Brush:
        checkBrushMethod(call, callee.name);
        m_paints |= in(m_brush.painting, callee.name);
        m_makesShapes |= function == "constructor" && (callee.name == "Polygon" || callee.name == "Plot");
        return;
    case On::MaybeBrush:
        m_paints |= in(m_brush.painting, callee.name);
        return;
    case On::Context:
        if (in(ContextPrimitives, callee.name))
            add("bare-p5-primitives", call,
                u"drawingContext.%1() draws without the brush."_s.arg(fromUtf8(callee.name)));
        return;
    case On::Other:
        m_paintsShapes |= in(m_brush.shapePainting, callee.name);
        return;
    }
}

void JavaScriptRules::visitP5Call(int call, const Callee& callee)
{
    const QString name = fromUtf8(callee.name);
    if (callee.name == "import")
        add("external-access", call, u"The sketch imports a module."_s);
    else if (callee.name == "createCanvas")
        checkCanvas(call);
    else if (in(Loaders, callee.name))
        checkLoader(call, callee.name);
    else if (in(Texts, callee.name))
        add("text-label", call, u"%1() writes letters into the picture."_s.arg(name));
    else if (in(Primitives, callee.name))
        add("bare-p5-primitives", call, u"%1() is p5's own; a brush should draw this."_s.arg(name));
    else if (callee.on == On::Page && in(OutsideGlobals, callee.name))
        add("external-access", call, u"The sketch reaches outside with %1."_s.arg(name));
}

void JavaScriptRules::checkCanvas(int call)
{
    m_canvas = true;
    const int arguments = m_nodes.child(call, "arguments");
    if (arguments < 0)
        return;
    const auto given = m_nodes.namedChildren(arguments);
    for (const int argument : given) {
        if (m_nodes[argument].is("spread_element"))
            return;
    }
    // A mode worked out elsewhere gets the benefit of the doubt.
    const std::string_view mode = given.size() > 2 ? m_nodes.text(given[2]) : "P2D";
    const std::string_view quoted = given.size() > 2 ? m_nodes.literal(given[2]) : "";
    const bool flat = mode.find("P2D") != std::string_view::npos || mode.find("WEBGPU") != std::string_view::npos
        || (!quoted.empty() && quoted != "webgl" && quoted != "webgl2");
    if (flat)
        add("not-webgl", call, u"The canvas is not made with WEBGL, which the brush needs."_s);
}

bool JavaScriptRules::isDataUrl(int node) const
{
    if (m_nodes.literal(node).substr(0, 5) == "data:")
        return true;
    const JavaScriptBinding* binding = m_nodes[node].is("identifier") ? m_names.find(m_nodes.text(node)) : nullptr;
    return binding && binding->kind == Kind::DataUrl;
}

void JavaScriptRules::checkLoader(int call, std::string_view name)
{
    const int arguments = m_nodes.child(call, "arguments");
    const auto given = arguments < 0 ? std::vector<int>() : m_nodes.namedChildren(arguments);
    if (given.empty() || !isDataUrl(given.front()))
        add("external-access", call, u"%1() loads something from outside the sketch."_s.arg(fromUtf8(name)));
}

// A call is told by the name that is called: the rest may be long and is not to blame.
void JavaScriptRules::add(const char* code, int node, const QString& message)
{
    const bool construction = m_nodes[node].is("new_expression");
    const int function = m_nodes.child(node, construction ? "constructor" : "function");
    const SyntaxNode& named = m_nodes[function < 0 ? node : function];
    m_findings.add(code, m_nodes[node].line, message, int(named.start), int(named.end));
}

void JavaScriptRules::checkBrushMethod(int node, std::string_view name)
{
    if (name.empty() || in(m_brush.all, name) || in(ObjectMethods, name) || in(m_ownBrushMethods, name))
        return;
    const Medium other = m_medium == Medium::P5Brush2 ? Medium::P5Brush1 : Medium::P5Brush2;
    const QString hint =
        in(brushMethodsOf(other).all, name) ? u"; it belongs to %1"_s.arg(mediumName(other)) : QString();
    // A name taken out of `brush` before is not the one that stands here.
    const auto at = name.data() - m_nodes.code().constData();
    const bool here = at >= m_nodes[node].start && at < m_nodes[node].end;
    const int start = here ? int(at) : int(m_nodes[node].start);
    m_findings.add("unknown-brush-method", m_nodes[node].line,
        u"brush.%1() does not exist in %2%3."_s.arg(fromUtf8(name), mediumName(m_medium), hint), start,
        start + int(here ? name.size() : 0));
}

// A method handed on, as in `points.forEach(brush.circle)`, paints as well; one that only stands there does not.
void JavaScriptRules::visitMember(int node)
{
    const Callee member = memberOf(node);
    const int parent = m_nodes[node].parent;
    if (member.on == On::Page && in(OutsideGlobals, member.name))
        add("external-access", node, u"The sketch reaches outside with %1."_s.arg(fromUtf8(member.name)));
    if (member.on != On::Brush && member.on != On::MaybeBrush)
        return;
    const bool handedOn = m_nodes[parent].is("arguments") || m_nodes[node].has("value") || m_nodes[node].has("right")
        || m_nodes[parent].is("array") || m_nodes[parent].is("ternary_expression");
    m_paints |= handedOn && in(m_brush.painting, member.name);
}

void JavaScriptRules::visitAssignment(int node)
{
    const int left = unwrapped(m_nodes.child(node, "left"));
    const int right = m_nodes.child(node, "right");
    if (left < 0 || right < 0)
        return;
    const bool member = m_nodes[left].is("member_expression") || m_nodes[left].is("subscript_expression");
    const Callee target = member ? memberOf(left) : Callee{On::Page, m_nodes.text(left)};
    if (target.name == "setup" && (target.on == On::Page || target.on == On::P5))
        m_setup = true;
    if (!member || target.name != "src" || isDataUrl(right))
        return;
    const bool written = m_nodes[right].is("string") || m_nodes[right].is("template_string");
    if (written || (target.holder && target.holder->kind == Kind::Element))
        add("external-access", node, u"The sketch loads something from outside through src."_s);
}

void JavaScriptRules::visitString(int node)
{
    if (!isOutsideUrl(m_nodes.literal(node)))
        return;
    const int call = callHolding(m_nodes, node);
    const int function =
        call < 0 ? -1 : m_nodes.child(call, m_nodes[call].is("new_expression") ? "constructor" : "function");
    if (function < 0)
        return;
    const std::string_view called = m_nodes.text(function);
    if (called.substr(0, 8) != "console." && called != "print")
        add("external-access", node, u"The sketch hands an outside address to %1."_s.arg(fromUtf8(called)));
}

void JavaScriptRules::visitDestructuring(int declarator)
{
    const int pattern = m_nodes.child(declarator, "name");
    const int value = m_nodes.child(declarator, "value");
    if (pattern < 0 || value < 0 || !m_nodes[pattern].is("object_pattern") || ownerOf(value) != On::Brush)
        return;
    for (const int entry : m_nodes.namedChildren(pattern)) {
        const int key = m_nodes[entry].is("pair_pattern") ? m_nodes.child(entry, "key") : entry;
        if (!m_nodes[entry].is("rest_pattern"))
            checkBrushMethod(entry, m_nodes.text(key));
    }
}

void JavaScriptRules::collectOwnBrushMethods()
{
    for (int i = 0; i < m_nodes.size(); ++i) {
        const int left = m_nodes[i].is("assignment_expression") ? m_nodes.child(i, "left") : -1;
        const bool member =
            left >= 0 && (m_nodes[left].is("member_expression") || m_nodes[left].is("subscript_expression"));
        if (member && m_nodes.text(m_nodes.child(left, "object")) == "brush")
            m_ownBrushMethods.insert(memberName(left));
    }
}

void JavaScriptRules::sayWhatLacks()
{
    if (!m_setup)
        m_findings.add("missing-setup", 0, u"There is no setup function, so p5 starts nothing."_s);
    else if (!m_canvas)
        m_findings.add("not-webgl", 0, u"No canvas is made with WEBGL, which the brush needs."_s);
    if (!m_paints && !(m_makesShapes && m_paintsShapes))
        m_findings.add("no-painting-calls", 0, u"Nothing in the sketch puts a brush to the canvas."_s);
}

} // namespace

void checkJavaScript(const SyntaxNodes& nodes, bool complete, Medium medium, GateFindings& findings)
{
    JavaScriptRules rules(nodes, medium, findings);
    if (!rules.isSketch())
        return findings.add("no-sketch", 0, u"There is no sketch here: no function and no drawing."_s);
    const bool truncated = complete && reportTruncated(nodes, findings);
    rules.check(complete && !truncated);
}

} // namespace pentimento
