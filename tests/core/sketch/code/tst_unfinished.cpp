#include "core/sketch/code/unfinished.h"

#include <QTest>

using namespace pentimento;
using Language = SyntaxTree::Language;

class TestUnfinished : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void carets_data();
    void carets();
};

void TestUnfinished::carets_data()
{
    QTest::addColumn<bool>("python");
    QTest::addColumn<QByteArray>("code"); // | is the caret
    QTest::addColumn<bool>("unfinished");
    const auto row = [](bool python, const char* code, bool unfinished) {
        QTest::newRow(code) << python << QByteArray(code) << unfinished;
    };
    row(false, "while (|", true);
    row(false, "while (true|)\nfoo();", true);
    row(false, "while (true)|\nfoo();", true);
    row(false, "while (true) |\nfoo();", true);
    row(false, "while (true)\nfoo();|", false);
    row(false, "while (true)| { f(); }", false);
    row(false, "while (a) { f(|); }", false);
    row(false, "for (let i = 0; i < |; i++) { f(); }", true);
    row(false, "for (let i = 0; i < 9; i++) { |f(); }", false);
    row(false, "|for (let i = 0; i < 9; i++) { f(); }", false);
    row(false, "for (const a of b|) f();", true);
    row(false, "fortune(|);", false);
    row(false, "// while (|", false);
    row(false, "let a = 'while (|';", false);
    row(false, "do { f(); } while (a|);", true);
    row(true, "while x|\n  f()\n", true);
    row(true, "while x:|\n  f()\n", false);
    row(true, "for a in range(|):\n  f()\n", true);
    row(true, "for a in b:\n  f(|)\n", false);
}

void TestUnfinished::carets()
{
    QFETCH(bool, python);
    QFETCH(QByteArray, code);
    QFETCH(bool, unfinished);
    const int caret = int(code.indexOf('|'));
    code.remove(caret, 1);
    const auto language = python ? Language::Python : Language::JavaScript;
    QCOMPARE(inUnfinishedLoop(SyntaxTree(language, code).nodes(), language, caret), unfinished);
}

QTEST_GUILESS_MAIN(TestUnfinished)
#include "tst_unfinished.moc"
