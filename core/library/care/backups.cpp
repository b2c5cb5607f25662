#include "core/library/care/backups.h"

#include "core/library/timestamp.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace pentimento {

namespace {

constexpr qsizetype NewestDays = 10;
constexpr qsizetype Weeks = 8;
constexpr auto Ending = ".sqlite"_L1;
constexpr auto AskedPrefix = "asked-"_L1;
constexpr auto UpgradePrefix = "before-v"_L1;

QString folderOf(const QString& libraryFolder)
{
    return libraryFolder + u"/backups"_s;
}

QString dailyPath(const QString& libraryFolder, QDate day)
{
    return u"%1/%2%3"_s.arg(folderOf(libraryFolder), day.toString(Qt::ISODate), Ending);
}

QDate dayOf(const QFileInfo& file)
{
    return QDate::fromString(file.completeBaseName(), Qt::ISODate);
}

std::optional<Backup::Kind> kindOf(const QFileInfo& file)
{
    if (dayOf(file).isValid())
        return Backup::Kind::Daily;
    if (file.fileName().startsWith(AskedPrefix))
        return Backup::Kind::Asked;
    if (file.fileName().startsWith(UpgradePrefix))
        return Backup::Kind::BeforeUpgrade;
    return std::nullopt;
}

Backup backupOf(const QFileInfo& file, Backup::Kind kind)
{
    return {file.absoluteFilePath(), kind, timeFromMs(file.lastModified().toMSecsSinceEpoch()), file.size()};
}

// Over a connection of its own, so that nobody waits for the copy.
Result<void> copyTo(const Library& library, const QString& path)
{
    PM_TRY(reader, Database::open(Library::databasePath(library.folder()), Database::Access::ReadOnly));
    return reader.backUpTo(path);
}

Result<void> thinOut(const QString& libraryFolder)
{
    QList<QDate> days;
    for (const Backup& backup : backups(libraryFolder)) {
        if (backup.kind == Backup::Kind::Daily)
            days.append(dayOf(QFileInfo(backup.path)));
    }
    const QList<QDate> kept = keptDays(days);
    for (const QDate day : std::as_const(days)) {
        QFile file(dailyPath(libraryFolder, day));
        if (!kept.contains(day) && !file.remove())
            return Unexpected(Error::Kind::Storage, u"cannot remove %1: %2"_s.arg(file.fileName(), file.errorString()));
    }
    return {};
}

} // namespace

QList<Backup> backups(const QString& libraryFolder)
{
    QList<Backup> found;
    const QFileInfoList files = QDir(folderOf(libraryFolder)).entryInfoList({u'*' + Ending}, QDir::Files);
    for (const QFileInfo& file : files) {
        if (const auto kind = kindOf(file))
            found.append(backupOf(file, *kind));
    }
    std::ranges::stable_sort(found, std::ranges::greater(), &Backup::madeAt);
    return found;
}

Result<Backup> backUp(const Library& library)
{
    const QString path = u"%1/%2%3%4"_s.arg(folderOf(library.folder()), AskedPrefix, nowInNames(), Ending);
    PM_CHECK(copyTo(library, path));
    return backupOf(QFileInfo(path), Backup::Kind::Asked);
}

Result<void> backUpDaily(const Library& library, QDate today)
{
    const QString path = dailyPath(library.folder(), today);
    if (QFile::exists(path))
        return {};
    PM_TRY(counts, library.counts());
    if (counts == LibraryCounts()) // a copy of nothing would only push out an older one
        return {};
    PM_CHECK(copyTo(library, path));
    return thinOut(library.folder());
}

QList<QDate> keptDays(QList<QDate> days)
{
    std::ranges::sort(days, std::ranges::greater());
    QList<QDate> kept = days.mid(0, NewestDays);
    QSet<std::pair<int, int>> weeks; // the year a week belongs to, and its number
    for (const QDate day : days.mid(NewestDays)) {
        int year = 0;
        const int week = day.weekNumber(&year);
        if (weeks.size() < Weeks && !weeks.contains({year, week})) {
            weeks.insert({year, week});
            kept.append(day);
        }
    }
    return kept;
}

} // namespace pentimento
