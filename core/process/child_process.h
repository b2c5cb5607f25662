#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

#include <memory>
#include <optional>

#include <sys/types.h>

namespace pentimento {

// Resource limits of setrlimit(2), per process; 0 leaves the inherited one. `dataBytes` is RLIMIT_DATA, the only
// memory limit Chromium survives (RLIMIT_AS kills every renderer at start).
struct ProcessLimits {
    qint64 dataBytes = 0;
    qint64 addressSpaceBytes = 0;
    qint64 fileBytes = 0;
    qint64 stackBytes = 0;
    qint64 cpuSeconds = 0;
    qint64 openFiles = 0;
    qint64 processes = 0; // not enforced by the kernel for root: watch the tree as well
    int niceness = 0;
};

struct ProcessSpec {
    QString program; // absolute path
    QStringList arguments;
    QList<QByteArray> environment; // "NAME=value", complete: nothing is inherited
    QString workingDirectory; // empty: the root folder
    ProcessLimits limits;
    int extraFd = -1; // a descriptor the child keeps open under the same number; the caller still owns it
};

struct ExitStatus {
    bool signalled = false;
    int code = 0; // exit code, or the signal's number when `signalled`
};

// A child with pipes on its standard input, output and error, in a process group of its own, with no descriptor
// of ours but those. It dies with the *thread* that started it (PR_SET_PDEATHSIG), so start it from a thread that
// lives as long as the child is wanted. Destruction kills the group and reaps it. Not thread-safe, but `kill` may
// be called from any thread while the object lives.
class ChildProcess {
public:
    // Environment when the program is missing or cannot be executed, else Process.
    static Result<std::unique_ptr<ChildProcess>> start(const ProcessSpec& spec);
    ~ChildProcess();
    ChildProcess(const ChildProcess&) = delete;
    ChildProcess& operator=(const ChildProcess&) = delete;

    pid_t pid() const { return m_pid; }
    int inputFd() const { return m_input; } // -1 once closed
    int outputFd() const { return m_output; }
    int errorFd() const { return m_error; }
    void closeInput();

    void kill(); // SIGKILL to the whole group; harmless after the end
    // Waits up to `timeoutMs` for the end and reaps it. Empty: still running.
    std::optional<ExitStatus> waitForExit(int timeoutMs);

private:
    ChildProcess(pid_t pid, int pidFd, int input, int output, int error);

    const pid_t m_pid;
    int m_pidFd;
    int m_input;
    int m_output;
    int m_error;
    std::optional<ExitStatus> m_exit;
};

// What the descendants of a process use together right now; the process itself is counted.
struct TreeUsage {
    qint64 residentBytes = 0;
    int processes = 0;
};
TreeUsage processTreeUsage(pid_t root);

} // namespace pentimento
