#include "core/process/child_process.h"

#include <QDir>
#include <QFile>
#include <QHash>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace pentimento {

namespace {

struct ProcessRow {
    pid_t parent = 0;
    qint64 residentBytes = 0;
    int threads = 0;
};

// Fields of proc(5) `stat` after the command, whose own text may hold spaces and parentheses:
// 0 state, 1 ppid, …, 17 num_threads, …, 21 rss in pages.
std::optional<ProcessRow> readRow(const QString& pid)
{
    QFile file(u"/proc/%1/stat"_s.arg(pid));
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    const QByteArray text = file.readAll();
    const QList<QByteArray> fields = text.mid(text.lastIndexOf(')') + 2).split(' ');
    if (fields.size() < 22)
        return std::nullopt;
    return ProcessRow{
        static_cast<pid_t>(fields[1].toInt()), fields[21].toLongLong() * ::sysconf(_SC_PAGESIZE), fields[17].toInt()};
}

} // namespace

TreeUsage processTreeUsage(pid_t root)
{
    QHash<pid_t, ProcessRow> rows;
    for (const QString& name : QDir(u"/proc"_s).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        bool isPid = false;
        const int pid = name.toInt(&isPid);
        if (!isPid)
            continue;
        if (const auto row = readRow(name))
            rows.insert(pid, *row);
    }
    QMultiHash<pid_t, pid_t> children;
    for (auto row = rows.cbegin(); row != rows.cend(); ++row)
        children.insert(row->parent, row.key());
    TreeUsage usage;
    QList<pid_t> open{root};
    while (!open.isEmpty()) {
        const pid_t pid = open.takeLast();
        if (!rows.contains(pid))
            continue;
        usage.residentBytes += rows[pid].residentBytes;
        usage.threads += rows[pid].threads;
        ++usage.processes;
        open.append(children.values(pid));
    }
    return usage;
}

} // namespace pentimento
