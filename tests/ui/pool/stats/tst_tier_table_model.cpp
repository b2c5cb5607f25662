#include "ui/pool/stats/tier_table_model.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace pentimento;

class TestTierTableModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void countsAndSpeaks()
    {
        TierTableModel model(u"Hue"_s, u"Not measured yet"_s, true);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setRows({{u"peach"_s, {{100, 31, 12}}, 4}, {u"teal"_s, {{6, 0, 5}}, 0}, {{}, {{0, 0, 1}}, 0}});
        QCOMPARE(model.rowCount(), 3);
        const auto text = [&](int row, int column, int role = Qt::DisplayRole) {
            return model.index(row, column).data(role).toString();
        };
        QCOMPARE(text(0, TierTableModel::NameColumn), u"Peach"_s);
        QCOMPARE(text(2, TierTableModel::NameColumn), u"Not measured yet"_s);
        QCOMPARE(text(0, TierTableModel::LoveColumn), u"12"_s);
        QCOMPARE(text(0, TierTableModel::OkayColumn), u"31"_s);
        QCOMPARE(text(0, TierTableModel::NopeColumn), u"100"_s);
        QCOMPARE(text(0, TierTableModel::UnratedColumn), u"4"_s);
        QCOMPARE(text(0, TierTableModel::AllColumn), u"147"_s);
        QCOMPARE(text(1, TierTableModel::LoveColumn, Qt::AccessibleTextRole), u"Teal, Love, 5, thin"_s);
        QCOMPARE(text(0, TierTableModel::LoveColumn, Qt::AccessibleTextRole), u"Peach, Love, 12"_s);
        QVERIFY(text(1, TierTableModel::LoveColumn, Qt::ToolTipRole).startsWith(u"Thin: 5 of 8 loves"_s));
    }

    void thinIsOfNamedRowsAndLovesOnly()
    {
        TierTableModel model(u"Hue"_s, u"Not measured yet"_s, true);
        model.setRows({{u"teal"_s, {{6, 0, 7}}, 0}, {u"blue"_s, {{6, 0, 8}}, 0}, {{}, {{0, 0, 1}}, 0}});
        const auto isThin = [&](int row, int column) {
            return model.index(row, column).data(TierTableModel::ThinRole).toBool();
        };
        QVERIFY(isThin(0, TierTableModel::LoveColumn));
        QVERIFY(!isThin(0, TierTableModel::OkayColumn));
        QVERIFY(!isThin(1, TierTableModel::LoveColumn));
        QVERIFY(!isThin(2, TierTableModel::LoveColumn));
    }
};

QTEST_MAIN(TestTierTableModel)
#include "tst_tier_table_model.moc"
