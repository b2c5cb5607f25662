#pragma once

#include "core/library/care/backups.h"

namespace pentimento {

struct RestoreReport {
    QString backup; // the file it was restored from
    QString putAside; // the folder the database that stood there lies in now; empty when there was none
    LibraryCounts counts; // as restored
    qint64 decisions = 0; // ratings and choices, all of them
    qint64 fromJournal = 0; // of these, what ratings.jsonl brought back
};

// Puts the database of `backup` in the place of the library's, with what ratings.jsonl has beyond it, and keeps what
// stood there, with its -wal and -shm, in `put-aside-TIME`: nothing is deleted. Artworks made after the backup are
// missing then; their objects stay. Busy when a process holds the library, InvalidInput when the backup is none of ours
// or empty, Storage when it is damaged: then the library is as it was.
Result<RestoreReport> restoreLibrary(const QString& folder, const QString& backup);

// The newest backup that is whole and holds something; empty when there is none.
std::optional<Backup> newestGoodBackup(const QString& libraryFolder);

} // namespace pentimento
