#include "core/sketch/code/parameters.h"

#include "core/sketch/code/colour_text.h"
#include "core/sketch/code/number_literal.h"
#include "core/sketch/code/parameter_comment.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>
#include <unordered_set>

using namespace Qt::StringLiterals;

namespace pentimento {

namespace {

using Kind = CodeParameter::Kind;

constexpr size_t LongestCallee = 40; // bytes; what is longer goes by its last word

QByteArray bytes(std::string_view text)
{
    return {text.data(), qsizetype(text.size())};
}

std::string_view view(const QByteArray& text)
{
    return {text.constData(), size_t(text.size())};
}

// 1, 2 or 5 times a power of ten, at least `value`.
double roundedUp(double value)
{
    const double power = std::pow(10, std::floor(std::log10(value)));
    for (const double factor : {1.0, 2.0, 5.0}) {
        if (factor * power >= value)
            return factor * power;
    }
    return 10 * power;
}

class ParameterSearch {
public:
    ParameterSearch(const SyntaxNodes& nodes, bool python) : m_nodes(nodes), m_python(python) { }

    QList<CodeParameter> find();

private:
    bool read(int node, CodeParameter& parameter);
    bool readNumber(int node, CodeParameter& parameter) const;
    bool readString(int node, CodeParameter& parameter) const;
    bool readColourCall(int node, CodeParameter& parameter) const;
    void noteComments();
    void applyComments(QList<CodeParameter>& parameters, const std::vector<int>& values) const;
    static void applyComment(const ParameterComment& comment, CodeParameter& parameter);
    static void giveRange(CodeParameter& parameter);

    int valueRoot(int node) const;
    QString nameOf(int value) const;
    QString argumentName(int argument) const;
    int placeOf(int value) const; // in its list or call, from 1
    bool isNamedValue(int value) const;
    bool isDeclared(int value, Kind kind) const;
    bool atTop(int node) const;
    bool needsBrackets(int node) const;
    bool is(int node, std::string_view javaScript, std::string_view python) const
    {
        return m_nodes[node].is(m_python ? python : javaScript);
    }

    const SyntaxNodes& m_nodes;
    bool m_python = false;
    bool m_colourMode = false; // numbers of color() may mean anything then
    std::unordered_map<int, ParameterComment> m_comments; // by line
    // Places in the lists and calls met so far: each is counted once, as data lists have thousands of numbers.
    mutable std::unordered_map<int, int> m_places;
    mutable std::unordered_set<int> m_counted;
};

QList<CodeParameter> ParameterSearch::find()
{
    noteComments();
    QList<CodeParameter> found;
    std::vector<int> values;
    for (int i = 1; i < m_nodes.size(); ++i) {
        CodeParameter parameter;
        if (!read(i, parameter))
            continue;
        const int value = valueRoot(i);
        parameter.line = m_nodes[value].line;
        parameter.name = nameOf(value);
        parameter.declared = isDeclared(value, parameter.kind);
        values.push_back(value);
        found.append(parameter);
    }
    applyComments(found, values);
    found.removeIf([](const CodeParameter& p) { return p.kind == Kind::Choice && p.choices.isEmpty(); });
    return found;
}

void ParameterSearch::noteComments()
{
    for (int i = 1; i < m_nodes.size(); ++i) {
        m_colourMode |= m_nodes[i].is("identifier") && m_nodes.text(i) == "colorMode";
        if (!m_nodes[i].is("comment"))
            continue;
        if (const auto comment = parameterComment(m_nodes.text(i)))
            m_comments.insert_or_assign(m_nodes[i].line, *comment);
    }
}

bool ParameterSearch::read(int node, CodeParameter& parameter)
{
    const SyntaxNode& n = m_nodes[node];
    if (n.missing)
        return false;
    parameter.start = int(n.start);
    parameter.end = int(n.end);
    parameter.literal = bytes(m_nodes.text(node));
    if (n.is("true") || n.is("false")) {
        parameter.kind = Kind::Boolean;
        parameter.value = n.is("true");
        return m_nodes.isLeaf(node);
    }
    if (n.is("number") || n.is("integer") || n.is("float"))
        return readNumber(node, parameter);
    if (n.is("string"))
        return readString(node, parameter);
    return !m_python && n.is("call_expression") && readColourCall(node, parameter);
}

bool ParameterSearch::readNumber(int node, CodeParameter& parameter) const
{
    const int parent = m_nodes[node].parent;
    const bool ofMember = m_nodes[node].has("object"); // `5..toFixed()`
    if (ofMember || m_nodes[node].has("key"))
        return false;
    const int sign = valueRoot(node);
    if (sign == parent) {
        parameter.start = int(m_nodes[parent].start);
        parameter.literal = bytes(m_nodes.text(parent));
    }
    const auto number = NumberLiteral::parse(view(parameter.literal));
    if (!number)
        return false;
    parameter.value = number->value;
    parameter.step = number->exponent ? std::max(std::abs(number->value) / 100, 1e-9) : std::pow(10, -number->decimals);
    parameter.wrapNegative = sign == node && needsBrackets(node);
    return true;
}

// A minus sign right behind another is a decrement, and the base of a power must not begin with one.
bool ParameterSearch::needsBrackets(int node) const
{
    const quint32 start = m_nodes[node].start;
    const bool behindMinus = start > 0 && m_nodes.code()[qsizetype(start) - 1] == '-';
    const int parent = m_nodes[node].parent;
    const bool base =
        m_nodes[node].has("left") && m_nodes[node].next < m_nodes[parent].next && m_nodes[m_nodes[node].next].is("**");
    return behindMinus || base;
}

bool ParameterSearch::readString(int node, CodeParameter& parameter) const
{
    const std::string_view text = m_nodes.literal(node);
    // One quote at each end and nothing in between but the text: no escapes, substitutions, prefixes or triple quotes.
    if (text.empty() || parameter.literal.size() != qsizetype(text.size()) + 2 || m_nodes[node].has("key"))
        return false;
    if (const auto colour = colourFromText(text)) {
        parameter.kind = Kind::Colour;
        parameter.value = *colour;
        return true;
    }
    parameter.kind = Kind::Choice; // if a comment says so
    parameter.value = QString::fromUtf8(text.data(), qsizetype(text.size()));
    return isNamedValue(node);
}

bool ParameterSearch::readColourCall(int node, CodeParameter& parameter) const
{
    const int function = m_nodes.child(node, "function");
    const int arguments = m_nodes.child(node, "arguments");
    if (m_colourMode || function < 0 || arguments < 0 || m_nodes.text(function) != "color" || !isNamedValue(node))
        return false;
    const std::vector<int> given = m_nodes.namedChildren(arguments);
    int channels[3] = {};
    if (given.size() != 3)
        return false;
    for (size_t i = 0; i < 3; ++i) {
        const auto number =
            m_nodes[given[i]].is("number") ? NumberLiteral::parse(m_nodes.text(given[i])) : std::nullopt;
        if (!number || number->value < 0 || number->value > 255 || number->value != std::floor(number->value))
            return false;
        channels[i] = int(number->value);
    }
    parameter.kind = Kind::Colour;
    parameter.value = QColor(channels[0], channels[1], channels[2]);
    return true;
}

// A number together with its sign.
int ParameterSearch::valueRoot(int node) const
{
    const int parent = m_nodes[node].parent;
    const bool number = m_nodes[node].is("number") || m_nodes[node].is("integer") || m_nodes[node].is("float");
    const bool negated = number && is(parent, "unary_expression", "unary_operator") && m_nodes[parent + 1].is("-");
    return negated ? parent : node;
}

bool ParameterSearch::isNamedValue(int value) const
{
    const SyntaxNode& holder = m_nodes[m_nodes[value].parent];
    const SyntaxNode& n = m_nodes[value];
    if (n.has("right"))
        return holder.is("assignment_expression") || holder.is("assignment") || holder.is("assignment_pattern");
    return n.has("value")
        && (holder.is("variable_declarator") || holder.is("pair") || holder.is("keyword_argument")
            || holder.is("default_parameter") || holder.is("typed_default_parameter") || holder.is("field_definition"));
}

QString ParameterSearch::nameOf(int value) const
{
    int holder = m_nodes[value].parent;
    if (isNamedValue(value)) {
        for (const char* field : {"name", "left", "key", "property"}) {
            const int name = m_nodes.child(holder, field);
            if (name >= 0)
                return QString::fromUtf8(bytes(m_nodes.text(name)));
        }
    }
    const bool list = m_nodes[holder].is("array") || m_nodes[holder].is("list") || m_nodes[holder].is("tuple");
    if (is(holder, "arguments", "argument_list"))
        return argumentName(value);
    if (!list || !isNamedValue(holder))
        return {};
    return u"%1 %2"_s.arg(nameOf(holder)).arg(placeOf(value));
}

QString ParameterSearch::argumentName(int argument) const
{
    const int arguments = m_nodes[argument].parent;
    const int call = m_nodes[arguments].parent;
    int function = std::max(m_nodes.child(call, "function"), m_nodes.child(call, "constructor"));
    if (function < 0)
        return {};
    std::string_view called = m_nodes.text(function);
    if (called.size() > LongestCallee) {
        const int property = std::max(m_nodes.child(function, "property"), m_nodes.child(function, "attribute"));
        called = property < 0 ? std::string_view() : m_nodes.text(property);
    }
    return called.empty() ? QString() : u"%1 %2"_s.arg(QString::fromUtf8(bytes(called))).arg(placeOf(argument));
}

int ParameterSearch::placeOf(int value) const
{
    const int holder = m_nodes[value].parent;
    if (m_counted.insert(holder).second) {
        int place = 0;
        for (const int child : m_nodes.namedChildren(holder))
            m_places[child] = ++place;
    }
    return m_places[value];
}

bool ParameterSearch::atTop(int node) const
{
    int holder = m_nodes[node].parent;
    while (holder > 0
        && (m_nodes[holder].is("lexical_declaration") || m_nodes[holder].is("variable_declaration")
            || m_nodes[holder].is("expression_statement") || m_nodes[holder].is("export_statement")))
        holder = m_nodes[holder].parent;
    return holder == 0;
}

bool ParameterSearch::isDeclared(int value, Kind kind) const
{
    const int holder = m_nodes[value].parent;
    const bool colourOfList = kind == Kind::Colour && (m_nodes[holder].is("array") || m_nodes[holder].is("list"));
    if (colourOfList && isNamedValue(holder))
        return isDeclared(holder, Kind::Choice);
    const bool gives = m_nodes[holder].is("variable_declarator") || m_nodes[holder].is("assignment_expression")
        || m_nodes[holder].is("assignment");
    return gives && isNamedValue(value) && atTop(holder);
}

// A comment speaks of the last value of its line that has a name.
void ParameterSearch::applyComments(QList<CodeParameter>& parameters, const std::vector<int>& values) const
{
    std::unordered_map<int, int> last; // by line
    for (int i = 0; i < parameters.size(); ++i) {
        if (isNamedValue(values[size_t(i)]))
            last.insert_or_assign(parameters[i].line, i);
    }
    for (int i = 0; i < parameters.size(); ++i) {
        const auto comment = m_comments.find(parameters[i].line);
        const auto meant = last.find(parameters[i].line);
        if (comment != m_comments.end() && meant != last.end() && meant->second == i)
            applyComment(comment->second, parameters[i]);
        if (parameters[i].kind == Kind::Number)
            giveRange(parameters[i]);
    }
}

void ParameterSearch::applyComment(const ParameterComment& comment, CodeParameter& parameter)
{
    const bool number = parameter.kind == Kind::Number;
    if (!number && parameter.kind != Kind::Choice)
        return;
    if (!comment.choices.isEmpty()) {
        const auto isNumber = [](const QString& text) { return NumberLiteral::parse(text.toStdString()).has_value(); };
        if (number && !std::all_of(comment.choices.begin(), comment.choices.end(), isNumber))
            return;
        parameter.kind = Kind::Choice;
        parameter.choices = comment.choices;
        parameter.choiceLabels = comment.labels;
        parameter.ranged = true;
        if (number)
            parameter.value = QString::fromUtf8(parameter.literal);
        return;
    }
    if (!number)
        return;
    parameter.minimum = *comment.minimum;
    parameter.maximum = *comment.maximum;
    parameter.step = comment.step.value_or(parameter.step);
    parameter.ranged = true;
}

void ParameterSearch::giveRange(CodeParameter& parameter)
{
    const double value = std::get<double>(parameter.value);
    if (!parameter.ranged) {
        const double size = std::abs(value);
        const double far = size == 0 ? 10 * parameter.step : roundedUp(2 * size);
        parameter.minimum = value < 0 ? -far : 0;
        parameter.maximum = value < 0 ? 0 : far;
    }
    parameter.minimum = std::min(parameter.minimum, value);
    parameter.maximum = std::max(parameter.maximum, value);
}

QByteArray quoted(const QByteArray& text, char quote)
{
    QByteArray escaped = text;
    escaped.replace('\\', "\\\\").replace('\n', "\\n").replace(quote, QByteArray("\\") + quote);
    return quote + escaped + quote;
}

QByteArray colourLiteral(const CodeParameter& parameter, const QColor& colour)
{
    const QByteArray& old = parameter.literal;
    const char quote = old[0];
    if (quote == '\'' || quote == '"' || quote == '`')
        return quote + colourToText(colour, view(old).substr(1, size_t(old.size()) - 2)) + quote;
    return u"color(%1, %2, %3)"_s.arg(colour.red()).arg(colour.green()).arg(colour.blue()).toUtf8();
}

QByteArray numberLiteral(const CodeParameter& parameter, double value)
{
    const auto old = NumberLiteral::parse(view(parameter.literal));
    Q_ASSERT(old);
    const QByteArray text = old->write(value, old->exponent ? 2 : decimalsOf(parameter.step));
    return parameter.wrapNegative && text.startsWith('-') ? '(' + text + ')' : text;
}

} // namespace

QList<CodeParameter> findParameters(const SyntaxNodes& nodes, SyntaxTree::Language language)
{
    return ParameterSearch(nodes, language == SyntaxTree::Language::Python).find();
}

QByteArray literalText(const CodeParameter& parameter, const ParameterValue& value)
{
    switch (parameter.kind) {
    case Kind::Number:
        return numberLiteral(parameter, std::get<double>(value));
    case Kind::Boolean: {
        const QByteArray text = std::get<bool>(value) ? "true" : "false";
        const bool capital = parameter.literal.startsWith('T') || parameter.literal.startsWith('F');
        return capital ? text.left(1).toUpper() + text.mid(1) : text;
    }
    case Kind::Colour:
        return colourLiteral(parameter, std::get<QColor>(value));
    case Kind::Choice: {
        const QByteArray text = std::get<QString>(value).toUtf8();
        const char first = parameter.literal[0];
        return first == '\'' || first == '"' || first == '`' ? quoted(text, first) : text;
    }
    }
    Q_UNREACHABLE();
}

} // namespace pentimento
