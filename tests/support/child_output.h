#pragma once

#include "core/process/child_process.h"

#include <QDeadlineTimer>

#include <poll.h>
#include <unistd.h>

namespace pentimento {

// What a child writes to a descriptor until it closes it or `timeoutMs` pass.
inline QByteArray readToEnd(int fd, int timeoutMs = 10'000)
{
    const QDeadlineTimer deadline(timeoutMs);
    QByteArray text;
    pollfd entry{fd, POLLIN, 0};
    while (::poll(&entry, 1, static_cast<int>(deadline.remainingTime())) > 0) {
        QByteArray chunk(65536, '\0');
        const ssize_t count = ::read(fd, chunk.data(), chunk.size());
        if (count <= 0)
            break;
        text += chunk.left(count);
    }
    return text;
}

} // namespace pentimento
