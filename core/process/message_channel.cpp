#include "core/process/message_channel.h"

#include <QDeadlineTimer>

#include <cerrno>

#include <poll.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace pentimento {

namespace {

bool waitFor(int fd, short events, int timeoutMs)
{
    pollfd entry{fd, events, 0};
    return ::poll(&entry, 1, timeoutMs) > 0;
}

Unexpected broken(const QString& detail)
{
    return Unexpected(Error::Kind::Process, detail);
}

} // namespace

MessageChannel::MessageChannel(int readFd, int writeFd) : m_readFd(readFd), m_writeFd(writeFd) { }

Result<std::optional<Message>> MessageChannel::receive(int timeoutMs)
{
    const QDeadlineTimer deadline(timeoutMs);
    while (true) {
        PM_TRY(message, takeMessage());
        if (message)
            return message;
        PM_TRY(more, fill(static_cast<int>(deadline.remainingTime())));
        if (!more)
            return std::optional<Message>();
    }
}

Result<std::optional<Message>> MessageChannel::takeMessage()
{
    if (!m_head) {
        const qsizetype end = m_buffer.indexOf('\n');
        if (end < 0 && m_buffer.size() > MaxHeadBytes)
            return broken(u"a message head is longer than %1 bytes"_s.arg(MaxHeadBytes));
        if (end < 0)
            return std::optional<Message>();
        Json head = parseJson(m_buffer.left(end));
        if (!head.is_object())
            return broken(u"a message is no JSON object"_s);
        m_buffer.remove(0, end + 1);
        const auto payload = head.find("payload");
        m_payloadBytes = payload != head.end() && payload->is_number_unsigned() ? payload->get<qint64>() : 0;
        if (m_payloadBytes < 0 || m_payloadBytes > MaxPayloadBytes)
            return broken(u"a payload is longer than %1 bytes"_s.arg(MaxPayloadBytes));
        m_head = std::move(head);
    }
    if (m_buffer.size() < m_payloadBytes)
        return std::optional<Message>();
    Message message{*std::exchange(m_head, std::nullopt), m_buffer.left(m_payloadBytes)};
    m_buffer.remove(0, m_payloadBytes);
    return std::optional<Message>(std::move(message));
}

// True when bytes came, false when the time ran out.
Result<bool> MessageChannel::fill(int timeoutMs)
{
    if (!waitFor(m_readFd, POLLIN, timeoutMs))
        return false;
    constexpr qsizetype Chunk = 1 << 18;
    const qsizetype before = m_buffer.size();
    m_buffer.resize(before + Chunk);
    const ssize_t count = ::read(m_readFd, m_buffer.data() + before, Chunk);
    const int reason = errno;
    m_buffer.resize(before + qMax<ssize_t>(count, 0));
    if (count == 0)
        return broken(u"the other side closed its output"_s);
    if (count < 0 && reason != EAGAIN && reason != EINTR)
        return broken(qt_error_string(reason));
    return true;
}

Result<void> MessageChannel::send(const Message& message, int timeoutMs)
{
    Json head = message.head;
    if (!message.payload.isEmpty())
        head["payload"] = message.payload.size();
    const QByteArray bytes = jsonLine(head) + '\n' + message.payload;
    const QDeadlineTimer deadline(timeoutMs);
    qsizetype sent = 0;
    while (sent < bytes.size()) {
        const ssize_t count = ::write(m_writeFd, bytes.constData() + sent, bytes.size() - sent);
        if (count > 0)
            sent += count;
        else if (errno != EAGAIN && errno != EINTR)
            return broken(qt_error_string(errno));
        else if (!waitFor(m_writeFd, POLLOUT, static_cast<int>(deadline.remainingTime())))
            return Unexpected(Error::Kind::Timeout, u"the other side does not read"_s);
    }
    return {};
}

} // namespace pentimento
