#include "core/process/seccomp_filter.h"

#include "core/process/confinement.h"
#include "tests/support/child_output.h"

#include <QTest>

#include <csignal>

#include <seccomp.h>

using namespace Qt::StringLiterals;
using namespace pentimento;

namespace {

struct Ended {
    QByteArray output;
    ExitStatus status;
};

Ended runFiltered(const QString& script)
{
    const auto filter = SeccompFilter::create();
    if (!filter)
        return {filter.error().detail.toUtf8(), {true, 0}};
    const auto child = ChildProcess::start(confine({.program = u"/usr/bin/python3"_s,
        .arguments = {u"-c"_s,
            u"import ctypes, errno, os, socket\nlibc = ctypes.CDLL(None, use_errno=True)\n"_s + script},
        .environment = {},
        .binds = {},
        .workingDirectory = u"/tmp"_s,
        .seccompFd = filter->fd(),
        .limits = {}}));
    if (!child)
        return {child.error().detail.toUtf8(), {true, 0}};
    const QByteArray output = readToEnd((*child)->outputFd()) + readToEnd((*child)->errorFd());
    return {output.trimmed(), (*child)->waitForExit(5000).value_or(ExitStatus{true, 0})};
}

QString call(const QString& arguments)
{
    return u"print(libc.syscall(%1) >= 0 or errno.errorcode[ctypes.get_errno()])"_s.arg(arguments);
}

} // namespace

class TestSeccompFilter : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void refusedCalls_data();
    void refusedCalls();
    void argumentsMatter_data();
    void argumentsMatter();
    void foreignCallsKill();
    void ordinaryWorkGoesOn();
};

void TestSeccompFilter::refusedCalls_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("expected");
    for (const char* name : {"ptrace", "process_vm_readv", "process_vm_writev", "pidfd_getfd", "perf_event_open", "bpf",
             "userfaultfd", "io_uring_setup", "add_key", "request_key", "keyctl", "mount", "umount2", "pivot_root",
             "chroot", "open_tree", "move_mount", "fsopen", "mount_setattr", "unshare", "setns", "open_by_handle_at",
             "shmget", "memfd_create", "kexec_load", "init_module", "finit_module", "delete_module", "quotactl", "acct",
             "swapon", "swapoff", "reboot", "syslog", "iopl", "clock_settime"})
        QTest::newRow(name) << QByteArray(name) << QByteArray("EPERM");
    QTest::newRow("clone3") << QByteArray("clone3") << QByteArray("ENOSYS");
}

void TestSeccompFilter::refusedCalls()
{
    QFETCH(QByteArray, name);
    const int number = seccomp_syscall_resolve_name(name.constData());
    if (number < 0)
        QSKIP("not a call of this architecture");
    QTEST(runFiltered(call(QString::number(number) + u", 0, 0, 0, 0, 0"_s)).output, "expected");
}

void TestSeccompFilter::argumentsMatter_data()
{
    QTest::addColumn<QString>("script");
    QTest::addColumn<QByteArray>("expected");
    const auto attempt = [](const QString& code) {
        return u"try:\n    %1\n    print('went through')\nexcept OSError as e: print(errno.errorcode[e.errno])"_s.arg(
            code);
    };
    QTest::newRow("internet socket") << attempt(u"socket.socket(socket.AF_INET)"_s) << QByteArray("EPERM");
    QTest::newRow("internet socket, version 6") << attempt(u"socket.socket(socket.AF_INET6)"_s) << QByteArray("EPERM");
    QTest::newRow("netlink socket") << attempt(u"socket.socket(16, socket.SOCK_RAW)"_s) << QByteArray("EPERM");
    QTest::newRow("vsock") << attempt(u"socket.socket(40, socket.SOCK_STREAM)"_s) << QByteArray("EPERM");
    QTest::newRow("local socket") << attempt(u"socket.socket(socket.AF_UNIX)"_s) << QByteArray("went through");
    QTest::newRow("pair of sockets") << attempt(u"socket.socketpair()"_s) << QByteArray("went through");
    const auto number = [](const char* name) { return QString::number(seccomp_syscall_resolve_name(name)); };
    for (const char* flag :
        {"0x00020000", "0x02000000", "0x04000000", "0x08000000", "0x10000000", "0x20000000", "0x40000000"})
        QTest::newRow(flag) << call(number("clone") + u", %1, 0, 0, 0, 0"_s.arg(QLatin1StringView(flag)))
                            << QByteArray("EPERM");
    QTest::newRow("faked terminal input") << call(number("ioctl") + u", 0, 0x5412, 0"_s) << QByteArray("EPERM");
    QTest::newRow("the same with high bits")
        << call(number("ioctl") + u", 0, ctypes.c_ulong(0x700005412), 0"_s) << QByteArray("EPERM");
    QTest::newRow("another ioctl") << call(number("ioctl") + u", 0, 0x5401, 0"_s) << QByteArray("ENOTTY");
    QTest::newRow("plain Linux") << call(number("personality") + u", 0"_s) << QByteArray("True");
    QTest::newRow("no address randomisation") << call(number("personality") + u", 0x0040000"_s) << QByteArray("EPERM");
}

void TestSeccompFilter::argumentsMatter()
{
    QFETCH(QString, script);
    QTEST(runFiltered(script).output, "expected");
}

void TestSeccompFilter::foreignCallsKill()
{
    if (QSysInfo::buildCpuArchitecture() != "x86_64"_L1)
        QSKIP("only x86_64 has a second table of calls");
    const Ended ended = runFiltered(u"libc.syscall(0x40000000 | 39)\nprint('lived')"_s);
    QVERIFY2(!ended.output.contains("lived"), ended.output);
    QCOMPARE(ended.status.code, 128 + SIGSYS);
}

void TestSeccompFilter::ordinaryWorkGoesOn()
{
    const Ended ended =
        runFiltered(u"import subprocess, threading\n"
                    "t = threading.Thread(target=print, args=('thread',)); t.start(); t.join()\n"
                    "print(subprocess.run(['/usr/bin/echo', 'child'], capture_output=True, text=True).stdout.strip())\n"
                    "import numpy, matplotlib.cbook, PIL.Image; print('libraries')"_s);
    QVERIFY2(ended.output.startsWith("thread\nchild\n"), ended.output);
}

QTEST_GUILESS_MAIN(TestSeccompFilter)
#include "tst_seccomp_filter.moc"
