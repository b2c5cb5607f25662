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

QStringList namespaceArguments()
{
    return {u"--unshare-user"_s, u"--uid"_s, u"1000"_s, u"--gid"_s, u"1000"_s, u"--unshare-net"_s, u"--unshare-pid"_s,
        u"--unshare-ipc"_s, u"--unshare-uts"_s, u"--hostname"_s, u"sandbox"_s, u"--die-with-parent"_s,
        u"--new-session"_s, u"--cap-drop"_s, u"ALL"_s};
}

QStringList systemArguments()
{
    QStringList arguments{u"--ro-bind"_s, u"/usr"_s, u"/usr"_s};
    for (const QString& name : {u"lib"_s, u"lib64"_s, u"bin"_s, u"sbin"_s})
        arguments << u"--symlink"_s << u"usr/"_s + name << u"/"_s + name;
    for (const QString& path : {u"/etc/fonts"_s, u"/etc/ld.so.cache"_s, u"/etc/alternatives"_s})
        arguments << u"--ro-bind-try"_s << path << path;
    return arguments << u"--proc"_s << u"/proc"_s << u"--dev"_s << u"/dev"_s;
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

} // namespace

ProcessSpec confine(const Confinement& confinement)
{
    QStringList arguments = namespaceArguments();
    if (!confinement.mayNestNamespaces)
        arguments << u"--disable-userns"_s;
    if (confinement.seccompFd >= 0)
        arguments << u"--add-seccomp-fd"_s << QString::number(confinement.seccompFd);
    arguments << systemArguments() << temporaryFolder(u"/tmp"_s, confinement.tmpBytes)
              << temporaryFolder(u"/dev/shm"_s, confinement.sharedMemoryBytes) << bindArguments(confinement.binds)
              << u"--remount-ro"_s << u"/"_s;
    if (!confinement.workingDirectory.isEmpty())
        arguments << u"--chdir"_s << confinement.workingDirectory;
    arguments << u"--"_s << confinement.program << confinement.arguments;
    return {bubblewrapProgram(), arguments, confinement.environment, {}, confinement.limits, confinement.seccompFd};
}

ProcessSpec leaveUnconfined(const Confinement& confinement)
{
    return {confinement.program, confinement.arguments, confinement.environment, confinement.workingDirectory,
        confinement.limits, -1};
}

Walls probeWalls()
{
    Walls walls;
    if (bubblewrapProgram().isEmpty()) {
        walls.missing = u"bubblewrap is not installed (Debian package bubblewrap)"_s;
        return walls;
    }
    walls.bubblewrap = true;
    const auto child = ChildProcess::start(confine({.program = u"/usr/bin/true"_s,
        .arguments = {},
        .environment = {},
        .binds = {},
        .workingDirectory = {},
        .limits = {}}));
    if (!child) {
        walls.missing = child.error().detail;
        return walls;
    }
    const auto status = (*child)->waitForExit(3000);
    if (status && !status->signalled && status->code == 0) {
        walls.userNamespace = walls.networkNamespace = walls.processNamespace = true;
        return walls;
    }
    QByteArray reason(500, '\0');
    reason.resize(qMax<ssize_t>(0, ::read((*child)->errorFd(), reason.data(), reason.size())));
    walls.missing =
        u"user namespaces are not available here (%1); on Debian: sysctl kernel.unprivileged_userns_clone=1"_s.arg(
            QString::fromUtf8(reason).trimmed());
    return walls;
}

} // namespace pentimento
