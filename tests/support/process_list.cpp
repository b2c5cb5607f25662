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
    QList<pid_t> open = children.values(::getpid());
    while (!open.isEmpty()) {
        const pid_t pid = open.takeLast();
        open.append(children.values(pid));
        if (states.value(pid) == 'Z' || states.value(pid) == 'X')
            continue;
        const QByteArray line = readAll(u"/proc/%1/cmdline"_s.arg(pid)).replace('\0', ' ').trimmed();
        found.append({pid, line});
    }
    return found;
}

} // namespace pentimento
