#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

#include <memory>
#include <mutex>
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
    qint64 cpuSeconds = 0; // SIGXCPU then, SIGKILL 2 s later
    qint64 openFiles = 0;
    // Counts every process and thread of the user, so a desktop user is above 64 before the child starts; inside a
    // confinement it counts the confinement's own. Not enforced by the kernel for root: watch the tree as well.
    qint64 processes = 0;
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

// A child with pipes on its standard input, output and error, in a session and process group of its own, with no
// terminal and no descriptor of ours but those. It dies with the *thread* that started it (PR_SET_PDEATHSIG), so start
// it from a thread that lives as long as the child is wanted. When it ends, what is left of its group is killed; a
// descendant that left the group lives on unless the child is confined. Destruction kills the group and reaps it. Not
// thread-safe, but `kill` may be called from any thread while the object lives. Makes the program ignore SIGPIPE.
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
    std::mutex m_reaping; // kill() must not hit a number that was reaped meanwhile
    bool m_reaped = false;
    std::optional<ExitStatus> m_exit;
};

// What the descendants of a process use together right now; the process itself is counted.
struct TreeUsage {
    qint64 residentBytes = 0;
    int processes = 0;
    int threads = 0; // of all of them together
};
TreeUsage processTreeUsage(pid_t root);

} // namespace pentimento
