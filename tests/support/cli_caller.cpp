#include "tests/support/cli_caller.h"

#include "core/base/atomic_file.h"

#include <QProcess>

using namespace Qt::StringLiterals;

namespace pentimento {

CliCaller::CliCaller(QString program) : m_program(std::move(program)) { }

CliEnd CliCaller::run(const QStringList& arguments, int timeoutMs)
{
    QProcess process;
    start(process, arguments);
    return finish(process, timeoutMs);
}

void CliCaller::start(QProcess& process, const QStringList& arguments)
{
    QProcessEnvironment environment;
    environment.insert(u"HOME"_s, m_home.path());
    environment.insert(u"PATH"_s, u"/usr/bin:/bin"_s);
    environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    process.setProcessEnvironment(environment);
    process.setWorkingDirectory(m_home.path());
    process.start(m_program, arguments);
}

CliEnd CliCaller::finish(QProcess& process, int timeoutMs)
{
    if (!process.waitForFinished(timeoutMs) || process.exitStatus() != QProcess::NormalExit)
        return {};
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

void CliCaller::write(const QString& name, const QByteArray& content)
{
    if (!writeFileAtomically(path(name), content))
        qFatal("cannot write %s", qPrintable(path(name)));
}

} // namespace pentimento
