#include "tests/support/process_list.h"

#include <QDir>
#include <QFile>
#include <QHash>

#include <sys/prctl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace pentimento {

namespace {

QByteArray readAll(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

void adoptOrphans()
{
    ::prctl(PR_SET_CHILD_SUBREAPER, 1);
}

QList<RunningProcess> descendants()
{
    QMultiHash<pid_t, pid_t> children;
    QHash<pid_t, char> states;
    for (const QString& name : QDir(u"/proc"_s).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        const pid_t pid = name.toInt();
        const QByteArray stat = pid > 0 ? readAll(u"/proc/%1/stat"_s.arg(name)) : QByteArray();
        // After the command's closing parenthesis: state, parent, …
        const QList<QByteArray> fields = stat.mid(stat.lastIndexOf(')') + 2).split(' ');
        if (fields.size() < 2)
            continue;
        children.insert(fields[1].toInt(), pid);
        states.insert(pid, fields[0].at(0));
    }
    QList<RunningProcess> found;
    QList<RunningProcess> open;
    for (const pid_t child : children.values(::getpid()))
        open.append({child, child, {}});
    while (!open.isEmpty()) {
        RunningProcess process = open.takeLast();
        for (const pid_t child : children.values(process.pid))
            open.append({child, process.root, {}});
        if (states.value(process.pid) == 'Z' || states.value(process.pid) == 'X')
            continue;
        process.commandLine = readAll(u"/proc/%1/cmdline"_s.arg(process.pid)).replace('\0', ' ').trimmed();
        found.append(process);
    }
    return found;
}

} // namespace pentimento
