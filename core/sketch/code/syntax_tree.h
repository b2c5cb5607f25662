#pragma once

#include <QByteArray>

#include <memory>
#include <string_view>
#include <vector>

struct TSParser;
struct TSTree;

namespace pentimento {

// One node of a syntax tree, named or token. `kind` and `field` are the grammar's own names and live for ever;
// `field` is null where the grammar names none. Offsets are bytes of the code.
struct SyntaxNode {
    const char* kind = nullptr; // "call_expression", "(", "ERROR", …
    const char* field = nullptr; // the role it plays in its parent
    quint32 start = 0;
    quint32 end = 0;
    int line = 0; // 1-based
    int parent = -1;
    int next = 0; // the first node after this one and all it holds
    bool missing = false; // put in by the parser where the code lacks it

    bool is(std::string_view name) const { return name == kind; }
    bool has(std::string_view name) const { return field && name == field; }
};

// A tree in the order it is read: parents before children, so no walk over it needs recursion or a stack.
// Indices are positions in `nodes`; -1 is "no such node".
class SyntaxNodes {
public:
    SyntaxNodes(QByteArray code, std::vector<SyntaxNode> nodes);

    int size() const { return int(m_nodes.size()); }
    const SyntaxNode& operator[](int node) const { return m_nodes[size_t(node)]; }
    const QByteArray& code() const { return m_code; }

    std::string_view text(int node) const; // valid as long as this object
    bool isLeaf(int node) const { return m_nodes[size_t(node)].next == node + 1; }
    int child(int node, std::string_view field) const; // the first with this role
    std::vector<int> namedChildren(int node) const; // without punctuation and comments
    // What a string or template literal holds when it holds no escapes or substitutions at its start: the text
    // between the quotes. Empty for any other node.
    std::string_view literal(int node) const;

private:
    QByteArray m_code;
    std::vector<SyntaxNode> m_nodes;
};

// Code as tree-sitter sees it. Any bytes parse: what is wrong becomes ERROR and missing nodes.
// tree-sitter 0.20.7 corrupts memory when a node gets more than 65,535 children (tree-sitter#2134), which only broken
// code brings about. So no parse is handed more tokens than that: longer code is parsed in pieces that end between
// top-level statements, or wherever they must when one statement alone is too long. Broken code takes the parser 50
// times longer than sound code (a second for 100 KB of prose), so it gives up after three pieces that are cut and
// broken. Not shared between threads; different trees are independent.
class SyntaxTree {
public:
    enum class Language {
        JavaScript,
        Python,
    };

    SyntaxTree(Language language, const QByteArray& code);
    ~SyntaxTree();

    const QByteArray& code() const { return m_code; }
    bool hasError() const;
    bool isComplete() const; // false when the parser gave up: then the last node is an ERROR that holds the rest

    // Replaces `removed` bytes at `offset`, both clipped to the code, and parses again what that touches: about
    // 0.1 ms for a keystroke in 2,000 lines. In code of several pieces that is the piece it lies in, as long as that
    // stays sound and ends where it did; else all of it is parsed anew.
    void edit(int offset, int removed, const QByteArray& inserted);

    // Every node under one root, in linear time.
    SyntaxNodes nodes() const;

private:
    struct ParserDelete {
        void operator()(TSParser* parser) const;
    };
    struct TreeDelete {
        void operator()(TSTree* tree) const;
    };
    using Tree = std::unique_ptr<TSTree, TreeDelete>;
    struct Piece {
        qsizetype start = 0;
        qsizetype length = 0; // what follows of the tree belongs to the next piece
        qsizetype parsed = 0; // the bytes the tree is of
        Tree tree;
    };

    void parseAnew();
    Piece* pieceAround(qsizetype start, qsizetype end);
    bool parseAgain(Piece& piece, qsizetype start, qsizetype removed, const QByteArray& inserted);
    Tree parse(const TSTree* old, qsizetype start, qsizetype length);

    QByteArray m_code;
    std::unique_ptr<TSParser, ParserDelete> m_parser;
    std::vector<Piece> m_pieces; // at least one
    qsizetype m_parsed = 0; // bytes
};

} // namespace pentimento
