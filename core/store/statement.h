#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>

#include <concepts>
#include <memory>
#include <optional>

struct sqlite3_stmt;

namespace pentimento {

// A prepared statement. Bind, then step to each row, then read its columns (from 0). Used by one thread at a time;
// must not outlive its Database.
class Statement {
public:
    // Starts over with these values for the parameters, all of them, in order: integers, bool, QString, QByteArray (a
    // blob) or an optional of one, whose absence is NULL. A null QString is the empty text. What does not fit is an
    // error of the next step().
    template <typename... Values> Statement& bind(const Values&... values)
    {
        reset();
        int index = 0;
        (bindAt(++index, values), ...);
        return *this;
    }

    // True: there is a row to read. False: the statement is done.
    Result<bool> step();
    // Steps to the end of a statement whose rows are of no interest.
    Result<void> run();

    bool isNull(int column) const;
    qint64 integer(int column) const;
    int intValue(int column) const;
    QString text(int column) const; // NULL reads as empty
    QByteArray blob(int column) const;
    std::optional<qint64> optionalInteger(int column) const;

private:
    friend class Database;
    struct Finalizer {
        void operator()(sqlite3_stmt* statement) const;
    };
    using Handle = std::unique_ptr<sqlite3_stmt, Finalizer>;
    explicit Statement(Handle handle);

    void reset();
    void bindNull(int index);
    void bindInteger(int index, qint64 value);
    void bindAt(int index, const QString& text);
    void bindAt(int index, const QByteArray& blob);
    void bindAt(int index, std::integral auto value) { bindInteger(index, static_cast<qint64>(value)); }
    template <typename T> void bindAt(int index, const std::optional<T>& value)
    {
        if (value)
            bindAt(index, *value);
        else
            bindNull(index);
    }

    Handle m_handle;
    int m_bindError = 0; // of the first value that did not fit
};

} // namespace pentimento
