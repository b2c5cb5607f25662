#pragma once

#include <QDir>
#include <QFile>
#include <QSet>

namespace pentimento {

// Numbers of all processes whose command line, or another file under /proc/PID, holds `mark`. Zombies have neither
// command line nor environment, so they are not found.
inline QSet<int> processesWith(const QByteArray& mark, const QString& where = QStringLiteral("cmdline"))
{
    QSet<int> found;
    for (const QString& name : QDir(QStringLiteral("/proc")).entryList(QDir::Dirs)) {
        QFile file(QStringLiteral("/proc/%1/%2").arg(name, where));
        if (name.toInt() > 0 && file.open(QIODevice::ReadOnly) && file.readAll().contains(mark))
            found.insert(name.toInt());
    }
    return found;
}

inline int openDescriptors()
{
    return static_cast<int>(
        QDir(QStringLiteral("/proc/self/fd")).entryList(QDir::NoDotAndDotDot | QDir::AllEntries | QDir::System).size());
}

} // namespace pentimento
