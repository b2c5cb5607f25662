#pragma once

#include "core/base/job_context.h"
#include "core/library/library.h"
#include "core/library/pool/pool_item.h"

#include <QStringList>

namespace pentimento {

struct PoolExportReport {
    qint64 pictures = 0;
    qint64 sources = 0;
    QStringList failures; // pictures and sources that are missing or damaged, with the reason
    QString revision;
};

// Writes the items into `folder`, which must be empty or absent: pictures and their code under names that begin with
// the tier ("love-000012-heron.png", "love-000012-heron.js"), and `pool.json` (core/README.md, "Exported pools"), which
// is written last. What cannot be read is left out and named; a picture
// is written without its code then.
Result<PoolExportReport> exportPool(
    const Library& library, const QList<PoolItem>& items, const QString& folder, const JobContext& context);

// "love-000012-heron": lower case, at most 80 characters, nothing a file system minds.
QString exportedName(const PoolItem& item);

} // namespace pentimento
