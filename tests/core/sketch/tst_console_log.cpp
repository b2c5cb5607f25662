#include "core/sketch/console_log.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace pentimento;

using Level = ConsoleLine::Level;

class TestConsoleLog : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void linesAreCutFromPieces();
    void levelsDoNotMix();
    void equalNeighboursFold();
    void longLinesAreCut();
    void endlessLineTakesNoMemory();
    void linesAreCapped();
    void takeEmpties();
    void appendingFoldsAndEnds();
    void levelsHaveNames();
};

void TestConsoleLog::linesAreCutFromPieces()
{
    ConsoleLog log;
    for (const QString& piece : {u"a"_s, u"b\nc"_s, u"\n\nd"_s})
        log.write(Level::Info, piece);
    const QList<ConsoleLine> expected{{Level::Info, 0, u"ab"_s, 1}, {Level::Info, 0, u"c"_s, 1},
        {Level::Info, 0, u""_s, 1}, {Level::Info, 0, u"d"_s, 1}};
    QCOMPARE(log.take(), expected);
}

void TestConsoleLog::levelsDoNotMix()
{
    ConsoleLog log;
    log.write(Level::Info, u"out"_s);
    log.write(Level::Error, u"error\n"_s);
    log.write(Level::Info, u"put\n"_s);
    const QList<ConsoleLine> expected{{Level::Error, 0, u"error"_s, 1}, {Level::Info, 0, u"output"_s, 1}};
    QCOMPARE(log.take(), expected);
}

void TestConsoleLog::equalNeighboursFold()
{
    ConsoleLog log;
    log.write(Level::Info, u"x\nx\nx\ny\nx\n"_s);
    log.write(Level::Error, u"x\n"_s);
    const QList<ConsoleLine> expected{{Level::Info, 0, u"x"_s, 3}, {Level::Info, 0, u"y"_s, 1},
        {Level::Info, 0, u"x"_s, 1}, {Level::Error, 0, u"x"_s, 1}};
    QCOMPARE(log.take(), expected);
}

void TestConsoleLog::longLinesAreCut()
{
    ConsoleLog log;
    log.write(Level::Info, QString(5000, u'x') + u"\nnext\n"_s);
    const QList<ConsoleLine> lines = log.take();
    QCOMPARE(lines.size(), 2);
    QCOMPARE(lines[0].text, QString(2000, u'x'));
    QCOMPARE(lines[1].text, u"next"_s);
}

void TestConsoleLog::endlessLineTakesNoMemory()
{
    ConsoleLog log;
    for (int i = 0; i < 1000; ++i)
        log.write(Level::Info, QString(1000, u'x'));
    QCOMPARE(log.take().at(0).text.size(), 2000);
}

void TestConsoleLog::linesAreCapped()
{
    ConsoleLog log;
    for (int i = 0; i < 500; ++i)
        log.write(Level::Info, QString::number(i) + u'\n');
    const QList<ConsoleLine> lines = log.take();
    QCOMPARE(lines.size(), 200);
    QCOMPARE(lines.last().text, u"199"_s);
}

void TestConsoleLog::takeEmpties()
{
    ConsoleLog log;
    log.write(Level::Info, u"a"_s);
    QCOMPARE(log.take().size(), 1);
    QVERIFY(log.take().isEmpty());
}

void TestConsoleLog::appendingFoldsAndEnds()
{
    QList<ConsoleLine> console;
    for (int i = 0; i < 3; ++i)
        appendConsoleLine(console, {Level::Warning, 3, u"same"_s});
    QCOMPARE(console, (QList<ConsoleLine>{{Level::Warning, 3, u"same"_s, 3}}));
    appendConsoleLine(console, {Level::Warning, 4, u"same"_s});
    QCOMPARE(console.size(), 2); // another line of the sketch
    for (int i = 0; i < 500; ++i)
        appendConsoleLine(console, {Level::Info, i, u"x"_s});
    QCOMPARE(console.size(), MaxConsoleLines);
}

void TestConsoleLog::levelsHaveNames()
{
    QCOMPARE(consoleLevelName(Level::Debug), u"debug"_s);
    QCOMPARE(consoleLevelName(Level::Info), u"info"_s);
    QCOMPARE(consoleLevelName(Level::Warning), u"warning"_s);
    QCOMPARE(consoleLevelName(Level::Error), u"error"_s);
}

QTEST_APPLESS_MAIN(TestConsoleLog)
#include "tst_console_log.moc"
