#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>

namespace pentimento {

// Writes `data` to `path` completely or not at all: a temporary file in the same folder, fsync, rename, fsync of
// the folder. A crash at any moment leaves the old file or the new one. Missing parent folders are created.
// Error kind Storage, with the system's own reason.
Result<void> writeFileAtomically(const QString& path, const QByteArray& data);

// Gives the finished and synced file `from` the name `to` on the same file system, replacing what was there, and syncs
// the folder. Error kind Storage.
Result<void> renameDurably(const QString& from, const QString& to);

// The whole file. NotFound when it does not exist, InvalidInput when it is larger than `maxBytes`, else Storage.
Result<QByteArray> readFile(const QString& path, qint64 maxBytes);

} // namespace pentimento
