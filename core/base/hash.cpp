#include "core/base/hash.h"

#include <QCryptographicHash>
#include <QtEndian>

#include <array>

namespace pentimento {

namespace {

using CrcTables = std::array<std::array<quint32, 256>, 8>;

// tables[k][b]: what byte b does to the checksum when k more bytes follow it.
CrcTables crcTables()
{
    CrcTables tables{};
    for (quint32 n = 0; n < 256; ++n) {
        quint32 c = n;
        for (int bit = 0; bit < 8; ++bit)
            c = (c & 1) != 0 ? 0xedb88320U ^ (c >> 1) : c >> 1;
        tables[0][n] = c;
    }
    for (size_t k = 1; k < tables.size(); ++k) {
        for (size_t n = 0; n < 256; ++n)
            tables[k][n] = tables[0][tables[k - 1][n] & 0xff] ^ (tables[k - 1][n] >> 8);
    }
    return tables;
}

} // namespace

QByteArray sha256Hex(const QByteArray& data)
{
    return QCryptographicHash::hash(data, QCryptographicHash::Sha256).toHex();
}

// Eight bytes at a time ("slicing-by-8"), because the checksum of a picture of some megabytes is taken at each import.
quint32 crc32(QByteArrayView bytes, quint32 before)
{
    static const CrcTables tables = crcTables();
    quint32 c = ~before;
    const char* at = bytes.data();
    qsizetype left = bytes.size();
    for (; left >= 8; left -= 8, at += 8) {
        const quint32 low = c ^ qFromLittleEndian<quint32>(at);
        const quint32 high = qFromLittleEndian<quint32>(at + 4);
        c = tables[7][low & 0xff] ^ tables[6][(low >> 8) & 0xff] ^ tables[5][(low >> 16) & 0xff] ^ tables[4][low >> 24]
            ^ tables[3][high & 0xff] ^ tables[2][(high >> 8) & 0xff] ^ tables[1][(high >> 16) & 0xff]
            ^ tables[0][high >> 24];
    }
    for (; left > 0; --left, ++at)
        c = tables[0][(c ^ static_cast<quint8>(*at)) & 0xff] ^ (c >> 8);
    return ~c;
}

} // namespace pentimento
