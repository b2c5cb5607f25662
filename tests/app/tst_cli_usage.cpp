#include "app/cli/command.h"
#include "core/base/json.h"
#include "tests/support/cli_caller.h"

#include <QDir>
#include <QProcess>
#include <QTest>

#include <fcntl.h>
#include <unistd.h>

using namespace pentimento;
using namespace Qt::StringLiterals;

namespace {

const QString pentimentoProgram = QStringLiteral(PENTIMENTO_BIN_DIR "/pentimento");
const QString samplesFolder = QStringLiteral(PENTIMENTO_SOURCE_DIR "/resources/samples");

QStringList keysOf(const Json& object)
{
    QStringList keys;
    for (const auto& [key, value] : object.items())
        keys.append(QString::fromStdString(key));
    return keys;
}

} // namespace

class TestCliUsage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void helpAndVersion_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QByteArray>("says");
        QTest::newRow("--help") << QStringList{u"--help"_s} << QByteArray("Commands:");
        QTest::newRow("-h") << QStringList{u"-h"_s} << QByteArray("Commands:");
        QTest::newRow("--version") << QStringList{u"--version"_s} << QByteArray("pentimento 0.");
        for (const Command& command : commands()) {
            QTest::addRow("%s --help", qPrintable(command.name))
                << QStringList{command.name, u"--help"_s} << QByteArray("--library DIR");
        }
    }

    void helpAndVersion()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QByteArray, says);
        const CliEnd ended = CliCaller(pentimentoProgram).run(arguments);
        QCOMPARE(ended.exitCode, 0);
        QVERIFY2(ended.output.contains(says), ended.output.constData());
        QVERIFY2(ended.errors.isEmpty(), ended.errors.constData());
    }

    void helpNamesEveryCommand()
    {
        const QByteArray help = CliCaller(pentimentoProgram).run({u"--help"_s}).output;
        for (const Command& command : commands())
            QVERIFY(help.contains(command.name.toUtf8()) && help.contains(command.help.toUtf8()));
    }

    void badUsageIsOneLineAndExitTwo_data()
    {
        QTest::addColumn<QStringList>("arguments");
        const auto row = [](const QString& line) {
            QTest::addRow("%s", qPrintable(line)) << line.split(u' ', Qt::SkipEmptyParts);
        };
        for (const Command& command : commands())
            row(command.name + u" --bogus"_s);
        row(u"paint"_s);
        row(u"--bogus"_s);
        row(u"render"_s);
        row(u"render nowhere.js"_s);
        row(u"render ."_s); // no sketch in it
        row(u"render %1/cat.js nowhere.js"_s.arg(samplesFolder));
        row(u"render %1/cat.js --size big"_s.arg(samplesFolder));
        row(u"render %1/cat.js --out /proc/nowhere"_s.arg(samplesFolder));
        row(u"render %1/cat.js --library"_s.arg(samplesFolder));
        row(u"doctor --json=maybe"_s);
    }

    void badUsageIsOneLineAndExitTwo()
    {
        QFETCH(QStringList, arguments);
        const CliEnd ended = CliCaller(pentimentoProgram).run(arguments);
        QCOMPARE(ended.exitCode, 2);
        QVERIFY2(ended.output.isEmpty(), ended.output.constData());
        QCOMPARE(ended.errors.count('\n'), 1);
        QVERIFY2(ended.errors.startsWith("pentimento") && ended.errors.endsWith('\n'), ended.errors.constData());
    }

    void gateOnlyGivesFindingsAndNoPicture()
    {
        CliCaller caller(pentimentoProgram);
        caller.write(u"empty.js"_s, "\n");
        const CliEnd ended = caller.run({u"render"_s, u"empty.js"_s, u"--gate-only"_s, u"--json"_s});
        QCOMPARE(ended.exitCode, 0);
        QCOMPARE(ended.output.count('\n'), 1);
        const Json line = parseJson(ended.output);
        QCOMPARE(keysOf(line).join(u' '),
            u"type path ok png width height ms cached seed medium libraries renderer sha256 painted console gate error"_s);
        QVERIFY(line["png"].is_null() && line["error"].is_null());
        QCOMPARE(line["path"].get<QString>(), u"empty.js"_s);
        QVERIFY(!line["gate"].empty());
        QCOMPARE(keysOf(line["gate"][0]).join(u' '), u"code line message"_s);
        QCOMPARE(line["gate"][0]["code"].get<QString>(), u"no-sketch"_s);
        QVERIFY(!QFileInfo::exists(caller.path(u"empty.png"_s)));
    }

    void everySampleHasOneLine()
    {
        const CliEnd ended = CliCaller(pentimentoProgram)
                                 .run({u"render"_s, samplesFolder, u"--gate-only"_s, u"--json"_s, u"--jobs"_s, u"3"_s});
        QCOMPARE(ended.exitCode, 0);
        const qsizetype samples = QDir(samplesFolder).entryList({u"*.js"_s, u"*.py"_s}).size();
        QVERIFY(samples >= 28);
        QCOMPARE(ended.output.count("{\"type\":\"render\""), samples);
        QVERIFY2(ended.errors.isEmpty(), ended.errors.constData()); // progress is for terminals
    }

    void anUnreadableFileIsItsOwnFailure()
    {
        CliCaller caller(pentimentoProgram);
        caller.write(u"binary.js"_s, QByteArray("\0\1", 2));
        caller.write(u"big.js"_s, QByteArray((5 << 20) + 1, ' '));
        caller.write(u"ünïcode.js"_s, "x");
        const CliEnd ended = caller.run({u"render"_s, u"."_s, u"--gate-only"_s, u"--json"_s, u"--jobs"_s, u"1"_s});
        QCOMPARE(ended.exitCode, 1);
        int unreadable = 0;
        for (const QByteArray& line : ended.output.trimmed().split('\n')) {
            const Json json = parseJson(line);
            if (!json["error"].is_null() && json["error"]["kind"] == "environment")
                ++unreadable;
        }
        QCOMPARE(unreadable, 2);
        QVERIFY(ended.output.contains("ünïcode.js"));
    }

    void aClosedReaderEndsItQuietly()
    {
        int ends[2];
        QCOMPARE(::pipe2(ends, O_CLOEXEC), 0);
        ::close(ends[0]);
        QProcess process;
        process.setChildProcessModifier([writeEnd = ends[1]] { ::dup2(writeEnd, STDOUT_FILENO); });
        CliCaller caller(pentimentoProgram);
        caller.start(process, {u"render"_s, samplesFolder, u"--gate-only"_s});
        const CliEnd ended = CliCaller::finish(process);
        ::close(ends[1]);
        QCOMPARE(ended.exitCode, 141);
        QVERIFY2(ended.errors.isEmpty(), ended.errors.constData());
    }

    void aFullDiskUnderTheOutputIsSaid()
    {
        QProcess process;
        process.setStandardOutputFile(u"/dev/full"_s);
        CliCaller caller(pentimentoProgram);
        caller.start(process, {u"render"_s, samplesFolder, u"--gate-only"_s});
        const CliEnd ended = CliCaller::finish(process);
        QCOMPARE(ended.exitCode, 2);
        QCOMPARE(ended.errors.count('\n'), 1);
    }
};

QTEST_GUILESS_MAIN(TestCliUsage)
#include "tst_cli_usage.moc"
