#include "core/base/hash.h"

#include <QCryptographicHash>

namespace pentimento {

QByteArray sha256Hex(const QByteArray& data)
{
    return QCryptographicHash::hash(data, QCryptographicHash::Sha256).toHex();
}

} // namespace pentimento
