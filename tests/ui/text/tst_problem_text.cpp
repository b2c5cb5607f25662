#include "ui/text/problem_text.h"

#include "core/sketch/gate/gate.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace pentimento;

class TestProblemText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyCodeHasASentence();
    void saysWhichLibrary();
    void namesTheCall_data();
    void namesTheCall();
    void marksCarryFixes();
};

void TestProblemText::everyCodeHasASentence()
{
    QStringList codes = gateCodes();
    codes += QStringList{u"missing"_s, u"unclosed"_s, u"unexpected"_s, u"too-long"_s};
    for (const QString& code : codes) {
        CodeProblem problem;
        problem.isError = code == "missing"_L1 || code.startsWith("un"_L1) || code == "too-long"_L1;
        problem.isError = problem.isError && code != "unknown-brush-method"_L1;
        problem.code = code;
        problem.subject = u"{"_s;
        problem.detail = u"The gate’s own words."_s;
        const QString text = problemText(problem, Medium::P5Brush2);
        QVERIFY2(text.size() > 8 && !text.contains(u'%'), qPrintable(code));
    }
}

void TestProblemText::saysWhichLibrary()
{
    CodeProblem problem;
    problem.code = u"unknown-brush-method"_s;
    QVERIFY(problemText(problem, Medium::P5Brush1).startsWith("Not in p5.brush 1."_L1));
    QVERIFY(problemText(problem, Medium::P5Brush2).startsWith("Not in p5.brush 2."_L1));
}

void TestProblemText::namesTheCall_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("subject");
    QTest::addColumn<QString>("begins");
    QTest::newRow("unknown") << u"unknown-brush-method"_s << u"bleed"_s << u"brush.bleed is not in p5.brush 2."_s;
    QTest::newRow("outside") << u"external-access"_s << u"fetch"_s << u"fetch reaches out"_s;
    QTest::newRow("letters") << u"text-label"_s << u"text"_s << u"text writes letters"_s;
    QTest::newRow("a statement") << u"external-access"_s << u"import a from \"b\""_s << u"Reaches out"_s;
    QTest::newRow("an address") << u"external-access"_s << QString(60, u'a') << u"Reaches out"_s;
}

void TestProblemText::namesTheCall()
{
    QFETCH(QString, code);
    QFETCH(QString, subject);
    QFETCH(QString, begins);
    CodeProblem problem;
    problem.code = code;
    problem.subject = subject;
    const QString text = problemText(problem, Medium::P5Brush2);
    QVERIFY2(text.startsWith(begins), qPrintable(text));
}

void TestProblemText::marksCarryFixes()
{
    CodeReport report;
    report.problems.append({false, u"unknown-brush-method"_s, 4, 9, 60, 65, u"bleed"_s, u"fillBleed"_s, {}});
    report.problems.append({true, u"unclosed"_s, 5, 1, 70, 71, u"("_s, {}, {}});
    const QList<CodeMark> marks = marksOf(report);
    QCOMPARE(marks.size(), 2);
    QCOMPARE(marks[0].fix, u"fillBleed"_s);
    QCOMPARE(marks[0].fixText, u"Use brush.fillBleed"_s);
    QCOMPARE(marks[0].start, 60);
    QVERIFY(marks[1].fixText.isEmpty());
    QVERIFY(marks[1].severity == CodeMark::Severity::Error);
}

QTEST_GUILESS_MAIN(TestProblemText)
#include "tst_problem_text.moc"
