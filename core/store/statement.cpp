#include "core/store/statement.h"

#include "core/store/sqlite_error.h"

#include <sqlite3.h>

#include <algorithm>
#include <climits>

using namespace Qt::StringLiterals;

namespace pentimento {

namespace {

void keepFirst(int& error, int code)
{
    if (error == SQLITE_OK)
        error = code;
}

} // namespace

void Statement::Finalizer::operator()(sqlite3_stmt* statement) const
{
    sqlite3_finalize(statement);
}

Statement::Statement(Handle handle) : m_handle(std::move(handle)) { }

void Statement::reset()
{
    sqlite3_reset(m_handle.get()); // repeats the error of the last step, which was told already
    sqlite3_clear_bindings(m_handle.get());
    m_bindError = SQLITE_OK;
}

void Statement::bindNull(int index)
{
    keepFirst(m_bindError, sqlite3_bind_null(m_handle.get(), index));
}

void Statement::bindInteger(int index, qint64 value)
{
    keepFirst(m_bindError, sqlite3_bind_int64(m_handle.get(), index, value));
}

void Statement::bindAt(int index, const QString& text)
{
    const QByteArray utf8 = text.toUtf8();
    keepFirst(m_bindError,
        sqlite3_bind_text64(m_handle.get(), index, utf8.constData(), utf8.size(), SQLITE_TRANSIENT, SQLITE_UTF8));
}

void Statement::bindAt(int index, const QByteArray& blob)
{
    keepFirst(m_bindError, sqlite3_bind_blob64(m_handle.get(), index, blob.constData(), blob.size(), SQLITE_TRANSIENT));
}

Result<bool> Statement::step()
{
    if (m_bindError != SQLITE_OK) {
        const QString words = QString::fromUtf8(sqlite3_errstr(m_bindError));
        return Unexpected(Error::Kind::InvalidInput, u"a value cannot be stored: %1"_s.arg(words));
    }
    switch (sqlite3_step(m_handle.get())) {
    case SQLITE_ROW:
        return true;
    case SQLITE_DONE:
        return false;
    default:
        return sqliteFailure(sqlite3_db_handle(m_handle.get()), QString::fromUtf8(sqlite3_sql(m_handle.get())));
    }
}

Result<void> Statement::run()
{
    while (true) {
        PM_TRY(row, step());
        if (!row)
            return {};
    }
}

bool Statement::isNull(int column) const
{
    return sqlite3_column_type(m_handle.get(), column) == SQLITE_NULL;
}

qint64 Statement::integer(int column) const
{
    return sqlite3_column_int64(m_handle.get(), column);
}

int Statement::intValue(int column) const
{
    return static_cast<int>(std::clamp<qint64>(integer(column), INT_MIN, INT_MAX));
}

QString Statement::text(int column) const
{
    const auto* characters = reinterpret_cast<const char*>(sqlite3_column_text(m_handle.get(), column));
    return QString::fromUtf8(characters, sqlite3_column_bytes(m_handle.get(), column));
}

QByteArray Statement::blob(int column) const
{
    const auto* bytes = static_cast<const char*>(sqlite3_column_blob(m_handle.get(), column));
    return QByteArray(bytes, sqlite3_column_bytes(m_handle.get(), column));
}

std::optional<qint64> Statement::optionalInteger(int column) const
{
    return isNull(column) ? std::nullopt : std::optional(integer(column));
}

} // namespace pentimento
