#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace pentimento {

// SHA-256 (FIPS 180-4) as 64 lower-case hexadecimal characters.
QByteArray sha256Hex(const QByteArray& data);

// CRC-32 as PNG and zlib have it (PNG specification, annex D), of some bytes or of their continuation.
quint32 crc32(QByteArrayView bytes, quint32 before = 0);

} // namespace pentimento
