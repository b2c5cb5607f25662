#include "app/cli/pool/pool_options.h"

#include "app/cli/command_line.h"

using namespace Qt::StringLiterals;

namespace pentimento {

bool PoolOutput::say(const Json& json, const QString& text)
{
    QStringList lines = text.split(u'\n');
    for (QString& line : lines)
        line = printable(line);
    const QByteArray bytes = m_json ? jsonLine(json) : lines.join(u'\n').toUtf8();
    return m_lines.write(bytes + '\n') == LineWriter::State::Open;
}

int poolFailed(const Error& error)
{
    return error.kind == Error::Kind::Cancelled ? int(ExitStopped) : refuse(u"pentimento pool"_s, error.detail);
}

} // namespace pentimento
