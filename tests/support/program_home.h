#pragma once

#include <QTemporaryDir>

namespace pentimento {

// Folders for all that the program keeps, named in the environment of this process and of those it starts.
class ProgramHome {
public:
    ProgramHome()
    {
        qputenv("HOME", m_folder.path().toLocal8Bit());
        for (const char* kind : {"CONFIG", "DATA", "STATE", "CACHE"})
            qputenv(qPrintable(QStringLiteral("XDG_%1_HOME").arg(QLatin1String(kind))),
                m_folder.filePath(QString::fromLatin1(kind).toLower()).toLocal8Bit());
        // Neither the desktop's taste nor a bus started for a test.
        qputenv("DBUS_SESSION_BUS_ADDRESS", "disabled:");
    }

    QString path(const QString& name) const { return m_folder.filePath(name); }

private:
    QTemporaryDir m_folder;
};

} // namespace pentimento
