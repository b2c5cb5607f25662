#include "core/sketch/trace/paint_runs.h"

#include "tests/core/sketch/trace/trace_runs.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace pentimento;

namespace {

constexpr int PixelCount = 60;

// A random change, as runs and as the picture it makes of another.
QByteArray randomRuns(QRandomGenerator& random)
{
    QList<quint32> words;
    quint32 pixel = random.bounded(6);
    while (pixel < PixelCount) {
        const quint32 count = qMin<quint32>(1 + random.bounded(9), PixelCount - pixel);
        words.append(pixel);
        words.append(count);
        for (quint32 i = 0; i < count; ++i)
            words.append(random.generate());
        pixel += count + random.bounded(9);
    }
    return runsOf(words);
}

} // namespace

class TestPaintRuns : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void checked_data()
    {
        QTest::addColumn<QByteArray>("runs");
        QTest::addColumn<bool>("good");
        QTest::newRow("nothing") << QByteArray() << true;
        QTest::newRow("one pixel") << runsOf({0, 1, 7}) << true;
        QTest::newRow("the last pixel") << runsOf({59, 1, 7}) << true;
        QTest::newRow("neighbours") << runsOf({3, 1, 7, 4, 1, 8}) << true;
        QTest::newRow("behind the end") << runsOf({60, 1, 7}) << false;
        QTest::newRow("over the end") << runsOf({59, 2, 7, 8}) << false;
        QTest::newRow("start near 2^32") << runsOf({0xffffffff, 1, 7}) << false;
        QTest::newRow("sum over 2^32") << runsOf({0xffffffff, 2, 7, 8}) << false;
        QTest::newRow("count near 2^32") << runsOf({0, 0xffffffff, 7}) << false;
        QTest::newRow("count 2^30, whose bytes wrap") << runsOf({0, 0x40000000, 7}) << false;
        QTest::newRow("empty run") << runsOf({0, 0}) << false;
        QTest::newRow("empty run before another") << runsOf({0, 0, 1, 1, 7}) << false;
        QTest::newRow("missing pixel") << runsOf({0, 2, 7}) << false;
        QTest::newRow("half a pixel") << runsOf({0, 1, 7}).chopped(2) << false;
        QTest::newRow("only a start") << runsOf({0}) << false;
        QTest::newRow("trailing word") << runsOf({0, 1, 7, 9}) << false;
        QTest::newRow("overlap") << runsOf({3, 2, 7, 8, 4, 1, 9}) << false;
        QTest::newRow("backwards") << runsOf({9, 1, 7, 4, 1, 9}) << false;
    }
    void checked()
    {
        QFETCH(QByteArray, runs);
        QFETCH(bool, good);
        QCOMPARE(areRuns(runs, PixelCount), good);
    }

    void bounds_data()
    {
        QTest::addColumn<QByteArray>("runs");
        QTest::addColumn<QRect>("bounds"); // in rows of ten
        QTest::newRow("nothing") << QByteArray() << QRect();
        QTest::newRow("one pixel") << runsOf({23, 1, 7}) << QRect(3, 2, 1, 1);
        QTest::newRow("one row") << runsOf({21, 2, 7, 8, 25, 1, 9}) << QRect(1, 2, 5, 1);
        QTest::newRow("three rows") << runsOf({14, 1, 7, 32, 1, 9}) << QRect(2, 1, 3, 3);
        QTest::newRow("over a row's end") << runsOf({19, 2, 7, 8}) << QRect(0, 1, 10, 2);
    }
    void bounds()
    {
        QFETCH(QByteArray, runs);
        QTEST(boundsOfRuns(runs, 10), "bounds");
    }

    // Joined runs must do what the two do one after the other, and be runs themselves.
    void joining()
    {
        QRandomGenerator random(7);
        for (int round = 0; round < 2000; ++round) {
            const QByteArray first = randomRuns(random);
            const QByteArray second = randomRuns(random);
            const QByteArray joined = joinedRuns(first, second);
            QVERIFY(areRuns(joined, PixelCount));
            QByteArray expected(4 * PixelCount, '\0');
            applyRuns(first, expected.data());
            applyRuns(second, expected.data());
            QByteArray got(4 * PixelCount, '\0');
            applyRuns(joined, got.data());
            QCOMPARE(got, expected);
        }
        QCOMPARE(joinedRuns({}, runsOf({1, 1, 7})), runsOf({1, 1, 7}));
        QCOMPARE(joinedRuns(runsOf({1, 1, 7}), {}), runsOf({1, 1, 7}));
    }
};

QTEST_APPLESS_MAIN(TestPaintRuns)
#include "tst_paint_runs.moc"
