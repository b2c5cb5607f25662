#include "core/library/object_store.h"

#include "core/base/atomic_file.h"
#include "core/base/hash.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace pentimento {

ObjectStore::ObjectStore(QString folder) : m_folder(std::move(folder)) { }

Result<QString> ObjectStore::put(const QByteArray& bytes, const QString& ending) const
{
    if (bytes.size() > MaxObjectBytes)
        return Unexpected(Error::Kind::InvalidInput, u"an object of %1 bytes is too large"_s.arg(bytes.size()));
    const QString name = QString::fromLatin1(sha256Hex(bytes)) + u'.' + ending;
    const QString path = pathOf(name);
    Q_ASSERT(!path.isEmpty());
    const auto present = readFile(path, bytes.size());
    if (!present || *present != bytes)
        PM_CHECK(writeFileAtomically(path, bytes));
    return name;
}

Result<QByteArray> ObjectStore::get(const QString& name) const
{
    const QString path = pathOf(name);
    if (path.isEmpty())
        return Unexpected(Error::Kind::InvalidInput, u"'%1' is no object's name"_s.arg(name.left(100)));
    PM_TRY(bytes, readFile(path, MaxObjectBytes));
    if (sha256Hex(bytes) != name.left(64).toLatin1())
        return Unexpected(Error::Kind::Storage, u"%1 is damaged"_s.arg(path));
    return bytes;
}

QString ObjectStore::pathOf(const QString& name) const
{
    static const QRegularExpression pattern(u"\\A[0-9a-f]{64}\\.(png|js|py)\\z"_s);
    return pattern.match(name).hasMatch() ? u"%1/%2/%3"_s.arg(m_folder, name.left(2), name) : QString();
}

} // namespace pentimento
