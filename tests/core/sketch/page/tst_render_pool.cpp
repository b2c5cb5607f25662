#include "core/sketch/page/render_pool.h"

#include <QTest>

#include <thread>

using namespace Qt::StringLiterals;
using namespace pentimento;

namespace {

const QByteArray GoodSketch = R"(function setup() {
  createCanvas(200, 200, WEBGL);
  background(255);
  brush.set('2B', '#aa2222', 2);
  brush.line(-80, -80, 80, 80);
  brush.fill('#2244aa', 120);
  brush.circle(0, 0, 50);
  noLoop();
}
)";

RenderRequest requestOf(const QByteArray& code, int timeoutMs = 60'000)
{
    RenderRequest request;
    request.sketch = {u"sketch.js"_s, Medium::P5Brush2, code};
    request.timeoutMs = timeoutMs;
    return request;
}

} // namespace

class TestRenderPool : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        RenderPoolSettings settings;
        settings.workers = 1;
        settings.program = QStringLiteral(PENTIMENTO_BIN_DIR "/pentimento-render");
        auto pool = RenderPool::create(settings);
        QVERIFY2(pool, qPrintable(pool ? QString() : pool.error().detail));
        m_pool = std::move(*pool);
        m_reference = m_pool->render(requestOf(GoodSketch), {});
        QVERIFY2(m_reference.ok, qPrintable(m_reference.error ? m_reference.error->message : QString()));
    }

    void picturesAreDescribed()
    {
        QCOMPARE(m_reference.size, QSize(200, 200));
        QVERIFY(m_reference.painted > 0.02);
        QVERIFY(m_reference.renderer.startsWith(u"llvmpipe"_s));
        QCOMPARE(m_reference.libraries["p5"].get<QString>(), u"2.3.4"_s);
        QCOMPARE(m_reference.libraries["p5.brush"].get<QString>(), u"2.2.2"_s);
        QVERIFY(m_reference.libraries.contains("chromium"));
    }

    void endings_data()
    {
        QTest::addColumn<QByteArray>("code");
        QTest::addColumn<QString>("kind"); // empty: a good picture
        QTest::addColumn<int>("line");
        const QByteArray canvas = "function setup() {\n  createCanvas(100, 100, WEBGL);\n";
        QTest::newRow("syntax") << canvas + "  background(;\n}" << u"syntax"_s << 3;
        QTest::newRow("top level") << QByteArray("let a = 1;\nmissing();\n") << u"runtime"_s << 2;
        QTest::newRow("in setup") << canvas + "  nothing.here();\n}" << u"runtime"_s << 3;
        QTest::newRow("in draw") << canvas + "}\nfunction draw() {\n  noLoop();\n  throw new Error('late');\n}"
                                 << u"runtime"_s << 6;
        QTest::newRow("unknown brush method") << canvas + "  brush.paintEverything();\n}" << u"runtime"_s << 3;
        QTest::newRow("in the library") << canvas + "  brush.field('no such field');\n}" << u"runtime"_s << 3;
        QTest::newRow("no canvas") << QByteArray("let a = 1;") << u"no-canvas"_s << 0;
        QTest::newRow("blank") << canvas + "  background(200);\n}" << u"blank"_s << 0;
        QTest::newRow("clamped") << QByteArray(
            "function setup() { createCanvas(5000, 400, WEBGL); background(255); brush.set('pen', '#000', 60); "
            "brush.line(-2000, 0, 2000, 0); noLoop(); }")
                                 << u"clamped"_s << 0;
        QTest::newRow("endless") << canvas + "  while (true);\n}" << u"timeout"_s << 0;
        QTest::newRow("lost context") << canvas
                + "  drawingContext.getExtension('WEBGL_lose_context').loseContext();\n}"
                                      << u"context-lost"_s << 0;
        QTest::newRow("2-D sketch") << QByteArray(
            "function setup() { createCanvas(100, 100); background(255); fill(0); rect(10, 10, 50, 50); }")
                                    << QString() << 0;
        QTest::newRow("busy wait") << canvas
                + "  const end = millis() + 2000;\n  while (millis() < end);\n  background(0); fill(255); noStroke(); "
                  "plane(50, 50);\n}"
                                   << QString() << 0;
        QTest::newRow("looping") << canvas
                + "}\nfunction draw() {\n  background(255); fill(0); plane(10 + frameCount % 60, 50);\n}"
                                 << QString() << 0;
        QTest::newRow("async setup") << QByteArray(
            "async function setup() { createCanvas(100, 100, WEBGL); await new Promise((resolve) => "
            "setTimeout(resolve, 500)); background(255); fill(0); plane(50, 50); }")
                                     << QString() << 0;
        QTest::newRow("instance mode") << QByteArray(
            "new p5((p) => { p.setup = () => { p.createCanvas(100, 100, p.WEBGL); p.background(255); p.fill(0); "
            "p.plane(50, 50); p.noLoop(); }; });")
                                       << QString() << 0;
    }
    void endings()
    {
        QFETCH(QByteArray, code);
        QFETCH(QString, kind);
        QFETCH(int, line);
        const RenderResult result = m_pool->render(requestOf(code, kind == "timeout"_L1 ? 1500 : 60'000), {});
        const QString got = result.error ? renderErrorName(result.error->kind) : QString();
        QVERIFY2(got == kind, qPrintable(got + u": "_s + (result.error ? result.error->message : QString())));
        QCOMPARE(result.ok, kind.isEmpty());
        QCOMPARE(result.error ? result.error->line : 0, line);
        QCOMPARE(result.png.isEmpty(), !(kind.isEmpty() || kind == "blank"_L1 || kind == "clamped"_L1));
        const RenderResult next = m_pool->render(requestOf(GoodSketch), {});
        QVERIFY(next.ok);
        QCOMPARE(next.png, m_reference.png);
    }

    void consoleIsKeptAndFolded()
    {
        const RenderResult result =
            m_pool->render(requestOf(GoodSketch
                               + "for (let i = 0; i < 5; i++)\n  console.log('again');\nconsole.warn('once');\n"
                                 "function draw() {\n  print('by', 7);\n  noLoop();\n}\n"),
                {});
        QCOMPARE(result.console.size(), 3);
        QCOMPARE(result.console[0], (ConsoleLine{ConsoleLine::Level::Info, 11, u"again"_s, 5}));
        QCOMPARE(result.console[1], (ConsoleLine{ConsoleLine::Level::Warning, 12, u"once"_s, 1}));
        QCOMPARE(result.console[2], (ConsoleLine{ConsoleLine::Level::Info, 14, u"by 7"_s, 1}));
    }

    void seedAndSizeMatter()
    {
        RenderRequest request = requestOf(GoodSketch);
        request.seed = 2;
        QVERIFY(m_pool->render(request, {}).png != m_reference.png);
        request = requestOf(GoodSketch);
        request.size = QSize(400, 300);
        const RenderResult larger = m_pool->render(request, {});
        QVERIFY(larger.ok);
        QCOMPARE(larger.size, QSize(300, 300)); // fitted, proportions kept
    }

    // The sketch could end by its own hour alone. How soon the stop comes, bench_engine measures.
    void stopEndsWhatWouldNotEnd()
    {
        StopFlag stop;
        std::jthread other([&] {
            std::this_thread::sleep_for(
                std::chrono::milliseconds(700)); // lets the render begin; any moment is a fair one
            stop.raise();
        });
        constexpr int HourMs = 3'600'000;
        const RenderResult result = m_pool->render(requestOf("function setup() { while (true); }", HourMs), stop);
        QVERIFY(result.error);
        QCOMPARE(renderErrorName(result.error->kind), u"cancelled"_s);
        QVERIFY(m_pool->render(requestOf(GoodSketch), {}).ok);
    }

    void aStopThatCameBeforeIsHeard()
    {
        StopFlag stop;
        stop.raise();
        const RenderResult result = m_pool->render(requestOf(GoodSketch), stop);
        QVERIFY(result.error);
        QCOMPARE(renderErrorName(result.error->kind), u"cancelled"_s);
    }

    void missingProgramIsSaid()
    {
        RenderPoolSettings settings;
        settings.program = u"/nonexistent/pentimento-render"_s;
        const auto pool = RenderPool::create(settings);
        QVERIFY(!pool);
        QCOMPARE(pool.error().kind, Error::Kind::Environment);
    }

private:
    std::unique_ptr<RenderPool> m_pool;
    RenderResult m_reference;
};

QTEST_GUILESS_MAIN(TestRenderPool)
#include "tst_render_pool.moc"
