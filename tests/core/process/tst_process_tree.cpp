#include "core/process/child_process.h"

#include "tests/support/waiting.h"

#include <QFile>
#include <QTest>

#include <limits>

#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace pentimento;

class TestProcessTree : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void countsItself();
    void countsDescendants();
    void countsThreadsAndMemory();
    void strangeNamesDoNotConfuse();
    void nobodyThere();
};

void TestProcessTree::countsItself()
{
    const TreeUsage usage = processTreeUsage(::getpid());
    QCOMPARE(usage.processes, 1);
    QVERIFY(usage.threads >= 1);
    QVERIFY(usage.residentBytes > 1 << 20);
}

void TestProcessTree::countsDescendants()
{
    ProcessSpec spec;
    spec.program = u"/bin/sh"_s;
    spec.arguments = {u"-c"_s, u"(sleep 30 & sleep 30 & wait) & setsid sleep 30 & wait"_s};
    const auto child = ChildProcess::start(spec);
    QVERIFY(child);
    QTRY_COMPARE_WITH_TIMEOUT(processTreeUsage((*child)->pid()).processes, 5, PatienceMs);
    QCOMPARE(processTreeUsage(::getpid()).processes, 6);
    for (int i = 0; i < 100; ++i) // the one in a session of its own dies only with its parent's pid namespace
        QVERIFY(processTreeUsage((*child)->pid()).processes > 0);
}

void TestProcessTree::countsThreadsAndMemory()
{
    ProcessSpec spec;
    spec.program = u"/usr/bin/python3"_s;
    spec.arguments = {u"-c"_s,
        u"import threading, time\n"
        "block = bytearray(50_000_000)\n"
        "[threading.Thread(target=time.sleep, args=(30,)).start() for _ in range(7)]"_s};
    const auto child = ChildProcess::start(spec);
    QVERIFY(child);
    QTRY_COMPARE_WITH_TIMEOUT(processTreeUsage((*child)->pid()).threads, 8, PatienceMs);
    const TreeUsage usage = processTreeUsage((*child)->pid());
    QCOMPARE(usage.processes, 1);
    QVERIFY2(usage.residentBytes > 50'000'000 && usage.residentBytes < 100'000'000,
        qPrintable(QString::number(usage.residentBytes)));
}

void TestProcessTree::strangeNamesDoNotConfuse()
{
    ProcessSpec spec;
    spec.program = u"/usr/bin/python3"_s;
    spec.arguments = {u"-c"_s, u"import time\nopen('/proc/self/comm', 'w').write(') R 1 2 3 (')\ntime.sleep(30)"_s};
    const auto child = ChildProcess::start(spec);
    QVERIFY(child);
    QFile name(u"/proc/%1/comm"_s.arg((*child)->pid()));
    QVERIFY(name.open(QIODevice::ReadOnly));
    QTRY_VERIFY_WITH_TIMEOUT(name.seek(0) && name.readAll() == ") R 1 2 3 (\n", PatienceMs);
    QCOMPARE(processTreeUsage(::getpid()).processes, 2);
}

void TestProcessTree::nobodyThere()
{
    const TreeUsage usage = processTreeUsage(std::numeric_limits<pid_t>::max());
    QCOMPARE(usage.processes, 0);
    QCOMPARE(usage.threads, 0);
    QCOMPARE(usage.residentBytes, 0);
}

QTEST_GUILESS_MAIN(TestProcessTree)
#include "tst_process_tree.moc"
