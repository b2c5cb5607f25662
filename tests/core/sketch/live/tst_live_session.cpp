#include "core/sketch/live/live_session.h"
#include "core/sketch/page/render_pool.h"
#include "tests/support/live_log.h"
#include "tests/support/process_list.h"

#include <QColorSpace>
#include <QFile>

using namespace Qt::StringLiterals;
using namespace pentimento;

using State = LiveSession::State;

namespace {

const QByteArray animation = R"(function setup() { createCanvas(120, 80); }
function draw() {
  background(255);
  noStroke();
  fill(frameCount % 256, 0, random(255));
  rect(frameCount % 100, 20, 15, 40);
}
)";
const QByteArray brushedAnimation = R"(function setup() { createCanvas(120, 80, WEBGL); }
function draw() {
  background(250);
  brush.set('2B', '#aa2222', 2);
  brush.line(-50, -30, frameCount - 10, 30);
}
)";

QByteArray sample(const QString& name)
{
    QFile file(QStringLiteral(PENTIMENTO_SOURCE_DIR "/resources/samples/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray stillOf(const QByteArray& colour)
{
    return "function setup() { createCanvas(40, 30); background(" + colour + "); }";
}

} // namespace

class TestLiveSession : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void stillEqualsBatch_data();
    void stillEqualsBatch();
    void frameEqualsBatch_data();
    void frameEqualsBatch();
    void animationGoesOn();
    void alphaIsKept();
    void mouseReachesTheSketch_data();
    void mouseReachesTheSketch();
    void keysReachTheSketch_data();
    void keysReachTheSketch();
    void settledSketchLivesOn();
    void consoleAndErrorsHaveLines();
    void newestRunWins();
    void framesAreDroppedWhenNobodyTakesThem();
    void stopEndsTheSketch_data();
    void stopEndsTheSketch();
    void hangIsBusyThenKilled();
    void nothingOfAnOlderRunIsTold();
    void missingProgramIsSaid();
    void nothingIsLeftBehind();

private:
    QImage batchPicture(const LiveRequest& request, int frames);

    std::unique_ptr<RenderPool> m_pool;
    std::unique_ptr<LiveSession> m_session;
    std::unique_ptr<LiveLog> m_log;
};

void TestLiveSession::initTestCase()
{
    adoptOrphans();
    RenderPoolSettings settings;
    settings.workers = 1;
    settings.program = QStringLiteral(PENTIMENTO_BIN_DIR "/pentimento-render");
    auto pool = RenderPool::create(settings);
    QVERIFY2(pool, qPrintable(pool ? QString() : pool.error().detail));
    m_pool = std::move(*pool);
    m_session = makeLiveSession();
}

void TestLiveSession::init()
{
    if (m_session)
        m_log = std::make_unique<LiveLog>(*m_session);
}

void TestLiveSession::cleanup()
{
    m_log.reset();
    if (m_session)
        m_session->stop();
}

QImage TestLiveSession::batchPicture(const LiveRequest& request, int frames)
{
    RenderRequest batch;
    batch.sketch = request.sketch;
    batch.seed = request.seed;
    batch.size = request.size;
    batch.anchored = request.anchored;
    batch.frames = frames;
    const RenderResult result = m_pool->render(batch, {});
    QImage picture = QImage::fromData(result.png, "PNG").convertToFormat(QImage::Format_ARGB32_Premultiplied);
    picture.setColorSpace({}); // which operator== compares too; a frame says none
    return picture;
}

void TestLiveSession::stillEqualsBatch_data()
{
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<int>("medium");
    QTest::addColumn<QSize>("size");
    const int newer = int(Medium::P5Brush2);
    QTest::newRow("2-D") << stillOf("'#3366aa'") << newer << QSize();
    QTest::newRow("WebGL") << QByteArray(
        "function setup() { createCanvas(90, 70, WEBGL); background(240); fill('#3366aa'); box(30); }\n"
        "function draw() { rotateX(0.5); torus(25, 8); noLoop(); }")
                           << newer << QSize();
    QTest::newRow("sample") << sample(u"hatch-study.js"_s) << newer << QSize(300, 300);
    QTest::newRow("older libraries") << QByteArray(
        "function setup() { createCanvas(300, 300, WEBGL); background(250); brush.set('2B', '#a22', 2);\n"
        "brush.line(-80, -80, 80, 60); brush.fill('#24a', 90); brush.circle(0, 0, 60); noLoop(); }")
                                     << int(Medium::P5Brush1) << QSize();
    QTest::newRow("without p5") << QByteArray(
        "const c = document.body.appendChild(document.createElement('canvas')); c.width = 50;\n"
        "c.getContext('2d').fillRect(5, 5, 20, 20);")
                                << newer << QSize();
}

void TestLiveSession::stillEqualsBatch()
{
    QFETCH(QByteArray, code);
    QFETCH(int, medium);
    QFETCH(QSize, size);
    LiveRequest request = liveRequest(code, Medium(medium));
    request.seed = 7;
    if (!size.isEmpty())
        request.size = size;
    m_session->run(request);
    QTRY_VERIFY_WITH_TIMEOUT(m_log->settled > 0 || !m_log->errors.isEmpty(), PatienceMs);
    QVERIFY2(m_log->errors.isEmpty(), qPrintable(m_log->errors.value(0).message));
    QVERIFY(!m_log->frames.isEmpty());
    const QImage expected = batchPicture(request, 60);
    QVERIFY(!expected.isNull());
    QCOMPARE(m_log->frames.last().picture.size(), expected.size());
    QVERIFY(m_log->frames.last().picture == expected);
}

void TestLiveSession::frameEqualsBatch_data()
{
    QTest::addColumn<QByteArray>("code");
    QTest::newRow("2-D") << animation;
    QTest::newRow("brush") << brushedAnimation;
}

void TestLiveSession::frameEqualsBatch()
{
    QFETCH(QByteArray, code);
    const LiveRequest request = liveRequest(code);
    m_session->run(request);
    QTRY_VERIFY_WITH_TIMEOUT(m_log->frames.size() >= 4, PatienceMs);
    // Past the 63rd, too, where the rounding of the virtual clock once made time stand still.
    QTRY_VERIFY_WITH_TIMEOUT(m_log->frames.last().number > 70, PatienceMs);
    m_session->stop();
    for (const LiveFrame& frame : {m_log->frames.first(), m_log->frames[3], m_log->frames.last()}) {
        QVERIFY(frame.number > 0);
        QVERIFY2(frame.picture == batchPicture(request, frame.number), qPrintable(QString::number(frame.number)));
    }
}

void TestLiveSession::animationGoesOn()
{
    m_session->run(liveRequest(animation));
    QTRY_VERIFY_WITH_TIMEOUT(m_log->frames.size() >= 10, PatienceMs);
    for (qsizetype i = 1; i < m_log->frames.size(); ++i) {
        QVERIFY(m_log->frames[i].number > m_log->frames[i - 1].number);
        QVERIFY(m_log->frames[i].ms >= m_log->frames[i - 1].ms);
        QVERIFY(m_log->frames[i].picture != m_log->frames[i - 1].picture);
    }
    QCOMPARE(m_log->settled, 0);
}

void TestLiveSession::alphaIsKept()
{
    for (const QByteArray& mode : {QByteArray("P2D"), QByteArray("WEBGL")}) {
        m_log->frames.clear();
        m_log->settled = 0;
        m_session->run(liveRequest("function setup() { createCanvas(40, 40, " + mode
            + "); clear(); noStroke(); fill(255, 0, 0); if (drawingContext.canvas && '" + mode
            + "' === 'WEBGL') plane(10, 10); else rect(15, 15, 10, 10); }"));
        QTRY_VERIFY_WITH_TIMEOUT(m_log->settled > 0, PatienceMs);
        QCOMPARE(m_log->frames.last().picture.pixel(2, 2), QRgb(0));
        QCOMPARE(m_log->frames.last().picture.pixel(20, 20), QRgb(0xffff0000));
    }
}

void TestLiveSession::mouseReachesTheSketch_data()
{
    QTest::addColumn<int>("medium");
    QTest::newRow("p5 2") << int(Medium::P5Brush2);
    QTest::newRow("p5 1") << int(Medium::P5Brush1);
}

void TestLiveSession::mouseReachesTheSketch()
{
    QFETCH(int, medium);
    LiveRequest request = liveRequest(R"(function setup() { createCanvas(200, 100, WEBGL); background(255); noLoop(); }
function draw() {}
const say = (what) => console.log(what, Math.round(mouseX), Math.round(mouseY), mouseButton.left ?? mouseButton);
function mousePressed() { say('press'); fill(0); rect(mouseX - 105, mouseY - 55, 10, 10); }
function mouseReleased() { say('release'); }
function mouseMoved() { say('move'); }
function mouseDragged() { say('drag'); }
function doubleClicked() { say('double'); }
function mouseWheel(event) { console.log('wheel', event.delta); }
)",
        Medium(medium));
    request.size = QSize(400, 400); // drawn at density 2: canvas pixels are not the sketch's own
    m_session->run(request);
    QTRY_VERIFY_WITH_TIMEOUT(m_log->settled > 0, PatienceMs);
    using Kind = LivePointer::Kind;
    const qsizetype frames = m_log->frames.size();
    m_session->sendPointer({.kind = Kind::Move, .position = {40, 60}});
    m_session->sendPointer(
        {.kind = Kind::Press, .position = {80, 60}, .button = Qt::LeftButton, .buttons = Qt::LeftButton});
    m_session->sendPointer({.kind = Kind::Move, .position = {100, 60}, .buttons = Qt::LeftButton});
    m_session->sendPointer({.kind = Kind::Release, .position = {100, 60}, .button = Qt::LeftButton});
    m_session->sendPointer(
        {.kind = Kind::DoublePress, .position = {100, 60}, .button = Qt::LeftButton, .buttons = Qt::LeftButton});
    m_session->sendPointer({.kind = Kind::Release, .position = {100, 60}, .button = Qt::LeftButton});
    m_session->sendPointer({.kind = Kind::Wheel, .position = {100, 60}, .wheel = {0, -120}});
    QTRY_VERIFY2_WITH_TIMEOUT(m_log->said().contains(u"wheel 120"_s), qPrintable(m_log->said()), PatienceMs);
    for (const QString& expected :
        {u"move 20 30"_s, u"press 40 30"_s, u"drag 50 30"_s, u"release 50 30"_s, u"double 50 30"_s})
        QVERIFY2(m_log->said().contains(expected), qPrintable(expected + u" is not in\n"_s + m_log->said()));
    QTRY_VERIFY_WITH_TIMEOUT(m_log->frames.size() > frames, PatienceMs);
    QTRY_COMPARE_WITH_TIMEOUT(m_log->frames.last().picture.pixel(80, 60), QRgb(0xff000000), PatienceMs);
    QVERIFY(m_log->errors.isEmpty());
}

void TestLiveSession::keysReachTheSketch_data()
{
    mouseReachesTheSketch_data();
}

void TestLiveSession::keysReachTheSketch()
{
    QFETCH(int, medium);
    m_session->run(liveRequest(R"(function setup() { createCanvas(60, 60, WEBGL); background(255); }
function keyPressed() { console.log('down', key, keyCode); }
function keyReleased() { console.log('up', key); }
function keyTyped() { console.log('typed', key); }
addEventListener('keydown', (event) => console.log('event', event.code, event.shiftKey, event.isTrusted));
)",
        Medium(medium)));
    QTRY_VERIFY_WITH_TIMEOUT(m_log->settled > 0, PatienceMs);
    m_session->sendKey({true, false, Qt::Key_A, u"A"_s, Qt::ShiftModifier});
    m_session->sendKey({false, false, Qt::Key_A, u"A"_s, Qt::ShiftModifier});
    m_session->sendKey({true, false, Qt::Key_Left, {}, {}});
    m_session->sendKey({true, false, Qt::Key_Udiaeresis, u"\u00fc"_s, {}});
    m_session->sendKey({false, false, Qt::Key_Udiaeresis, u"\u00fc"_s, {}});
    QTRY_VERIFY2_WITH_TIMEOUT(m_log->said().contains(u"up \u00fc"_s), qPrintable(m_log->said()), PatienceMs);
    for (const QString& expected :
        {u"down A 65"_s, u"typed A"_s, u"up A"_s, u"event KeyA true false"_s, u"event ArrowLeft false false"_s})
        QVERIFY2(m_log->said().contains(expected), qPrintable(expected + u" is not in\n"_s + m_log->said()));
}

void TestLiveSession::settledSketchLivesOn()
{
    m_session->run(liveRequest("let n = 0;\nfunction setup() { createCanvas(40, 40); noLoop(); }\n"
                               "function draw() { background(n * 50); }\n"
                               "function keyPressed() { n++; if (n < 3) redraw(); else loop(); }"));
    for (int n = 1; n < 3; ++n) {
        QTRY_COMPARE_WITH_TIMEOUT(m_log->settled, n, PatienceMs);
        QCOMPARE(qRed(m_log->frames.last().picture.pixel(5, 5)), (n - 1) * 50);
        m_session->sendKey({true, false, Qt::Key_Space, u" "_s, {}});
    }
    QTRY_COMPARE_WITH_TIMEOUT(m_log->settled, 3, PatienceMs);
    const int drawn = m_log->frames.last().number;
    m_session->sendKey({true, false, Qt::Key_Space, u" "_s, {}}); // it loops now: all alike, but one is new
    QTRY_COMPARE_WITH_TIMEOUT(qRed(m_log->frames.last().picture.pixel(5, 5)), 150, PatienceMs);
    QVERIFY(m_log->frames.last().number > drawn);
}

void TestLiveSession::consoleAndErrorsHaveLines()
{
    m_session->run(liveRequest("function setup() {\n  createCanvas(40, 40);\n  for (let i = 0; i < 3; i++)\n"
                               "    console.warn('thrice');\n  missing();\n}\n"));
    QTRY_COMPARE_WITH_TIMEOUT(m_log->errors.size(), 1, PatienceMs);
    QCOMPARE(m_log->errors[0].kind, RenderError::Kind::Runtime);
    QCOMPARE(m_log->errors[0].line, 5);
    QCOMPARE(m_log->errors[0].source, u"missing();"_s);
    QCOMPARE(m_log->console.size(), 1);
    QCOMPARE(m_log->console[0], (ConsoleLine{ConsoleLine::Level::Warning, 4, u"thrice"_s, 3}));
    QTRY_COMPARE_WITH_TIMEOUT(m_session->state(), State::Idle, PatienceMs);
    QVERIFY(m_log->frames.isEmpty());
}

void TestLiveSession::newestRunWins()
{
    for (int i = 0; i < 50; ++i)
        m_session->run(liveRequest(stillOf(QByteArray::number(i * 5))));
    QTRY_VERIFY_WITH_TIMEOUT(m_log->settled > 0, PatienceMs);
    QCOMPARE(m_log->settled, 1);
    for (const LiveFrame& frame : m_log->frames)
        QCOMPARE(qRed(frame.picture.pixel(5, 5)), 245);
    QVERIFY(m_log->errors.isEmpty() && m_log->kills.isEmpty());
    // The same at the pace of a drag, each picture waited for.
    for (int i = 0; i < 20; ++i) {
        m_log->frames.clear();
        m_session->run(liveRequest(stillOf(QByteArray::number(i * 5))));
        QTRY_VERIFY_WITH_TIMEOUT(!m_log->frames.isEmpty(), PatienceMs);
        QCOMPARE(qRed(m_log->frames.last().picture.pixel(5, 5)), i * 5);
    }
}

void TestLiveSession::framesAreDroppedWhenNobodyTakesThem()
{
    m_session->run(liveRequest(animation + "console.log('go');"));
    QTRY_VERIFY_WITH_TIMEOUT(m_log->frames.size() >= 3, PatienceMs);
    const qsizetype before = m_log->frames.size();
    const int number = m_log->frames.last().number;
    QThread::msleep(1500); // a window that is busy; its length does not matter
    QCoreApplication::processEvents();
    QVERIFY2(m_log->frames.size() <= before + 2, qPrintable(QString::number(m_log->frames.size() - before)));
    QTRY_VERIFY_WITH_TIMEOUT(m_log->frames.size() >= before + 4, PatienceMs);
    QVERIFY(m_log->frames.last().number > number + 8); // the sketch went on meanwhile
}

void TestLiveSession::stopEndsTheSketch_data()
{
    QTest::addColumn<QByteArray>("code");
    QTest::newRow("animation") << animation;
    QTest::newRow("endless loop") << QByteArray("function setup() { createCanvas(40, 40); for (;;) {} }");
    QTest::newRow("endless microtasks") << QByteArray(
        "function setup() { const again = () => Promise.resolve().then(again); again(); }");
    QTest::newRow("endless shader") << QByteArray(
        "function setup() { createCanvas(400, 400, WEBGL); shader(createFilterShader(`precision highp float;\n"
        "void main() { float a = 0.0; for (int i = 0; i < 2000000000; i++) a += sin(a + float(i));\n"
        "gl_FragColor = vec4(a); }`)); plane(400, 400); get(10, 10); }");
}

void TestLiveSession::stopEndsTheSketch()
{
    QFETCH(QByteArray, code);
    m_session->run(liveRequest("console.log('begun');\n" + code));
    QTRY_VERIFY_WITH_TIMEOUT(m_log->said().contains(u"begun"_s), PatienceMs);
    m_session->stop();
    m_log->frames.clear();
    QTRY_COMPARE_WITH_TIMEOUT(m_session->state(), State::Idle, PatienceMs);
    m_session->run(liveRequest(stillOf("200")));
    QTRY_VERIFY_WITH_TIMEOUT(m_log->settled > 0, PatienceMs);
    QCOMPARE(qRed(m_log->frames.last().picture.pixel(5, 5)), 200);
    QVERIFY(m_log->kills.isEmpty() && m_log->errors.isEmpty());
}

void TestLiveSession::hangIsBusyThenKilled()
{
    m_session->setHangLimit(3000);
    m_session->run(liveRequest("function setup() {\n  createCanvas(40, 40);\n  console.log('now');\n"
                               "  for (;;) {}\n}\n"));
    QTRY_COMPARE_WITH_TIMEOUT(m_log->kills.size(), 1, PatienceMs);
    m_session->setHangLimit(20'000);
    QCOMPARE(m_log->kills[0].reason, LiveKill::Reason::Hang);
    QVERIFY(m_log->kills[0].silentMs >= 3000);
    QCOMPARE(m_log->kills[0].lastLoggedLine, 3);
    const qsizetype busy = m_log->states.indexOf(State::Busy);
    const qsizetype killed = m_log->states.indexOf(State::Killed);
    QVERIFY(busy >= 0 && busy < killed);
    m_session->run(liveRequest(stillOf("180")));
    QTRY_VERIFY_WITH_TIMEOUT(m_log->settled > 0, PatienceMs);
    QCOMPARE(qRed(m_log->frames.last().picture.pixel(5, 5)), 180);
    QVERIFY(m_log->errors.isEmpty());
}

void TestLiveSession::nothingOfAnOlderRunIsTold()
{
    m_session->run(liveRequest("console.log('old');" + stillOf("10")));
    QTRY_VERIFY_WITH_TIMEOUT(!m_log->frames.isEmpty(), PatienceMs);
    m_session->run(liveRequest("console.log('new');" + stillOf("90")));
    m_log->frames.clear();
    m_log->console.clear();
    m_log->settled = 0;
    QTRY_VERIFY_WITH_TIMEOUT(m_log->settled > 0 && m_log->said() == "new"_L1, PatienceMs);
    for (const LiveFrame& frame : m_log->frames)
        QCOMPARE(qRed(frame.picture.pixel(5, 5)), 90);
    m_session->stop();
    m_log->frames.clear();
    QTRY_COMPARE_WITH_TIMEOUT(m_session->state(), State::Idle, PatienceMs);
    QVERIFY(m_log->frames.isEmpty());
}

void TestLiveSession::missingProgramIsSaid()
{
    LiveSessionSettings settings;
    settings.program = u"/nonexistent/pentimento-render"_s;
    LiveSession session(settings);
    LiveLog log(session);
    session.run(liveRequest(stillOf("0")));
    QTRY_COMPARE_WITH_TIMEOUT(log.errors.size(), 1, PatienceMs);
    QCOMPARE(log.errors[0].kind, RenderError::Kind::Environment);
    QCOMPARE(session.state(), State::Cold);
}

void TestLiveSession::nothingIsLeftBehind()
{
    m_log.reset();
    m_session.reset();
    m_pool.reset();
    QTRY_VERIFY_WITH_TIMEOUT(descendants().isEmpty(), 5000);
}

QTEST_GUILESS_MAIN(TestLiveSession)
#include "tst_live_session.moc"
