#include "core/base/atomic_file.h"
#include "core/base/hash.h"
#include "core/base/json.h"
#include "core/sketch/png_chunks.h"
#include "tests/support/cli_caller.h"
#include "tests/support/waiting.h"

#include <QElapsedTimer>
#include <QFileInfo>
#include <QImage>
#include <QProcess>
#include <QTest>

#include <csignal>

using namespace pentimento;
using namespace Qt::StringLiterals;

namespace {

const QString pentimentoProgram = QStringLiteral(PENTIMENTO_BIN_DIR "/pentimento");
const QString samplesFolder = QStringLiteral(PENTIMENTO_SOURCE_DIR "/resources/samples");
const QByteArray redDisc = "function setup() {\n"
                           "  createCanvas(120, 80, WEBGL);\n"
                           "  background(255);\n"
                           "  noStroke();\n"
                           "  fill(200, 0, 0);\n"
                           "  circle(0, 0, 60);\n"
                           "  noLoop();\n"
                           "}\n";

QList<Json> linesOf(const QByteArray& output)
{
    QList<Json> lines;
    for (const QByteArray& line : output.trimmed().split('\n'))
        lines.append(parseJson(line));
    return lines;
}

Json renderOne(CliCaller& caller, const QStringList& arguments, int exitCode)
{
    const CliEnd ended = caller.run(QStringList{u"render"_s, u"--json"_s} + arguments);
    if (ended.exitCode != exitCode)
        qWarning("exit %d: %s%s", ended.exitCode, ended.output.constData(), ended.errors.constData());
    const auto lines = linesOf(ended.output);
    return ended.exitCode == exitCode && lines.size() == 1 ? lines[0] : Json();
}

} // namespace

class TestCliRender : public QObject {
    Q_OBJECT

    // One home for all, so that the engine compiles its shaders once.
    CliCaller m_caller{pentimentoProgram};

private Q_SLOTS:
    void aGoodSketchIsAPicture()
    {
        m_caller.write(u"disc.js"_s, redDisc);
        Json line = renderOne(m_caller, {u"disc.js"_s, u"--seed"_s, u"5"_s}, 0);
        QVERIFY(line["ok"] == true && line["error"].is_null());
        QVERIFY(line["width"] == 120 && line["height"] == 80 && line["seed"] == 5);
        const QByteArray png = *readFile(m_caller.path(u"disc.png"_s), 1 << 20);
        QCOMPARE(line["sha256"].get<QString>(), QString::fromLatin1(sha256Hex(png)));
        QVERIFY(pngTexts(png)->contains({PngKey::Seed, u"5"_s}));
        const QImage picture = QImage::fromData(png);
        QCOMPARE(picture.pixelColor(60, 40), QColor(200, 0, 0));
        QCOMPARE(picture.pixelColor(2, 2), QColor(Qt::white));
        // 30² π of 120 × 80 pixels
        QVERIFY(qAbs(line["painted"].get<double>() - 0.2945) < 0.01);
    }

    void aSecondRunIsCachedAndNoCacheIsNot()
    {
        m_caller.write(u"disc.js"_s, redDisc);
        Json first = renderOne(m_caller, {u"disc.js"_s}, 0);
        Json second = renderOne(m_caller, {u"disc.js"_s}, 0);
        Json third = renderOne(m_caller, {u"disc.js"_s, u"--no-cache"_s}, 0);
        QVERIFY(first["cached"] == false && second["cached"] == true && third["cached"] == false);
        QVERIFY(first["sha256"] == second["sha256"] && first["sha256"] == third["sha256"]);
        QVERIFY(renderOne(m_caller, {u"disc.js"_s, u"--plain-random"_s}, 0)["cached"] == false);
    }

    void failuresHaveTheirKind_data()
    {
        QTest::addColumn<QByteArray>("code");
        QTest::addColumn<QString>("kind");
        QTest::addColumn<int>("line");
        QTest::addColumn<bool>("picture");
        const QByteArray canvas = "function setup() {\n  createCanvas(100, 100, WEBGL);\n";
        QTest::newRow("syntax") << QByteArray("function setup() {\n  let = ;\n}\n") << u"syntax"_s << 2 << false;
        QTest::newRow("runtime") << canvas + "  nowhere();\n}\n" << u"runtime"_s << 3 << false;
        QTest::newRow("unknown method") << canvas + "  brush.noSuchBrush();\n}\n" << u"runtime"_s << 3 << false;
        QTest::newRow("no canvas") << QByteArray("function setup() { noCanvas(); }\n") << u"no-canvas"_s << 0 << false;
        QTest::newRow("blank") << canvas + "  background(255);\n  noLoop();\n}\n" << u"blank"_s << 0 << true;
        QTest::newRow("timeout") << canvas + "  for (;;) {}\n}\n" << u"timeout"_s << 0 << false;
    }

    void failuresHaveTheirKind()
    {
        QFETCH(QByteArray, code);
        QFETCH(QString, kind);
        QFETCH(int, line);
        QFETCH(bool, picture);
        const QString name = QString::fromLatin1(QTest::currentDataTag()).replace(u' ', u'-');
        m_caller.write(name + u".js"_s, code);
        Json result = renderOne(m_caller, {name + u".js"_s, u"--timeout"_s, u"4"_s}, 1);
        QVERIFY(result["ok"] == false && result["error"].is_object());
        QCOMPARE(result["error"]["kind"].get<QString>(), kind);
        QVERIFY2(line == 0 || result["error"]["line"] == line, jsonLine(result).constData());
        QCOMPARE(QFileInfo::exists(m_caller.path(name + u".png"_s)), picture);
    }

    void oneFailureAmongManyIsExitOne()
    {
        m_caller.write(u"in/a.js"_s, redDisc);
        m_caller.write(u"in/sub/b.js"_s, redDisc + "\n// another\n");
        m_caller.write(u"in/bad.js"_s, "function (");
        const CliEnd ended = m_caller.run({u"render"_s, u"in"_s, u"--json"_s, u"--out"_s, u"out"_s});
        QCOMPARE(ended.exitCode, 1);
        QCOMPARE(linesOf(ended.output).size(), 3);
        QVERIFY(QFileInfo::exists(m_caller.path(u"out/a.png"_s)));
        QVERIFY(QFileInfo::exists(m_caller.path(u"out/sub/b.png"_s)));
        QVERIFY(!QFileInfo::exists(m_caller.path(u"out/bad.png"_s)));
    }

    void sizeIsTheLargestSide()
    {
        m_caller.write(u"disc.js"_s, redDisc);
        Json line = renderOne(m_caller, {u"disc.js"_s, u"--size"_s, u"240x240"_s}, 0);
        QVERIFY(line["width"] == 240 && line["height"] == 160);
    }

    void samplesOfAllMediaRender_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("medium");
        QTest::newRow("p5.brush 2") << u"ink-circle.js"_s << u"p5.brush-2"_s;
        QTest::newRow("Python") << u"clock.py"_s << u"python"_s;
    }

    void samplesOfAllMediaRender()
    {
        QFETCH(QString, file);
        QFETCH(QString, medium);
        Json line = renderOne(m_caller, {samplesFolder + u'/' + file}, 0);
        QVERIFY2(line["ok"] == true, jsonLine(line).constData());
        QCOMPARE(line["medium"].get<QString>(), medium);
        QVERIFY(line["painted"].get<double>() > 0.01);
        QVERIFY(!line["libraries"].empty());
    }

    void anInterruptEndsItAndKeepsWhatIsDone()
    {
        m_caller.write(u"a.js"_s, redDisc + "// not in the cache");
        m_caller.write(u"endless.js"_s, "function setup() { for (;;) {} }\n");
        QProcess process;
        m_caller.start(process, {u"render"_s, u"a.js"_s, u"endless.js"_s, u"--json"_s, u"--jobs"_s, u"2"_s});
        while (!process.canReadLine())
            QVERIFY(process.waitForReadyRead(30'000));
        QElapsedTimer sinceSignal;
        sinceSignal.start();
        QCOMPARE(::kill(static_cast<pid_t>(process.processId()), SIGINT), 0);
        const CliEnd ended = CliCaller::finish(process);
        QVERIFY2(sinceSignal.elapsed() < PromptMs, qPrintable(QString::number(sinceSignal.elapsed())));
        QCOMPARE(ended.exitCode, 130);
        QCOMPARE(linesOf(ended.output).size(), 1);
        QVERIFY(QFileInfo::exists(m_caller.path(u"a.png"_s)));
    }

    void doctorFindsTheMainJobWorking()
    {
        const CliEnd ended = m_caller.run({u"doctor"_s, u"--json"_s}, 120'000);
        QCOMPARE(ended.exitCode, 0);
        auto lines = linesOf(ended.output);
        Json end = lines.takeLast();
        QVERIFY(end["type"] == "doctor-result" && end["ready"] == true);
        for (Json& line : lines)
            QVERIFY(line["type"] == "doctor" && line["state"] != "fail");
    }
};

QTEST_GUILESS_MAIN(TestCliRender)
#include "tst_cli_render.moc"
