#include "core/sketch/code/syntax_problems.h"

#include "core/base/atomic_file.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace pentimento;
using Kind = SyntaxProblem::Kind;
using Language = SyntaxTree::Language;

namespace {

QList<SyntaxProblem> problemsOf(const QByteArray& code, Language language = Language::JavaScript)
{
    const SyntaxTree tree(language, code);
    return findSyntaxProblems(tree.nodes(), tree.isComplete());
}

} // namespace

class TestSyntaxProblems : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void firstProblem_data();
    void firstProblem();
    void soundCodeHasNone();
    void brokenCodeAlwaysHasOne();
    void atMostFifty();
};

void TestSyntaxProblems::firstProblem_data()
{
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<int>("line");
    QTest::addColumn<QString>("subject");
    const auto row = [](const char* code, Kind kind, int line, const char* subject) {
        QTest::newRow(code) << QByteArray(code) << kind << line << QString::fromUtf8(subject);
    };
    row("f(1;\n", Kind::Missing, 1, ")");
    row("let a = 1;\nf(2\n", Kind::Unclosed, 2, "(");
    row("function f() {\n  g();\n", Kind::Missing, 2, "}");
    row("let a = ;\n", Kind::Unexpected, 1, "=");
}

void TestSyntaxProblems::firstProblem()
{
    QFETCH(QByteArray, code);
    QFETCH(Kind, kind);
    QFETCH(int, line);
    QFETCH(QString, subject);
    const auto problems = problemsOf(code);
    QVERIFY(!problems.isEmpty());
    QCOMPARE(problems.first().kind, kind);
    QCOMPARE(problems.first().line, line);
    QCOMPARE(problems.first().subject, subject);
}

void TestSyntaxProblems::soundCodeHasNone()
{
    QVERIFY(problemsOf("").isEmpty());
    QVERIFY(problemsOf("f(a, b);\n").isEmpty());
    QVERIFY(problemsOf("for a in b:\n  c()\n", Language::Python).isEmpty());
}

// Whatever is cut out of a sketch: where the parser sees an error, a person is shown a place inside the code.
void TestSyntaxProblems::brokenCodeAlwaysHasOne()
{
    const auto sample = readFile(QStringLiteral(PENTIMENTO_SOURCE_DIR "/resources/samples/elephant.js"), 1 << 20);
    QVERIFY(sample);
    const QByteArray code = sample->left(3000);
    int broken = 0;
    for (int at = 0; at < code.size(); at += 13) {
        QByteArray cut = code;
        cut.remove(at, 3);
        const SyntaxTree tree(Language::JavaScript, cut);
        const auto problems = findSyntaxProblems(tree.nodes(), tree.isComplete());
        QCOMPARE(problems.isEmpty(), !tree.hasError());
        broken += problems.isEmpty() ? 0 : 1;
        for (const SyntaxProblem& problem : problems) {
            QVERIFY(problem.start >= 0 && problem.start <= problem.end && problem.end <= cut.size());
            QCOMPARE(problem.line, int(cut.left(problem.start).count('\n')) + 1);
        }
    }
    QVERIFY(broken > 100);
}

void TestSyntaxProblems::atMostFifty()
{
    QCOMPARE(problemsOf(QByteArray("f(1;\n").repeated(200)).size(), 50);
    const auto gaveUp = problemsOf(QByteArray("(\n").repeated(200'000));
    QVERIFY(!gaveUp.isEmpty());
}

QTEST_GUILESS_MAIN(TestSyntaxProblems)
#include "tst_syntax_problems.moc"
