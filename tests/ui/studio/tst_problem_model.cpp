#include "ui/studio/problem_model.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace pentimento;

class TestProblemModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void ordersBySourceLine();
    void goesAroundTheEnd();
    void marksGoWithTheirCause();
};

namespace {

Problem at(int line, Problem::Source source = Problem::Source::Gate)
{
    return {Problem::Severity::Warning, source, line, 1, QString::number(line)};
}

QList<int> linesOf(const ProblemModel& model)
{
    QList<int> lines;
    for (const Problem& problem : model.problems())
        lines.append(problem.line);
    return lines;
}

} // namespace

void TestProblemModel::ordersBySourceLine()
{
    ProblemModel model;
    const QAbstractItemModelTester tester(&model);
    model.setAnalysis({at(9), at(3)});
    model.setRun({at(5, Problem::Source::Run)});
    QCOMPARE(linesOf(model), (QList<int>{3, 5, 9}));
}

void TestProblemModel::goesAroundTheEnd()
{
    ProblemModel model;
    QCOMPARE(model.rowAfter(1), -1);
    QCOMPARE(model.rowBefore(1), -1);
    model.setAnalysis({at(3), at(9)});
    QCOMPARE(model.rowAfter(2), 0);
    QCOMPARE(model.rowAfter(3), 1);
    QCOMPARE(model.rowAfter(9), 0);
    QCOMPARE(model.rowBefore(9), 0);
    QCOMPARE(model.rowBefore(3), 1);
}

void TestProblemModel::marksGoWithTheirCause()
{
    ProblemModel model;
    model.setAnalysis({at(3)});
    model.setRun({at(5, Problem::Source::Run)});
    model.setAnalysis({});
    QCOMPARE(linesOf(model), QList<int>{5});
    model.setRun({});
    QVERIFY(linesOf(model).isEmpty());
}

QTEST_GUILESS_MAIN(TestProblemModel)
#include "tst_problem_model.moc"
