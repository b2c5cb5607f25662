#include "core/library/pool/decision_journal.h"

#include "core/base/atomic_file.h"
#include "core/library/timestamp.h"

#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace pentimento {

namespace {

constexpr qsizetype MaxEventBytes = 4096; // what is longer was never one of ours
constexpr qint64 MaxLineBytes = 1 << 20; // what is longer is read in pieces, none of which is a decision

class Descriptor {
public:
    explicit Descriptor(int fd) : m_fd(fd) { }
    ~Descriptor()
    {
        if (m_fd >= 0)
            ::close(m_fd);
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    int operator*() const { return m_fd; }

private:
    const int m_fd;
};

Unexpected writeFailure(const QString& path, int reason, const QString& rest = {})
{
    return Unexpected(Error::Kind::Storage, u"cannot write %1: %2%3"_s.arg(path, qt_error_string(reason), rest));
}

// The number of bytes written; with fewer than asked for, errno says why.
qint64 writeAll(int fd, const QByteArray& bytes)
{
    qint64 written = 0;
    while (written < bytes.size()) {
        const ssize_t count = ::write(fd, bytes.constData() + written, static_cast<size_t>(bytes.size() - written));
        if (count < 0 && errno == EINTR)
            continue;
        if (count <= 0)
            break;
        written += count;
    }
    return written;
}

} // namespace

Result<qint64> DecisionJournal::bytes() const
{
    struct stat status { };
    if (::stat(QFile::encodeName(m_path).constData(), &status) == 0)
        return qint64(status.st_size);
    if (errno == ENOENT)
        return qint64(0);
    return Unexpected(Error::Kind::Storage, u"cannot read %1: %2"_s.arg(m_path, qt_error_string(errno)));
}

Result<qint64> DecisionJournal::append(const QByteArray& lines) const
{
    if (!QFileInfo::exists(m_path)) { // its name must be on the disk as well
        PM_CHECK(writeFileAtomically(m_path, lines));
        return qint64(lines.size());
    }
    const Descriptor file(::open(QFile::encodeName(m_path).constData(), O_WRONLY | O_APPEND | O_CLOEXEC));
    if (*file < 0)
        return writeFailure(m_path, errno);
    const qint64 before = ::lseek(*file, 0, SEEK_END);
    if (before < 0)
        return writeFailure(m_path, errno);
    if (writeAll(*file, lines) == lines.size() && ::fdatasync(*file) == 0)
        return before + lines.size();
    const int reason = errno;
    const bool isWhole = ::ftruncate(*file, before) == 0;
    return writeFailure(m_path, reason, isWhole ? QString() : u"; its last line is cut"_s);
}

Result<DecisionJournal::Content> DecisionJournal::readFrom(qint64 offset) const
{
    Content content;
    PM_TRY(size, bytes());
    content.bytes = size;
    if (size == 0)
        return content;
    if (size > MaxBytes)
        return Unexpected(Error::Kind::InvalidInput, u"%1 is too large"_s.arg(m_path));
    QFile file(m_path);
    if (!file.open(QIODevice::ReadOnly) || !file.seek(offset))
        return Unexpected(Error::Kind::Storage, u"cannot read %1: %2"_s.arg(m_path, file.errorString()));
    while (!file.atEnd()) {
        const QByteArray line = file.readLine(MaxLineBytes);
        if (line.isEmpty()) // at an error, readLine() says nothing else
            return Unexpected(Error::Kind::Storage, u"cannot read %1: %2"_s.arg(m_path, file.errorString()));
        content.endIsCut = !line.endsWith('\n');
        if (auto event = decisionFromLine(line))
            content.events.append(*std::move(event));
        else if (content.endIsCut && line.size() < MaxEventBytes && file.atEnd())
            content.cutBytes = line.size();
        else if (line != "\n")
            ++content.damagedLines;
    }
    return content;
}

Result<qint64> DecisionJournal::mendEnd(const Content& content) const
{
    if (!content.endIsCut)
        return content.bytes;
    if (content.cutBytes == 0)
        return append("\n");
    const Descriptor file(::open(QFile::encodeName(m_path).constData(), O_WRONLY | O_CLOEXEC));
    const qint64 whole = content.bytes - content.cutBytes;
    if (*file < 0 || ::ftruncate(*file, whole) != 0 || ::fdatasync(*file) != 0)
        return writeFailure(m_path, errno);
    return whole;
}

Result<void> DecisionJournal::keepCopy() const
{
    PM_TRY(content, readFile(m_path, MaxBytes));
    const QFileInfo file(m_path);
    return writeFileAtomically(
        u"%1/%2-%3.%4"_s.arg(file.path(), file.completeBaseName(), nowInNames(), file.suffix()), content);
}

Result<qint64> DecisionJournal::replace(const QList<DecisionEvent>& events) const
{
    QByteArray lines;
    for (const DecisionEvent& event : events)
        lines += decisionLine(event);
    PM_CHECK(writeFileAtomically(m_path, lines));
    return qint64(lines.size());
}

} // namespace pentimento
