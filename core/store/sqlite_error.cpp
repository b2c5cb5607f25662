#include "core/store/sqlite_error.h"

#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace pentimento {

namespace {

Error::Kind kindOf(int code)
{
    switch (code & 0xff) { // the primary code of an extended one
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return Error::Kind::Busy;
    case SQLITE_CONSTRAINT:
    case SQLITE_TOOBIG:
        return Error::Kind::InvalidInput;
    case SQLITE_ERROR: // SQL that is wrong
    case SQLITE_MISUSE:
    case SQLITE_RANGE:
        return Error::Kind::Internal;
    default:
        return Error::Kind::Storage;
    }
}

} // namespace

Unexpected sqliteFailure(sqlite3* connection, const QString& doing)
{
    const QString words = QString::fromUtf8(sqlite3_errmsg(connection));
    return Unexpected(kindOf(sqlite3_extended_errcode(connection)), u"%1: %2"_s.arg(doing, words));
}

} // namespace pentimento
