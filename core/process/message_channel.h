#pragma once

#include "core/base/json.h"
#include "core/base/result.h"
#include "core/base/stop_flag.h"

#include <QDeadlineTimer>

#include <optional>

namespace pentimento {

// One message between two of our programs: a JSON object, and optional raw bytes behind it (a picture).
struct Message {
    Json head;
    QByteArray payload;
};

// Messages over a pair of pipes: one line of JSON (UTF-8, ends in '\n'); where its object has `"payload": N`,
// N raw bytes follow. The other side is not trusted: a line over 1 MiB, a payload over 72 MiB, text that is no JSON
// object, or one nested deeper than 32 or with over 10,000 keys is an error, after which the channel is useless and
// the peer should be killed. The types of the values in a head are still to be checked by who reads them.
// Descriptors are borrowed and must be non-blocking. One thread at a time.
class MessageChannel {
public:
    static constexpr qint64 MaxHeadBytes = 1 << 20;
    static constexpr qint64 MaxPayloadBytes = 72 << 20; // 4096 × 4096 pixels of noise are a PNG of a little over 64 MiB

    MessageChannel(int readFd, int writeFd);

    // The next message, or empty after `timeoutMs` without a whole one. Process when the peer closed its end or
    // broke the protocol.
    Result<std::optional<Message>> receive(int timeoutMs);
    // Process when the peer is gone, Timeout when it has not read it all within `timeoutMs`, Cancelled when `stop` was
    // raised before it had: the channel is useless then, half a message is on its way.
    Result<void> send(const Message& message, int timeoutMs, const StopFlag& stop = {});

private:
    Result<std::optional<Message>> takeMessage();
    Result<bool> fill(const QDeadlineTimer& deadline);

    const int m_readFd;
    const int m_writeFd;
    QByteArray m_buffer;
    qsizetype m_searched = 0; // no line ends before here
    std::optional<Json> m_head; // parsed, its payload still coming
    qint64 m_payloadBytes = 0;
};

} // namespace pentimento
