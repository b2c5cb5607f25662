#include "core/sketch/code/code_tokens.h"

#include "core/base/atomic_file.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace pentimento;
using Language = SyntaxTree::Language;

namespace {

// One letter for each byte: . plain, c comment, k keyword, s string, n number, f function, p punctuation, @, q quote.
QByteArray painted(Language language, const QByteArray& line, LineState before = 0)
{
    static const char letters[] = ".cksnfp@q";
    QByteArray text;
    for (const CodeToken& token : scanLine(language, line, before).tokens)
        text += QByteArray(token.length, letters[int(token.kind)]);
    return text;
}

} // namespace

class TestCodeTokens : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void lines_data();
    void lines();
    void goesOnOverLines_data();
    void goesOnOverLines();
    void depth();
    void coversEverySample();
    void hostileBytes();
};

void TestCodeTokens::lines_data()
{
    QTest::addColumn<bool>("python");
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](bool python, const char* line, const char* expected) {
        QTest::newRow(line) << python << QByteArray(line) << QByteArray(expected);
    };
    row(false, "let a = 5; // b", "kkk...p.np.cccc");
    row(false, "brush.fill(red)", ".....pffffp...p");
    row(false, "x = 'a\\'b' + 1", "..p.ssssss.p.n");
    row(false, "x = '#fff'", "..p.qsssss");
    row(false, "x = 'red'", "..p.qssss");
    row(false, "x = 'reddish'", "..p.sssssssss");
    row(false, "1.5e-3+.5", "nnnnnnpnn");
    row(false, "0xFF - 1", "nnnn.p.n");
    row(false, "a.if(b)", ".pffp.p");
    row(false, "a = /['/]/g.test", "..p.sssssssp....");
    row(false, "a = b / c / d", "..p...p...p..");
    row(false, "return /x/", "kkkkkk.sss");
    row(false, "`a${b}c`", "ssss.sss");
    row(false, "/* a */ b", "ccccccc..");
    row(true, "def f(a): # b", "kkk.fp.pp.ccc");
    row(true, "x = '#fff'", "..p.qsssss");
    row(true, "@cache", "@@@@@@");
    row(true, "True and None", "kkkk.kkk.kkkk");
}

void TestCodeTokens::lines()
{
    QFETCH(bool, python);
    QFETCH(QByteArray, line);
    QFETCH(QByteArray, expected);
    QCOMPARE(painted(python ? Language::Python : Language::JavaScript, line), expected);
}

void TestCodeTokens::goesOnOverLines_data()
{
    QTest::addColumn<bool>("python");
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<QByteArray>("lastLine");
    const auto row = [](const char* name, bool python, const char* code, const char* lastLine) {
        QTest::newRow(name) << python << QByteArray(code) << QByteArray(lastLine);
    };
    row("comment", false, "/* a\nb */ c", "cccc..");
    row("comment of three lines", false, "/*\n\nb", "c");
    row("template", false, "`a\nb` + c", "ss.p..");
    row("substitution", false, "`${f(\n{a})} b`", "p.ppssss");
    row("string ends with its line", false, "'a\nb", ".");
    row("string goes on", false, "'a\\\nb'", "ss");
    row("triple", true, "'''a\nb''' c", "ssss..");
    row("triple of the other kind", true, "\"\"\"a\nb''' c", "ssssss");
}

void TestCodeTokens::goesOnOverLines()
{
    QFETCH(bool, python);
    QFETCH(QByteArray, code);
    QFETCH(QByteArray, lastLine);
    const auto language = python ? Language::Python : Language::JavaScript;
    const QByteArrayList lines = code.split('\n');
    LineState state = 0;
    for (const QByteArray& line : lines.mid(0, lines.size() - 1))
        state = scanLine(language, line, state).after;
    QCOMPARE(painted(language, lines.last(), state), lastLine);
}

void TestCodeTokens::depth()
{
    const auto depthOf = [](const QByteArray& line) {
        const LineTokens tokens = scanLine(Language::JavaScript, line, 0);
        return std::pair(tokens.depthChange, tokens.leastDepth);
    };
    QCOMPARE(depthOf("function f() {"), std::pair(1, 0));
    QCOMPARE(depthOf("} else {"), std::pair(0, -1));
    QCOMPARE(depthOf("});"), std::pair(-2, -2));
    QCOMPARE(depthOf("// {"), std::pair(0, 0));
    QCOMPARE(depthOf("'{'"), std::pair(0, 0));
}

// Tokens follow one another without a gap, and at the end of sound code nothing is left open.
void TestCodeTokens::coversEverySample()
{
    for (const char* name : {"hibiscus-peach.js", "teapot.js", "world-map.js", "elephant.py", "clock.py"}) {
        const auto code =
            readFile(QStringLiteral(PENTIMENTO_SOURCE_DIR "/resources/samples/") + QLatin1String(name), 5 << 20);
        QVERIFY(code);
        const auto language = QByteArray(name).endsWith("py") ? Language::Python : Language::JavaScript;
        LineState state = 0;
        int depth = 0;
        for (const QByteArray& line : code->split('\n')) {
            const LineTokens tokens = scanLine(language, line, state);
            int at = 0;
            for (const CodeToken& token : tokens.tokens) {
                QCOMPARE(token.start, at);
                QVERIFY(token.length > 0);
                at += token.length;
            }
            QCOMPARE(at, int(line.size()));
            state = tokens.after;
            depth += tokens.depthChange;
        }
        QCOMPARE(state, 0);
        QCOMPARE(depth, 0);
    }
}

void TestCodeTokens::hostileBytes()
{
    QByteArray all;
    for (int c = 0; c < 256; ++c)
        all += char(c);
    for (int state = 0; state < 512; ++state) {
        for (const auto language : {Language::JavaScript, Language::Python}) {
            int covered = 0;
            for (const CodeToken& token : scanLine(language, all.mid(state / 2) + '\\', state).tokens)
                covered += token.length;
            QCOMPARE(covered, int(all.mid(state / 2).size()) + 1);
        }
    }
}

QTEST_GUILESS_MAIN(TestCodeTokens)
#include "tst_code_tokens.moc"
