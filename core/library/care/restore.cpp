#include "core/library/care/restore.h"

#include "core/base/atomic_file.h"
#include "core/base/file_lock.h"
#include "core/library/pool/journal_sync.h"
#include "core/library/timestamp.h"
#include "core/store/migrations.h"

#include <QDir>
#include <QFileInfo>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace pentimento {

namespace {

// A whole database of ours, of a format we know.
Result<Database> openBackup(const QString& path)
{
    PM_TRY(database, Database::open(path, Database::Access::ReadOnly));
    PM_TRY(check, database.prepare("PRAGMA integrity_check(1)"));
    PM_TRY(row, check.step());
    if (!row || check.text(0) != "ok"_L1)
        return Unexpected(Error::Kind::Storage, u"%1 is damaged: %2"_s.arg(path, check.text(0)));
    PM_TRY(steps, librarySchema());
    PM_TRY(current, isCurrent(database, steps));
    PM_TRY(version, database.integer("PRAGMA user_version"));
    if (!current && version == 0)
        return Unexpected(Error::Kind::InvalidInput, u"%1 is empty"_s.arg(path));
    return database;
}

Result<qint64> decisionsIn(const Database& database)
{
    PM_TRY(tables, database.integer("SELECT count(*) FROM sqlite_schema WHERE name = 'rating_events'"));
    if (tables == 0) // an older format had none
        return qint64(0);
    return database.integer("SELECT (SELECT count(*) FROM rating_events) + (SELECT count(*) FROM choice_events)");
}

Result<qint64> count(const Database& database, const QByteArray& table)
{
    return database.integer("SELECT count(*) FROM " + table);
}

// Brings the copy up to date with this version and with ratings.jsonl, before anything in the library is touched.
Result<void> prepare(const QString& fresh, const QString& folder, RestoreReport& report)
{
    PM_TRY(steps, librarySchema());
    PM_TRY(database, Database::open(fresh, Database::Access::ReadWrite));
    PM_TRY(before, decisionsIn(database));
    PM_CHECK(migrate(database, steps, folder + u"/backups"_s));
    PM_CHECK(setJournalBytes(database, UnknownJournal)); // what the copy knows of it is of another day
    PM_CHECK(catchUp(database, journalOf(folder)));
    PM_TRY(decisions, decisionsIn(database));
    report.decisions = decisions;
    report.fromJournal = decisions - before;
    PM_TRY(artworks, count(database, "artworks"));
    PM_TRY(sketches, count(database, "sketches"));
    PM_TRY(snapshots, count(database, "snapshots"));
    report.counts = {artworks, sketches, snapshots};
    return {};
}

// A second name for the file, or where the file system has none a copy.
Result<void> keepAs(const QString& from, const QString& to)
{
    if (::link(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) == 0 || QFile::copy(from, to))
        return {};
    return Unexpected(Error::Kind::Storage, u"cannot keep %1 as %2"_s.arg(from, to));
}

// The file and what SQLite keeps beside it belong together: apart they are worth nothing. They are all kept before the
// first one goes, and the log goes before the database changes under it, so whatever moment this ends at, a whole set
// is in one of the two places and no log stands beside a database it is not of.
Result<QString> putAside(const QString& folder)
{
    const QString database = Library::databasePath(folder);
    if (!QFile::exists(database))
        return QString();
    const QString aside = u"%1/put-aside-%2"_s.arg(folder, nowInNames());
    if (!QDir().mkpath(aside))
        return Unexpected(Error::Kind::Storage, u"cannot create %1"_s.arg(aside));
    for (const QString& ending : {u""_s, u"-wal"_s, u"-shm"_s}) {
        if (QFile::exists(database + ending))
            PM_CHECK(keepAs(database + ending, aside + u"/library.sqlite"_s + ending));
    }
    for (const QString& ending : {u"-wal"_s, u"-shm"_s}) {
        QFile file(database + ending);
        if (file.exists() && !file.remove())
            return Unexpected(Error::Kind::Storage, u"cannot remove %1: %2"_s.arg(file.fileName(), file.errorString()));
    }
    return aside;
}

} // namespace

Result<RestoreReport> restoreLibrary(const QString& folder, const QString& backup)
{
    const QString place = QDir(folder).absolutePath();
    RestoreReport report;
    report.backup = QFileInfo(backup).absoluteFilePath();
    PM_TRY(source, openBackup(report.backup));
    PM_TRY(lock, Library::takeLock(place));
    const QString fresh = Library::databasePath(place) + u".restored"_s;
    Database::remove(fresh); // of a try that was cut short
    PM_CHECK(source.backUpTo(fresh));
    if (const auto prepared = prepare(fresh, place, report); !prepared) {
        Database::remove(fresh);
        return Unexpected(prepared.error());
    }
    PM_TRY(aside, putAside(place));
    report.putAside = aside;
    PM_CHECK(renameDurably(fresh, Library::databasePath(place)));
    return report;
}

std::optional<Backup> newestGoodBackup(const QString& libraryFolder)
{
    for (const Backup& backup : backups(libraryFolder)) {
        const auto database = openBackup(backup.path);
        if (!database)
            continue;
        const auto artworks = count(*database, "artworks");
        const auto decisions = decisionsIn(*database);
        if (artworks && decisions && *artworks + *decisions > 0)
            return backup;
    }
    return std::nullopt;
}

} // namespace pentimento
