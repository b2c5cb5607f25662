#include "app/cli/line_writer.h"

#include <cerrno>

#include <poll.h>
#include <unistd.h>

namespace pentimento {

LineWriter::State LineWriter::write(const QByteArray& text)
{
    qsizetype written = 0;
    while (m_state == State::Open && written < text.size()) {
        const ssize_t count = ::write(m_fd, text.constData() + written, static_cast<size_t>(text.size() - written));
        if (count >= 0) {
            written += count;
        } else if (errno == EAGAIN) { // a caller may hand over a non-blocking pipe
            pollfd ready{m_fd, POLLOUT, 0};
            ::poll(&ready, 1, 100);
        } else if (errno != EINTR) {
            m_state = errno == EPIPE ? State::Closed : State::Failed;
        }
    }
    return m_state;
}

ProgressLine::ProgressLine() : m_isTerminal(::isatty(STDERR_FILENO) == 1) { }

void ProgressLine::show(const QString& text)
{
    if (!m_isTerminal)
        return;
    m_shown = true;
    LineWriter(STDERR_FILENO).write("\r\x1b[K" + printable(text).toUtf8());
}

void ProgressLine::clear()
{
    if (!m_shown)
        return;
    m_shown = false;
    LineWriter(STDERR_FILENO).write("\r\x1b[K");
}

QString printable(const QString& text)
{
    QString safe = text;
    for (QChar& c : safe) {
        if (c.category() == QChar::Other_Control || c.category() == QChar::Other_Format)
            c = QChar::ReplacementCharacter;
    }
    return safe;
}

} // namespace pentimento
