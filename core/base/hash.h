#pragma once

#include <QByteArray>

namespace pentimento {

// SHA-256 (FIPS 180-4) as 64 lower-case hexadecimal characters.
QByteArray sha256Hex(const QByteArray& data);

} // namespace pentimento
