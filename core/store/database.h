#pragma once

#include "core/base/result.h"
#include "core/store/statement.h"

#include <QString>

#include <memory>

struct sqlite3;

namespace pentimento {

// One connection to one SQLite file. Debian 12's SQLite 3.40.1 can damage a WAL file that two connections write or
// checkpoint at once (sqlite.org/wal.html, "WAL-reset bug"), so a file has one ReadWrite connection at a time, which
// the caller sees to; any number of ReadOnly ones may stand beside it.
//
// WAL, synchronous=FULL (a commit that returned survives a power cut), foreign_keys=ON, defensive, no extensions. A
// lock of another connection is waited for, five seconds at most, then Busy. Errors carry SQLite's own words; a damaged
// file, or one that is no database, is Storage.
// Used by one thread at a time. Movable; statements and transactions must be gone before it.
class Database {
public:
    enum class Access { ReadWrite, ReadOnly };

    // ReadWrite creates the file, not its folder. ReadOnly: NotFound when there is no file.
    static Result<Database> open(const QString& path, Access access);
    // The file and what SQLite keeps beside it; what is not there, or cannot be removed, stays so. Nobody has it open.
    static void remove(const QString& path);

    // Any number of statements without parameters, their rows ignored.
    Result<void> execute(const QByteArray& sql) const;
    // One statement, with ? for its parameters.
    Result<Statement> prepare(const QByteArray& sql) const;
    // The first column of the first row of a statement without parameters; 0 when there is none.
    Result<qint64> integer(const QByteArray& sql) const;
    qint64 lastInsertId() const;

    // A consistent copy at `path`, replaced whole or not at all, made by SQLite's backup API and checked after
    // (integrity_check). Other connections may read and write meanwhile.
    Result<void> backUpTo(const QString& path) const;

private:
    struct Closer {
        void operator()(sqlite3* connection) const;
    };
    using Connection = std::unique_ptr<sqlite3, Closer>;
    explicit Database(Connection connection);
    Result<void> copyInto(const QString& part) const;

    Connection m_connection;
};

} // namespace pentimento
