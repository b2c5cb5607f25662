#pragma once

#include "core/store/database.h"

#include <QList>

namespace pentimento {

// One step of a schema: version N is reached from N − 1 by its SQL.
struct SchemaStep {
    int version = 0;
    QByteArray sql;
};

// "PENT": what `PRAGMA application_id` of our files says.
constexpr qint64 LibraryApplicationId = 0x50454E54;

// The steps compiled in from resources/schema/NNNN_name.sql, from 1 without a gap.
Result<QList<SchemaStep>> librarySchema();

// Whether the file stands at the last step. InvalidInput, with a sentence for people, when it is not ours (another
// application id, or content without one) or is newer than `steps`. Reads only.
Result<bool> isCurrent(const Database& database, const QList<SchemaStep>& steps);

// Brings a new or older file to the last step; errors are those of isCurrent() and of the database. Each step is one
// transaction that also raises `user_version`: a failure leaves the file at the last step that worked. Before the first
// step a file that has a version is copied to `backupFolder`/before-vN.sqlite, N being the version it is brought to.
Result<void> migrate(const Database& database, const QList<SchemaStep>& steps, const QString& backupFolder);

} // namespace pentimento
