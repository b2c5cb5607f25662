#include "core/process/message_channel.h"

#include "core/base/foreign_json.h"

#include <QDeadlineTimer>

#include <cerrno>
#include <csignal>

#include <poll.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace pentimento {

namespace {

bool waitFor(int fd, short events, const QDeadlineTimer& deadline)
{
    pollfd entry{fd, events, 0};
    int ready = 0;
    do {
        ready = ::poll(&entry, 1, static_cast<int>(deadline.remainingTime()));
    } while (ready < 0 && errno == EINTR);
    return ready > 0;
}

constexpr int LookMs = 50; // how soon a raised stop flag is noticed

QDeadlineTimer sooner(const QDeadlineTimer& deadline, int timeoutMs)
{
    const QDeadlineTimer other(timeoutMs);
    return deadline < other ? deadline : other;
}

Unexpected broken(const QString& detail)
{
    return Unexpected(Error::Kind::Process, detail);
}

// The bytes announced behind a head, or -1 when that is no size we take.
qint64 payloadSize(const Json& head)
{
    const auto payload = head.find("payload");
    if (payload == head.end())
        return 0;
    if (!payload->is_number_unsigned() || payload->get<quint64>() > MessageChannel::MaxPayloadBytes)
        return -1;
    return payload->get<qint64>();
}

} // namespace

MessageChannel::MessageChannel(int readFd, int writeFd) : m_readFd(readFd), m_writeFd(writeFd)
{
    // A peer that is gone is an error value (EPIPE), not the end of the program.
    static const auto previous = ::signal(SIGPIPE, SIG_IGN);
    Q_UNUSED(previous);
}

Result<std::optional<Message>> MessageChannel::receive(int timeoutMs)
{
    const QDeadlineTimer deadline(timeoutMs);
    while (true) {
        PM_TRY(message, takeMessage());
        if (message)
            return message;
        PM_TRY(more, fill(deadline));
        if (!more)
            return std::optional<Message>();
    }
}

Result<std::optional<Message>> MessageChannel::takeMessage()
{
    if (!m_head) {
        const qsizetype end = m_buffer.indexOf('\n', m_searched);
        if (end > MaxHeadBytes || (end < 0 && m_buffer.size() > MaxHeadBytes))
            return broken(u"a message head is longer than %1 bytes"_s.arg(MaxHeadBytes));
        if (end < 0) {
            m_searched = m_buffer.size();
            return std::optional<Message>();
        }
        Json head = parseForeignJson(QByteArray::fromRawData(m_buffer.constData(), end));
        if (!head.is_object())
            return broken(u"a message is no plain JSON object"_s);
        m_payloadBytes = payloadSize(head);
        if (m_payloadBytes < 0)
            return broken(u"a payload is no number of at most %1 bytes"_s.arg(MaxPayloadBytes));
        m_buffer.remove(0, end + 1);
        m_searched = 0;
        m_head = std::move(head);
    }
    if (m_buffer.size() < m_payloadBytes)
        return std::optional<Message>();
    Message message{*std::exchange(m_head, std::nullopt), m_buffer.left(m_payloadBytes)};
    m_buffer.remove(0, m_payloadBytes);
    return std::optional<Message>(std::move(message));
}

// True when bytes came, false when the time ran out.
Result<bool> MessageChannel::fill(const QDeadlineTimer& deadline)
{
    if (!waitFor(m_readFd, POLLIN, deadline))
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

Result<void> MessageChannel::send(const Message& message, int timeoutMs, const StopFlag& stop)
{
    Q_ASSERT(message.head.is_object());
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
        else if (stop.raised())
            return Unexpected(Error::Kind::Cancelled, u"stopped"_s);
        else if (!waitFor(m_writeFd, POLLOUT, sooner(deadline, LookMs)) && deadline.hasExpired())
            return Unexpected(Error::Kind::Timeout, u"the other side does not read"_s);
    }
    return {};
}

} // namespace pentimento
