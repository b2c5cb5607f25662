#include "core/sketch/trace/paint_trace_builder.h"

#include "tests/core/sketch/trace/trace_runs.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace pentimento;

namespace {

constexpr QSize Size(4, 3);
constexpr quint32 Red = 0xff0000ff; // A B G R as a little-endian word
constexpr quint32 Green = 0xff00ff00;
constexpr quint32 Blue = 0xffff0000;

PaintStep stepOf(const QString& method, int line, int calls = 1)
{
    return {method, line, calls, {}};
}

QByteArray filled(quint32 colour)
{
    QList<quint32> words{0, 12};
    words.append(QList<quint32>(12, colour));
    return runsOf(words);
}

// Paper on line 3, a red row on line 5, a green pixel over it on line 9, another red one on line 5.
Result<PaintTrace> smallTrace(const QByteArray& plain)
{
    PaintTraceBuilder builder;
    PM_CHECK(builder.add(stepOf(u"background"_s, 3), Size, filled(Blue)));
    PM_CHECK(builder.add(stepOf(u"brush.line"_s, 5), Size, runsOf({4, 4, Red, Red, Red, Red})));
    PM_CHECK(builder.add(stepOf(u"brush.circle"_s, 9), Size, runsOf({5, 1, Green})));
    PM_CHECK(builder.add(stepOf(u"brush.line"_s, 5), Size, runsOf({11, 1, Red})));
    return builder.finish(Size, plain, 0);
}

QByteArray smallPicture()
{
    QList<quint32> words(12, Blue);
    words[4] = words[6] = words[7] = words[11] = Red;
    words[5] = Green;
    return runsOf(words);
}

} // namespace

class TestPaintTrace : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void framesShowTheSteps()
    {
        const auto trace = smallTrace(smallPicture());
        QVERIFY(trace);
        QCOMPARE(trace->size(), Size);
        QCOMPARE(trace->steps().size(), 4);
        QCOMPARE(trace->steps()[1], (PaintStep{u"brush.line"_s, 5, 1, QRect(0, 1, 4, 1)}));
        QCOMPARE(trace->frame(-1).pixelColor(0, 0).alpha(), 0);
        QCOMPARE(trace->frame(0).pixelColor(1, 1), QColor(Qt::blue));
        QCOMPARE(trace->frame(1).pixelColor(1, 1), QColor(Qt::red));
        QCOMPARE(trace->frame(2).pixelColor(1, 1), QColor(Qt::green));
        QCOMPARE(trace->frame(3).pixelColor(3, 2), QColor(Qt::red));
        QCOMPARE(trace->frame(99), trace->frame(3)); // there is no later one
        QVERIFY(!trace->isApproximate());
    }

    void placesLeadToLines()
    {
        const auto trace = smallTrace(smallPicture());
        QVERIFY(trace);
        QCOMPARE(trace->stepAt({0, 0}), 0);
        QCOMPARE(trace->lineAt({0, 0}), 3);
        QCOMPARE(trace->stepAt({1, 1}), 2);
        QCOMPARE(trace->lineAt({1, 1}), 9);
        QCOMPARE(trace->stepAt({3, 2}), 3);
        for (const QPoint outside : {QPoint(-1, 0), QPoint(0, -1), QPoint(4, 0), QPoint(0, 3)}) {
            QCOMPARE(trace->stepAt(outside), -1);
            QCOMPARE(trace->lineAt(outside), 0);
        }
        QCOMPARE(trace->stepsOfLine(5), (QList<int>{1, 3}));
        QVERIFY(trace->stepsOfLine(4).isEmpty());
    }

    void linesLeadToMarks()
    {
        const auto trace = smallTrace(smallPicture());
        QVERIFY(trace);
        const QImage marks = trace->marksOfLine(5);
        QCOMPARE(marks.size(), Size);
        QCOMPARE(marks.constScanLine(0)[0], uchar(0));
        QCOMPARE(marks.constScanLine(1)[0], PaintTrace::OwnMark);
        QCOMPARE(marks.constScanLine(1)[1], PaintTrace::CoveredMark);
        QCOMPARE(marks.constScanLine(2)[3], PaintTrace::OwnMark);
        QCOMPARE(marks.constScanLine(2)[2], uchar(0));
    }

    void differencesAreCounted()
    {
        QByteArray plain = smallPicture();
        plain[0] = char(plain[0] + 1);
        plain[47] = 0;
        const auto trace = smallTrace(plain);
        QVERIFY(trace);
        QCOMPARE(trace->differingPixels(), 2);
        QVERIFY(trace->isApproximate());
    }

    void hostileSteps_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<QByteArray>("runs");
        QTest::newRow("no size") << QSize(0, 0) << filled(Red);
        QTest::newRow("negative size") << QSize(-4, -3) << filled(Red);
        QTest::newRow("huge size") << QSize(1 << 30, 1 << 30) << filled(Red);
        QTest::newRow("just too large") << QSize(2049, 3) << filled(Red);
        QTest::newRow("more pixels than the picture") << QSize(4, 2) << filled(Red);
        QTest::newRow("nothing changed") << Size << QByteArray();
        QTest::newRow("torn") << Size << filled(Red).chopped(1);
    }
    void hostileSteps()
    {
        QFETCH(QSize, size);
        QFETCH(QByteArray, runs);
        PaintTraceBuilder builder;
        const auto added = builder.add(stepOf(u"line"_s, 1), size, runs);
        QVERIFY(!added);
        QCOMPARE(added.error().kind, Error::Kind::InvalidInput);
        QVERIFY(builder.add(stepOf(u"line"_s, 1), Size, filled(Red)));
    }

    void hostileNumbersAndNamesAreBounded()
    {
        PaintTraceBuilder builder;
        QVERIFY(builder.add({QString(5000, u'x'), -7, -9, QRect(9, 9, 9, 9)}, Size, filled(Red)));
        const auto trace = builder.finish(Size, filled(Red).mid(8), 0);
        QVERIFY(trace);
        QCOMPARE(trace->steps()[0].method.size(), 100);
        QCOMPARE(trace->steps()[0].line, 0);
        QCOMPARE(trace->steps()[0].calls, 0);
        QCOMPARE(trace->steps()[0].rect, QRect(QPoint(), Size));
    }

    void endingsThatCannotBe()
    {
        PaintTraceBuilder empty;
        QVERIFY(!empty.finish(Size, smallPicture(), 0));
        PaintTraceBuilder builder;
        QVERIFY(builder.add(stepOf(u"line"_s, 1), Size, filled(Red)));
        QVERIFY(!builder.finish(QSize(3, 4), smallPicture(), 0));
        QVERIFY(!builder.finish(Size, smallPicture().chopped(4), 0));
    }

    void anotherCanvasBeginsAnew()
    {
        PaintTraceBuilder builder;
        QVERIFY(builder.add(stepOf(u"background"_s, 2), QSize(2, 2), runsOf({0, 1, Red})));
        QVERIFY(builder.add(stepOf(u"background"_s, 4), Size, filled(Blue)));
        const auto trace = builder.finish(Size, filled(Blue).mid(8), 2);
        QVERIFY(trace);
        QCOMPARE(trace->steps().size(), 1);
        QCOMPARE(trace->lineAt({0, 0}), 4);
        QCOMPARE(trace->firstFrames(), 2);
    }

    // Two lines take turns, and one of them paints three times in a row: its own neighbours are joined, the pixels
    // keep their lines, and the frames that are left are frames that were.
    void manyStepsAreJoined()
    {
        constexpr int Rounds = 1000;
        PaintTraceBuilder builder;
        for (quint32 round = 0; round < Rounds; ++round) {
            for (quint32 i = 0; i < 3; ++i)
                QVERIFY(builder.add(stepOf(u"point"_s, 5), Size, runsOf({i, 1, round + 1})));
            QVERIFY(builder.add(stepOf(u"line"_s, 9), Size, runsOf({3, 2, round + 1, round + 1})));
        }
        QCOMPARE(builder.calls(), 4 * Rounds);
        QList<quint32> words(12, 0);
        std::fill_n(words.begin(), 5, quint32(Rounds));
        const auto trace = builder.finish(Size, runsOf(words), 0);
        QVERIFY(trace);
        QVERIFY(trace->steps().size() <= PaintTrace::MaxSteps);
        QVERIFY(!trace->isApproximate());
        QCOMPARE(trace->lineAt({2, 0}), 5);
        QCOMPARE(trace->lineAt({3, 0}), 9);
        QCOMPARE(trace->lineAt({0, 1}), 9);
        QCOMPARE(trace->stepAt({3, 0}), int(trace->steps().size()) - 1);
        int calls = 0;
        quint32 before = 0;
        for (int i = 0; i < trace->steps().size(); ++i) {
            calls += trace->steps()[i].calls;
            const QImage frame = trace->frame(i);
            const quint32 first = reinterpret_cast<const quint32*>(frame.constScanLine(0))[0];
            QVERIFY(first >= before);
            before = first;
        }
        QCOMPARE(calls, 4 * Rounds);
    }

    // Enough changed pixels for key frames: each frame is the one a plain replay gives.
    void keyFramesChangeNothing()
    {
        PaintTraceBuilder builder;
        for (quint32 i = 0; i < 20; ++i)
            QVERIFY(builder.add(stepOf(u"background"_s, 2), Size, filled(0xff000000 + i)));
        const auto trace = builder.finish(Size, filled(0xff000013).mid(8), 0);
        QVERIFY(trace);
        for (quint32 i = 0; i < 20; ++i)
            QCOMPARE(trace->frame(int(i)).pixel(2, 2), qRgb(int(i), 0, 0));
    }

    void memoryIsBounded()
    {
        constexpr QSize Large(1024, 1024);
        QList<quint32> words{0, 1 << 20};
        words.append(QList<quint32>(1 << 20, Red));
        const QByteArray paper = runsOf(words);
        PaintTraceBuilder builder;
        for (int i = 0; i < 40; ++i) // 160 MiB
            QVERIFY(builder.add(stepOf(u"background"_s, i), Large, paper));
        const auto trace = builder.finish(Large, paper.mid(8), 0);
        QVERIFY(trace);
        QVERIFY(trace->steps().size() < 33);
        QCOMPARE(trace->lineAt({5, 5}), 39);
        QVERIFY(!trace->isApproximate());
    }
};

QTEST_APPLESS_MAIN(TestPaintTrace)
#include "tst_paint_trace.moc"
