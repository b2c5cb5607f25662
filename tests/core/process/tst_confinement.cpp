#include "core/process/confinement.h"
#include "tests/support/child_output.h"
#include "tests/support/process_watch.h"
#include "tests/support/waiting.h"

#include <QFile>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace pentimento;

namespace {

Confinement python(const QString& script)
{
    return {.program = u"/usr/bin/python3"_s,
        .arguments = {u"-c"_s, script},
        .environment = {"PATH=/usr/bin"},
        .binds = {},
        .workingDirectory = u"/tmp"_s,
        .limits = {}};
}

struct Ended {
    QByteArray output;
    QByteArray errors;
    ExitStatus status;
};

Ended runInside(const Confinement& confinement)
{
    const auto child = ChildProcess::start(confine(confinement));
    if (!child)
        return {{}, child.error().detail.toUtf8(), {true, 0}};
    Ended ended;
    ended.output = readToEnd((*child)->outputFd()).trimmed();
    ended.errors = readToEnd((*child)->errorFd()).trimmed();
    ended.status = (*child)->waitForExit(5000).value_or(ExitStatus{true, 0});
    return ended;
}

} // namespace

class TestConfinement : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void wallsStand();
    void environmentIsNowhere();
    void identity();
    void noTerminal();
    void onlyItsOwnProcesses();
    void noDescriptorOfOurs();
    void pathsThatAreNotThere_data();
    void pathsThatAreNotThere();
    void placesThatCannotBeWritten_data();
    void placesThatCannotBeWritten();
    void bindsAreAsAsked();
    void scratchFoldersAreSized();
    void noNetwork();
    void namespacesCannotBeNested();
    void processLimitCountsInsideOnly();
    void killTakesOrphansInSessionsOfTheirOwn();
    void killAtAnyMomentOfTheStart();
    void unconfinedHasNeitherEnvironmentNorProcessLimit();
};

void TestConfinement::initTestCase()
{
    qputenv("PENTIMENTO_CANARY", "canary-8412");
}

void TestConfinement::wallsStand()
{
    const Walls walls = probeWalls();
    QVERIFY2(walls.stand(), qPrintable(walls.missing));
    QVERIFY(walls.missing.isEmpty());
}

void TestConfinement::environmentIsNowhere()
{
    const Ended ended = runInside(python(u"import os\n"
                                         "for pid in filter(str.isdigit, os.listdir('/proc')):\n"
                                         "    print(pid, open(f'/proc/{pid}/environ').read())\n"
                                         "print(dict(os.environ))"_s));
    QVERIFY2(ended.output.contains("1 PATH=/usr/bin"), ended.output + ended.errors);
    QVERIFY(!ended.output.contains("canary-8412"));
    QVERIFY(!ended.output.contains("HOME"));
}

void TestConfinement::identity()
{
    const Ended ended = runInside(python(
        u"import os\nprint(os.getuid(), os.getgid(), os.uname().nodename)\n"
        "print(*[l.split()[1] for l in open('/proc/self/status') if l.startswith(('CapEff', 'CapBnd', 'NoNewPrivs'))])"_s));
    QCOMPARE(ended.output, "1000 1000 sandbox\n0000000000000000 0000000000000000 1");
}

void TestConfinement::noTerminal()
{
    const Ended ended = runInside(python(u"import os\nprint(os.getsid(0))\nos.open('/dev/tty', os.O_RDWR)"_s));
    QCOMPARE(ended.output, "0"); // a session, but that of a process outside
    QVERIFY2(ended.errors.contains("No such device or address: '/dev/tty'"), ended.errors);
}

void TestConfinement::onlyItsOwnProcesses()
{
    QCOMPARE(runInside(python(u"import os\nprint(sum(map(str.isdigit, os.listdir('/proc'))))"_s)).output, "2");
}

void TestConfinement::noDescriptorOfOurs()
{
    QFile secret(u"/etc/passwd"_s);
    QVERIFY(secret.open(QIODevice::ReadOnly));
    const Ended ended =
        runInside(python(u"import os\nfor p in (1, os.getpid()): print(sorted(os.listdir(f'/proc/{p}/fd')))"_s));
    // A listing holds the descriptor it is made with; bwrap's first process keeps one to report our exit by.
    QVERIFY2(ended.output.endsWith("['0', '1', '2', '3']"), ended.output + ended.errors);
    QVERIFY2(ended.output.split('\n').first().count(',') <= 3, ended.output);
}

void TestConfinement::pathsThatAreNotThere_data()
{
    QTest::addColumn<QString>("path");
    for (const char* path : {"/root", "/home", "/etc/passwd", "/etc/shadow", "/etc/hosts", "/etc/resolv.conf", "/var",
             "/run", "/srv", "/mnt", "/boot", "/sys", "/oldroot", "/dev/sda", "/dev/vda", "/dev/kmsg", "/dev/mem",
             "/dev/fuse", "/proc/2/root/root"})
        QTest::newRow(path) << QString::fromLatin1(path);
}

void TestConfinement::pathsThatAreNotThere()
{
    QFETCH(QString, path);
    QCOMPARE(runInside(python(u"import os\nprint(os.path.lexists('%1'))"_s.arg(path))).output, "False");
}

void TestConfinement::placesThatCannotBeWritten_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<bool>("forChromiumToo");
    // The first would let a script started by root have the host run any program as root.
    QTest::newRow("core_pattern") << u"/proc/sys/kernel/core_pattern"_s << true;
    QTest::newRow("host name") << u"/proc/sys/kernel/hostname"_s << true;
    QTest::newRow("vm settings") << u"/proc/sys/vm/drop_caches"_s << true;
    QTest::newRow("system root") << u"/new"_s << true;
    QTest::newRow("usr") << u"/usr/new"_s << true;
    QTest::newRow("etc") << u"/etc/new"_s << true;
    QTest::newRow("unsized tmpfs of dev") << u"/dev/new"_s << true;
    QTest::newRow("memory of the first process") << u"/proc/1/mem"_s << false;
    QTest::newRow("own memory killer score") << u"/proc/self/oom_score_adj"_s << false;
    QTest::newRow("own uid map") << u"/proc/self/uid_map"_s << false;
}

void TestConfinement::placesThatCannotBeWritten()
{
    QFETCH(QString, path);
    QFETCH(bool, forChromiumToo);
    Confinement confinement = python(
        u"import os\n"
        "try:\n    os.open('%1', os.O_WRONLY | (0 if os.path.exists('%1') else os.O_CREAT))\n    print('opened')\n"
        "except OSError as e:\n    print(e.strerror)"_s.arg(path));
    const QByteArray answer = runInside(confinement).output;
    // Who is not root may not write the kernel's settings anyway.
    const bool refusedEarlier = ::geteuid() != 0 && answer == "Permission denied";
    QVERIFY2(refusedEarlier || answer == "Read-only file system", answer);
    confinement.mayNestNamespaces = true;
    if (forChromiumToo)
        QVERIFY(runInside(confinement).output != "opened");
}

void TestConfinement::bindsAreAsAsked()
{
    const QTemporaryDir readable;
    const QTemporaryDir writable;
    QFile file(readable.filePath(u"draw.py"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("print('drawn')");
    file.close();
    Confinement confinement =
        python(u"import os\nexec(open('/script/draw.py').read())\nopen('/out/new', 'w').write('x')\n"
               "print(os.getcwd())\nopen('/script/new', 'w')"_s);
    confinement.binds = {{readable.path(), u"/script"_s}, {writable.path(), u"/out"_s, true}};
    confinement.workingDirectory = u"/out"_s;
    const Ended ended = runInside(confinement);
    QCOMPARE(ended.output, "drawn\n/out");
    QVERIFY2(ended.errors.contains("Read-only file system: '/script/new'"), ended.errors);
    QCOMPARE(QFile(writable.filePath(u"new"_s)).size(), 1);
}

void TestConfinement::scratchFoldersAreSized()
{
    Confinement confinement = python(u"import os\nfor folder in ('/out', '/tmp', '/dev/shm'):\n"
                                     "    file = open(folder + '/big', 'wb', buffering=0)\n    size = 0\n"
                                     "    try:\n        while True: size += file.write(bytes(1 << 16))\n"
                                     "    except OSError as e: print(folder, size, e.strerror)"_s);
    confinement.scratch = {{u"/out"_s, 1 << 20}};
    confinement.tmpBytes = 2 << 20;
    confinement.sharedMemoryBytes = 3 << 20;
    QCOMPARE(runInside(confinement).output,
        "/out 1048576 No space left on device\n/tmp 2097152 No space left on device\n"
        "/dev/shm 3145728 No space left on device");
}

void TestConfinement::noNetwork()
{
    QTcpServer listener;
    QVERIFY(listener.listen(QHostAddress::LocalHost));
    const Ended ended =
        runInside(python(u"import socket\n"
                         "print([name for _, name in socket.if_nameindex()])\n"
                         "for address in (('127.0.0.1', %1), ('192.0.2.1', 80)):\n"
                         "    try: socket.create_connection(address, 2); print('connected')\n"
                         "    except OSError as e: print('refused')\n"
                         "try: print(socket.getaddrinfo('example.org', 80))\nexcept OSError: print('no names')"_s.arg(
                             listener.serverPort())));
    QCOMPARE(ended.output, "['lo']\nrefused\nrefused\nno names");
    QVERIFY(!listener.waitForNewConnection(50));
}

void TestConfinement::namespacesCannotBeNested()
{
    const QString script = u"import ctypes, os\nlibc = ctypes.CDLL(None)\nprint(libc.unshare(0x10000000))"_s;
    Confinement confinement = python(script);
    QCOMPARE(runInside(confinement).output, "-1");
    confinement.mayNestNamespaces = true;
    QCOMPARE(runInside(confinement).output, "0");
}

void TestConfinement::processLimitCountsInsideOnly()
{
    Confinement confinement = python(u"import resource\nprint(resource.getrlimit(resource.RLIMIT_NPROC))"_s);
    confinement.limits.processes = 64;
    // A desktop user runs more than that already: were it set before bwrap starts, bwrap could not make its child.
    QCOMPARE(confine(confinement).limits.processes, 0);
    QCOMPARE(runInside(confinement).output, "(64, 64)");
}

void TestConfinement::killTakesOrphansInSessionsOfTheirOwn()
{
    const auto child =
        ChildProcess::start(confine(python(u"import os, signal, time # mark-7731\n"
                                           "for _ in range(5):\n"
                                           "    if os.fork() == 0:\n"
                                           "        os.setsid()\n"
                                           "        for n in range(1, 32):\n"
                                           "            if n not in (9, 19): signal.signal(n, signal.SIG_IGN)\n"
                                           "        if os.fork() == 0: time.sleep(60)\n"
                                           "        os._exit(0)\n"
                                           "print('forked', flush=True)\ntime.sleep(60)"_s)));
    QVERIFY(child);
    QTRY_VERIFY_WITH_TIMEOUT(processTreeUsage((*child)->pid()).processes >= 8, PatienceMs);
    QVERIFY(processesWith("mark-7731").size() >= 7);
    (*child)->kill();
    QTRY_COMPARE_WITH_TIMEOUT(processesWith("mark-7731").size(), 0, 2000);
}

void TestConfinement::killAtAnyMomentOfTheStart()
{
    const int before = openDescriptors();
    for (int i = 0; i < 60; ++i) {
        const auto child = ChildProcess::start(confine(python(u"import time # mark-7732\ntime.sleep(60)"_s)));
        QVERIFY(child);
        QVERIFY(!(*child)->waitForExit(i / 2));
    }
    QTRY_COMPARE_WITH_TIMEOUT(processesWith("mark-7732").size(), 0, 2000);
    QCOMPARE(openDescriptors(), before);
}

void TestConfinement::unconfinedHasNeitherEnvironmentNorProcessLimit()
{
    Confinement confinement = python(u"import os\nprint(sorted(os.environ), os.getcwd())"_s);
    confinement.limits.processes = 64;
    confinement.limits.openFiles = 32;
    const ProcessSpec spec = leaveUnconfined(confinement);
    QCOMPARE(spec.limits.processes, 0);
    QCOMPARE(spec.limits.openFiles, 32);
    const auto child = ChildProcess::start(spec);
    QVERIFY(child);
    const QByteArray output = readToEnd((*child)->outputFd()).trimmed();
    QVERIFY2(output.endsWith("'PATH'] /tmp") && !output.contains("CANARY"), output);
}

QTEST_GUILESS_MAIN(TestConfinement)
#include "tst_confinement.moc"
