#include "core/store/transaction.h"

#include <utility>

namespace pentimento {

Result<Transaction> Transaction::begin(const Database& database)
{
    PM_CHECK(database.execute("BEGIN IMMEDIATE"));
    return Transaction(database);
}

Result<void> Transaction::commit()
{
    Q_ASSERT(m_database);
    PM_CHECK(m_database->execute("COMMIT"));
    m_database = nullptr;
    return {};
}

Transaction::Transaction(Transaction&& other) noexcept : m_database(std::exchange(other.m_database, nullptr)) { }

// SQLite may have rolled back by itself (a full disk, for one); then this fails, and nothing is wrong.
Transaction::~Transaction()
{
    if (m_database)
        (void)m_database->execute("ROLLBACK");
}

} // namespace pentimento
