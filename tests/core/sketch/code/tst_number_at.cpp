#include "core/sketch/code/number_at.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace pentimento;
using Language = SyntaxTree::Language;

class TestNumberAt : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void numbers_data();
    void numbers();
    void agreesWithTheParser();
};

void TestNumberAt::numbers_data()
{
    QTest::addColumn<QByteArray>("line"); // | is the mouse
    QTest::addColumn<QByteArray>("literal"); // empty: no number
    QTest::addColumn<QByteArray>("negative"); // what -7 becomes there
    const auto row = [](const char* line, const char* literal, const char* negative) {
        QTest::newRow(line) << QByteArray(line) << QByteArray(literal) << QByteArray(negative);
    };
    row("let a = |5;", "5", "-7");
    row("let a = 1|25.50;", "125.50", "-7.00");
    row("let a = -|5;", "-5", "-7");
    row("f(a, -|5)", "-5", "-7");
    row("return -|5", "-5", "-7");
    row("a - |5", "5", "-7");
    row("a -|5", "5", "(-7)");
    row("|2 ** 3", "2", "(-7)");
    row("a|2 = 1", "", "");
    row("// |5", "", "");
    row("'|5'", "", "");
    row("1|0n", "", "");
    row("|", "", "");
}

void TestNumberAt::numbers()
{
    QFETCH(QByteArray, line);
    QFETCH(QByteArray, literal);
    QFETCH(QByteArray, negative);
    const int at = int(line.indexOf('|'));
    line.remove(at, 1);
    const auto number = numberAt(Language::JavaScript, line, 0, at);
    QCOMPARE(number ? number->literal : QByteArray(), literal);
    if (!number)
        return;
    QCOMPARE(line.mid(number->start, number->end - number->start), literal);
    QCOMPARE(literalText(*number, -7.0), negative);
}

void TestNumberAt::agreesWithTheParser()
{
    const QByteArray line = "let a = [1, -2.5, 0xff, b - 3, .5, 1e-3, (-4)];";
    const auto parameters = findParameters(SyntaxTree(Language::JavaScript, line).nodes(), Language::JavaScript);
    QCOMPARE(parameters.size(), 7);
    for (const CodeParameter& parameter : parameters) {
        const auto number = numberAt(Language::JavaScript, line, 0, parameter.end);
        QVERIFY2(number, parameter.literal.constData());
        QCOMPARE(number->start, parameter.start);
        QCOMPARE(number->value, parameter.value);
        QCOMPARE(number->step, parameter.step);
    }
}

QTEST_GUILESS_MAIN(TestNumberAt)
#include "tst_number_at.moc"
