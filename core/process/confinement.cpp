#include "core/process/confinement.h"

#include <QStandardPaths>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace pentimento {

namespace {

QString bubblewrapProgram()
{
    return QStandardPaths::findExecutable(u"bwrap"_s, {u"/usr/bin"_s, u"/bin"_s, u"/usr/local/bin"_s});
}

// Without --new-session: ChildProcess made one already, and bwrap's own leaves the group before it asks to die with
// its parent, so a kill between the two would leave the confinement running for ever.
QStringList namespaceArguments()
{
    return {u"--unshare-user"_s, u"--uid"_s, u"1000"_s, u"--gid"_s, u"1000"_s, u"--unshare-net"_s, u"--unshare-pid"_s,
        u"--unshare-ipc"_s, u"--unshare-uts"_s, u"--unshare-cgroup-try"_s, u"--hostname"_s, u"sandbox"_s,
        u"--die-with-parent"_s, u"--cap-drop"_s, u"ALL"_s};
}

QStringList systemArguments()
{
    QStringList arguments{u"--ro-bind"_s, u"/usr"_s, u"/usr"_s};
    for (const QString& name : {u"lib"_s, u"lib64"_s, u"bin"_s, u"sbin"_s})
        arguments << u"--symlink"_s << u"usr/"_s + name << u"/"_s + name;
    for (const QString& path : {u"/etc/fonts"_s, u"/etc/ld.so.cache"_s, u"/etc/alternatives"_s})
        arguments << u"--ro-bind-try"_s << path << path;
    arguments << u"--proc"_s << u"/proc"_s << u"--dev"_s << u"/dev"_s;
    // Started by root, uid 1000 inside is root outside, and the kernel lets the owner write its settings: without
    // these a script could set /proc/sys/kernel/core_pattern and have the host run a program of its choice.
    for (const QString& name : {u"sys"_s, u"acpi"_s, u"driver"_s, u"dynamic_debug"_s, u"fs"_s, u"scsi"_s})
        arguments << u"--ro-bind-try"_s << u"/proc/"_s + name << u"/proc/"_s + name;
    return arguments;
}

QStringList temporaryFolder(const QString& path, qint64 bytes)
{
    return {u"--size"_s, QString::number(bytes), u"--tmpfs"_s, path};
}

QStringList bindArguments(const QList<Confinement::Bind>& binds)
{
    QStringList arguments;
    for (const auto& bind : binds)
        arguments << (bind.writable ? u"--bind"_s : u"--ro-bind"_s) << bind.from << bind.to;
    return arguments;
}

// bwrap's own tmpfs under /dev has no size, so files there could fill the memory. A read-only /proc also refuses
// writes to other processes' memory; Chromium's sandbox needs it writable, for its uid_map.
QStringList sealArguments(const Confinement& confinement)
{
    QStringList arguments{u"--remount-ro"_s, u"/"_s, u"--remount-ro"_s, u"/dev"_s};
    if (!confinement.mayNestNamespaces)
        arguments << u"--remount-ro"_s << u"/proc"_s;
    return arguments;
}

// RLIMIT_NPROC counts all that the user runs when it is set outside the user namespace, and bwrap itself could not
// start on a busy desktop; set inside, it counts the confinement alone.
QStringList programArguments(const Confinement& confinement)
{
    QStringList arguments{u"--"_s};
    if (confinement.limits.processes > 0)
        arguments << u"/usr/bin/prlimit"_s << u"--nproc=%1"_s.arg(confinement.limits.processes);
    return arguments << confinement.program << confinement.arguments;
}

} // namespace

ProcessSpec confine(const Confinement& confinement)
{
    QStringList arguments = namespaceArguments();
    if (!confinement.mayNestNamespaces)
        arguments << u"--disable-userns"_s;
    if (confinement.seccompFd >= 0)
        arguments << u"--add-seccomp-fd"_s << QString::number(confinement.seccompFd);
    arguments << systemArguments() << temporaryFolder(u"/tmp"_s, confinement.tmpBytes)
              << temporaryFolder(u"/dev/shm"_s, confinement.sharedMemoryBytes);
    for (const auto& folder : confinement.scratch)
        arguments << temporaryFolder(folder.path, folder.bytes);
    arguments << bindArguments(confinement.binds) << sealArguments(confinement);
    if (!confinement.workingDirectory.isEmpty())
        arguments << u"--chdir"_s << confinement.workingDirectory;
    arguments << programArguments(confinement);
    ProcessLimits outside = confinement.limits;
    outside.processes = 0;
    return {bubblewrapProgram(), arguments, confinement.environment, {}, outside, confinement.seccompFd};
}

ProcessSpec leaveUnconfined(const Confinement& confinement)
{
    ProcessLimits limits = confinement.limits;
    limits.processes = 0; // counts the user's whole desktop here
    return {
        confinement.program, confinement.arguments, confinement.environment, confinement.workingDirectory, limits, -1};
}

namespace {

// Enters the walls a program would get and says what kept it out; empty when nothing did.
QString entranceRefusal(const QString& program, const QStringList& arguments, bool mayNest)
{
    Confinement probe;
    probe.program = program;
    probe.arguments = arguments;
    probe.mayNestNamespaces = mayNest;
    const auto child = ChildProcess::start(confine(probe));
    if (!child)
        return child.error().detail;
    const auto status = (*child)->waitForExit(3000);
    if (status && !status->signalled && status->code == 0)
        return {};
    QByteArray reason(500, '\0');
    reason.resize(qMax<ssize_t>(0, ::read((*child)->errorFd(), reason.data(), reason.size())));
    return reason.trimmed().isEmpty() ? u"no answer"_s : QString::fromUtf8(reason).trimmed();
}

} // namespace

Walls probeWalls()
{
    Walls walls;
    walls.bubblewrap = !bubblewrapProgram().isEmpty();
    if (!walls.bubblewrap) {
        walls.missing = u"bubblewrap is not installed (Debian package bubblewrap)"_s;
        return walls;
    }
    QString refusal = entranceRefusal(u"/usr/bin/true"_s, {}, false);
    walls.namespaces = refusal.isEmpty();
    if (walls.namespaces) {
        refusal = entranceRefusal(u"/usr/bin/unshare"_s, {u"--user"_s, u"/usr/bin/true"_s}, true);
        walls.nestedNamespaces = refusal.isEmpty();
    }
    if (!walls.stand())
        walls.missing = u"bwrap says: %1; where user namespaces are forbidden, sysctl "
                        "kernel.unprivileged_userns_clone=1 allows them"_s.arg(refusal);
    return walls;
}

} // namespace pentimento
