#include "core/sketch/console_log.h"

#include <utility>

namespace pentimento {

void ConsoleLog::write(ConsoleLine::Level level, const QString& text)
{
    QString& unfinished = m_unfinished[static_cast<size_t>(level)];
    qsizetype from = 0;
    for (qsizetype end = text.indexOf(u'\n'); end >= 0; end = text.indexOf(u'\n', from)) {
        addLine(level, std::exchange(unfinished, {}).append(QStringView(text).mid(from, end - from)));
        from = end + 1;
    }
    unfinished += QStringView(text).mid(from);
    unfinished.truncate(MaxLineLength);
}

QList<ConsoleLine> ConsoleLog::take()
{
    for (size_t level = 0; level < m_unfinished.size(); ++level) {
        if (!m_unfinished[level].isEmpty())
            addLine(static_cast<ConsoleLine::Level>(level), std::exchange(m_unfinished[level], {}));
    }
    return std::exchange(m_lines, {});
}

void ConsoleLog::addLine(ConsoleLine::Level level, const QString& text)
{
    const QString kept = text.left(MaxLineLength);
    if (!m_lines.isEmpty() && m_lines.last().level == level && m_lines.last().text == kept)
        ++m_lines.last().count;
    else if (m_lines.size() < MaxLines)
        m_lines.append({level, 0, kept, 1});
}

} // namespace pentimento
