#pragma once

#include "core/base/job_context.h"
#include "core/base/result.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace pentimento {

struct ObjectFinding {
    QString name;
    bool missing = false; // else damaged
    QString usedBy; // "artwork 12", "a run of sketch 3", …: the first that needs it

    bool operator==(const ObjectFinding&) const = default;
};

// What is wrong in a library folder, in the words of SQLite and of the system.
struct LibraryCheck {
    QStringList database; // integrity, foreign keys, tiers that are not as the events say
    QStringList journal; // ratings.jsonl against the database
    QList<ObjectFinding> objects;
    qint64 objectsRead = 0;

    bool isClean() const { return database.isEmpty() && journal.isEmpty() && objects.isEmpty(); }
};

// Reads everything, changes nothing, needs no lock; a writer may work meanwhile: it is the library of one moment.
// Progress counts objects. NotFound when there is no library there; Cancelled.
Result<LibraryCheck> checkLibrary(const QString& folder, const JobContext& context);

} // namespace pentimento
