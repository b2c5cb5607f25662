#include "app/cli/command_output.h"

#include "app/cli/command_line.h"

using namespace Qt::StringLiterals;

namespace pentimento {

bool CommandOutput::say(const Json& json, const QString& text)
{
    QStringList lines = text.split(u'\n');
    for (QString& line : lines)
        line = printable(line);
    const QByteArray bytes = m_json ? jsonLine(json) : lines.join(u'\n').toUtf8();
    return m_lines.write(bytes + '\n') == LineWriter::State::Open;
}

CommandJob::CommandJob(const QString& doing)
{
    m_context.stop = m_signal.flag();
    m_context.onProgress = [this, doing](qint64 done, qint64 total, const QString&) {
        m_line.show(total > 0 ? u"%1 %2/%3"_s.arg(doing).arg(done).arg(total) : u"%1 %2"_s.arg(doing).arg(done));
    };
}

int failed(const QString& command, const Error& error)
{
    return error.kind == Error::Kind::Cancelled ? int(ExitStopped) : refuse(command, error.detail);
}

} // namespace pentimento
