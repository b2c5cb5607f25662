#include "core/library/care/restore.h"

#include "core/base/atomic_file.h"
#include "core/base/file_lock.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace pentimento {

namespace {

Result<void> checkDatabase(const QString& path)
{
    PM_TRY(database, Database::open(path, Database::Access::ReadOnly));
    PM_TRY(check, database.prepare("PRAGMA integrity_check(1)"));
    PM_TRY(row, check.step());
    if (row && check.text(0) == "ok"_L1)
        return {};
    return Unexpected(Error::Kind::Storage, u"%1 is damaged: %2"_s.arg(path, check.text(0)));
}

// The file and what SQLite keeps beside it belong together: apart they are worth nothing.
Result<QString> putAside(const QString& folder)
{
    QStringList present;
    for (const QString& ending : {u""_s, u"-wal"_s, u"-shm"_s}) {
        if (QFileInfo::exists(folder + u"/library.sqlite"_s + ending))
            present.append(u"library.sqlite"_s + ending);
    }
    if (present.isEmpty())
        return QString();
    const QString time = QDateTime::currentDateTimeUtc().toString(u"yyyy-MM-dd'T'HHmmsszzz'Z'"_s);
    const QString aside = u"%1/put-aside-%2"_s.arg(folder, time);
    if (!QDir().mkpath(aside))
        return Unexpected(Error::Kind::Storage, u"cannot create %1"_s.arg(aside));
    for (const QString& name : std::as_const(present))
        PM_CHECK(renameDurably(folder + u'/' + name, aside + u'/' + name));
    return aside;
}

Result<qint64> countDecisions(const Database& database)
{
    return database.integer("SELECT (SELECT count(*) FROM rating_events) + (SELECT count(*) FROM choice_events)");
}

// An older format has no decisions yet: bringing it up to date makes the tables.
Result<qint64> decisionsIn(const QString& backup)
{
    PM_TRY(database, Database::open(backup, Database::Access::ReadOnly));
    PM_TRY(tables, database.integer("SELECT count(*) FROM sqlite_schema WHERE name = 'rating_events'"));
    return tables == 0 ? Result<qint64>(0) : countDecisions(database);
}

} // namespace

Result<RestoreReport> restoreLibrary(const QString& folder, const QString& backup)
{
    const QString place = QDir(folder).absolutePath();
    RestoreReport report;
    report.backup = QFileInfo(backup).absoluteFilePath();
    PM_CHECK(checkDatabase(report.backup));
    PM_TRY(inBackup, decisionsIn(report.backup));
    {
        PM_TRY(lock, Library::takeLock(place));
        const QString fresh = place + u"/library.sqlite.restored"_s;
        PM_TRY(source, Database::open(report.backup, Database::Access::ReadOnly));
        PM_CHECK(source.backUpTo(fresh)); // the disk may be full: before anything is moved
        PM_TRY(aside, putAside(place));
        report.putAside = aside;
        PM_CHECK(renameDurably(fresh, place + u"/library.sqlite"_s));
    }
    PM_TRY(library, Library::open(place, Library::Access::ReadWrite));
    PM_TRY(counts, library->counts());
    report.counts = counts;
    PM_TRY(decisions, countDecisions(library->hold().database));
    report.decisions = decisions;
    report.fromJournal = decisions - inBackup;
    return report;
}

std::optional<Backup> newestGoodBackup(const QString& libraryFolder)
{
    for (const Backup& backup : backups(libraryFolder)) {
        if (checkDatabase(backup.path))
            return backup;
    }
    return std::nullopt;
}

} // namespace pentimento
