#include "core/sketch/python/python_process.h"

#include "core/process/confinement.h"
#include "core/process/seccomp_filter.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>

#include <sys/statvfs.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace pentimento {

namespace {

using End = PythonReply::End;

constexpr int WatchEveryMs = 50;
constexpr int ReportGraceMs = 750; // after the script's own time, for the prelude to say where it stood

QString preludeText()
{
    QFile file(u":/pentimento/python/prelude.py"_s);
    const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT(opened);
    Q_UNUSED(opened);
    return QString::fromUtf8(file.readAll());
}

QList<QByteArray> baseEnvironment(const QByteArray& home)
{
    return {"PATH=/usr/bin", "HOME=" + home, "LC_ALL=C.UTF-8", "TZ=UTC", "PYTHONHASHSEED=0", "SOURCE_DATE_EPOCH=0",
        "OMP_NUM_THREADS=1", "OPENBLAS_NUM_THREADS=1", "MPLBACKEND=Agg", "MPLCONFIGDIR=" + home};
}

ProcessLimits limitsFor(int timeoutMs)
{
    ProcessLimits limits;
    limits.addressSpaceBytes = PythonLimits::AddressSpaceBytes;
    limits.fileBytes = PythonLimits::FileBytes;
    limits.stackBytes = 8 << 20;
    limits.cpuSeconds = timeoutMs / 1000 + 2; // the clock on the wall comes first, unless threads share the work
    limits.openFiles = 64;
    limits.processes = PythonLimits::Tasks;
    limits.niceness = 5;
    return limits;
}

Confinement confinementFor(const PythonTask& task, const QByteArray& home, const QString& out)
{
    Confinement confinement{.program = u"/usr/bin/python3"_s,
        .arguments = {u"-s"_s, u"-P"_s, u"-B"_s, u"-c"_s, preludeText()},
        .environment = baseEnvironment(home) + task.environment,
        .binds = {},
        .scratch = {{out, PythonLimits::FolderBytes}},
        .workingDirectory = out,
        .tmpBytes = PythonLimits::FolderBytes,
        .sharedMemoryBytes = PythonLimits::FolderBytes,
        .limits = limitsFor(task.timeoutMs)};
    const QString matplotlibDefaults = u"/etc/matplotlibrc"_s; // without it Debian's matplotlib refuses to load
    if (QFile::exists(matplotlibDefaults))
        confinement.binds.append({matplotlibDefaults, matplotlibDefaults});
    return confinement;
}

// Files in the confinement's own folders, seen through its first process; 0 when that is gone.
qint64 filesInside(pid_t bubblewrap, const QString& out)
{
    QFile children(u"/proc/%1/task/%1/children"_s.arg(bubblewrap));
    if (!children.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray first = children.readAll().split(' ').value(0);
    qint64 files = 0;
    for (const QByteArray& folder : {QFile::encodeName(out), QByteArray("/tmp"), QByteArray("/dev/shm")}) {
        struct statvfs state { };
        const bool own = ::statvfs(("/proc/" + first + "/root" + folder).constData(), &state) == 0;
        files += own ? static_cast<qint64>(state.f_files - state.f_ffree) : 0;
    }
    return files;
}

// One Python process and what it has used up so far.
class Watched {
public:
    Watched(const PythonTask& task, ConsoleLog& console, const StopFlag& stop, std::unique_ptr<ChildProcess> child,
        QString out)
        : m_task(task)
        , m_console(console)
        , m_stop(stop)
        , m_child(std::move(child))
        , m_out(std::move(out))
        , m_channel(m_child->outputFd(), m_child->inputFd())
    {
        m_clock.start();
    }

    PythonReply finish()
    {
        while (true) {
            if (const auto broken = brokenLimit())
                return {*broken, {}, {}};
            const auto message = m_channel.receive(WatchEveryMs);
            if (!message)
                return {m_started ? End::Died : End::CannotStart, {}, lastWords()};
            if (*message && handle(**message))
                return {End::Answered, **message, {}};
            if (m_outputBytes > PythonLimits::OutputBytes)
                return {End::TooMuchOutput, {}, {}};
        }
    }

private:
    std::optional<End> brokenLimit()
    {
        if (m_stop.raised())
            return End::Cancelled;
        if (m_clock.elapsed() > m_task.timeoutMs + ReportGraceMs)
            return End::TimedOut;
        if (m_watched.isValid() && m_watched.elapsed() < WatchEveryMs)
            return std::nullopt;
        m_watched.start();
        const TreeUsage usage = processTreeUsage(m_child->pid());
        // Three of them are ours: bwrap, its first process inside, the prelude.
        if (usage.threads > PythonLimits::Tasks + 3)
            return End::TooManyProcesses;
        // Pages that forked processes share count for each of them.
        if (usage.residentBytes > PythonLimits::TreeBytes)
            return End::OutOfMemory;
        // Before it spoke, its root may still be ours.
        if (m_started && !m_task.withoutIsolation && filesInside(m_child->pid(), m_out) > PythonLimits::Files)
            return End::TooManyFiles;
        return std::nullopt;
    }

    // True for the answer.
    bool handle(const Message& message)
    {
        const auto found = message.head.find("type");
        const QString type = found != message.head.end() && found->is_string() ? found->get<QString>() : QString();
        if (type == "ready"_L1 && !m_started) {
            m_started = true;
            // A failure shows in the next receive.
            if (!m_channel.send(m_task.request, m_task.timeoutMs))
                m_child->kill();
        }
        if (type == "console"_L1)
            addOutput(message.head);
        return type == "end"_L1 && m_started;
    }

    void addOutput(const Json& head)
    {
        const auto text = head.find("text");
        if (text == head.end() || !text->is_string())
            return;
        m_outputBytes += static_cast<qint64>(text->get_ref<const std::string&>().size());
        const auto level = head.find("level");
        const bool isError = level != head.end() && *level == "error";
        m_console.write(isError ? ConsoleLine::Level::Error : ConsoleLine::Level::Info, text->get<QString>());
    }

    QString lastWords() const
    {
        QByteArray words(1000, '\0');
        words.resize(qMax<ssize_t>(0, ::read(m_child->errorFd(), words.data(), words.size())));
        return QString::fromUtf8(words).trimmed();
    }

    const PythonTask& m_task;
    ConsoleLog& m_console;
    const StopFlag& m_stop;
    const std::unique_ptr<ChildProcess> m_child;
    const QString m_out;
    MessageChannel m_channel;
    QElapsedTimer m_clock;
    QElapsedTimer m_watched;
    qint64 m_outputBytes = 0;
    bool m_started = false;
};

PythonReply cannotStart(const Error& error)
{
    return {End::CannotStart, {}, error.detail};
}

PythonReply runConfined(const PythonTask& task, ConsoleLog& console, const StopFlag& stop)
{
    const QString out = u"/out"_s;
    const auto filter = SeccompFilter::create();
    if (!filter)
        return cannotStart(filter.error());
    Confinement confinement = confinementFor(task, "/tmp", out);
    confinement.seccompFd = filter->fd();
    auto child = ChildProcess::start(confine(confinement));
    if (!child)
        return cannotStart(child.error());
    return Watched(task, console, stop, *std::move(child), out).finish();
}

PythonReply runUnconfined(PythonTask task, ConsoleLog& console, const StopFlag& stop)
{
    const QTemporaryDir folder(QDir::tempPath() + u"/pentimento-python-XXXXXX"_s);
    const QString out = folder.filePath(u"out"_s);
    if (!folder.isValid() || !QDir().mkdir(out))
        return {End::CannotStart, {}, folder.errorString()};
    task.request.head["out"] = out;
    auto child = ChildProcess::start(leaveUnconfined(confinementFor(task, QFile::encodeName(folder.path()), out)));
    if (!child)
        return cannotStart(child.error());
    return Watched(task, console, stop, *std::move(child), out).finish();
}

} // namespace

PythonReply runPython(const PythonTask& task, ConsoleLog& console, const StopFlag& stop)
{
    if (task.withoutIsolation)
        return runUnconfined(task, console, stop);
    PythonTask confined = task;
    confined.request.head["out"] = u"/out"_s;
    return runConfined(confined, console, stop);
}

} // namespace pentimento
