#include "core/sketch/page/render_pool.h"
#include "core/sketch/python/python_renderer.h"
#include "core/sketch/sketch_engine.h"
#include "tests/support/hostile_corpus.h"
#include "tests/support/loopback_watch.h"
#include "tests/support/order_seed.h"
#include "tests/support/process_list.h"
#include "tests/support/process_watch.h"
#include "tests/support/python_sketch.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QImage>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>
#include <QUdpSocket>

#include <algorithm>
#include <future>
#include <random>

using namespace Qt::StringLiterals;
using namespace pentimento;

namespace {

constexpr int Workers = 2;
constexpr int GoodTimeoutMs = 60'000;
constexpr int LeavingMs = 10'000; // how long what was killed may take to go

constexpr QByteArrayView GoodSketch = R"(function setup() {
  createCanvas(200, 200, WEBGL);
  background('#f6f0e1');
  brush.set('2B', '#b03a2e', 1.2);
  for (let i = 0; i < 5; i++) brush.line(-80, i * 30 - 60, 80, random(-60, 60));
  brush.noStroke();
  brush.wash('#2f6f7f', 180);
  brush.circle(10, 10, 40);
}
)";

// The engine as the program uses it, one pool of two workers, nothing kept.
std::unique_ptr<SketchEngine> makeEngine()
{
    SketchEngineSettings settings;
    settings.makePool = []() -> Result<std::unique_ptr<SketchRenderer>> {
        RenderPoolSettings pool;
        pool.workers = Workers;
        pool.program = QStringLiteral(PENTIMENTO_BIN_DIR "/pentimento-render");
        PM_TRY(made, RenderPool::create(pool));
        return std::unique_ptr<SketchRenderer>(std::move(made));
    };
    settings.makePython = []() -> Result<std::unique_ptr<SketchRenderer>> {
        PM_TRY(made, PythonRenderer::create({}));
        return std::unique_ptr<SketchRenderer>(std::move(made));
    };
    return std::make_unique<SketchEngine>(settings);
}

// What every result must hold, whatever the script did. Empty: it does.
QString brokenPromise(Medium medium, const RenderResult& result)
{
    if (result.ok == result.error.has_value())
        return u"ok and error contradict each other"_s;
    const bool keepsPicture =
        result.ok || result.error->kind == RenderError::Kind::Blank || result.error->kind == RenderError::Kind::Clamped;
    // One too large to be decoded is not kept.
    const bool mayLackPicture =
        medium == Medium::Python && !result.ok && result.error->kind == RenderError::Kind::Clamped;
    if (keepsPicture == result.png.isEmpty() && !mayLackPicture)
        return keepsPicture ? u"the picture is missing"_s : u"a picture beside that error"_s;
    if (!result.png.isEmpty() && QImage::fromData(result.png, "PNG").size() != result.size)
        return u"the PNG does not hold what `size` says"_s;
    if (result.size.width() > MaxCanvasSide || result.size.height() > MaxCanvasSide)
        return u"larger than a canvas may be"_s;
    if (result.console.size() > MaxConsoleLines)
        return u"%1 console lines"_s.arg(result.console.size());
    for (const ConsoleLine& line : result.console) {
        if (line.text.size() > MaxConsoleLineCharacters)
            return u"a console line of %1 characters"_s.arg(line.text.size());
    }
    if (result.error && result.error->message.size() > 10'000)
        return u"an error message of %1 characters"_s.arg(result.error->message.size());
    return {};
}

QString wrongOutcome(const HostileScript& script, const RenderResult& result)
{
    if (!script.expected.contains(outcomeName(result)))
        return u"expected %1"_s.arg(script.expected.join(u" or "_s));
    if (script.line > 0 && result.error && result.error->line != script.line)
        return u"line %1 instead of %2"_s.arg(result.error->line).arg(script.line);
    return {};
}

// The processes the pool's workers consist of: two walls of bubblewrap, the worker, its display, Chromium's helpers.
bool belongsToAWorker(const QByteArray& commandLine)
{
    if (commandLine.isEmpty()) // it is ending, or is just being started
        return true;
    for (const char* program : {"pentimento-render", "QtWebEngineProcess", "/usr/bin/Xvfb", "Xvfb "}) {
        if (commandLine.contains(program))
            return true;
    }
    return false;
}

QSet<pid_t> workersNow()
{
    QSet<pid_t> roots;
    for (const RunningProcess& process : descendants()) {
        if (process.pid == process.root && process.commandLine.contains("pentimento-render"))
            roots.insert(process.pid);
    }
    return roots;
}

// Whatever runs below this test beside at most two whole workers with one page each. Empty: nothing.
QString strayProcesses()
{
    QStringList strays;
    QHash<pid_t, int> pages;
    QSet<pid_t> workers;
    const QList<RunningProcess> all = descendants();
    for (const RunningProcess& process : all) {
        if (process.pid == process.root && process.commandLine.contains("pentimento-render"))
            workers.insert(process.pid);
        pages[process.root] += process.commandLine.contains("--type=renderer");
    }
    for (const RunningProcess& process : all) {
        if (!workers.contains(process.root) || !belongsToAWorker(process.commandLine))
            strays.append(QString::fromUtf8(process.commandLine.left(120)));
    }
    if (workers.size() > Workers)
        strays.append(u"%1 workers"_s.arg(workers.size()));
    for (const int count : pages) {
        if (count > 1)
            strays.append(u"%1 pages in one worker"_s.arg(count));
    }
    return strays.join(u", "_s);
}

// The sketch of a tamper-*.js file alone: from the tampering mark to "// sketch", or to the end of setup.
QByteArray withoutTampering(QByteArray code)
{
    const qsizetype begin = code.indexOf("// tampering");
    const qsizetype sketch = code.indexOf("// sketch", begin);
    const qsizetype end = sketch > 0 ? sketch : code.lastIndexOf("\n}");
    return begin < 0 ? QByteArray() : code.remove(begin, end - begin);
}

} // namespace

// The corpus of tests/data/hostile, p5 and Python, on one engine in a random order. The test is one body of work, so
// its slots depend on each other and run in the order they are declared in.
class TestHostile : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void theCorpusIsWhole();
    void everyScriptEndsAsExpected();
    void tamperingDoesNotReachThePixels_data();
    void tamperingDoesNotReachThePixels();
    void nothingIsLeftBehind();
    void theWatchWouldHaveSeenIt();

private:
    RenderResult render(const Sketch& sketch, int timeoutMs);
    QByteArray drawGood(Medium medium);
    QString damageToGood(Medium medium);
    QString leftovers(const HostileScript& script, const RenderResult& result, const QSet<pid_t>& workersBefore);
    QString runOne(const HostileScript& script);

    // Of this test alone, so that the environment of its Python processes tells them from all others.
    const quint32 m_seed = 3'000'000'000U + static_cast<quint32>(QCoreApplication::applicationPid());
    const QByteArray m_mark = "PENTIMENTO_SEED=" + QByteArray::number(m_seed);
    const QTemporaryDir m_temporary; // what the Python renderer takes for its own folders
    LoopbackWatch m_watch;
    std::unique_ptr<SketchEngine> m_engine;
    QHash<Medium, QByteArray> m_good;
    int m_descriptors = 0;
};

RenderResult TestHostile::render(const Sketch& sketch, int timeoutMs)
{
    RenderRequest request;
    request.sketch = sketch;
    request.seed = m_seed;
    request.timeoutMs = timeoutMs;
    return m_engine->render(request, StopFlag());
}

// Empty when it fails.
QByteArray TestHostile::drawGood(Medium medium)
{
    const bool python = medium == Medium::Python;
    const QByteArray code = python ? GoodPythonSketch : GoodSketch.toByteArray();
    const RenderResult result = render({python ? u"good.py"_s : u"good.js"_s, medium, code}, GoodTimeoutMs);
    if (!result.ok)
        qWarning("a good sketch failed: %s", explain(result).constData());
    return result.png;
}

void TestHostile::initTestCase()
{
    adoptOrphans();
    qputenv("PENTIMENTO_CANARY", "CANARY-1907");
    QVERIFY(qputenv("TMPDIR", m_temporary.path().toLocal8Bit()));
    QVERIFY(m_watch.tcpPort() != 0 && m_watch.udpPort() != 0);
    m_engine = makeEngine();
    for (const Medium medium : {Medium::P5Brush2, Medium::Python}) {
        m_good[medium] = drawGood(medium);
        QVERIFY(!m_good[medium].isEmpty());
        QCOMPARE(damageToGood(medium), QString());
    }
    QCOMPARE(workersNow().size(), Workers);
    m_descriptors = openDescriptors();
}

void TestHostile::theCorpusIsWhole()
{
    const QList<HostileScript> scripts = readHostileCorpus();
    QVERIFY(std::ranges::count(scripts, Medium::P5Brush2, &HostileScript::medium) >= 45);
    QVERIFY(std::ranges::count(scripts, Medium::Python, &HostileScript::medium) >= 15);
    QStringList listed;
    listed.reserve(scripts.size());
    for (const HostileScript& script : scripts) {
        listed.append(script.path);
        QVERIFY2(!script.expected.isEmpty() && script.timeoutMs > 0, qPrintable(script.path));
        // A script with two right outcomes says why it has them; one with one has nothing to explain.
        QVERIFY2((script.expected.size() > 1) == !script.why.isEmpty(), qPrintable(script.path));
    }
    listed.sort();
    QCOMPARE(hostileFiles(), listed);
}

// p5 twice at once, so that each worker draws one. Empty: the pictures are what they were before all.
QString TestHostile::damageToGood(Medium medium)
{
    std::future<QByteArray> other;
    if (medium != Medium::Python)
        other = std::async(std::launch::async, [this, medium] { return drawGood(medium); });
    const bool same = drawGood(medium) == m_good[medium];
    const bool otherSame = !other.valid() || other.get() == m_good[medium];
    return same && otherSame ? QString() : u"then a good sketch had other bytes, or none"_s;
}

// What a script left of itself, or took: processes, files, descriptors, something on the network.
QString TestHostile::leftovers(
    const HostileScript& script, const RenderResult& result, const QSet<pid_t>& workersBefore)
{
    QStringList found;
    QString strays = strayProcesses();
    static_cast<void>(QTest::qWaitFor([&strays] { return (strays = strayProcesses()).isEmpty(); }, LeavingMs));
    found.append(strays);
    if (script.medium == Medium::Python && !processesWith(m_mark, u"environ"_s).isEmpty())
        found.append(u"processes of its own"_s);
    // What never ends by itself has ended with its worker.
    const bool killed = result.error && result.error->kind == RenderError::Kind::Timeout;
    if (script.medium != Medium::Python && killed && workersNow().contains(workersBefore))
        found.append(u"the worker it hung in"_s);
    if (script.medium == Medium::Python && workersNow() != workersBefore)
        found.append(u"other workers, which it has nothing to do with"_s);
    if (!QDir(m_temporary.path()).isEmpty())
        found.append(u"files"_s);
    if (const int connections = m_watch.takeConnections(); connections > 0)
        found.append(u"%1 TCP connections"_s.arg(connections));
    if (const int packets = m_watch.takePackets(); packets > 0)
        found.append(u"%1 UDP packets"_s.arg(packets));
    found.removeAll(QString());
    return found.isEmpty() ? QString() : u"it left "_s + found.join(u", "_s);
}

QString TestHostile::runOne(const HostileScript& script)
{
    const QSet<pid_t> workersBefore = workersNow();
    QElapsedTimer timer;
    timer.start();
    const QByteArray code = hostileCode(script, m_watch.tcpPort(), m_watch.udpPort());
    const RenderResult result = render({script.path, script.medium, code}, script.timeoutMs);
    const qint64 wallMs = timer.elapsed();

    QStringList wrong{brokenPromise(script.medium, result), wrongOutcome(script, result),
        leftovers(script, result, workersBefore), damageToGood(script.medium)};
    if (openDescriptors() != m_descriptors)
        wrong.append(u"%1 descriptors open instead of %2"_s.arg(openDescriptors()).arg(m_descriptors));
    wrong.removeAll(QString());

    const QString message = result.error ? result.error->message.left(90).simplified() : QString();
    QTextStream(stdout) << script.path.leftJustified(34) << outcomeName(result).leftJustified(14)
                        << QString::number(wallMs).rightJustified(7) << u" ms  "_s << message
                        << (wrong.isEmpty() ? QString() : u"  << "_s + wrong.join(u"; "_s)) << Qt::endl;
    return wrong.isEmpty() ? QString()
                           : u"%1: %2 (got %3)"_s.arg(script.path, wrong.join(u"; "_s), outcomeName(result));
}

void TestHostile::everyScriptEndsAsExpected()
{
    const quint32 seed = orderSeed();
    QTextStream(stdout) << u"PENTIMENTO_ORDER_SEED=%1"_s.arg(seed) << Qt::endl;
    QList<HostileScript> scripts = readHostileCorpus();
    std::shuffle(scripts.begin(), scripts.end(), std::mt19937(seed));
    QStringList wrong;
    for (const HostileScript& script : scripts)
        wrong.append(runOne(script));
    wrong.removeAll(QString());
    QVERIFY2(wrong.isEmpty(), qPrintable(u'\n' + wrong.join(u'\n')));
}

void TestHostile::tamperingDoesNotReachThePixels_data()
{
    QTest::addColumn<QByteArray>("code");
    for (const HostileScript& script : readHostileCorpus()) {
        if (script.path.startsWith(u"tamper-"_s))
            QTest::newRow(qPrintable(script.path)) << hostileCode(script, 0, 0);
    }
}

void TestHostile::tamperingDoesNotReachThePixels()
{
    QFETCH(QByteArray, code);
    const QByteArray plainCode = withoutTampering(code);
    QVERIFY(!plainCode.isEmpty() && plainCode.size() < code.size());
    const RenderResult plain = render({u"plain.js"_s, Medium::P5Brush2, plainCode}, GoodTimeoutMs);
    QVERIFY2(plain.ok, explain(plain));
    const RenderResult tampered = render({u"tampered.js"_s, Medium::P5Brush2, code}, GoodTimeoutMs);
    QVERIFY2(tampered.ok, explain(tampered));
    QCOMPARE(QImage::fromData(tampered.png), QImage::fromData(plain.png));
}

void TestHostile::nothingIsLeftBehind()
{
    m_engine.reset();
    QTRY_VERIFY_WITH_TIMEOUT(descendants().isEmpty(), LeavingMs);
    QCOMPARE(m_watch.takeConnections(), 0);
    QCOMPARE(m_watch.takePackets(), 0);
}

void TestHostile::theWatchWouldHaveSeenIt()
{
    QTcpSocket tcp;
    tcp.connectToHost(QHostAddress::LocalHost, m_watch.tcpPort());
    QVERIFY(tcp.waitForConnected());
    QUdpSocket udp;
    QCOMPARE(udp.writeDatagram("x", QHostAddress::LocalHost, m_watch.udpPort()), qint64(1));
    QCOMPARE(m_watch.takeConnections(), 1);
    QCOMPARE(m_watch.takePackets(), 1);
}

QTEST_GUILESS_MAIN(TestHostile)
#include "tst_hostile.moc"
