#pragma once

#include "core/process/child_process.h"

namespace pentimento {

// What a program that runs foreign code may see and use. Everything not named here is absent: no network, no home,
// no other process, a read-only system, an empty environment (also bwrap's own, whose /proc/1/environ the program
// could read otherwise).
struct Confinement {
    QString program; // absolute path inside the confinement
    QStringList arguments;
    QList<QByteArray> environment;
    struct Bind {
        QString from;
        QString to;
        bool writable = false;
    };
    QList<Bind> binds; // beside /usr, the linker cache and the fonts
    struct Scratch {
        QString path;
        qint64 bytes = 0;
    };
    QList<Scratch> scratch{}; // empty writable folders in memory, beside /tmp; gone with the confinement
    QString workingDirectory;
    qint64 tmpBytes = 64 << 20; // size of /tmp
    qint64 sharedMemoryBytes = 64 << 20; // size of /dev/shm
    bool mayNestNamespaces = false; // Chromium's own sandbox needs user namespaces inside; nothing else does
    int seccompFd = -1; // a compiled BPF filter (bwrap --add-seccomp-fd); borrowed until the start
    ProcessLimits limits;
};

// The bubblewrap call that enforces it: own user, mount, pid, ipc, network and uts namespaces, uid 1000, no
// capabilities, dies with its parent.
ProcessSpec confine(const Confinement& confinement);

// The same program without any wall but its limits (`processes` left out) and empty environment, for the one-time
// choice "render without isolation" on systems that forbid user namespaces. Binds are not available: paths are those of
// the host.
ProcessSpec leaveUnconfined(const Confinement& confinement);

// Which walls stand on this machine, found by entering them once (about 20 ms). `missing` says in English what is
// not there and what would help; empty when all stand.
struct Walls {
    bool bubblewrap = false;
    bool namespaces = false; // user, mount, network, process, ipc, host name: bwrap enters all or none
    bool nestedNamespaces = false; // inside those, for Chromium's own sandbox
    QString missing;
    bool stand() const { return bubblewrap && namespaces && nestedNamespaces; }
};
Walls probeWalls();

} // namespace pentimento
