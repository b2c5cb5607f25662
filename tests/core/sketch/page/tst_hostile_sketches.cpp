#include "core/sketch/page/render_pool.h"
#include "tests/support/loopback_watch.h"
#include "tests/support/order_seed.h"
#include "tests/support/process_list.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QImage>
#include <QTcpSocket>
#include <QTest>
#include <QUdpSocket>

#include <algorithm>
#include <future>
#include <random>

using namespace Qt::StringLiterals;
using namespace pentimento;

namespace {

const QString Folder = QStringLiteral(PENTIMENTO_SOURCE_DIR "/tests/data/hostile/");

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

struct HostileSketch {
    QString file;
    QStringList expected; // "ok" or a kind of error; any of them is right
    int timeoutMs = 0;
    int line = 0; // where the error must be said to be, 0 when that is open
};

QByteArray readFile(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QList<HostileSketch> readManifest()
{
    QList<HostileSketch> sketches;
    const Json manifest = parseJson(readFile(Folder + u"manifest.json"_s));
    if (!manifest.is_array())
        return {};
    for (const Json& row : manifest) {
        HostileSketch sketch{row.value("file", QString()), {}, row.value("timeoutMs", 0), row.value("line", 0)};
        for (const Json& kind : row["expect"])
            sketch.expected.append(kind.get<QString>());
        sketches.append(sketch);
    }
    return sketches;
}

QString outcome(const RenderResult& result)
{
    return result.ok ? u"ok"_s : result.error ? renderErrorName(result.error->kind) : u"neither ok nor error"_s;
}

// What every result must hold, whatever the sketch did. Empty: it does.
QString brokenPromise(const RenderResult& result)
{
    if (result.ok == result.error.has_value())
        return u"ok and error contradict each other"_s;
    const bool keepsPicture =
        result.ok || result.error->kind == RenderError::Kind::Blank || result.error->kind == RenderError::Kind::Clamped;
    if (keepsPicture == result.png.isEmpty())
        return keepsPicture ? u"the picture is missing"_s : u"a picture beside that error"_s;
    if (keepsPicture && QImage::fromData(result.png, "PNG").size() != result.size)
        return u"the PNG does not hold what `size` says"_s;
    if (result.size.width() > MaxCanvasSide || result.size.height() > MaxCanvasSide)
        return u"larger than a canvas may be"_s;
    if (result.console.size() > 200)
        return u"%1 console lines"_s.arg(result.console.size());
    for (const ConsoleLine& line : result.console) {
        if (line.text.size() > 2000)
            return u"a console line of %1 characters"_s.arg(line.text.size());
    }
    if (result.error && result.error->message.size() > 10'000)
        return u"an error message of %1 characters"_s.arg(result.error->message.size());
    return {};
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

// The corpus in tests/data/hostile on one pool of two workers. The test is one body of work in a random order, so
// its slots depend on each other and run in the order they are declared in.
class TestHostileSketches : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void theCorpusIsWhole();
    void everySketchEndsAsExpected();
    void tamperingDoesNotReachThePixels_data();
    void tamperingDoesNotReachThePixels();
    void nothingIsLeftBehind();
    void nothingReachedTheNetwork();
    void theWatchWouldHaveSeenIt();

private:
    RenderResult render(const QString& name, const QByteArray& code, int timeoutMs);
    QString damageToGoodSketches();
    QString runOne(const HostileSketch& hostile);

    std::unique_ptr<RenderPool> m_pool;
    std::unique_ptr<LoopbackWatch> m_watch;
    QByteArray m_good;
};

RenderResult TestHostileSketches::render(const QString& name, const QByteArray& code, int timeoutMs)
{
    RenderRequest request;
    request.sketch = {name, Medium::P5Brush2, code};
    request.timeoutMs = timeoutMs;
    return m_pool->render(request, StopFlag());
}

void TestHostileSketches::initTestCase()
{
    adoptOrphans();
    m_watch = std::make_unique<LoopbackWatch>();
    QVERIFY(m_watch->tcpPort() != 0 && m_watch->udpPort() != 0);
    RenderPoolSettings settings;
    settings.workers = 2;
    settings.program = QStringLiteral(PENTIMENTO_BIN_DIR "/pentimento-render");
    auto pool = RenderPool::create(settings);
    QVERIFY2(pool.has_value(), pool ? "" : qPrintable(pool.error().detail));
    m_pool = *std::move(pool);
    const RenderResult good = render(u"good.js"_s, GoodSketch.toByteArray(), 30'000);
    QVERIFY2(good.ok, good.error ? qPrintable(good.error->message) : "");
    m_good = good.png;
    QCOMPARE(damageToGoodSketches(), QString());
}

void TestHostileSketches::theCorpusIsWhole()
{
    const QList<HostileSketch> sketches = readManifest();
    QVERIFY(sketches.size() >= 45);
    QStringList named;
    for (const HostileSketch& sketch : sketches) {
        named.append(sketch.file);
        QVERIFY2(!sketch.expected.isEmpty() && sketch.timeoutMs > 0, qPrintable(sketch.file));
    }
    QStringList present = QDir(Folder).entryList({u"*.js"_s}, QDir::Files, QDir::Name);
    named.sort();
    present.sort();
    QCOMPARE(present, named);
}

// Two at once, so that each worker draws one. Empty: both are what they were before all.
QString TestHostileSketches::damageToGoodSketches()
{
    const auto draw = [this] { return render(u"good.js"_s, GoodSketch.toByteArray(), 30'000); };
    auto other = std::async(std::launch::async, draw);
    for (const RenderResult& result : {draw(), other.get()}) {
        if (!result.ok)
            return u"then a good sketch failed: %1 %2"_s.arg(
                outcome(result), result.error ? result.error->message : QString());
        if (result.png != m_good)
            return u"then a good sketch had other bytes"_s;
    }
    return {};
}

QString TestHostileSketches::runOne(const HostileSketch& hostile)
{
    QByteArray code = readFile(Folder + hostile.file);
    code.replace("__TCP__", QByteArray::number(m_watch->tcpPort()));
    code.replace("__UDP__", QByteArray::number(m_watch->udpPort()));
    QElapsedTimer timer;
    timer.start();
    const RenderResult result = render(hostile.file, code, hostile.timeoutMs);
    const qint64 wallMs = timer.elapsed();

    QStringList wrong{brokenPromise(result)};
    if (!hostile.expected.contains(outcome(result)))
        wrong.append(u"expected %1"_s.arg(hostile.expected.join(u" or "_s)));
    if (hostile.line > 0 && result.error && result.error->line != hostile.line)
        wrong.append(u"line %1 instead of %2"_s.arg(result.error->line).arg(hostile.line));
    // A worker may have to start first, and the next one after it.
    if (wallMs > hostile.timeoutMs + 5000)
        wrong.append(u"stopped late"_s);
    wrong.append(damageToGoodSketches());
    wrong.removeAll(QString());

    const QString message = result.error ? result.error->message.left(90).simplified() : QString();
    QTextStream(stdout) << hostile.file.leftJustified(30) << outcome(result).leftJustified(14)
                        << QString::number(wallMs).rightJustified(7) << u" ms  "_s << message
                        << (wrong.isEmpty() ? QString() : u"  << "_s + wrong.join(u"; "_s)) << Qt::endl;
    return wrong.isEmpty() ? QString() : u"%1: %2 (got %3)"_s.arg(hostile.file, wrong.join(u"; "_s), outcome(result));
}

void TestHostileSketches::everySketchEndsAsExpected()
{
    const quint32 seed = orderSeed();
    QTextStream(stdout) << u"PENTIMENTO_ORDER_SEED=%1"_s.arg(seed) << Qt::endl;
    QList<HostileSketch> sketches = readManifest();
    std::shuffle(sketches.begin(), sketches.end(), std::mt19937(seed));
    QStringList wrong;
    for (const HostileSketch& sketch : sketches)
        wrong.append(runOne(sketch));
    wrong.removeAll(QString());
    QVERIFY2(wrong.isEmpty(), qPrintable(u'\n' + wrong.join(u'\n')));
}

void TestHostileSketches::tamperingDoesNotReachThePixels_data()
{
    QTest::addColumn<QString>("file");
    for (const QString& file : QDir(Folder).entryList({u"tamper-*.js"_s}, QDir::Files))
        QTest::newRow(qPrintable(file)) << file;
}

void TestHostileSketches::tamperingDoesNotReachThePixels()
{
    QFETCH(QString, file);
    const QByteArray code = readFile(Folder + file);
    const QByteArray plainCode = withoutTampering(code);
    QVERIFY(!plainCode.isEmpty() && plainCode.size() < code.size());
    const RenderResult plain = render(u"plain.js"_s, plainCode, 30'000);
    QVERIFY2(plain.ok, plain.error ? qPrintable(plain.error->message) : "");
    const RenderResult tampered = render(file, code, 30'000);
    QVERIFY2(tampered.ok, tampered.error ? qPrintable(tampered.error->message) : "");
    QCOMPARE(QImage::fromData(tampered.png), QImage::fromData(plain.png));
}

void TestHostileSketches::nothingIsLeftBehind()
{
    m_pool.reset();
    QTRY_VERIFY_WITH_TIMEOUT(descendants().isEmpty(), 5000);
}

void TestHostileSketches::nothingReachedTheNetwork()
{
    QCOMPARE(m_watch->takeConnections(), 0);
    QCOMPARE(m_watch->takePackets(), 0);
}

void TestHostileSketches::theWatchWouldHaveSeenIt()
{
    QTcpSocket tcp;
    tcp.connectToHost(QHostAddress::LocalHost, m_watch->tcpPort());
    QVERIFY(tcp.waitForConnected());
    QUdpSocket udp;
    QCOMPARE(udp.writeDatagram("x", QHostAddress::LocalHost, m_watch->udpPort()), qint64(1));
    QCOMPARE(m_watch->takeConnections(), 1);
    QCOMPARE(m_watch->takePackets(), 1);
}

QTEST_GUILESS_MAIN(TestHostileSketches)
#include "tst_hostile_sketches.moc"
