#pragma once

#include "core/store/database.h"

namespace pentimento {

// BEGIN IMMEDIATE … COMMIT. Destruction without a commit that succeeded rolls everything back. Not nested. Keep it
// short: no network, no rendering, no waiting for a person inside.
class Transaction {
public:
    static Result<Transaction> begin(const Database& database);

    // What it wrote is on the disk when this returns without an error.
    Result<void> commit();

    Transaction(Transaction&& other) noexcept;
    Transaction& operator=(Transaction&&) = delete;
    ~Transaction();

private:
    explicit Transaction(const Database& database) : m_database(&database) { }
    const Database* m_database; // null when there is nothing left to roll back
};

} // namespace pentimento
