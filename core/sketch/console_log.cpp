#include "core/sketch/console_log.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace pentimento {

QString consoleLevelName(ConsoleLine::Level level)
{
    switch (level) {
    case ConsoleLine::Level::Debug:
        return u"debug"_s;
    case ConsoleLine::Level::Info:
        return u"info"_s;
    case ConsoleLine::Level::Warning:
        return u"warning"_s;
    case ConsoleLine::Level::Error:
        return u"error"_s;
    }
    Q_UNREACHABLE();
}

void appendConsoleLine(QList<ConsoleLine>& console, ConsoleLine line)
{
    if (!console.isEmpty()) {
        ConsoleLine& last = console.last();
        if (last.level == line.level && last.line == line.line && last.text == line.text) {
            ++last.count;
            return;
        }
    }
    if (console.size() < MaxConsoleLines)
        console.append(std::move(line));
}

void ConsoleLog::write(ConsoleLine::Level level, const QString& text)
{
    QString& unfinished = m_unfinished[static_cast<size_t>(level)];
    qsizetype from = 0;
    for (qsizetype end = text.indexOf(u'\n'); end >= 0; end = text.indexOf(u'\n', from)) {
        addLine(level, std::exchange(unfinished, {}).append(QStringView(text).mid(from, end - from)));
        from = end + 1;
    }
    unfinished += QStringView(text).mid(from);
    unfinished.truncate(MaxConsoleLineCharacters);
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
    appendConsoleLine(m_lines, {level, 0, text.left(MaxConsoleLineCharacters)});
}

} // namespace pentimento
