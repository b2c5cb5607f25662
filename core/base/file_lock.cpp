#include "core/base/file_lock.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

using namespace Qt::StringLiterals;

namespace pentimento {

namespace {

int openFile(const QString& path, int flags)
{
    return ::open(QFile::encodeName(path).constData(), flags | O_CLOEXEC, 0644);
}

std::optional<qint64> readProcessId(int descriptor)
{
    char text[32];
    const ssize_t size = ::pread(descriptor, text, sizeof text, 0);
    bool isNumber = false;
    const qint64 id = QByteArray(text, qMax<ssize_t>(size, 0)).trimmed().toLongLong(&isNumber);
    return isNumber ? std::optional(id) : std::nullopt;
}

bool writeProcessId(int descriptor)
{
    const QByteArray text = QByteArray::number(qint64(::getpid())) + '\n';
    return ::ftruncate(descriptor, 0) == 0 && ::pwrite(descriptor, text.constData(), text.size(), 0) == text.size();
}

bool isStillAt(int descriptor, const QString& path)
{
    struct stat locked { };
    struct stat named { };
    return ::fstat(descriptor, &locked) == 0 && ::stat(QFile::encodeName(path).constData(), &named) == 0
        && locked.st_ino == named.st_ino && locked.st_dev == named.st_dev;
}

Unexpected lockFailure(const QString& path)
{
    return Unexpected(Error::Kind::Storage, u"cannot lock %1: %2"_s.arg(path, qt_error_string(errno)));
}

} // namespace

Result<FileLock> FileLock::take(const QString& path)
{
    QDir().mkpath(QFileInfo(path).absolutePath()); // what that could not make, the next line says better
    FileLock lock(openFile(path, O_RDWR | O_CREAT));
    if (lock.m_descriptor < 0)
        return lockFailure(path);
    if (::flock(lock.m_descriptor, LOCK_EX | LOCK_NB) != 0) {
        if (errno != EWOULDBLOCK)
            return lockFailure(path);
        const auto id = readProcessId(lock.m_descriptor);
        const QString who = id ? u"process %1"_s.arg(*id) : u"another process"_s;
        return Unexpected(Error::Kind::Busy, u"%1 is held by %2"_s.arg(path, who));
    }
    if (!isStillAt(lock.m_descriptor, path)) // its last holder took it away while we waited for our turn
        return take(path);
    if (!writeProcessId(lock.m_descriptor))
        return lockFailure(path);
    return lock;
}

// A shared lock can be had exactly when nobody holds the exclusive one. It is gone when this returns.
std::optional<qint64> FileLock::holder(const QString& path)
{
    const FileLock probe(openFile(path, O_RDONLY));
    if (probe.m_descriptor < 0 || ::flock(probe.m_descriptor, LOCK_SH | LOCK_NB) == 0)
        return std::nullopt;
    return readProcessId(probe.m_descriptor);
}

FileLock::FileLock(FileLock&& other) noexcept : m_descriptor(std::exchange(other.m_descriptor, -1)) { }

FileLock& FileLock::operator=(FileLock&& other) noexcept
{
    std::swap(m_descriptor, other.m_descriptor);
    return *this;
}

FileLock::~FileLock()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

} // namespace pentimento
