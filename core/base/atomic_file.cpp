#include "core/base/atomic_file.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace pentimento {

namespace {

// QSaveFile syncs the file before its rename but not the folder that holds the name.
void syncFolder(const QString& folder)
{
    const int fd = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (fd < 0)
        return;
    ::fsync(fd);
    ::close(fd);
}

} // namespace

Result<void> writeFileAtomically(const QString& path, const QByteArray& data)
{
    const QString folder = QFileInfo(path).absolutePath();
    if (!QDir().mkpath(folder))
        return Unexpected(Error::Kind::Storage, u"cannot create the folder %1"_s.arg(folder));
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(data) != data.size() || !file.commit())
        return Unexpected(Error::Kind::Storage, u"cannot write %1: %2"_s.arg(path, file.errorString()));
    syncFolder(folder);
    return {};
}

Result<void> renameDurably(const QString& from, const QString& to)
{
    if (::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) != 0)
        return Unexpected(Error::Kind::Storage, u"cannot rename %1 to %2: %3"_s.arg(from, to, qt_error_string(errno)));
    syncFolder(QFileInfo(to).absolutePath());
    return {};
}

Result<QByteArray> readFile(const QString& path, qint64 maxBytes)
{
    QFile file(path);
    if (!file.exists())
        return Unexpected(Error::Kind::NotFound, u"%1 does not exist"_s.arg(path));
    if (!file.open(QIODevice::ReadOnly))
        return Unexpected(Error::Kind::Storage, u"cannot read %1: %2"_s.arg(path, file.errorString()));
    // One byte more than allowed tells a file that grows, or a pipe without a size, from one that fits.
    const QByteArray data = file.read(maxBytes + 1);
    if (file.error() != QFileDevice::NoError)
        return Unexpected(Error::Kind::Storage, u"cannot read %1: %2"_s.arg(path, file.errorString()));
    if (data.size() > maxBytes)
        return Unexpected(Error::Kind::InvalidInput, u"%1 is larger than %2 bytes"_s.arg(path).arg(maxBytes));
    return data;
}

} // namespace pentimento
