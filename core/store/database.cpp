#include "core/store/database.h"

#include "core/base/atomic_file.h"
#include "core/store/sqlite_error.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace pentimento {

namespace {

constexpr int BusyTimeoutMs = 5000;
constexpr int AllPages = -1; // in steps, each write of another connection would make it begin anew
constexpr int BackupRetryMs = 10;
constexpr int MaxBackupRetries = BusyTimeoutMs / BackupRetryMs;

// In both kinds of connection: foreign keys hold, no tricks of a hostile file's schema, damage is noticed early.
constexpr auto CommonPragmas = "PRAGMA foreign_keys=ON; PRAGMA cell_size_check=ON; PRAGMA mmap_size=0;";
constexpr auto WriterPragmas = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA journal_size_limit=67108864;";
constexpr auto ReaderPragmas = "PRAGMA query_only=ON;";

void harden(sqlite3* connection)
{
    sqlite3_db_config(connection, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(connection, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    sqlite3_db_config(connection, SQLITE_DBCONFIG_DQS_DML, 0, nullptr);
    sqlite3_db_config(connection, SQLITE_DBCONFIG_DQS_DDL, 0, nullptr);
    sqlite3_busy_timeout(connection, BusyTimeoutMs);
}

Result<void> copyPages(sqlite3* from, sqlite3* to)
{
    const QString doing = u"cannot copy the database"_s;
    sqlite3_backup* backup = sqlite3_backup_init(to, "main", from, "main");
    if (!backup)
        return sqliteFailure(to, doing);
    int retries = 0;
    int code = SQLITE_OK;
    while (code == SQLITE_OK || ((code == SQLITE_BUSY || code == SQLITE_LOCKED) && retries < MaxBackupRetries)) {
        if (code != SQLITE_OK) {
            sqlite3_sleep(BackupRetryMs);
            ++retries;
        }
        code = sqlite3_backup_step(backup, AllPages);
    }
    sqlite3_backup_finish(backup);
    if (code != SQLITE_DONE)
        return sqliteFailure(to, doing);
    return {};
}

// Where there is no shared memory SQLite stays with another journal, and calls that no error.
Result<void> checkWal(const Database& database)
{
    PM_TRY(mode, database.prepare("PRAGMA journal_mode"));
    PM_TRY(row, mode.step());
    if (!row || mode.text(0) != "wal"_L1)
        return Unexpected(Error::Kind::Storage, u"the disk of the library cannot keep a write-ahead log"_s);
    return {};
}

} // namespace

void Database::Closer::operator()(sqlite3* connection) const
{
    sqlite3_close_v2(connection);
}

Database::Database(Connection connection) : m_connection(std::move(connection)) { }

Result<Database> Database::open(const QString& path, Access access)
{
    const bool writes = access == Access::ReadWrite;
    if (!writes && !QFileInfo(path).isFile())
        return Unexpected(Error::Kind::NotFound, u"%1 does not exist"_s.arg(path));
    const int mode = writes ? SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE : SQLITE_OPEN_READONLY;
    sqlite3* handle = nullptr;
    const int code = sqlite3_open_v2(
        path.toUtf8().constData(), &handle, mode | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, nullptr);
    Database database{Connection(handle)};
    if (code != SQLITE_OK)
        return sqliteFailure(handle, u"cannot open %1"_s.arg(path));
    harden(handle);
    PM_CHECK(database.execute(CommonPragmas));
    PM_CHECK(database.execute(writes ? WriterPragmas : ReaderPragmas));
    if (writes)
        PM_CHECK(checkWal(database));
    // Opening reads nothing; this does, and meets a damaged file or a lock that stays.
    PM_TRY(tables, database.integer("SELECT count(*) FROM sqlite_schema"));
    Q_UNUSED(tables)
    return database;
}

void Database::remove(const QString& path)
{
    for (const QString& ending : {u""_s, u"-wal"_s, u"-shm"_s})
        QFile::remove(path + ending);
}

Result<void> Database::execute(const QByteArray& sql) const
{
    if (sqlite3_exec(m_connection.get(), sql.constData(), nullptr, nullptr, nullptr) != SQLITE_OK)
        return sqliteFailure(m_connection.get(), QString::fromUtf8(sql.left(200)));
    return {};
}

Result<Statement> Database::prepare(const QByteArray& sql) const
{
    sqlite3_stmt* statement = nullptr;
    if (sqlite3_prepare_v2(m_connection.get(), sql.constData(), -1, &statement, nullptr) != SQLITE_OK)
        return sqliteFailure(m_connection.get(), QString::fromUtf8(sql.left(200)));
    return Statement(Statement::Handle(statement));
}

Result<qint64> Database::integer(const QByteArray& sql) const
{
    PM_TRY(statement, prepare(sql));
    PM_TRY(row, statement.step());
    return row ? statement.integer(0) : 0;
}

qint64 Database::lastInsertId() const
{
    return sqlite3_last_insert_rowid(m_connection.get());
}

Result<void> Database::backUpTo(const QString& path) const
{
    const QString part = path + u".part"_s;
    QDir().mkpath(QFileInfo(path).absolutePath()); // what that could not make, opening says better
    auto copied = copyInto(part);
    if (!copied) { // on a full disk what is left would stand in the way of what matters
        remove(part);
        return copied;
    }
    return renameDurably(part, path);
}

Result<void> Database::copyInto(const QString& part) const
{
    remove(part);
    PM_TRY(copy, open(part, Access::ReadWrite));
    PM_CHECK(copyPages(m_connection.get(), copy.m_connection.get()));
    PM_CHECK(copy.execute("PRAGMA journal_mode=DELETE")); // one file, nothing beside it
    PM_TRY(check, copy.prepare("PRAGMA integrity_check(1)"));
    PM_TRY(row, check.step());
    if (!row || check.text(0) != "ok"_L1)
        return Unexpected(Error::Kind::Storage, u"the database is damaged: %1"_s.arg(check.text(0)));
    return {};
}

} // namespace pentimento
