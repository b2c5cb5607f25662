#include "core/sketch/code/code_analysis.h"

#include "core/base/atomic_file.h"
#include "core/sketch/gate/brush_methods.h"
#include "tests/support/waiting.h"

#include <QSignalSpy>
#include <QTest>

#include <random>

using namespace Qt::StringLiterals;
using namespace pentimento;

namespace {

QByteArray sketchWith(const QByteArray& line)
{
    return "function setup() {\n  createCanvas(9, 9, WEBGL);\n  brush.line(0, 0, 9, 9);\n  " + line + "\n}\n";
}

QString summary(const CodeReport& report)
{
    QStringList parts;
    for (const CodeProblem& problem : report.problems)
        parts.append(u"%1:%2:%3"_s.arg(problem.code).arg(problem.line).arg(problem.column));
    return parts.join(u' ');
}

} // namespace

class TestCodeAnalysis : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void problems_data();
    void problems();
    void suggestsWhatIsMeant();
    void nearestMethods_data();
    void nearestMethods();
    void waitsForARest();
    void dropsWhatIsOld();
    void editsGiveWhatReadingAnewGives();
    void mayRun();
    void endsWhileWorking();
};

void TestCodeAnalysis::problems_data()
{
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<QString>("expected");
    QTest::newRow("in order") << sketchWith("brush.fill('red', 70);") << QString();
    QTest::newRow("empty") << QByteArray() << QString();
    QTest::newRow("blank") << QByteArray("\n  \n") << QString();
    QTest::newRow("unknown method") << sketchWith("brush.bleed(1);") << u"unknown-brush-method:4:9"_s;
    QTest::newRow("behind an umlaut") << sketchWith("f('ü'); rect(1, 2, 3, 4);") << u"bare-p5-primitives:4:11"_s;
    QTest::newRow("error and method") << sketchWith("brush.bleed(1;") << u"unknown-brush-method:4:9 missing:4:15"_s;
    QTest::newRow("whole sketch") << QByteArray("function draw() { brush.line(0, 0, 9, 9); }")
                                  << u"missing-setup:0:0"_s;
    QTest::newRow("unfinished says no more") << QByteArray("function draw() {") << u"missing:1:17"_s;
}

void TestCodeAnalysis::problems()
{
    QFETCH(QByteArray, code);
    QFETCH(QString, expected);
    CodeAnalysis analysis;
    QSignalSpy analysed(&analysis, &CodeAnalysis::analysed);
    analysis.setCode(Medium::P5Brush2, code);
    QVERIFY(!analysis.isCurrent());
    QVERIFY(analysed.wait(PatienceMs));
    QVERIFY(analysis.isCurrent());
    QCOMPARE(summary(analysis.report()), expected);
    QCOMPARE(analysis.report().parses, !expected.contains(u"missing:"_s));
    for (const CodeProblem& problem : analysis.report().problems)
        QVERIFY(problem.start <= problem.end && problem.end <= code.size());
}

void TestCodeAnalysis::suggestsWhatIsMeant()
{
    CodeAnalysis analysis;
    QSignalSpy analysed(&analysis, &CodeAnalysis::analysed);
    const QByteArray code = sketchWith("brush.bleed(1);");
    analysis.setCode(Medium::P5Brush2, code);
    QVERIFY(analysed.wait(PatienceMs));
    const CodeProblem problem = analysis.report().problems.value(0);
    QCOMPARE(code.mid(problem.start, problem.end - problem.start), QByteArray("bleed"));
    QCOMPARE(problem.subject, u"bleed"_s);
    QCOMPARE(problem.suggestion, u"fillBleed"_s);
}

void TestCodeAnalysis::nearestMethods_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("nearest");
    QTest::newRow("held") << u"bleed"_s << u"fillBleed"_s;
    QTest::newRow("letter lost") << u"polgon"_s << u"polygon"_s;
    QTest::newRow("other case") << u"flowline"_s << u"flowLine"_s;
    QTest::newRow("holds") << u"hatchArrays"_s << u"hatchArray"_s;
    QTest::newRow("nothing near") << u"watercolourify"_s << QString();
    QTest::newRow("empty") << QString() << QString();
}

void TestCodeAnalysis::nearestMethods()
{
    QFETCH(QString, name);
    QFETCH(QString, nearest);
    QCOMPARE(nearestBrushMethod(Medium::P5Brush2, name), nearest);
}

void TestCodeAnalysis::waitsForARest()
{
    CodeAnalysis analysis;
    QSignalSpy analysed(&analysis, &CodeAnalysis::analysed);
    analysis.setCode(Medium::P5Brush2, "let a = 1;");
    QVERIFY(analysed.wait(PatienceMs));
    for (int i = 0; i < 5; ++i)
        analysis.edit({8, 0, "1"});
    QCOMPARE(analysis.code(), QByteArray("let a = 111111;"));
    QVERIFY(!analysis.isCurrent());
    QVERIFY(analysed.wait(PatienceMs));
    QCOMPARE(analysed.size(), 2);
    QCOMPARE(std::get<double>(analysis.report().parameters.value(0).value), 111111.0);
}

void TestCodeAnalysis::dropsWhatIsOld()
{
    CodeAnalysis analysis;
    QSignalSpy analysed(&analysis, &CodeAnalysis::analysed);
    for (int i = 0; i < 50; ++i)
        analysis.setCode(Medium::P5Brush2, "let a = " + QByteArray::number(i) + ';');
    QTRY_VERIFY_WITH_TIMEOUT(analysis.isCurrent(), PatienceMs);
    QCOMPARE(analysed.size(), 1);
    QCOMPARE(std::get<double>(analysis.report().parameters.value(0).value), 49.0);
}

void TestCodeAnalysis::editsGiveWhatReadingAnewGives()
{
    const auto sample = readFile(QStringLiteral(PENTIMENTO_SOURCE_DIR "/resources/samples/pears.js"), 1 << 20);
    QVERIFY(sample);
    std::mt19937 random(11);
    CodeAnalysis edited;
    CodeAnalysis anew;
    edited.setCode(Medium::P5Brush2, *sample);
    QTRY_VERIFY_WITH_TIMEOUT(edited.isCurrent(), PatienceMs);
    const QByteArrayList pieces{"(", ")", "{\n", "}", "brush.bleed(1);", "'", "let x = -5; // [0:9]\n", "/*", " "};
    for (int round = 0; round < 30; ++round) {
        for (int i = 0; i < 4; ++i) {
            const int offset = int(random() % size_t(edited.code().size()));
            edited.edit({offset, int(random() % 6), pieces[qsizetype(random() % size_t(pieces.size()))]});
        }
        edited.analyseNow();
        anew.setCode(Medium::P5Brush2, edited.code());
        QTRY_VERIFY_WITH_TIMEOUT(edited.isCurrent() && anew.isCurrent(), PatienceMs);
        QCOMPARE(edited.report().nodes->code(), edited.code());
        QCOMPARE(edited.report().parameters, anew.report().parameters);
        QCOMPARE(edited.report().parses, anew.report().parses);
    }
}

void TestCodeAnalysis::mayRun()
{
    CodeAnalysis analysis;
    QSignalSpy analysed(&analysis, &CodeAnalysis::analysed);
    QVERIFY(!analysis.report().mayRunAt(0));
    analysis.setCode(Medium::P5Brush2, "while (true)\nf();");
    QVERIFY(analysed.wait(PatienceMs));
    QVERIFY(!analysis.report().mayRunAt(9));
    QVERIFY(analysis.report().mayRunAt(16));
    analysis.setCode(Medium::P5Brush2, "f(;");
    QVERIFY(analysed.wait(PatienceMs));
    QVERIFY(!analysis.report().mayRunAt(0));
}

void TestCodeAnalysis::endsWhileWorking()
{
    for (int i = 0; i < 20; ++i) {
        CodeAnalysis analysis;
        analysis.setCode(Medium::P5Brush2, QByteArray("f(a, [1, 2]);\n").repeated(2000));
        analysis.edit({0, 1, "g"});
    }
}

QTEST_GUILESS_MAIN(TestCodeAnalysis)
#include "tst_code_analysis.moc"
