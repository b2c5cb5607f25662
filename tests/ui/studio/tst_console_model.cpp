#include "ui/studio/console_model.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace pentimento;

namespace {

ConsoleLine line(const QString& text, int number = 0)
{
    return {ConsoleLine::Level::Info, number, text, 1};
}

} // namespace

class TestConsoleModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void foldsEqualNeighbours();
    void keepsTheSketchApartFromTheEngine();
    void dropsTheOldestWhenFull();
};

void TestConsoleModel::foldsEqualNeighbours()
{
    ConsoleModel model;
    const QAbstractItemModelTester tester(&model);
    model.append(line(u"leaf"_s, 4));
    model.append(line(u"leaf"_s, 4));
    model.append(line(u"leaf"_s, 5));
    model.append(line(u"leaf"_s, 4));
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(model.index(0).data(ConsoleModel::CountRole).toInt(), 2);
    QCOMPARE(model.index(1).data(ConsoleModel::LineRole).toInt(), 5);
    QCOMPARE(model.index(2).data(ConsoleModel::CountRole).toInt(), 1);
    model.clear();
    QCOMPARE(model.rowCount(), 0);
}

void TestConsoleModel::keepsTheSketchApartFromTheEngine()
{
    ConsoleModel model;
    model.append(line(u"Page ready"_s), true);
    model.append(line(u"Page ready"_s), false);
    QCOMPARE(model.rowCount(), 2);
    QVERIFY(model.index(0).data(ConsoleModel::EngineRole).toBool());
}

void TestConsoleModel::dropsTheOldestWhenFull()
{
    ConsoleModel model;
    const QAbstractItemModelTester tester(&model);
    for (int i = 0; i <= ConsoleModel::MaxRows; ++i)
        model.append(line(QString::number(i)));
    QVERIFY(model.rowCount() <= ConsoleModel::MaxRows);
    QCOMPARE(model.index(model.rowCount() - 1).data().toString(), QString::number(ConsoleModel::MaxRows));
    QVERIFY(model.index(0).data().toInt() > 0);
}

QTEST_GUILESS_MAIN(TestConsoleModel)
#include "tst_console_model.moc"
