#include "core/base/atomic_file.h"
#include "core/sketch/python/python_renderer.h"
#include "tests/support/order_seed.h"
#include "tests/support/process_watch.h"
#include "tests/support/python_sketch.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>
#include <QUdpSocket>

#include <algorithm>
#include <random>
#include <vector>

using namespace Qt::StringLiterals;
using namespace pentimento;

// Every script of tests/data/hostile/python: the outcome its manifest says, and nothing left of it anywhere.
class TestHostilePython : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyScriptIsListed();
    void script_data();
    void script();

private:
    QByteArray code(const QString& file) const;

    const QString m_folder = QStringLiteral(PENTIMENTO_SOURCE_DIR "/tests/data/hostile/python/");
    // Of this test alone, so that the environment of its processes tells them from all others.
    const quint32 m_seed = 3'000'000'000U + static_cast<quint32>(QCoreApplication::applicationPid());
    const QByteArray m_mark = "PENTIMENTO_SEED=" + QByteArray::number(m_seed);
    Json m_manifest;
    std::unique_ptr<PythonRenderer> m_renderer;
    QTcpServer m_tcp;
    QUdpSocket m_udp;
    QByteArray m_goodSha256;
    int m_descriptors = 0;
    const QTemporaryDir m_temporary; // what the renderer would take for its own folders
};

void TestHostilePython::initTestCase()
{
    qputenv("PENTIMENTO_CANARY", "CANARY-1907");
    QVERIFY(qputenv("TMPDIR", m_temporary.path().toLocal8Bit()));
    const auto manifest = readFile(m_folder + u"manifest.json"_s, 1 << 20);
    QVERIFY(manifest);
    m_manifest = parseJson(*manifest);
    QVERIFY(m_manifest.is_array() && m_manifest.size() >= 15);
    auto renderer = PythonRenderer::create({});
    QVERIFY2(renderer, renderer ? "" : qPrintable(renderer.error().detail));
    m_renderer = *std::move(renderer);
    QVERIFY(m_tcp.listen(QHostAddress::Any));
    QVERIFY(m_udp.bind(QHostAddress::Any));
    const RenderResult good = m_renderer->render(pythonRequest(GoodPythonSketch), StopFlag());
    QVERIFY2(good.ok, explain(good));
    m_goodSha256 = good.sha256;
    m_descriptors = openDescriptors();
}

void TestHostilePython::everyScriptIsListed()
{
    QStringList listed;
    for (const Json& entry : m_manifest)
        listed.append(entry["file"].get<QString>());
    listed.sort();
    QCOMPARE(listed, QDir(m_folder).entryList({u"*.py"_s}, QDir::Files, QDir::Name));
}

void TestHostilePython::script_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("expect");
    QTest::addColumn<int>("timeoutMs");
    const quint32 seed = orderSeed();
    qInfo("PENTIMENTO_ORDER_SEED=%u repeats this order", seed);
    std::vector<Json> entries(m_manifest.begin(), m_manifest.end());
    std::shuffle(entries.begin(), entries.end(), std::mt19937(seed));
    for (const Json& entry : entries) {
        const QString file = entry["file"].get<QString>();
        QTest::newRow(qPrintable(file)) << file << entry["expect"].get<QString>() << entry.value("timeoutMs", 30'000);
    }
}

void TestHostilePython::script()
{
    QFETCH(QString, file);
    QFETCH(QString, expect);
    QFETCH(int, timeoutMs);
    RenderRequest request = pythonRequest(code(file), timeoutMs);
    request.seed = m_seed;
    QElapsedTimer clock;
    clock.start();
    const RenderResult result = m_renderer->render(request, StopFlag());
    QVERIFY2(clock.elapsed() < timeoutMs + 1000, qPrintable(QString::number(clock.elapsed())));
    QVERIFY2(outcomeName(result) == expect, explain(result));
    QCOMPARE(result.ok, expect == "ok"_L1);
    QVERIFY(result.console.size() <= 200);

    QTRY_COMPARE_WITH_TIMEOUT(processesWith(m_mark, u"environ"_s), QSet<int>(), 2000);
    QVERIFY(!m_tcp.waitForNewConnection(0));
    QVERIFY(!m_udp.hasPendingDatagrams());
    QVERIFY(QDir(m_temporary.path()).isEmpty());
    QCOMPARE(openDescriptors(), m_descriptors);
    const RenderResult good = m_renderer->render(pythonRequest(GoodPythonSketch), StopFlag());
    QVERIFY2(good.ok, explain(good));
    QCOMPARE(good.sha256, m_goodSha256);
}

QByteArray TestHostilePython::code(const QString& file) const
{
    QByteArray text = readFile(m_folder + file, MaxSketchBytes).value();
    text.replace("TCP_PORT", QByteArray::number(m_tcp.serverPort()));
    return text.replace("UDP_PORT", QByteArray::number(m_udp.localPort()));
}

QTEST_GUILESS_MAIN(TestHostilePython)
#include "tst_hostile_python.moc"
