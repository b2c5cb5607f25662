#include "core/library/care/compact.h"

#include "core/library/pool/journal_sync.h"
#include "core/store/rows.h"

#include <QDirIterator>
#include <QFileInfo>
#include <QSet>

using namespace Qt::StringLiterals;

namespace pentimento {

namespace {

constexpr qint64 YoungSeconds = 3600;

constexpr char NeededNames[] =
    "SELECT code_object FROM artworks UNION SELECT picture_object FROM artworks UNION SELECT code_object FROM "
    "snapshots UNION SELECT picture || '.png' FROM rating_events UNION SELECT first || '.png' FROM choice_events UNION "
    "SELECT second || '.png' FROM choice_events";

Result<QSet<QString>> neededNames(const Database& database)
{
    PM_TRY(rows, database.prepare(NeededNames));
    PM_TRY(names, rowsOf(rows, [](const Statement& row) { return row.text(0); }));
    return QSet<QString>(names.cbegin(), names.cend());
}

Result<qint64> databaseBytes(const Database& database)
{
    return database.integer("SELECT page_count * page_size FROM pragma_page_count, pragma_page_size");
}

Result<void> rewrite(const Library& library, CompactReport& report)
{
    const HeldDatabase held = library.hold();
    PM_CHECK(setJournalBytes(held.database, UnknownJournal));
    PM_CHECK(catchUp(held.database, journalOf(library.folder())));
    PM_TRY(before, databaseBytes(held.database));
    report.databaseBytesBefore = before;
    PM_CHECK(held.database.execute("VACUUM; PRAGMA wal_checkpoint(TRUNCATE)"));
    PM_TRY(after, databaseBytes(held.database));
    report.databaseBytesAfter = after;
    return {};
}

Result<void> removeFile(const QFileInfo& info, CompactReport& report)
{
    QFile file(info.filePath());
    if (!file.remove())
        return Unexpected(Error::Kind::Storage, u"cannot remove %1: %2"_s.arg(info.filePath(), file.errorString()));
    ++report.removedFiles;
    return {};
}

} // namespace

Result<CompactReport> compactLibrary(Library& library, bool removeUnused, const JobContext& context)
{
    PM_CHECK(library.checkWritable());
    CompactReport report;
    PM_CHECK(rewrite(library, report));
    PM_TRY(needed, neededNames(library.hold().database));
    const QDateTime young = QDateTime::currentDateTimeUtc().addSecs(-YoungSeconds);
    qint64 seen = 0;
    for (QDirIterator files(library.folder() + u"/objects"_s, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
         files.hasNext();) {
        const QFileInfo file = files.nextFileInfo();
        if (context.stop.raised())
            return Unexpected(Error::Kind::Cancelled, u"stopped"_s);
        context.progress(++seen, 0, file.fileName());
        if (needed.contains(file.fileName()) || file.lastModified() > young)
            continue;
        const bool isObject = file.filePath() == library.objects().pathOf(file.fileName());
        if (isObject) {
            ++report.unusedObjects;
            report.unusedBytes += file.size();
        }
        // Beside objects lie only temporary files: "NAME.XXXXXX" of a write that never ended.
        const bool isLeftover = !isObject && !library.objects().pathOf(file.completeBaseName()).isEmpty();
        if (isLeftover || (isObject && removeUnused))
            PM_CHECK(removeFile(file, report));
    }
    return report;
}

} // namespace pentimento
