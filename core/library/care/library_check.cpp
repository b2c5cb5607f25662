#include "core/library/care/library_check.h"

#include "core/library/library.h"
#include "core/library/pool/journal_sync.h"
#include "core/store/migrations.h"
#include "core/store/rows.h"

#include <QDir>
#include <QFileInfo>
#include <QSet>

using namespace Qt::StringLiterals;

namespace pentimento {

namespace {

struct UsedObject {
    QString name;
    QString usedBy;
};

constexpr char UsedObjects[] = "SELECT code_object, 'artwork ' || min(id) FROM artworks WHERE code_object IS NOT NULL "
                               "GROUP BY code_object UNION ALL "
                               "SELECT picture_object, 'artwork ' || min(id) FROM artworks WHERE picture_object IS NOT "
                               "NULL GROUP BY picture_object UNION ALL "
                               "SELECT code_object, 'a run of sketch ' || min(sketch_id) FROM snapshots WHERE "
                               "code_object NOT IN (SELECT code_object FROM artworks WHERE code_object IS NOT NULL) "
                               "GROUP BY code_object ORDER BY 1";

// The newest event of each picture beside what stands in `tiers`.
constexpr char WrongTiers[] =
    "SELECT count(*) FROM (SELECT picture, new_tier, max(seq) FROM rating_events GROUP BY picture) AS newest "
    "LEFT JOIN tiers ON tiers.picture = newest.picture WHERE tier IS NOT new_tier";

// At most a hundred lines of a statement that answers in lines.
Result<QStringList> lines(const Database& database, const QByteArray& sql)
{
    PM_TRY(rows, database.prepare(sql));
    QStringList found;
    while (found.size() < 100) {
        PM_TRY(row, rows.step());
        if (!row)
            break;
        found.append(rows.text(0));
    }
    return found;
}

Result<QStringList> checkRows(const Database& database)
{
    PM_TRY(findings, lines(database, "PRAGMA integrity_check(100)"));
    findings.removeAll(u"ok"_s);
    PM_TRY(strays,
        lines(database,
            "SELECT \"table\" || ' row ' || coalesce(rowid, '?') || ' names a ' || parent || ' that is not there' "
            "FROM pragma_foreign_key_check"));
    findings += strays;
    PM_TRY(wrong, database.integer(WrongTiers));
    if (wrong > 0)
        findings.append(u"%1 pictures have a tier that is not their newest decision"_s.arg(wrong));
    return findings;
}

QString idOf(const DecisionEvent& event)
{
    return std::visit([](const auto& kind) { return kind.id; }, event);
}

Result<QStringList> checkJournal(const Database& database, const DecisionJournal& journal)
{
    PM_TRY(known, database.integer("SELECT bytes FROM journal"));
    PM_TRY(events, allDecisions(database));
    PM_TRY(content, journal.readFrom(0)); // after the database, so that it has at least what that has
    QSet<QString> inJournal;
    for (const DecisionEvent& event : content.events)
        inJournal.insert(idOf(event));
    QSet<QString> inDatabase;
    for (const DecisionEvent& event : events)
        inDatabase.insert(idOf(event));
    QStringList findings;
    if (content.damagedLines > 0)
        findings.append(u"%1 lines of %2 cannot be read"_s.arg(content.damagedLines).arg(journal.path()));
    if (const qsizetype count = (inDatabase - inJournal).size(); count > 0)
        findings.append(u"%1 decisions are missing in %2"_s.arg(count).arg(journal.path()));
    // What lies beyond is on its way: a writer is at work, or the next start takes it in.
    if (const qsizetype count = (inJournal - inDatabase).size(); count > 0 && content.bytes == known)
        findings.append(u"%1 decisions of %2 are not in the database"_s.arg(count).arg(journal.path()));
    return findings;
}

Result<QList<UsedObject>> usedObjects(const Database& database)
{
    PM_TRY(rows, database.prepare(UsedObjects));
    return rowsOf(rows, [](const Statement& row) { return UsedObject{row.text(0), row.text(1)}; });
}

Result<void> checkObjects(
    const QList<UsedObject>& used, const ObjectStore& store, const JobContext& context, LibraryCheck& check)
{
    for (const UsedObject& object : used) {
        if (context.stop.raised())
            return Unexpected(Error::Kind::Cancelled, u"the check was stopped"_s);
        if (const auto bytes = store.get(object.name); !bytes)
            check.objects.append({object.name, bytes.error().kind == Error::Kind::NotFound, object.usedBy});
        ++check.objectsRead;
        context.progress(check.objectsRead, used.size(), object.name);
    }
    return {};
}

} // namespace

Result<LibraryCheck> checkLibrary(const QString& folder, const JobContext& context)
{
    const QString place = QDir(folder).absolutePath();
    auto opened = Database::open(Library::databasePath(place), Database::Access::ReadOnly);
    if (!opened && opened.error().kind == Error::Kind::NotFound)
        return Unexpected(opened.error());
    LibraryCheck check;
    if (!opened) {
        check.database.append(opened.error().detail);
        return check;
    }
    const Database database = *std::move(opened);
    PM_CHECK(database.execute("BEGIN")); // one moment of it, whatever a writer does meanwhile
    PM_TRY(steps, librarySchema());
    PM_TRY(current, isCurrent(database, steps));
    if (!current)
        return Unexpected(Error::Kind::InvalidInput, u"%1 has an older format; open it once"_s.arg(place));
    // A page that cannot be read ends a statement with an error: that is a finding, and objects can be looked at still.
    const auto rows = checkRows(database);
    check.database = rows ? *rows : QStringList(rows.error().detail);
    const auto journal = checkJournal(database, journalOf(place));
    check.journal = journal ? *journal : QStringList(journal.error().detail);
    const auto used = usedObjects(database);
    if (!used) {
        check.database.append(used.error().detail);
        return check;
    }
    PM_CHECK(checkObjects(*used, ObjectStore(place + u"/objects"_s), context, check));
    return check;
}

} // namespace pentimento
