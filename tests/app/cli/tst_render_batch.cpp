#include "app/cli/batch_run.h"
#include "core/base/atomic_file.h"
#include "tests/support/fake_renderer.h"
#include "tests/support/waiting.h"

#include <QElapsedTimer>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <thread>

using namespace pentimento;
using namespace Qt::StringLiterals;

namespace {

struct Seen {
    QString name;
    RenderOutcome outcome;
};

class Batch {
public:
    void add(const QString& name, const QByteArray& code)
    {
        const QString path = m_folder.filePath(name);
        QVERIFY(writeFileAtomically(path, code));
        m_plan.append({path, name, m_folder.filePath(u"out/"_s + name + u".png"_s)});
    }

    BatchReport run(const OutcomeSink& sink = [](const PlannedRender&, const RenderOutcome&) { return true; })
    {
        FakeRenderer renderer(log);
        return renderBatch(
            m_plan, options, renderer, stop, [&](const PlannedRender& planned, const RenderOutcome& outcome) {
                seen.append({planned.shown, outcome});
                return sink(planned, outcome);
            });
    }

    QString pathOf(const QString& name) const { return m_folder.filePath(name); }

    std::shared_ptr<FakeRenderer::Log> log = std::make_shared<FakeRenderer::Log>();
    RenderOptions options;
    StopFlag stop;
    QList<Seen> seen;

private:
    QTemporaryDir m_folder;
    QList<PlannedRender> m_plan;
};

} // namespace

class TestRenderBatch : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everySketchEndsOnce()
    {
        Batch batch;
        batch.options.jobs = 4;
        for (int i = 0; i < 40; ++i)
            batch.add(u"%1.js"_s.arg(i), "sketch");
        QVERIFY((batch.run() == BatchReport{40, 0, false}));
        QCOMPARE(batch.log->renders.load(), 40);
        QVERIFY(batch.log->mostAtOnce <= 4);
        QSet<QString> names;
        for (const Seen& one : batch.seen) {
            names.insert(one.name);
            QCOMPARE(*readFile(one.outcome.png, 1 << 20), one.outcome.result.png);
        }
        QCOMPARE(names.size(), 40);
    }

    void resultsKeepTheirPicturesAndFindings_data()
    {
        QTest::addColumn<QByteArray>("code");
        QTest::addColumn<bool>("picture");
        QTest::addColumn<bool>("environment");
        QTest::addColumn<QString>("finding");
        QTest::newRow("blank") << QByteArray("BLANK") << true << false << u"blank-canvas"_s;
        QTest::newRow("syntax") << QByteArray("SYNTAX") << false << false << u"render-failed"_s;
        QTest::newRow("no engine") << QByteArray("NOENGINE") << false << true << QString();
        QTest::newRow("binary") << QByteArray("a\0b", 3) << false << false << QString();
        QTest::newRow("not UTF-8") << QByteArray("\xff\xfe") << false << false << QString();
    }

    void resultsKeepTheirPicturesAndFindings()
    {
        QFETCH(QByteArray, code);
        QFETCH(bool, picture);
        QFETCH(bool, environment);
        QFETCH(QString, finding);
        Batch batch;
        batch.options.jobs = 1;
        batch.add(u"bad.js"_s, code);
        batch.add(u"good.js"_s, "sketch");
        QVERIFY((batch.run() == BatchReport{1, 1, environment}));
        const RenderOutcome& bad = batch.seen[0].outcome;
        QVERIFY(!bad.result.ok && bad.result.error);
        QCOMPARE(!bad.png.isEmpty(), picture);
        QCOMPARE(QFileInfo::exists(batch.pathOf(u"out/bad.js.png"_s)), picture);
        QStringList codes;
        for (const GateFinding& one : bad.gate)
            codes.append(one.code);
        QVERIFY(finding.isEmpty() || codes.contains(finding));
    }

    void gateOnlyRendersNothing()
    {
        Batch batch;
        batch.options.jobs = 1;
        batch.options.gateOnly = true;
        batch.add(u"empty.js"_s, "");
        batch.add(u"binary.js"_s, QByteArray(3, '\0'));
        QVERIFY((batch.run() == BatchReport{1, 1, false}));
        QCOMPARE(batch.log->renders.load(), 0);
        const RenderOutcome& empty = batch.seen[0].outcome;
        QVERIFY(!empty.result.ok && !empty.result.error && empty.png.isEmpty());
        QCOMPARE(empty.gate.value(0).code, u"no-sketch"_s);
    }

    void theMediumIsByNameUnlessChosen()
    {
        Batch batch;
        batch.options.jobs = 1;
        batch.add(u"a.py"_s, "x");
        batch.run();
        batch.options.medium = Medium::P5Brush1;
        batch.run();
        QVERIFY(batch.seen[0].outcome.medium == Medium::Python);
        QVERIFY(batch.seen[1].outcome.medium == Medium::P5Brush1);
    }

    void aPictureThatCannotBeWrittenIsTheEnvironmentsFault()
    {
        Batch batch;
        batch.options.jobs = 1;
        batch.add(u"a.js"_s, "x");
        QVERIFY(writeFileAtomically(batch.pathOf(u"out"_s), "a file where the folder should be"));
        QVERIFY((batch.run() == BatchReport{0, 1, true}));
        QVERIFY(batch.seen[0].outcome.png.isEmpty());
    }

    void stopEndsInTimeAndKeepsWhatIsDone()
    {
        Batch batch;
        batch.options.jobs = 2;
        batch.add(u"fast.js"_s, "x");
        for (int i = 0; i < 4; ++i)
            batch.add(u"slow%1.js"_s.arg(i), "SLOW");
        QElapsedTimer sinceStop;
        std::jthread stopper([&] {
            while (batch.log->running < 2)
                std::this_thread::yield();
            sinceStop.start();
            batch.stop.raise();
        });
        QVERIFY((batch.run() == BatchReport{1, 0, false}));
        stopper.join();
        QVERIFY(sinceStop.elapsed() < PromptMs);
        QCOMPARE(batch.seen.size(), 1); // what was cut off has no line
        QVERIFY(QFileInfo::exists(batch.pathOf(u"out/fast.js.png"_s)));
    }

    void aSinkThatGivesUpStopsTheBatch()
    {
        Batch batch;
        batch.options.jobs = 1;
        for (int i = 0; i < 5; ++i)
            batch.add(u"%1.js"_s.arg(i), "x");
        batch.run([](const PlannedRender&, const RenderOutcome&) { return false; });
        QCOMPARE(batch.seen.size(), 1);
        QCOMPARE(batch.log->renders.load(), 1);
    }

    void exitCodes_data()
    {
        QTest::addColumn<int>("ok");
        QTest::addColumn<int>("failed");
        QTest::addColumn<bool>("environment");
        QTest::addColumn<bool>("stopped");
        QTest::addColumn<int>("code");
        QTest::newRow("all rendered") << 3 << 0 << false << false << 0;
        QTest::newRow("some failed") << 2 << 1 << false << false << 1;
        QTest::newRow("environment") << 2 << 1 << true << false << 2;
        QTest::newRow("stopped") << 2 << 1 << true << true << 130;
    }

    void exitCodes()
    {
        QFETCH(int, ok);
        QFETCH(int, failed);
        QFETCH(bool, environment);
        QFETCH(bool, stopped);
        QTEST(batchExitCode({ok, failed, environment}, stopped), "code");
    }
};

QTEST_GUILESS_MAIN(TestRenderBatch)
#include "tst_render_batch.moc"
