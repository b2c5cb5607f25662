#include "core/library/library.h"

#include "core/library/care/restore.h"
#include "core/library/pool/journal_sync.h"
#include "core/store/migrations.h"

#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QThread>

using namespace Qt::StringLiterals;

namespace pentimento {

namespace {

constexpr int LockPollMs = 20;

QString lockPath(const QString& folder)
{
    return folder + u"/library.lock"_s;
}

Unexpected heldElsewhere(const QString& folder)
{
    const auto id = Library::writer(folder);
    const QString who = id ? u"process %1"_s.arg(*id) : u"another process"_s;
    return Unexpected(Error::Kind::Busy, u"the library %1 is open in %2"_s.arg(folder, who));
}

// A database that went away is not to be replaced by an empty one while there is a copy of what was in it.
Result<void> checkNotLost(const QString& folder)
{
    if (QFile::exists(Library::databasePath(folder)))
        return {};
    const auto backup = newestGoodBackup(folder);
    if (!backup)
        return {};
    return Unexpected(Error::Kind::Storage,
        u"%1 is missing; the newest backup is %2 (pentimento library restore)"_s.arg(
            Library::databasePath(folder), backup->path));
}

// Looks before a writing connection touches the file: a stranger's or a newer one stays as it is.
Result<void> checkFile(const QString& path, const QList<SchemaStep>& steps)
{
    if (!QFile::exists(path))
        return {};
    PM_TRY(reader, Database::open(path, Database::Access::ReadOnly));
    PM_TRY(current, isCurrent(reader, steps));
    Q_UNUSED(current)
    return {};
}

} // namespace

Library::Library(QString folder, std::optional<FileLock> lock, Database database)
    : m_folder(std::move(folder))
    , m_objects(m_folder + u"/objects"_s)
    , m_lock(std::move(lock))
    , m_database(std::move(database))
{
}

Result<std::unique_ptr<Library>> Library::open(const QString& folder, Access access)
{
    const QString place = QDir(folder).absolutePath();
    PM_TRY(steps, librarySchema());
    if (access == Access::ReadOnly) {
        PM_TRY(database, Database::open(databasePath(place), Database::Access::ReadOnly));
        PM_TRY(current, isCurrent(database, steps));
        if (!current) {
            return Unexpected(Error::Kind::InvalidInput,
                u"the library %1 has an older format; open it for writing once to bring it up to date"_s.arg(place));
        }
        return std::unique_ptr<Library>(new Library(place, std::nullopt, std::move(database)));
    }
    PM_TRY(held, takeLock(place));
    PM_CHECK(checkNotLost(place));
    PM_CHECK(checkFile(databasePath(place), steps));
    PM_TRY(database, Database::open(databasePath(place), Database::Access::ReadWrite));
    PM_CHECK(migrate(database, steps, place + u"/backups"_s));
    PM_CHECK(catchUp(database, journalOf(place)));
    return std::unique_ptr<Library>(new Library(place, std::move(held), std::move(database)));
}

Result<FileLock> Library::takeLock(const QString& folder)
{
    const QString place = QDir(folder).absolutePath();
    const QDeadlineTimer deadline(LockWaitMs);
    while (true) {
        auto lock = FileLock::take(lockPath(place));
        const bool isHeld = !lock && lock.error().kind == Error::Kind::Busy;
        if (!isHeld)
            return lock;
        if (deadline.hasExpired())
            return heldElsewhere(place);
        QThread::msleep(LockPollMs); // flock(2) waits for ever or not at all
    }
}

QString Library::databasePath(const QString& folder)
{
    return folder + u"/library.sqlite"_s;
}

std::optional<qint64> Library::writer(const QString& folder)
{
    return FileLock::holder(lockPath(folder));
}

Result<void> Library::checkWritable() const
{
    if (access() == Access::ReadWrite)
        return {};
    return Unexpected(Error::Kind::InvalidInput, u"the library %1 is open for reading only"_s.arg(m_folder));
}

Result<QByteArray> Library::object(const QString& name) const
{
    return m_objects.get(name);
}

Result<LibraryCounts> Library::counts() const
{
    const std::lock_guard lock(m_mutex);
    PM_TRY(statement,
        m_database.prepare("SELECT (SELECT count(*) FROM artworks), (SELECT count(*) FROM sketches), "
                           "(SELECT count(*) FROM snapshots)"));
    PM_TRY(row, statement.step());
    Q_ASSERT(row);
    return LibraryCounts{statement.integer(0), statement.integer(1), statement.integer(2)};
}

} // namespace pentimento
