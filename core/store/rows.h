#pragma once

#include "core/store/statement.h"

#include <QList>

#include <type_traits>
#include <utility>

namespace pentimento {

// All rows of a bound statement, each made a value by `make`. An error that ends the statement is the answer.
template <typename Make>
auto rowsOf(Statement& statement, Make make) -> Result<QList<std::invoke_result_t<Make, const Statement&>>>
{
    QList<std::invoke_result_t<Make, const Statement&>> values;
    while (true) {
        PM_TRY(row, statement.step());
        if (!row)
            return values;
        values.append(make(std::as_const(statement)));
    }
}

} // namespace pentimento
