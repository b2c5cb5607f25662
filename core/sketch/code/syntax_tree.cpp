#include "core/sketch/code/syntax_tree.h"

#include <tree_sitter/api.h>

#include <algorithm>
#include <utility>
#include <vector>

extern "C" {
const TSLanguage* tree_sitter_javascript();
const TSLanguage* tree_sitter_python();
}

namespace pentimento {

namespace {

constexpr int MaxTokens = 40'000; // of a piece: 2,000 dense lines, and far from 65,535
constexpr int MaxBrokenPieces = 3;

bool isWordByte(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '$' || uchar(c) >= 0x80;
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

// How many tokens a byte may begin, at most, after the byte before it. A line end stands for a semicolon or for
// Python's NEWLINE, INDENT and DEDENT, a brace may bring a semicolon along.
int tokensAt(char before, char c)
{
    if (c == '\n')
        return 3;
    if (c == '}')
        return 2;
    if (c == ' ' || c == '\t' || c == '\r')
        return 0;
    const bool continues =
        (isWordByte(c) && isWordByte(before)) || (isDigit(c) && (isDigit(before) || isWordByte(before)));
    return continues ? 0 : 1;
}

// The bytes from `start` on that one parse may be handed; to the end of a line when there is one in the second half.
qsizetype pieceLength(const QByteArray& code, qsizetype start)
{
    int tokens = 0;
    char before = ' ';
    for (qsizetype i = start; i < code.size(); ++i) {
        tokens += tokensAt(before, code[i]);
        before = code[i];
        if (tokens <= MaxTokens)
            continue;
        const qsizetype lineEnd = code.lastIndexOf('\n', i - 1);
        return (lineEnd - start > (i - start) / 2 ? lineEnd + 1 : i) - start;
    }
    return code.size() - start;
}

struct Whole {
    qsizetype length = 0;
    bool broken = false;
};

constexpr int CutTail = 8; // top-level nodes that one statement leaves behind when its end is cut off

// How much of a piece that was cut off is whole: up to where its last top-level statement begins, or all of it when
// that statement is most of it. The statement that was cut may have come apart into an error and what follows it.
Whole wholeStatements(const TSTree* tree, qsizetype length)
{
    const TSNode root = ts_tree_root_node(tree);
    if (std::string_view(ts_node_type(root)) == "ERROR")
        return {length, true};
    struct Statement {
        qsizetype start = 0;
        bool broken = false;
    };
    std::vector<Statement> statements;
    TSTreeCursor cursor = ts_tree_cursor_new(root);
    for (bool more = ts_tree_cursor_goto_first_child(&cursor); more; more = ts_tree_cursor_goto_next_sibling(&cursor)) {
        const TSNode node = ts_tree_cursor_current_node(&cursor);
        statements.push_back({qsizetype(ts_node_start_byte(node)), ts_node_has_error(node)});
    }
    ts_tree_cursor_delete(&cursor);
    const auto isBroken = [](const Statement& statement) { return statement.broken; };
    if (statements.empty())
        return {length, false};
    const auto tail = statements.end() - std::min<qsizetype>(CutTail, qsizetype(statements.size()));
    const auto cut = std::min(std::find_if(tail, statements.end(), isBroken), statements.end() - 1);
    if (cut->start > length / 2)
        return {cut->start, std::any_of(statements.begin(), cut, isBroken)};
    return {length, std::any_of(statements.begin(), statements.end(), isBroken)};
}

// Whether there is an error in the first `length` bytes; what lies behind them may be cut off.
bool isBrokenWithin(const TSTree* tree, qsizetype length)
{
    const TSNode root = ts_tree_root_node(tree);
    if (!ts_node_has_error(root))
        return false;
    TSTreeCursor cursor = ts_tree_cursor_new(root);
    bool broken = std::string_view(ts_node_type(root)) == "ERROR" || !ts_tree_cursor_goto_first_child(&cursor);
    for (bool more = !broken; more && !broken; more = ts_tree_cursor_goto_next_sibling(&cursor)) {
        const TSNode node = ts_tree_cursor_current_node(&cursor);
        if (ts_node_start_byte(node) >= length)
            break;
        broken = ts_node_has_error(node);
    }
    ts_tree_cursor_delete(&cursor);
    return broken;
}

TSPoint pointAt(const QByteArray& code, qsizetype offset)
{
    const auto row = std::count(code.begin(), code.begin() + offset, '\n');
    const auto lineStart = offset == 0 ? 0 : code.lastIndexOf('\n', offset - 1) + 1;
    return {uint32_t(row), uint32_t(offset - lineStart)};
}

// Appends a tree to the nodes. All but the first hang under the first's root.
class Flattening {
public:
    explicit Flattening(std::vector<SyntaxNode>& nodes) : m_nodes(nodes) { }

    void append(const TSTree* tree, qsizetype start, qsizetype length, int linesBefore)
    {
        const TSNode root = ts_tree_root_node(tree);
        TSTreeCursor cursor = ts_tree_cursor_new(root);
        if (m_nodes.empty())
            m_nodes.push_back(nodeAt(cursor, -1, start, linesBefore));
        if (ts_tree_cursor_goto_first_child(&cursor))
            appendSiblings(cursor, start, length, linesBefore);
        ts_tree_cursor_delete(&cursor);
        m_nodes[0].next = int(m_nodes.size());
        m_nodes[0].end = std::max(m_nodes[0].end, quint32(start) + ts_node_end_byte(root));
    }

private:
    static SyntaxNode nodeAt(const TSTreeCursor& cursor, int parent, qsizetype start, int linesBefore)
    {
        const TSNode node = ts_tree_cursor_current_node(&cursor);
        return {ts_node_type(node), ts_tree_cursor_current_field_name(&cursor),
            quint32(start) + ts_node_start_byte(node), quint32(start) + ts_node_end_byte(node),
            linesBefore + int(ts_node_start_point(node).row) + 1, parent, 0, ts_node_is_missing(node)};
    }

    void appendSiblings(TSTreeCursor& cursor, qsizetype start, qsizetype length, int linesBefore)
    {
        for (int parent = 0; parent >= 0;) {
            const int current = int(m_nodes.size());
            const SyntaxNode node = nodeAt(cursor, parent, start, linesBefore);
            if (parent == 0 && node.start >= start + length)
                return;
            m_nodes.push_back(node);
            if (ts_tree_cursor_goto_first_child(&cursor)) {
                parent = current;
                continue;
            }
            m_nodes.back().next = current + 1;
            while (parent >= 0 && !ts_tree_cursor_goto_next_sibling(&cursor)) {
                ts_tree_cursor_goto_parent(&cursor);
                m_nodes[size_t(parent)].next = int(m_nodes.size());
                parent = m_nodes[size_t(parent)].parent;
            }
        }
    }

    std::vector<SyntaxNode>& m_nodes;
};

} // namespace

SyntaxNodes::SyntaxNodes(QByteArray code, std::vector<SyntaxNode> nodes)
    : m_code(std::move(code))
    , m_nodes(std::move(nodes))
{
}

std::string_view SyntaxNodes::text(int node) const
{
    const SyntaxNode& n = m_nodes[size_t(node)];
    return {m_code.constData() + n.start, n.end - n.start};
}

int SyntaxNodes::child(int node, std::string_view field) const
{
    for (int i = node + 1; i < m_nodes[size_t(node)].next; i = m_nodes[size_t(i)].next) {
        if (m_nodes[size_t(i)].has(field))
            return i;
    }
    return -1;
}

std::vector<int> SyntaxNodes::namedChildren(int node) const
{
    std::vector<int> found;
    for (int i = node + 1; i < m_nodes[size_t(node)].next; i = m_nodes[size_t(i)].next) {
        const SyntaxNode& n = m_nodes[size_t(i)];
        const bool named = (*n.kind >= 'a' && *n.kind <= 'z') || n.is("ERROR");
        if (named && !n.is("comment"))
            found.push_back(i);
    }
    return found;
}

std::string_view SyntaxNodes::literal(int node) const
{
    const SyntaxNode& n = m_nodes[size_t(node)];
    if (!n.is("string") && !n.is("template_string"))
        return {};
    if (isLeaf(node))
        return {};
    const int first = m_nodes[size_t(node) + 1].next; // after the opening quote
    const bool plain =
        first < n.next && (m_nodes[size_t(first)].is("string_fragment") || m_nodes[size_t(first)].is("string_content"));
    return plain ? text(first) : std::string_view();
}

void SyntaxTree::ParserDelete::operator()(TSParser* parser) const
{
    ts_parser_delete(parser);
}
void SyntaxTree::TreeDelete::operator()(TSTree* tree) const
{
    ts_tree_delete(tree);
}

SyntaxTree::SyntaxTree(Language language, const QByteArray& code) : m_code(code), m_parser(ts_parser_new())
{
    const bool set = ts_parser_set_language(
        m_parser.get(), language == Language::Python ? tree_sitter_python() : tree_sitter_javascript());
    Q_ASSERT_X(set, "SyntaxTree", "the grammar's ABI is not the library's");
    Q_UNUSED(set)
    parseAnew();
}

SyntaxTree::~SyntaxTree() = default;

SyntaxTree::Tree SyntaxTree::parse(const TSTree* old, qsizetype start, qsizetype length)
{
    Tree tree(ts_parser_parse_string(m_parser.get(), old, m_code.constData() + start, uint32_t(length)));
    Q_ASSERT(tree);
    return tree;
}

void SyntaxTree::parseAnew()
{
    m_pieces.clear();
    m_parsed = 0;
    int broken = 0;
    do {
        const qsizetype length = pieceLength(m_code, m_parsed);
        Piece piece{m_parsed, length, length, parse(nullptr, m_parsed, length)};
        if (m_parsed + length < m_code.size()) {
            const Whole whole = wholeStatements(piece.tree.get(), length);
            piece.length = whole.length;
            broken += whole.broken;
        }
        m_parsed += piece.length;
        m_pieces.push_back(std::move(piece));
    } while (m_parsed < m_code.size() && broken < MaxBrokenPieces);
}

bool SyntaxTree::isComplete() const
{
    return m_parsed == m_code.size();
}

bool SyntaxTree::hasError() const
{
    return !isComplete() || std::any_of(m_pieces.begin(), m_pieces.end(), [](const Piece& piece) {
        return isBrokenWithin(piece.tree.get(), piece.length);
    });
}

// The piece that holds these bytes, away from where it meets its neighbours: what stands there could join with them.
SyntaxTree::Piece* SyntaxTree::pieceAround(qsizetype start, qsizetype end)
{
    for (Piece& piece : m_pieces) {
        const bool first = &piece == &m_pieces.front();
        const bool last = &piece == &m_pieces.back();
        const qsizetype firstLine = first ? 0 : m_code.indexOf('\n', piece.start) - piece.start;
        if (end > piece.start + piece.length)
            continue;
        const bool inside = start >= piece.start && firstLine >= 0 && start - piece.start >= firstLine;
        return inside && (last || end < piece.start + piece.length) ? &piece : nullptr;
    }
    return nullptr;
}

// Carries the edit out in the code and in one piece. False when the piece is no longer sound, has grown too long or
// ends elsewhere: the pieces must be cut anew then.
bool SyntaxTree::parseAgain(Piece& piece, qsizetype start, qsizetype removed, const QByteArray& inserted)
{
    const auto pointIn = [this, &piece](qsizetype offset) {
        return pointAt(QByteArray::fromRawData(m_code.constData() + piece.start, m_code.size() - piece.start),
            offset - piece.start);
    };
    const bool single = m_pieces.size() == 1;
    const qsizetype growth = inserted.size() - removed;
    TSInputEdit change{};
    change.start_byte = uint32_t(start - piece.start);
    change.old_end_byte = uint32_t(start + removed - piece.start);
    change.new_end_byte = uint32_t(start + inserted.size() - piece.start);
    change.start_point = pointIn(start);
    change.old_end_point = pointIn(start + removed);
    m_code.replace(start, removed, inserted);
    change.new_end_point = pointIn(start + inserted.size());
    piece.length += growth;
    piece.parsed += growth;
    if (pieceLength(m_code, piece.start) < piece.parsed)
        return false;
    ts_tree_edit(piece.tree.get(), &change);
    piece.tree = parse(piece.tree.get(), piece.start, piece.parsed);
    m_parsed += growth;
    for (Piece* next = &piece + 1; next <= &m_pieces.back(); ++next)
        next->start += growth;
    if (single)
        return true;
    const bool last = &piece == &m_pieces.back();
    const bool sound = !isBrokenWithin(piece.tree.get(), piece.length);
    return sound && (last || wholeStatements(piece.tree.get(), piece.parsed).length == piece.length);
}

void SyntaxTree::edit(int offset, int removed, const QByteArray& inserted)
{
    const qsizetype start = std::clamp<qsizetype>(offset, 0, m_code.size());
    const qsizetype end = std::clamp<qsizetype>(start + removed, start, m_code.size());
    Piece* piece = isComplete() ? pieceAround(start, end) : nullptr;
    if (!piece)
        m_code.replace(start, end - start, inserted);
    if (!piece || !parseAgain(*piece, start, end - start, inserted))
        parseAnew();
}

SyntaxNodes SyntaxTree::nodes() const
{
    std::vector<SyntaxNode> nodes;
    Flattening flattening(nodes);
    int linesBefore = 0;
    for (const Piece& piece : m_pieces) {
        flattening.append(piece.tree.get(), piece.start, piece.length, linesBefore);
        const auto begin = m_code.begin() + piece.start;
        linesBefore += int(std::count(begin, begin + piece.length, '\n'));
    }
    if (!isComplete()) {
        const int end = int(nodes.size()) + 1;
        nodes.push_back({"ERROR", nullptr, quint32(m_parsed), quint32(m_code.size()), linesBefore + 1, 0, end, false});
        nodes.front().next = end;
        nodes.front().end = quint32(m_code.size());
    }
    return {m_code, std::move(nodes)};
}

} // namespace pentimento
