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

// A name is on the disk when the folder that holds it is.
Result<void> syncFolder(const QString& folder)
{
    const int fd = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    const bool synced = fd >= 0 && (::fsync(fd) == 0 || errno == EINVAL); // EINVAL: this file system has no such thing
    const int reason = errno;
    if (fd >= 0)
        ::close(fd);
    if (!synced)
        return Unexpected(Error::Kind::Storage, u"cannot sync %1: %2"_s.arg(folder, qt_error_string(reason)));
    return {};
}

// Makes the folder and puts the names of all that were missing on the disk.
Result<void> makeFolder(const QString& folder)
{
    QStringList missing;
    for (QString at = folder; !QFileInfo::exists(at) && QFileInfo(at).path() != at; at = QFileInfo(at).path())
        missing.prepend(at);
    if (!QDir().mkpath(folder))
        return Unexpected(Error::Kind::Storage, u"cannot create the folder %1"_s.arg(folder));
    for (const QString& made : std::as_const(missing))
        PM_CHECK(syncFolder(QFileInfo(made).path()));
    return {};
}

} // namespace

Result<void> writeFileAtomically(const QString& path, const QByteArray& data)
{
    PM_CHECK(makeFolder(QFileInfo(path).absolutePath()));
    QSaveFile file(path);
    const auto fails = [&path](const QString& why) {
        return Unexpected(Error::Kind::Storage, u"cannot write %1: %2"_s.arg(path, why));
    };
    if (!file.open(QIODevice::WriteOnly) || file.write(data) != data.size() || !file.flush())
        return fails(file.errorString());
    if (::fsync(file.handle()) != 0) // commit() does it too, but tells nobody when it fails
        return fails(qt_error_string(errno));
    if (!file.commit())
        return fails(file.errorString());
    const QFileInfo written(path); // through a link it lies elsewhere
    return syncFolder(QFileInfo(written.isSymLink() ? written.canonicalFilePath() : path).absolutePath());
}

Result<void> renameDurably(const QString& from, const QString& to)
{
    if (::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) != 0)
        return Unexpected(Error::Kind::Storage, u"cannot rename %1 to %2: %3"_s.arg(from, to, qt_error_string(errno)));
    return syncFolder(QFileInfo(to).absolutePath());
}

Result<QByteArray> readFile(const QString& path, qint64 maxBytes)
{
    QFile file(path);
    // Opened before anything is asked: Qt says of a file that is being replaced that it does not exist.
    if (!file.open(QIODevice::ReadOnly)) {
        if (!file.exists())
            return Unexpected(Error::Kind::NotFound, u"%1 does not exist"_s.arg(path));
        return Unexpected(Error::Kind::Storage, u"cannot read %1: %2"_s.arg(path, file.errorString()));
    }
    // One byte more than allowed tells a file that grows, or a pipe without a size, from one that fits.
    QByteArray data;
    QByteArray piece;
    do { // in pieces, since read() reserves all it may read
        piece = file.read(qMin(maxBytes + 1 - data.size(), qint64{1} << 20));
        data += piece;
    } while (!piece.isEmpty());
    if (file.error() != QFileDevice::NoError)
        return Unexpected(Error::Kind::Storage, u"cannot read %1: %2"_s.arg(path, file.errorString()));
    if (data.size() > maxBytes)
        return Unexpected(Error::Kind::InvalidInput, u"%1 is larger than %2 bytes"_s.arg(path).arg(maxBytes));
    return data;
}

} // namespace pentimento
