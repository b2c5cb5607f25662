#include "core/sketch/trace/trace_painting.h"

#include "tests/support/waiting.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <thread>

using namespace Qt::StringLiterals;
using namespace pentimento;

namespace {

RenderPoolSettings settings()
{
    RenderPoolSettings settings;
    settings.workers = 1;
    settings.program = QStringLiteral(PENTIMENTO_BIN_DIR "/pentimento-render");
    return settings;
}

RenderRequest requestOf(const QByteArray& code, Medium medium = Medium::P5Brush2)
{
    RenderRequest request;
    request.sketch = {u"sketch.js"_s, medium, code};
    request.timeoutMs = 60'000;
    return request;
}

// Marks that overlap and wait in p5.brush's masks for each other; the first `marks` of them.
QByteArray markedSketch(int marks)
{
    return "const MARKS = " + QByteArray::number(marks) + R"(;
let mark = 0;
const may = () => mark++ < MARKS;
function setup() {
  createCanvas(200, 160, WEBGL);
}
function draw() {
  noLoop();
  if (may()) background('#f6f0e1');
  brush.set('2B', '#2b3345', 2);
  if (may()) brush.line(-90, -60, 90, 50);
  if (may()) brush.line(-90, 50, 90, -60);
  brush.noStroke();
  brush.fill('#b03a2e', 120);
  if (may()) brush.circle(-20, 0, 40);
  if (may()) brush.circle(20, 0, 40);
  brush.noFill();
  fill('#2f6f7f');
  noStroke();
  if (may()) rect(-60, 20, 50, 30);
  brush.set('HB', '#2f4f7f', 2);
  if (may()) brush.line(-90, 30, 90, 30);
  if (may()) brush.line(-90, 34, 90, 34);
}
)";
}
constexpr int Marks = 8;

// The largest difference of any channel of any pixel.
int furthest(const QImage& first, const QImage& second)
{
    int distance = first.size() == second.size() ? 0 : 256;
    for (qsizetype i = 0; distance < 256 && i < first.sizeInBytes(); ++i)
        distance = qMax(distance, qAbs(first.constBits()[i] - second.constBits()[i]));
    return distance;
}

} // namespace

class TestTracePainting : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void mutedCallsShowTheSameFrames_data()
    {
        QTest::addColumn<Medium>("medium");
        QTest::addColumn<int>("grain"); // core/README.md, "The paint trace"
        QTest::newRow("p5.brush 2") << Medium::P5Brush2 << 0;
        QTest::newRow("p5.brush 1") << Medium::P5Brush1 << 6;
    }
    // The picture after some calls is the last frame of a sketch that leaves out the others.
    void mutedCallsShowTheSameFrames()
    {
        QFETCH(Medium, medium);
        QFETCH(int, grain);
        const auto whole = tracePainting(settings(), requestOf(markedSketch(Marks), medium), {});
        QVERIFY2(whole, qPrintable(whole ? QString() : whole.error().detail));
        QCOMPARE(whole->differingPixels(), 0);
        QCOMPARE(whole->steps().size(), Marks);
        for (const int marks : {2, 3, 5, 7}) {
            const auto muted = tracePainting(settings(), requestOf(markedSketch(marks), medium), {});
            QVERIFY2(muted, qPrintable(muted ? QString() : muted.error().detail));
            QCOMPARE(muted->differingPixels(), 0);
            const int apart = furthest(whole->frame(marks - 1), muted->frame(marks - 1));
            QVERIFY2(apart <= grain, qPrintable(u"%1 marks: %2 apart"_s.arg(marks).arg(apart)));
        }
    }

    void placesAndLines()
    {
        const auto trace = tracePainting(settings(), requestOf(R"(function setup() {
  createCanvas(200, 200, WEBGL);
  background(255);
  noStroke();
  fill(255, 0, 0);
  rect(-80, -80, 60, 60);
  brush.set('marker', '#118833', 3);
  brush.line(-80, 50, 0, 50);
  brush.noStroke();
  brush.wash('#2244aa', 255);
  brush.circle(50, 50, 30);
}
)"),
            {});
        QVERIFY2(trace, qPrintable(trace ? QString() : trace.error().detail));
        QCOMPARE(trace->differingPixels(), 0);
        QCOMPARE(trace->steps().size(), 4);
        QCOMPARE(trace->steps()[1].method, u"rect"_s);
        QCOMPARE(trace->steps()[1].rect, QRect(20, 20, 60, 60));
        QCOMPARE(trace->steps()[2].method, u"brush.line"_s);
        QCOMPARE(trace->lineAt({5, 5}), 3);
        QCOMPARE(trace->stepAt({50, 50}), 1);
        QCOMPARE(trace->lineAt({50, 50}), 6);
        QCOMPARE(trace->lineAt({60, 150}), 8);
        QCOMPARE(trace->lineAt({150, 150}), 11);
        const QImage marks = trace->marksOfLine(6);
        QCOMPARE(marks.constScanLine(50)[50], PaintTrace::OwnMark);
        QCOMPARE(marks.constScanLine(150)[150], uchar(0));
        QCOMPARE(trace->marksOfLine(3).constScanLine(50)[50], PaintTrace::CoveredMark);
    }

    void flatCanvas()
    {
        const auto trace = tracePainting(settings(), requestOf(R"(function setup() {
  createCanvas(100, 100);
  background(255);
  noStroke();
  fill(0, 0, 255, 128);
  rect(10, 10, 30, 30);
  drawingContext.fillRect(60, 60, 30, 30);
  noLoop();
}
)"),
            {});
        QVERIFY2(trace, qPrintable(trace ? QString() : trace.error().detail));
        QCOMPARE(trace->differingPixels(), 0);
        QCOMPARE(trace->lineAt({20, 20}), 6);
        QCOMPARE(trace->lineAt({70, 70}), 7);
    }

    void loopingSketches_data()
    {
        QTest::addColumn<QByteArray>("ending");
        QTest::addColumn<int>("firstFrames");
        QTest::newRow("endless") << QByteArray() << 4; // the fourth frame holds the 1,000th call
        QTest::newRow("ends with the fourth frame") << QByteArray("if (frameCount === 4) noLoop();") << 0;
        QTest::newRow("would end later") << QByteArray("if (frameCount === 5) noLoop();") << 4;
    }
    // A sketch that goes on and on is traced over whole frames, and the plain picture is taken after as many.
    void loopingSketches()
    {
        QFETCH(QByteArray, ending);
        const auto trace = tracePainting(settings(), requestOf(R"(function setup() { createCanvas(64, 64, WEBGL); }
function draw() {
  background(255);
  noStroke();
  fill(0);
  for (let i = 0; i < 300; i++) rect(i % 60 - 30, frameCount, 1, 1);
  )" + ending + "\n}\n"),
            {});
        QVERIFY2(trace, qPrintable(trace ? QString() : trace.error().detail));
        QCOMPARE(trace->differingPixels(), 0);
        QTEST(trace->firstFrames(), "firstFrames");
        QVERIFY(trace->steps().size() <= PaintTrace::MaxSteps);
    }

    void errors_data()
    {
        QTest::addColumn<QByteArray>("code");
        QTest::addColumn<Error::Kind>("kind");
        QTest::addColumn<QString>("says");
        const QByteArray canvas = "function setup() {\n  createCanvas(100, 100, WEBGL);\n";
        QTest::newRow("throws") << canvas + "  nothing.here();\n}" << Error::Kind::InvalidInput << u"line 3: "_s;
        QTest::newRow("endless") << canvas + "  while (true) rect(0, 0, 9, 9);\n}" << Error::Kind::Timeout
                                 << u"1.5 s"_s;
        QTest::newRow("no canvas") << QByteArray("let a = 1;") << Error::Kind::InvalidInput << u"canvas"_s;
        QTest::newRow("too large") << QByteArray("function setup() { createCanvas(3000, 100, WEBGL); background(0); }")
                                   << Error::Kind::InvalidInput << u"2048"_s;
        QTest::newRow("breaks what the trace uses") << canvas
                + "  Uint8Array.prototype.subarray = () => { throw new Error('mine'); };\n  background(9);\n"
                  "  background(200);\n}" << Error::Kind::InvalidInput
                                                    << u"mine"_s;
        QTest::newRow("loses its context")
            << canvas + "  background(0);\n  drawingContext.getExtension('WEBGL_lose_context').loseContext();\n}"
            << Error::Kind::Process << QString();
    }
    void errors()
    {
        QFETCH(QByteArray, code);
        QFETCH(Error::Kind, kind);
        QFETCH(QString, says);
        RenderRequest request = requestOf(code);
        if (kind == Error::Kind::Timeout)
            request.timeoutMs = 1500;
        const auto trace = tracePainting(settings(), request, {});
        QVERIFY(!trace);
        QVERIFY2(trace.error().kind == kind, qPrintable(trace.error().detail));
        QVERIFY2(trace.error().detail.contains(says), qPrintable(trace.error().detail));
    }

    void stopIsPrompt()
    {
        StopFlag stop;
        QElapsedTimer clock;
        int told = 0;
        const auto trace = tracePainting(settings(),
            requestOf("function setup() {\n  createCanvas(400, 400, WEBGL);\n"
                      "  for (let i = 0; ; i++) { fill(i % 255); rect(i % 200, 0, 9, 9); }\n}"),
            stop, [&](int calls) {
                if (told++ == 0)
                    clock.start();
                QVERIFY(calls > 0);
                stop.raise();
            });
        QVERIFY(!trace);
        QCOMPARE(trace.error().kind, Error::Kind::Cancelled);
        QVERIFY(clock.elapsed() < PromptMs);
    }

    // The script's lists and those the gate reads are the same.
    void paintingMethodsAreWrapped()
    {
        QFile script(QStringLiteral(PENTIMENTO_SOURCE_DIR "/resources/web/page/trace.js"));
        QVERIFY(script.open(QIODevice::ReadOnly));
        const QByteArray code = script.readAll();
        for (const QString& set : {u"p5.brush-1"_s, u"p5.brush-2"_s}) {
            QFile list(QStringLiteral(PENTIMENTO_SOURCE_DIR "/resources/brush-methods/%1.json").arg(set));
            QVERIFY(list.open(QIODevice::ReadOnly));
            const QJsonObject methods = QJsonDocument::fromJson(list.readAll()).object();
            for (const auto& [key, constant] :
                {std::pair{u"painting"_s, "const BRUSH = ["}, {u"shapePainting"_s, "const SHAPE_METHODS = ["}}) {
                const qsizetype from = code.indexOf(constant);
                const QByteArray wrapped = code.mid(from, code.indexOf(']', from) - from);
                const QJsonArray names = methods[key].toArray();
                QVERIFY(from > 0 && !names.isEmpty());
                for (const auto& name : names)
                    QVERIFY2(wrapped.contains('\'' + name.toString().toLatin1() + '\''), qPrintable(name.toString()));
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestTracePainting)
#include "tst_trace_painting.moc"
