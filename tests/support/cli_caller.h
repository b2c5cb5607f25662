#pragma once

#include <QByteArray>
#include <QStringList>
#include <QTemporaryDir>

class QProcess;

namespace pentimento {

// How a called program ended; `exitCode` is -1 when it did not end by itself within the time.
struct CliEnd {
    int exitCode = -1;
    QByteArray output;
    QByteArray errors;
};

// Calls one of our programs as a person without a display would: in a home and current folder of its own, with an
// environment of its own. Both are removed with this object.
class CliCaller {
public:
    explicit CliCaller(QString program);

    CliEnd run(const QStringList& arguments, int timeoutMs = 60'000);
    void start(QProcess& process, const QStringList& arguments);
    static CliEnd finish(QProcess& process, int timeoutMs = 60'000);

    QString path(const QString& name) const { return m_home.filePath(name); }
    void write(const QString& name, const QByteArray& content); // folders are made

private:
    const QString m_program;
    QTemporaryDir m_home;
};

} // namespace pentimento
