#include "core/library/pool/pool_item.h"

#include "core/base/hash.h"
#include "core/library/timestamp.h"
#include "core/store/rows.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace pentimento {

namespace {

// %1: which pictures.
constexpr char PoolQuery[] =
    "SELECT a.id, a.hash, t.tier, m.hue, a.title, a.subject, a.author, a.author_name, a.prompt, a.source, a.origin, "
    "a.parent_id, a.created_at_ms, a.width, a.height, a.code_object IS NOT NULL, a.supplement, "
    "EXISTS (SELECT 1 FROM flags WHERE picture = a.hash AND flag = 'unsure') "
    "FROM (SELECT *, substr(picture_object, 1, 64) AS hash FROM artworks WHERE id IN "
    "  (SELECT min(id) FROM artworks WHERE %1 GROUP BY picture_object)) AS a "
    "LEFT JOIN tiers AS t ON t.picture = a.hash LEFT JOIN picture_measures AS m ON m.picture = a.hash "
    "WHERE (a.origin <> 'studio' OR t.tier IS NOT NULL "
    "  OR EXISTS (SELECT 1 FROM artworks AS b WHERE b.picture_object = a.picture_object AND b.origin <> 'studio') "
    "  OR EXISTS (SELECT 1 FROM rating_events WHERE picture = a.hash) "
    "  OR EXISTS (SELECT 1 FROM flags WHERE picture = a.hash AND flag = 'wanted')) "
    "AND NOT EXISTS (SELECT 1 FROM flags WHERE picture = a.hash AND flag = 'hidden') "
    "ORDER BY a.id";

QByteArray poolQuery(const char* which)
{
    return QByteArray(PoolQuery).replace("%1", which);
}

// Thousands of pictures share a prompt, a model, a subject: one copy of each text is enough.
class SharedTexts {
public:
    QString share(const QString& text) { return *m_texts.insert(text); }

private:
    QSet<QString> m_texts;
};

PoolItem itemOf(const Statement& row, SharedTexts& texts)
{
    PoolItem item;
    item.artworkId = row.integer(0);
    item.picture = row.text(1);
    item.tier = tierFromWord(row.text(2));
    item.hue = texts.share(row.text(3));
    item.title = row.text(4);
    item.subject = texts.share(row.text(5));
    item.author = authorFromWord(row.text(6)).value_or(Artwork::Author::Import);
    item.authorName = texts.share(row.text(7));
    item.prompt = texts.share(row.text(8));
    item.source = row.text(9);
    item.origin = originFromWord(row.text(10)).value_or(Artwork::Origin::Import);
    item.parentId = row.optionalInteger(11);
    item.createdAt = timeFromMs(row.integer(12));
    item.size = {row.intValue(13), row.intValue(14)};
    item.hasCode = row.integer(15) != 0;
    item.supplement = row.integer(16) != 0;
    item.isUnsure = row.integer(17) != 0;
    return item;
}

} // namespace

Result<QList<PoolItem>> poolItems(const Library& library)
{
    const HeldDatabase held = library.hold();
    PM_TRY(rows, held.database.prepare(poolQuery("picture_object IS NOT NULL")));
    SharedTexts texts;
    return rowsOf(rows, [&texts](const Statement& row) { return itemOf(row, texts); });
}

Result<std::optional<PoolItem>> poolItemOf(const Library& library, const QString& picture)
{
    const HeldDatabase held = library.hold();
    PM_TRY(rows, held.database.prepare(poolQuery("picture_object = ? || '.png'")));
    SharedTexts texts;
    PM_TRY(items, rowsOf(rows.bind(picture), [&texts](const Statement& row) { return itemOf(row, texts); }));
    return items.isEmpty() ? std::nullopt : std::optional(items.first());
}

Result<void> wantInPool(Library& library, const QString& picture)
{
    PM_CHECK(library.checkWritable());
    const HeldDatabase held = library.hold();
    PM_TRY(insert,
        held.database.prepare(
            "INSERT OR IGNORE INTO flags SELECT ?, 'wanted', ? WHERE NOT EXISTS (SELECT 1 FROM artworks "
            "WHERE picture_object = ? || '.png' AND origin <> 'studio')"));
    return insert.bind(picture, QDateTime::currentMSecsSinceEpoch(), picture).run();
}

Result<QList<BrokenFile>> brokenFiles(const Library& library)
{
    const HeldDatabase held = library.hold();
    PM_TRY(
        rows, held.database.prepare("SELECT path, reason, met_at_ms FROM broken_files WHERE NOT hidden ORDER BY path"));
    return rowsOf(rows, [](const Statement& row) {
        return BrokenFile{row.text(0), row.text(1), timeFromMs(row.integer(2))};
    });
}

Result<void> addBroken(Library& library, const QString& path, const QString& reason)
{
    PM_CHECK(library.checkWritable());
    const HeldDatabase held = library.hold();
    PM_TRY(insert,
        held.database.prepare(
            "INSERT INTO broken_files (path, reason, met_at_ms) VALUES (?, ?, ?) ON CONFLICT (path) DO "
            "UPDATE SET reason = excluded.reason, met_at_ms = excluded.met_at_ms"));
    return insert.bind(path, reason, QDateTime::currentMSecsSinceEpoch()).run();
}

Result<void> forgetBroken(Library& library, const QString& path)
{
    PM_CHECK(library.checkWritable());
    const HeldDatabase held = library.hold();
    PM_TRY(remove, held.database.prepare("DELETE FROM broken_files WHERE path = ?"));
    return remove.bind(path).run();
}

Result<void> hideBroken(Library& library, const QString& path)
{
    PM_CHECK(library.checkWritable());
    const HeldDatabase held = library.hold();
    PM_TRY(update, held.database.prepare("UPDATE broken_files SET hidden = 1 WHERE path = ?"));
    return update.bind(path).run();
}

bool isReference(const PoolItem& item)
{
    return item.supplement ? item.tier != Tier::Nope : item.tier == Tier::Love || item.tier == Tier::Okay;
}

QString poolRevision(const QList<PoolItem>& items)
{
    QByteArrayList members;
    for (const PoolItem& item : items) {
        if (isReference(item))
            members.append((item.picture + u' ' + (item.tier ? tierWord(*item.tier) : u"-"_s) + u'\n').toLatin1());
    }
    std::ranges::sort(members);
    return QString::fromLatin1(sha256Hex(members.join()));
}

} // namespace pentimento
