#include "core/process/child_process.h"

#include <QDir>
#include <QFile>
#include <QSet>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace pentimento {

namespace {

QByteArray readAll(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// From proc(5) `statm`, whose second field counts resident pages; empty when the process is gone.
std::optional<qint64> residentBytes(const QString& folder)
{
    const QList<QByteArray> fields = readAll(folder + u"/statm"_s).split(' ');
    if (fields.size() < 2)
        return std::nullopt;
    return fields[1].toLongLong() * ::sysconf(_SC_PAGESIZE);
}

} // namespace

// Goes down from the root by the kernel's own lists of children, so what it costs depends on this tree and not on
// how much else runs here. A process that is handed to another parent just now can be missed once.
TreeUsage processTreeUsage(pid_t root)
{
    TreeUsage usage;
    QSet<int> seen;
    QList<int> open{root};
    while (!open.isEmpty()) {
        const int pid = open.takeLast();
        const QString folder = u"/proc/%1"_s.arg(pid);
        const std::optional<qint64> resident = residentBytes(folder);
        if (!resident || seen.contains(pid))
            continue;
        seen.insert(pid);
        ++usage.processes;
        usage.residentBytes += *resident;
        const QStringList threads =
            QDir(folder + u"/task"_s).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Unsorted);
        usage.threads += static_cast<int>(threads.size());
        for (const QString& thread : threads) {
            for (const QByteArray& child : readAll(folder + u"/task/"_s + thread + u"/children"_s).split(' '))
                open.append(child.toInt());
        }
    }
    return usage;
}

} // namespace pentimento
