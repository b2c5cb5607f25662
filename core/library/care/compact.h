#pragma once

#include "core/base/job_context.h"
#include "core/library/library.h"

namespace pentimento {

struct CompactReport {
    qint64 databaseBytesBefore = 0;
    qint64 databaseBytesAfter = 0;
    qint64 unusedObjects = 0; // that no artwork, run or decision names
    qint64 unusedBytes = 0;
    qint64 removedFiles = 0; // unused objects, when asked for, and what writes that were cut short left
};

// Compares both copies of the decisions and makes them one, rewrites the database without its gaps, and looks for files
// nothing needs. Removes what was left by writes that were cut short, and unused objects only when `removeUnused`:
// after a restore they may be all that is left of an artwork. What is younger than an hour stays: its row may be on its
// way. Blocks other users of the library for the rewriting.
Result<CompactReport> compactLibrary(Library& library, bool removeUnused, const JobContext& context);

} // namespace pentimento
