#pragma once

#include "core/base/result.h"

struct sqlite3;

namespace pentimento {

// The failure of what `connection` was last asked, in SQLite's own words behind `doing`.
Unexpected sqliteFailure(sqlite3* connection, const QString& doing);

} // namespace pentimento
