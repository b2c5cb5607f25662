#include "ui/pool/grid/grid_layout.h"

#include <QTest>

using namespace pentimento;

namespace {

using Rows = GridLayout::Rows;

// Three columns of 108 + 8 and something between them.
constexpr int Width = 3 * 116 + 2 * 8 + 10;

// By looking at each cell: what the layout must find without that.
QList<int> rowsTouching(const GridLayout& layout, const QRect& area)
{
    QList<int> rows;
    for (int row = 0; row < layout.count(); ++row) {
        if (layout.cell(row).intersects(area))
            rows.append(row);
    }
    return rows;
}

QList<int> listed(const QList<Rows>& stretches)
{
    QList<int> rows;
    for (const Rows& stretch : stretches) {
        for (int row = stretch.first; row <= stretch.last; ++row)
            rows.append(row);
    }
    return rows;
}

} // namespace

class TestGridLayout : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void fillsTheWidth()
    {
        const GridLayout layout(7, {}, Width, {});
        QCOMPARE(layout.columns(), 3);
        QCOMPARE(layout.cell(0).topLeft(), QPoint(8, 8));
        QCOMPARE(layout.cell(0).size(), QSize(116, 136));
        QCOMPARE(layout.cell(2).right(), Width - 8 - 1);
        QCOMPARE(layout.cell(1).left() - layout.cell(0).right() - 1, 5);
        QCOMPARE(layout.cell(3).topLeft(), QPoint(8, 8 + 140));
        QCOMPARE(layout.picture(3), QRect(12, 8 + 140 + 4, 108, 108));
        QCOMPARE(layout.height(), 8 + 3 * 140 + 8);
        QVERIFY(layout.header(0).isEmpty());
        QVERIFY(layout.cell(7).isNull() && layout.cell(-1).isNull());
    }

    void hasOneColumnWhereItIsNarrow()
    {
        const GridLayout layout(3, {}, 20, {});
        QCOMPARE(layout.columns(), 1);
        QCOMPARE(layout.cell(2).left(), 8);
        QCOMPARE(layout.above(2), 1);
    }

    void hasNothing()
    {
        for (const GridLayout& layout :
            {GridLayout(), GridLayout(0, {}, Width, {}), GridLayout(0, {0, 3}, Width, {})}) {
            QCOMPARE(layout.height(), 0);
            QCOMPARE(layout.rowAt({20, 20}), -1);
            QVERIFY(layout.rowsBetween(0, 1000).isEmpty());
            QVERIFY(layout.rowsIn({0, 0, 1000, 1000}).isEmpty());
            QCOMPARE(layout.groupOf(0), -1);
        }
    }

    void headsGroups()
    {
        const GridLayout layout(9, {4, 0, 5}, Width, {});
        QCOMPARE(layout.header(0), QRect(8, 0, Width - 16, 36));
        QVERIFY(layout.header(1).isEmpty());
        QCOMPARE(layout.header(2).top(), 36 + 2 * 140);
        QCOMPARE(layout.cell(4).topLeft(), QPoint(8, 36 + 2 * 140 + 36));
        QCOMPARE(layout.height(), 2 * 36 + 4 * 140 + 8);
        QCOMPARE(layout.groupOf(3), 0);
        QCOMPARE(layout.groupOf(4), 2);
        QCOMPARE(layout.rowsOf(2), (Rows{4, 8}));
        QCOMPARE(layout.rowAt(layout.header(2).center()), -1);
    }

    void bearsGroupsThatDoNotAddUp()
    {
        const GridLayout fewer(9, {4}, Width, {});
        QCOMPARE(fewer.groupCount(), 2);
        QCOMPARE(fewer.groupOf(8), 1);
        QVERIFY(fewer.header(1).isEmpty());
        QCOMPARE(fewer.cell(4).topLeft(), QPoint(8, 36 + 2 * 140));
        const GridLayout more(3, {2, 5, 4}, Width, {});
        QCOMPARE(more.rowsOf(1), (Rows{2, 2}));
        QVERIFY(more.header(2).isEmpty());
        QCOMPARE(more.height(), 2 * (36 + 140) + 8);
    }

    void findsTheCellAtAPoint()
    {
        const GridLayout layout(20, {4, 0, 7, 9}, Width, {});
        for (int y = -3; y < layout.height() + 3; y += 3) {
            for (int x = -3; x < Width + 3; x += 3) {
                const QList<int> expected = rowsTouching(layout, {x, y, 1, 1});
                QCOMPARE(layout.rowAt({x, y}), expected.isEmpty() ? -1 : expected.first());
            }
        }
    }

    void findsTheCellsInAnArea()
    {
        const GridLayout layout(20, {4, 0, 7, 9}, Width, {});
        for (int top = -10; top < layout.height(); top += 23) {
            for (const int height : {1, 5, 60, 300, 5000}) {
                const QRect wide(0, top, Width, height);
                const QList<int> expected = rowsTouching(layout, wide);
                QCOMPARE(listed({layout.rowsBetween(wide.top(), wide.bottom())}), expected);
                const QRect narrow(130, top, 40, height);
                QCOMPARE(listed(layout.rowsIn(narrow)), rowsTouching(layout, narrow));
            }
        }
    }

    void movesByLines_data()
    {
        QTest::addColumn<int>("row");
        QTest::addColumn<int>("above");
        QTest::addColumn<int>("below");
        // 0 1 2 / 3 — 4 5 6 / 7 8
        QTest::newRow("first") << 0 << 0 << 3;
        QTest::newRow("to a shorter line") << 2 << 2 << 3;
        QTest::newRow("over a header") << 3 << 0 << 4;
        QTest::newRow("back over it") << 4 << 3 << 7;
        QTest::newRow("back to a shorter line") << 6 << 3 << 8;
        QTest::newRow("last line") << 8 << 5 << 8;
        QTest::newRow("none") << -1 << -1 << -1;
    }
    void movesByLines()
    {
        QFETCH(const int, row);
        const GridLayout layout(9, {4, 0, 5}, Width, {});
        QTEST(layout.above(row), "above");
        QTEST(layout.below(row), "below");
    }

    // Every cell can be asked for in a time that does not grow with their number.
    void holdsAHundredThousand()
    {
        const GridLayout layout(100'000, {60'000, 40'000}, Width, {});
        QCOMPARE(layout.rowAt(layout.cell(99'999).center()), 99'999);
        QCOMPARE(layout.height(), 2 * 36 + (20'000 + 13'334) * 140 + 8);
        QCOMPARE(layout.rowsIn({0, 0, Width, layout.height()}), (QList<Rows>{{0, 99'999}}));
    }
};

QTEST_GUILESS_MAIN(TestGridLayout)
#include "tst_grid_layout.moc"
