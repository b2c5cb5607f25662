#include "core/process/child_process.h"
#include "tests/support/child_output.h"
#include "tests/support/process_watch.h"
#include "tests/support/waiting.h"

#include <QElapsedTimer>
#include <QTest>

#include <csignal>
#include <thread>

#include <fcntl.h>
#include <sys/resource.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace pentimento;

namespace {

ProcessSpec shell(const QString& script)
{
    ProcessSpec spec;
    spec.program = u"/bin/sh"_s;
    spec.arguments = {u"-c"_s, script};
    return spec;
}

// The number of seconds by which this process's own sleepers are found, whoever else runs this test beside it.
QString own(const QString& script)
{
    static const QString pid = QString::number(QCoreApplication::applicationPid());
    return QString(script).replace(u"5432"_s, u"5432"_s + pid);
}

} // namespace

class TestChildProcess : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void exitStatus_data();
    void exitStatus();
    void pipesCarryAllThree();
    void programThatIsMissing();
    void folderThatIsMissing();
    void environmentIsOnlyWhatWasGiven();
    void noDescriptorIsInherited();
    void extraDescriptorIsInherited();
    void limitsAreInForce_data();
    void limitsAreInForce();
    void signalsAreDefault();
    void waitReturnsEmptyWhileRunning();
    void killTakesTheGroup();
    void endOfTheLeaderTakesTheGroup();
    void destructionKills();
    void diesWithItsThread();
    void killFromOtherThreadsIsSafe();
    void worksWithoutStandardDescriptors();
    void hundredStartsLeaveNothing();
};

void TestChildProcess::exitStatus_data()
{
    QTest::addColumn<QString>("script");
    QTest::addColumn<bool>("signalled");
    QTest::addColumn<int>("code");
    QTest::newRow("success") << u"exit 0"_s << false << 0;
    QTest::newRow("failure") << u"exit 42"_s << false << 42;
    QTest::newRow("killed") << u"kill -9 $$"_s << true << SIGKILL;
    QTest::newRow("segfault") << u"kill -11 $$"_s << true << SIGSEGV;
}

void TestChildProcess::exitStatus()
{
    QFETCH(QString, script);
    const auto child = ChildProcess::start(shell(script));
    QVERIFY(child);
    const auto status = (*child)->waitForExit(5000);
    QVERIFY(status);
    QTEST(status->signalled, "signalled");
    QTEST(status->code, "code");
    QCOMPARE((*child)->waitForExit(0)->code, status->code); // asking again is harmless
}

void TestChildProcess::pipesCarryAllThree()
{
    const auto child = ChildProcess::start(shell(u"cat; echo wrong >&2"_s));
    QVERIFY(child);
    QCOMPARE(::write((*child)->inputFd(), "text", 4), 4);
    (*child)->closeInput();
    QCOMPARE((*child)->inputFd(), -1);
    QCOMPARE(readToEnd((*child)->outputFd()), "text");
    QCOMPARE(readToEnd((*child)->errorFd()), "wrong\n");
}

void TestChildProcess::programThatIsMissing()
{
    ProcessSpec spec;
    spec.program = u"/nowhere/program"_s;
    const auto child = ChildProcess::start(spec);
    QVERIFY(!child);
    QCOMPARE(child.error().kind, Error::Kind::Environment);
    QVERIFY2(child.error().detail.contains(u"/nowhere/program"_s), qPrintable(child.error().detail));
}

void TestChildProcess::folderThatIsMissing()
{
    ProcessSpec spec = shell(u"exit 0"_s);
    spec.workingDirectory = u"/nowhere"_s;
    QVERIFY(!ChildProcess::start(spec));
}

void TestChildProcess::environmentIsOnlyWhatWasGiven()
{
    qputenv("PENTIMENTO_CANARY", "secret");
    ProcessSpec spec;
    spec.program = u"/usr/bin/env"_s;
    spec.environment = {"GIVEN=yes"};
    const auto child = ChildProcess::start(spec);
    QVERIFY(child);
    QCOMPARE(readToEnd((*child)->outputFd()), "GIVEN=yes\n");
    qunsetenv("PENTIMENTO_CANARY");
}

void TestChildProcess::noDescriptorIsInherited()
{
    const int secret = ::open("/etc/passwd", O_RDONLY); // without O_CLOEXEC, on purpose
    QVERIFY(secret > 2);
    const auto child = ChildProcess::start(shell(u"for f in /proc/$$/fd/*; do echo ${f##*/}; done"_s));
    QVERIFY(child);
    QCOMPARE(readToEnd((*child)->outputFd()).split('\n').mid(0, 3), QList<QByteArray>({"0", "1", "2"}));
    const auto listing = ChildProcess::start(shell(u"ls -l /proc/$$/fd"_s));
    QVERIFY(listing);
    QVERIFY(!readToEnd((*listing)->outputFd()).contains("/etc/passwd"));
    ::close(secret);
}

void TestChildProcess::extraDescriptorIsInherited()
{
    const int given = ::open("/dev/null", O_RDONLY | O_CLOEXEC);
    ProcessSpec spec = shell(u"test -e /proc/$$/fd/%1 && echo there"_s.arg(given));
    spec.extraFd = given;
    const auto child = ChildProcess::start(spec);
    QVERIFY(child);
    QCOMPARE(readToEnd((*child)->outputFd()), "there\n");
    QVERIFY(::fcntl(given, F_GETFD) & FD_CLOEXEC); // ours is as it was
    ::close(given);
}

void TestChildProcess::limitsAreInForce_data()
{
    QTest::addColumn<QString>("name"); // in /proc/self/limits
    QTest::addColumn<ProcessLimits>("limits");
    QTest::addColumn<QByteArray>("expected"); // soft and hard
    const auto row = [](const char* name, auto set, const char* expected) {
        ProcessLimits limits;
        set(limits);
        QTest::newRow(name) << QString::fromLatin1(name) << limits << QByteArray(expected);
    };
    row(
        "Max data size", [](auto& l) { l.dataBytes = 1 << 28; }, "268435456 268435456");
    row(
        "Max address space", [](auto& l) { l.addressSpaceBytes = 1 << 30; }, "1073741824 1073741824");
    row(
        "Max file size", [](auto& l) { l.fileBytes = 4096; }, "4096 4096");
    row(
        "Max stack size", [](auto& l) { l.stackBytes = 4 << 20; }, "4194304 4194304");
    row(
        "Max cpu time", [](auto& l) { l.cpuSeconds = 7; }, "7 9");
    row(
        "Max open files", [](auto& l) { l.openFiles = 32; }, "32 32");
    row(
        "Max processes", [](auto& l) { l.processes = 5000; }, "5000 5000");
    row(
        "Max core file size", [](auto&) {}, "0 0");
}

void TestChildProcess::limitsAreInForce()
{
    QFETCH(QString, name);
    QFETCH(ProcessLimits, limits);
    QFETCH(QByteArray, expected);
    ProcessSpec spec = shell(u"grep '%1' /proc/self/limits"_s.arg(name));
    spec.limits = limits;
    const auto child = ChildProcess::start(spec);
    QVERIFY(child);
    const QByteArray line = readToEnd((*child)->outputFd()).mid(name.size()).simplified();
    QVERIFY2(line.startsWith(expected), line);
}

void TestChildProcess::signalsAreDefault()
{
    ::signal(SIGUSR1, SIG_IGN);
    ProcessSpec spec; // not the shell, which blocks signals for a moment while it starts others
    spec.program = u"/usr/bin/grep"_s;
    spec.arguments = {u"-E"_s, u"SigIgn|SigBlk"_s, u"/proc/self/status"_s};
    const auto child = ChildProcess::start(spec);
    ::signal(SIGUSR1, SIG_DFL);
    QVERIFY(child);
    QCOMPARE(readToEnd((*child)->outputFd()).simplified(), "SigBlk: 0000000000000000 SigIgn: 0000000000000000");
}

void TestChildProcess::waitReturnsEmptyWhileRunning()
{
    const auto child = ChildProcess::start(shell(u"sleep 30"_s));
    QVERIFY(child);
    QElapsedTimer clock;
    clock.start();
    QVERIFY(!(*child)->waitForExit(50));
    QVERIFY(clock.elapsed() >= 50);
    (*child)->kill();
    const auto status = (*child)->waitForExit(1000);
    QVERIFY(status && status->signalled);
    (*child)->kill(); // harmless after the end
}

void TestChildProcess::killTakesTheGroup()
{
    const auto child = ChildProcess::start(shell(own(u"sleep 54321 & sleep 54321 & echo go; wait"_s)));
    QVERIFY(child);
    QTRY_COMPARE_WITH_TIMEOUT(processesWith(own(u"54321"_s).toUtf8()).size(), 3, PatienceMs); // the shell names it too
    (*child)->kill();
    QTRY_COMPARE_WITH_TIMEOUT(processesWith(own(u"54321"_s).toUtf8()).size(), 0, 2000);
}

void TestChildProcess::endOfTheLeaderTakesTheGroup()
{
    const auto child = ChildProcess::start(shell(own(u"sleep 54322 & exit 3"_s)));
    QVERIFY(child);
    QCOMPARE((*child)->waitForExit(5000)->code, 3);
    QTRY_COMPARE_WITH_TIMEOUT(processesWith(own(u"54322"_s).toUtf8()).size(), 0, 2000);
}

void TestChildProcess::destructionKills()
{
    {
        const auto child = ChildProcess::start(shell(own(u"trap '' TERM INT HUP; sleep 54323; sleep 54323"_s)));
        QVERIFY(child);
    }
    QTRY_COMPARE_WITH_TIMEOUT(processesWith(own(u"54323"_s).toUtf8()).size(), 0, 2000);
}

void TestChildProcess::diesWithItsThread()
{
    std::unique_ptr<ChildProcess> child;
    std::thread([&] {
        if (auto started = ChildProcess::start(shell(u"sleep 30"_s)))
            child = *std::move(started);
    }).join();
    QVERIFY(child);
    const auto status = child->waitForExit(2000);
    QVERIFY(status && status->signalled);
}

void TestChildProcess::killFromOtherThreadsIsSafe()
{
    const auto child = ChildProcess::start(shell(u"sleep 30"_s));
    QVERIFY(child);
    std::vector<std::jthread> killers;
    killers.reserve(4);
    for (int i = 0; i < 4; ++i)
        killers.emplace_back([&] { (*child)->kill(); });
    const auto status = (*child)->waitForExit(2000);
    QVERIFY(status && status->signalled);
}

void TestChildProcess::worksWithoutStandardDescriptors()
{
    const int kept = ::fcntl(STDIN_FILENO, F_DUPFD_CLOEXEC, 10);
    ::close(STDIN_FILENO);
    {
        const auto child = ChildProcess::start(shell(u"cat"_s));
        QVERIFY(child);
        QCOMPARE(::write((*child)->inputFd(), "text", 4), 4);
        (*child)->closeInput();
        QCOMPARE(readToEnd((*child)->outputFd()), "text");
    }
    ::dup2(kept, STDIN_FILENO);
    ::close(kept);
}

void TestChildProcess::hundredStartsLeaveNothing()
{
    const int before = openDescriptors();
    for (int i = 0; i < 50; ++i) {
        const auto child = ChildProcess::start(shell(own(u"sleep 54324"_s)));
        QVERIFY(child);
        ProcessSpec missing;
        missing.program = u"/nowhere"_s;
        QVERIFY(!ChildProcess::start(missing));
    }
    QCOMPARE(openDescriptors(), before);
    QTRY_COMPARE_WITH_TIMEOUT(processesWith(own(u"54324"_s).toUtf8()).size(), 0, 2000);
}

QTEST_GUILESS_MAIN(TestChildProcess)
#include "tst_child_process.moc"
