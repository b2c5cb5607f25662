#include "core/sketch/page/render_pool.h"
#include "tests/support/process_list.h"

#include <QElapsedTimer>
#include <QTest>
#include <QTextStream>

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <mutex>
#include <random>
#include <thread>

#include <signal.h>

using namespace Qt::StringLiterals;
using namespace pentimento;

namespace {

constexpr int Sketches = 200;
constexpr int Threads = 4; // more than workers: some requests always wait

RenderRequest trivialSketch(int i)
{
    RenderRequest request;
    const QByteArray code = "function setup() {\n  createCanvas(100, 100, WEBGL);\n  background('#f6f0e1');\n"
                            "  noStroke();\n  fill('#2f4f7f');\n  circle("
        + QByteArray::number(i % 20 * 4 - 40) + ", " + QByteArray::number(i / 20 * 8 - 40) + ", 30);\n}\n";
    request.sketch = {u"sketch-%1.js"_s.arg(i), Medium::P5Brush2, code};
    request.timeoutMs = 60'000;
    return request;
}

// The workers themselves. The page's own process, which a sketch can bring down too, is no worker; Chromium marks
// it and its other helpers by `--type=`.
QList<pid_t> workerProcesses()
{
    QList<pid_t> pids;
    for (const RunningProcess& process : descendants()) {
        if (process.commandLine.contains("pentimento-render") && !process.commandLine.contains("--type="))
            pids.append(process.pid);
    }
    return pids;
}

struct Outcome {
    RenderResult result;
    qint64 begin = 0; // ms of the test's own clock
    qint64 end = 0;
    int renders = 0;
};

// Kills workers at random moments until `stop`; remembers when.
class Killer {
public:
    Killer(int kills, quint32 seed, const QElapsedTimer& clock)
        : m_clock(clock)
        , m_thread([this, kills, seed] { run(kills, seed); })
    {
    }
    ~Killer()
    {
        {
            const std::lock_guard lock(m_mutex);
            m_stopped = true;
        }
        m_wake.notify_all();
        m_thread.join();
    }

    int killed()
    {
        const std::lock_guard lock(m_mutex);
        return int(m_moments.size());
    }
    int killedBetween(qint64 begin, qint64 end)
    {
        const std::lock_guard lock(m_mutex);
        return int(std::count_if(
            m_moments.begin(), m_moments.end(), [=](qint64 moment) { return moment >= begin && moment <= end; }));
    }

private:
    void run(int kills, quint32 seed)
    {
        std::mt19937 random(seed);
        std::unique_lock lock(m_mutex);
        while (!m_stopped && int(m_moments.size()) < kills) {
            m_wake.wait_for(lock, std::chrono::milliseconds(100 + random() % 1400), [this] { return m_stopped; });
            const QList<pid_t> workers = workerProcesses();
            if (m_stopped || workers.isEmpty())
                continue;
            if (::kill(workers[qsizetype(random() % quint32(workers.size()))], SIGKILL) == 0)
                m_moments.append(m_clock.elapsed());
        }
    }

    const QElapsedTimer& m_clock;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    bool m_stopped = false;
    QList<qint64> m_moments;
    std::thread m_thread; // last: it uses all of the above
};

// Every sketch of the batch once, from several threads.
QList<Outcome> renderBatch(RenderPool& pool, const QElapsedTimer& clock)
{
    QList<Outcome> outcomes(Sketches);
    Outcome* const slot = outcomes.data();
    std::atomic<int> next = 0;
    std::vector<std::thread> threads;
    threads.reserve(Threads);
    for (int t = 0; t < Threads; ++t) {
        threads.emplace_back([&, slot] {
            for (int i = next++; i < Sketches; i = next++) {
                slot[i].begin = clock.elapsed();
                slot[i].result = pool.render(trivialSketch(i), StopFlag());
                slot[i].end = clock.elapsed();
                ++slot[i].renders;
            }
        });
    }
    for (std::thread& thread : threads)
        thread.join();
    return outcomes;
}

int fromEnvironment(const char* name, int otherwise)
{
    bool given = false;
    const int value = qEnvironmentVariable(name).toInt(&given);
    return given ? value : otherwise;
}

} // namespace

class TestRenderKill : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everySketchEndsRenderedOnce();
    void nothingIsLeftBehind();

private:
    std::unique_ptr<RenderPool> m_pool;
    QList<QByteArray> m_expected;
    QElapsedTimer m_clock;
};

void TestRenderKill::initTestCase()
{
    adoptOrphans();
    m_clock.start();
    RenderPoolSettings settings;
    settings.workers = 2;
    settings.program = QStringLiteral(PENTIMENTO_BIN_DIR "/pentimento-render");
    auto pool = RenderPool::create(settings);
    QVERIFY2(pool.has_value(), pool ? "" : qPrintable(pool.error().detail));
    m_pool = *std::move(pool);
    for (const Outcome& outcome : renderBatch(*m_pool, m_clock)) {
        QVERIFY2(outcome.result.ok, outcome.result.error ? qPrintable(outcome.result.error->message) : "");
        m_expected.append(outcome.result.png);
    }
    QVERIFY(m_expected.first() != m_expected.last());
    QVERIFY(!workerProcesses().isEmpty());
}

// Batch after batch until the planned number of kills has fallen. A sketch hit by one kill is rendered again by the
// pool itself; one hit twice may come back as a crash, and only such a one.
void TestRenderKill::everySketchEndsRenderedOnce()
{
    const int kills = fromEnvironment("PENTIMENTO_KILLS", 10) * fromEnvironment("PENTIMENTO_KILL_FACTOR", 1);
    int batches = 0;
    int hitTwice = 0;
    Killer killer(kills, 20261120, m_clock);
    do {
        const QList<Outcome> outcomes = renderBatch(*m_pool, m_clock);
        ++batches;
        for (int i = 0; i < Sketches; ++i) {
            Outcome outcome = outcomes[i];
            QCOMPARE(outcome.renders, 1);
            if (!outcome.result.ok && killer.killedBetween(outcome.begin, outcome.end) >= 2) {
                ++hitTwice;
                continue;
            }
            const QString reason = outcome.result.error ? outcome.result.error->message : QString();
            QVERIFY2(outcome.result.ok, qPrintable(u"sketch %1: %2"_s.arg(i).arg(reason)));
            QVERIFY2(outcome.result.png == m_expected[i], qPrintable(u"sketch %1: other bytes"_s.arg(i)));
        }
    } while (killer.killed() < kills);
    QTextStream(stdout) << u"%1 kills over %2 batches of %3 sketches, %4 hit twice"_s.arg(killer.killed())
                               .arg(batches)
                               .arg(Sketches)
                               .arg(hitTwice)
                        << Qt::endl;
    QVERIFY(hitTwice <= kills / 2);
}

void TestRenderKill::nothingIsLeftBehind()
{
    m_pool.reset();
    QTRY_VERIFY_WITH_TIMEOUT(descendants().isEmpty(), 5000);
}

QTEST_GUILESS_MAIN(TestRenderKill)
#include "tst_render_kill.moc"
