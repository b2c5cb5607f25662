#include "core/process/child_process.h"

#include <QDeadlineTimer>
#include <QFile>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <vector>

#include <fcntl.h>
#include <poll.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace pentimento {

namespace {

void closeFd(int& fd)
{
    if (fd >= 0)
        ::close(fd);
    fd = -1;
}

// A program started without its standard descriptors would otherwise get a pipe numbered 0, 1 or 2, which the
// child's dup2 overwrites, or keeps close-on-exec when it is already in its place.
void moveAboveStandard(int& fd)
{
    if (fd > STDERR_FILENO)
        return;
    const int moved = ::fcntl(fd, F_DUPFD_CLOEXEC, STDERR_FILENO + 1);
    closeFd(fd);
    fd = moved;
}

struct Pipe {
    int read = -1;
    int write = -1;
    bool open()
    {
        std::array<int, 2> ends{};
        if (::pipe2(ends.data(), O_CLOEXEC) != 0)
            return false;
        read = ends[0];
        write = ends[1];
        moveAboveStandard(read);
        moveAboveStandard(write);
        return read >= 0 && write >= 0;
    }
};

struct Pipes {
    Pipe input;
    Pipe output;
    Pipe error;
    Pipe report; // closed by a successful exec; otherwise carries errno
    bool open() { return input.open() && output.open() && error.open() && report.open(); }
    ~Pipes()
    {
        for (Pipe* pipe : {&input, &output, &error, &report}) {
            closeFd(pipe->read);
            closeFd(pipe->write);
        }
    }
};

// Owns the bytes behind a null-terminated char* array, built before the fork: nothing may allocate after it.
class StringVector {
public:
    explicit StringVector(QList<QByteArray> strings) : m_strings(std::move(strings))
    {
        for (QByteArray& string : m_strings)
            m_pointers.push_back(string.data());
        m_pointers.push_back(nullptr);
    }
    char* const* data() { return m_pointers.data(); }

private:
    QList<QByteArray> m_strings;
    std::vector<char*> m_pointers;
};

// A refusal means that the inherited hard limit is lower already.
void applyLimit(__rlimit_resource resource, qint64 value, qint64 hardExtra = 0)
{
    if (value <= 0)
        return;
    const rlimit limit{static_cast<rlim_t>(value), static_cast<rlim_t>(value + hardExtra)};
    ::setrlimit(resource, &limit);
}

void applyLimits(const ProcessLimits& limits)
{
    applyLimit(RLIMIT_DATA, limits.dataBytes);
    applyLimit(RLIMIT_AS, limits.addressSpaceBytes);
    applyLimit(RLIMIT_FSIZE, limits.fileBytes);
    applyLimit(RLIMIT_STACK, limits.stackBytes);
    // At the soft limit comes SIGXCPU, which tells the reason; who ignores it gets SIGKILL at the hard one.
    applyLimit(RLIMIT_CPU, limits.cpuSeconds, 2);
    applyLimit(RLIMIT_NOFILE, limits.openFiles);
    applyLimit(RLIMIT_NPROC, limits.processes);
    const rlimit noCore{0, 0};
    ::setrlimit(RLIMIT_CORE, &noCore);
    if (limits.niceness != 0)
        ::setpriority(PRIO_PROCESS, 0, limits.niceness);
}

void resetSignals()
{
    sigset_t none;
    ::sigemptyset(&none);
    ::sigprocmask(SIG_SETMASK, &none, nullptr);
    for (int number = 1; number < NSIG; ++number)
        ::signal(number, SIG_DFL); // what we ignore, exec would make the child ignore
}

// Runs in the child between fork and exec: async-signal-safe calls only.
[[noreturn]] void becomeProgram(const ProcessSpec& spec, const char* program, const char* folder, char* const* argv,
    char* const* envp, const Pipes& pipes, pid_t parent)
{
    ::setsid();
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    if (::getppid() != parent)
        ::_exit(127); // the parent died before the line above could be heard
    resetSignals();
    ::dup2(pipes.input.read, STDIN_FILENO);
    ::dup2(pipes.output.write, STDOUT_FILENO);
    ::dup2(pipes.error.write, STDERR_FILENO);
    const bool closed = ::syscall(SYS_close_range, 3U, ~0U, 4U /* CLOSE_RANGE_CLOEXEC */) == 0;
    if (spec.extraFd >= 0)
        ::fcntl(spec.extraFd, F_SETFD, 0);
    applyLimits(spec.limits);
    if (closed && ::chdir(folder) == 0)
        ::execve(program, argv, envp);
    const int reason = errno;
    const ssize_t written = ::write(pipes.report.write, &reason, sizeof reason);
    ::_exit(written == sizeof reason ? 127 : 126);
}

int pidFdOf(pid_t pid)
{
    return static_cast<int>(::syscall(SYS_pidfd_open, pid, 0U));
}

pid_t reap(pid_t pid, int* status)
{
    pid_t reaped = 0;
    do {
        reaped = ::waitpid(pid, status, 0);
    } while (reaped < 0 && errno == EINTR);
    return reaped;
}

// The errno of a failed exec, or 0: a successful one closes the pipe.
int execFailure(int report)
{
    int reason = 0;
    ssize_t count = 0;
    do {
        count = ::read(report, &reason, sizeof reason);
    } while (count < 0 && errno == EINTR);
    return count == sizeof reason ? reason : 0;
}

} // namespace

Result<std::unique_ptr<ChildProcess>> ChildProcess::start(const ProcessSpec& spec)
{
    // A peer that dies while we write to it is an error value (EPIPE), not the end of the program.
    static const auto previous = ::signal(SIGPIPE, SIG_IGN);
    Q_UNUSED(previous);
    Pipes pipes;
    if (!pipes.open())
        return Unexpected(Error::Kind::Process, u"cannot make pipes: %1"_s.arg(qt_error_string(errno)));
    const QByteArray program = QFile::encodeName(spec.program);
    const QByteArray folder =
        spec.workingDirectory.isEmpty() ? QByteArrayLiteral("/") : QFile::encodeName(spec.workingDirectory);
    QList<QByteArray> arguments{program};
    for (const QString& argument : spec.arguments)
        arguments.append(argument.toUtf8());
    StringVector argv(std::move(arguments));
    StringVector envp(spec.environment);

    const pid_t parent = ::getpid();
    const pid_t pid = ::fork();
    if (pid < 0)
        return Unexpected(Error::Kind::Process, u"cannot fork: %1"_s.arg(qt_error_string(errno)));
    if (pid == 0)
        becomeProgram(spec, program.constData(), folder.constData(), argv.data(), envp.data(), pipes, parent);

    closeFd(pipes.report.write);
    if (const int reason = execFailure(pipes.report.read); reason != 0) {
        reap(pid, nullptr);
        return Unexpected(Error::Kind::Environment, u"cannot run %1: %2"_s.arg(spec.program, qt_error_string(reason)));
    }
    const int pidFd = pidFdOf(pid);
    if (pidFd < 0) {
        const QString detail = qt_error_string(errno);
        ::kill(-pid, SIGKILL);
        reap(pid, nullptr);
        return Unexpected(Error::Kind::Process, u"cannot watch %1: %2"_s.arg(spec.program, detail));
    }
    const int output = std::exchange(pipes.output.read, -1);
    const int error = std::exchange(pipes.error.read, -1);
    const int input = std::exchange(pipes.input.write, -1);
    for (const int fd : {input, output, error})
        ::fcntl(fd, F_SETFL, ::fcntl(fd, F_GETFL) | O_NONBLOCK);
    return std::unique_ptr<ChildProcess>(new ChildProcess(pid, pidFd, input, output, error));
}

ChildProcess::ChildProcess(pid_t pid, int pidFd, int input, int output, int error)
    : m_pid(pid)
    , m_pidFd(pidFd)
    , m_input(input)
    , m_output(output)
    , m_error(error)
{
}

ChildProcess::~ChildProcess()
{
    kill();
    waitForExit(-1);
    for (int* fd : {&m_pidFd, &m_input, &m_output, &m_error})
        closeFd(*fd);
}

void ChildProcess::closeInput()
{
    closeFd(m_input);
}

void ChildProcess::kill()
{
    const std::scoped_lock lock(m_reaping);
    // The group's number cannot be given to anyone else before its leader is reaped.
    if (!m_reaped)
        ::kill(-m_pid, SIGKILL);
}

std::optional<ExitStatus> ChildProcess::waitForExit(int timeoutMs)
{
    if (m_exit)
        return m_exit;
    const QDeadlineTimer deadline(timeoutMs);
    pollfd ended{m_pidFd, POLLIN, 0};
    int ready = 0;
    do {
        ready = ::poll(&ended, 1, static_cast<int>(deadline.remainingTime()));
    } while (ready < 0 && errno == EINTR);
    if (ready <= 0)
        return std::nullopt;
    const std::scoped_lock lock(m_reaping);
    ::kill(-m_pid, SIGKILL); // what the leader left behind in its group
    int status = 0;
    m_reaped = true;
    if (reap(m_pid, &status) != m_pid)
        m_exit = ExitStatus{true, SIGKILL}; // somebody else reaped it; how it ended is lost
    else
        m_exit = WIFSIGNALED(status) ? ExitStatus{true, WTERMSIG(status)} : ExitStatus{false, WEXITSTATUS(status)};
    return m_exit;
}

} // namespace pentimento
