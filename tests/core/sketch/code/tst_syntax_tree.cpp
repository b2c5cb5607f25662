#include "core/sketch/code/syntax_tree.h"

#include <QTest>

using namespace pentimento;
using Language = SyntaxTree::Language;

namespace {

// Every node with its depth, place and line: two trees of the same code must agree in all of it.
QByteArray dump(const SyntaxNodes& nodes)
{
    QByteArray text;
    for (int i = 0; i < nodes.size(); ++i) {
        const SyntaxNode& node = nodes[i];
        text += QByteArray(node.kind) + ' ' + QByteArray(node.field ? node.field : "-") + ' '
            + QByteArray::number(node.start) + ' ' + QByteArray::number(node.end) + ' ' + QByteArray::number(node.line)
            + ' ' + QByteArray::number(node.parent) + ' ' + QByteArray::number(node.next) + '\n';
    }
    return text;
}

int first(const SyntaxNodes& nodes, std::string_view kind)
{
    for (int i = 0; i < nodes.size(); ++i) {
        if (nodes[i].is(kind))
            return i;
    }
    return -1;
}

} // namespace

class SyntaxTreeTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nodesInOrder();
    void literals_data();
    void literals();
    void errors();
    void editEqualsParsingAnew_data();
    void editEqualsParsingAnew();
    void soundInEveryCut();
    void longCodeIsReadInPieces();
    void editInAPieceEqualsParsingAnew();
    void givesUpOnLongBrokenCode();
};

void SyntaxTreeTest::nodesInOrder()
{
    const SyntaxNodes nodes = SyntaxTree(Language::JavaScript, "let a;\n\nb(1, /* two */ 2);\n").nodes();
    const int call = first(nodes, "call_expression");
    QVERIFY(call > 0);
    QCOMPARE(nodes[call].line, 3);
    QCOMPARE(nodes[call].parent, first(nodes, "expression_statement"));
    QVERIFY(nodes.text(call) == "b(1, /* two */ 2)");
    QVERIFY(nodes.text(nodes.child(call, "function")) == "b");
    const int arguments = nodes.child(call, "arguments");
    QCOMPARE(nodes.namedChildren(arguments).size(), size_t(2));
    QCOMPARE(nodes[arguments].next, nodes[call].next);
    QCOMPARE(nodes.child(call, "body"), -1);
    QVERIFY(nodes.isLeaf(nodes.child(call, "function")));
    QCOMPARE(nodes[0].next, nodes.size());
    QCOMPARE(nodes[0].parent, -1);
}

void SyntaxTreeTest::literals_data()
{
    QTest::addColumn<bool>("python");
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<QByteArray>("literal");
    QTest::newRow("string") << false << QByteArray("'a b'") << QByteArray("a b");
    QTest::newRow("template") << false << QByteArray("`a${b}c`") << QByteArray("a");
    QTest::newRow("substitution first") << false << QByteArray("`${b}c`") << QByteArray();
    QTest::newRow("empty") << false << QByteArray("''") << QByteArray();
    QTest::newRow("number") << false << QByteArray("12") << QByteArray();
    QTest::newRow("python") << true << QByteArray("\"\"\"a\"\"\"") << QByteArray("a");
}

void SyntaxTreeTest::literals()
{
    QFETCH(bool, python);
    QFETCH(QByteArray, code);
    QFETCH(QByteArray, literal);
    const SyntaxNodes nodes = SyntaxTree(python ? Language::Python : Language::JavaScript, "x = " + code).nodes();
    const int value = nodes.child(first(nodes, python ? "assignment" : "assignment_expression"), "right");
    const std::string_view found = nodes.literal(value);
    QCOMPARE(QByteArray(found.data(), qsizetype(found.size())), literal);
}

void SyntaxTreeTest::errors()
{
    QVERIFY(!SyntaxTree(Language::JavaScript, "").hasError());
    QVERIFY(!SyntaxTree(Language::JavaScript, "f();").hasError());
    QVERIFY(SyntaxTree(Language::JavaScript, "f(;").hasError());
    QVERIFY(!SyntaxTree(Language::Python, "for a in b:\n  c()\n").hasError());
    QVERIFY(SyntaxTree(Language::Python, "let a = 1;").hasError());
    const SyntaxNodes nodes = SyntaxTree(Language::JavaScript, "f(1;").nodes();
    bool missing = false;
    for (int i = 0; i < nodes.size(); ++i)
        missing |= nodes[i].missing;
    QVERIFY(missing);
}

void SyntaxTreeTest::editEqualsParsingAnew_data()
{
    QTest::addColumn<int>("offset");
    QTest::addColumn<int>("removed");
    QTest::addColumn<QByteArray>("inserted");
    QTest::newRow("in a word") << 4 << 0 << QByteArray("pple");
    QTest::newRow("a line at the start") << 0 << 0 << QByteArray("// first\n");
    QTest::newRow("open a comment") << 7 << 0 << QByteArray("/*");
    QTest::newRow("over a line end") << 5 << 6 << QByteArray("x\ny\nz");
    QTest::newRow("all of it") << 0 << 1000 << QByteArray("f();");
    QTest::newRow("beyond the end") << 1000 << 5 << QByteArray("\ng();");
    QTest::newRow("before the start") << -3 << 0 << QByteArray(";");
}

void SyntaxTreeTest::editEqualsParsingAnew()
{
    QFETCH(int, offset);
    QFETCH(int, removed);
    QFETCH(QByteArray, inserted);
    SyntaxTree tree(Language::JavaScript, "let a = 1;\nfunction b() {\n  return a * 2;\n}\n");
    tree.edit(offset, removed, inserted);
    QVERIFY(tree.code().contains(inserted));
    QCOMPARE(dump(tree.nodes()), dump(SyntaxTree(Language::JavaScript, tree.code()).nodes()));
}

// Wherever the pieces are cut, sound code stays sound.
void SyntaxTreeTest::soundInEveryCut()
{
    for (int shift = 0; shift < 24; ++shift) {
        const QByteArray head = "f(" + QByteArray("1,").repeated(shift) + "1);\n";
        const SyntaxTree tree(Language::JavaScript,
            head + QByteArray("function f(a) {\n  if (a) {\n    g(a, [1], {b: 2});\n  }\n}\n\n").repeated(4'000));
        QVERIFY2(!tree.hasError(), qPrintable(QString::number(shift)));
    }
}

void SyntaxTreeTest::longCodeIsReadInPieces()
{
    const QByteArray unit = "function f(a) {\n  return [a, g(a)];\n}\n";
    const int units = 20'000;
    SyntaxTree tree(Language::JavaScript, unit.repeated(units));
    QVERIFY(tree.isComplete());
    QVERIFY(!tree.hasError());
    const auto check = [&](int expected) {
        const SyntaxNodes nodes = tree.nodes();
        int functions = 0;
        for (int i = 1; i < nodes.size(); i = nodes[i].next) {
            QVERIFY(nodes[i].is("function_declaration"));
            QCOMPARE(nodes[i].line, 1 + 3 * functions);
            QVERIFY(nodes.text(i) == std::string_view(unit.constData(), size_t(unit.size() - 1)));
            ++functions;
        }
        QCOMPARE(functions, expected);
        QCOMPARE(nodes[0].end, quint32(tree.code().size()));
    };
    check(units);
    tree.edit(int(unit.size()), 0, unit);
    check(units + 1);
}

void SyntaxTreeTest::editInAPieceEqualsParsingAnew()
{
    const QByteArray unit = "function f(a) {\n  return [a, g(a)];\n}\n";
    SyntaxTree tree(Language::JavaScript, unit.repeated(4'000));
    const auto check = [&tree](int offset, int removed, const QByteArray& inserted) {
        tree.edit(offset, removed, inserted);
        QCOMPARE(dump(tree.nodes()), dump(SyntaxTree(Language::JavaScript, tree.code()).nodes()));
    };
    for (int i = 1; i < 4; ++i) {
        const int line = int(unit.size()) * i * 1100;
        check(line + 18, 6, "yield"); // a word
        check(line, 0, "let b = 1;\nh();\n"); // statements
        check(line + 5, 30, ""); // across statements
        check(line + 5, 1, "}"); // and broken, now and then
    }
    check(0, int(tree.code().size()), "f();");
    check(4, 0, "g();");
}

void SyntaxTreeTest::givesUpOnLongBrokenCode()
{
    const QByteArray code = QByteArray(400'000, '(');
    const SyntaxTree tree(Language::JavaScript, code);
    QVERIFY(!tree.isComplete());
    QVERIFY(tree.hasError());
    const SyntaxNodes nodes = tree.nodes();
    QVERIFY(nodes[nodes.size() - 1].is("ERROR"));
    QCOMPARE(nodes[nodes.size() - 1].end, quint32(code.size()));
    QCOMPARE(nodes[0].next, nodes.size());
}

QTEST_GUILESS_MAIN(SyntaxTreeTest)
#include "tst_syntax_tree.moc"
