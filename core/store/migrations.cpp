#include "core/store/migrations.h"

#include "core/base/atomic_file.h"
#include "core/store/transaction.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace pentimento {

namespace {

constexpr qint64 MaxStepBytes = 1 << 20;

int lastVersion(const QList<SchemaStep>& steps)
{
    return steps.isEmpty() ? 0 : steps.last().version;
}

Result<qint64> versionOf(const Database& database)
{
    return database.integer("PRAGMA user_version");
}

Result<void> apply(const Database& database, const SchemaStep& step)
{
    PM_TRY(transaction, Transaction::begin(database));
    PM_CHECK(database.execute(step.sql));
    PM_CHECK(database.execute("PRAGMA user_version=" + QByteArray::number(step.version)));
    PM_CHECK(database.execute("PRAGMA application_id=" + QByteArray::number(LibraryApplicationId)));
    return transaction.commit();
}

} // namespace

Result<QList<SchemaStep>> librarySchema()
{
    const QDir folder(u":/pentimento/schema"_s);
    const QStringList names = folder.entryList(QDir::Files, QDir::Name);
    QList<SchemaStep> steps;
    steps.reserve(names.size());
    for (const QString& name : names) {
        if (name.section(u'_', 0, 0).toInt() != steps.size() + 1)
            return Unexpected(Error::Kind::Internal, u"the schema step %1 stands at the wrong place"_s.arg(name));
        PM_TRY(sql, readFile(folder.filePath(name), MaxStepBytes));
        steps.append({static_cast<int>(steps.size() + 1), sql});
    }
    return steps;
}

Result<bool> isCurrent(const Database& database, const QList<SchemaStep>& steps)
{
    PM_TRY(application, database.integer("PRAGMA application_id"));
    PM_TRY(version, versionOf(database));
    PM_TRY(tables, database.integer("SELECT count(*) FROM sqlite_schema"));
    const bool isEmpty = application == 0 && version == 0 && tables == 0;
    if (isEmpty)
        return steps.isEmpty();
    if (application != LibraryApplicationId)
        return Unexpected(Error::Kind::InvalidInput, u"this database was not made by Pentimento"_s);
    if (version > lastVersion(steps)) {
        return Unexpected(Error::Kind::InvalidInput,
            u"this database was made by a newer version of Pentimento: its format is %1, and this version knows "
            "formats up to %2"_s.arg(version)
                .arg(lastVersion(steps)));
    }
    return version == lastVersion(steps);
}

Result<void> migrate(const Database& database, const QList<SchemaStep>& steps, const QString& backupFolder)
{
    PM_TRY(current, isCurrent(database, steps));
    if (current)
        return {};
    PM_TRY(version, versionOf(database));
    if (version > 0)
        PM_CHECK(database.backUpTo(u"%1/before-v%2.sqlite"_s.arg(backupFolder).arg(lastVersion(steps))));
    for (const SchemaStep& step : steps) {
        if (step.version > version)
            PM_CHECK(apply(database, step));
    }
    return {};
}

} // namespace pentimento
