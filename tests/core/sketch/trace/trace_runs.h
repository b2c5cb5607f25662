#pragma once

#include <QByteArray>
#include <QList>

#include <cstring>

namespace pentimento {

// Bytes of words as a worker sends them.
inline QByteArray runsOf(const QList<quint32>& words)
{
    QByteArray bytes(4 * words.size(), '\0');
    std::memcpy(bytes.data(), words.constData(), bytes.size());
    return bytes;
}

} // namespace pentimento
