#pragma once

#include "core/library/library.h"

#include <QDate>

namespace pentimento {

// A copy of the database in the library's `backups` folder. What it leaves out, objects and ratings.jsonl, is only ever
// added to, so a copy of any age fits them.
struct Backup {
    enum class Kind {
        Daily, // "2026-11-20.sqlite": made by itself, thinned out
        Asked, // "asked-2026-11-20T101500123Z.sqlite": kept
        BeforeUpgrade, // "before-v2.sqlite": kept
    };
    QString path;
    Kind kind = Kind::Asked;
    QDateTime madeAt; // UTC
    qint64 bytes = 0;

    bool operator==(const Backup&) const = default;
};

// Newest first. No folder reads as none; files of other names are not ours.
QList<Backup> backups(const QString& libraryFolder);

// A new one, asked for by a person. Checked (integrity_check) before it gets its name.
Result<Backup> backUp(const Library& library);

// Unless there is one of `today` already, or nothing to copy yet: makes it and removes daily ones that are no longer
// needed. Kept are the ten newest, and of older ones the newest of each week, eight weeks back.
Result<void> backUpDaily(const Library& library, QDate today);

// Which of these days backUpDaily() keeps.
QList<QDate> keptDays(QList<QDate> days);

} // namespace pentimento
