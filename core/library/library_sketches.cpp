#include "core/library/library.h"
#include "core/library/timestamp.h"
#include "core/store/rows.h"
#include "core/store/transaction.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

// Library: documents and the snapshots of their runs.
namespace pentimento {

namespace {

constexpr char SketchColumns[] = "id, created_at_ms, title, path, medium";
constexpr char SnapshotColumns[] = "id, sketch_id, taken_at_ms, code_object, seed, artwork_id";

// What the table holds; no path is NULL there, so that many sketches may have none.
std::optional<QString> storedPath(const QString& path)
{
    if (path.isEmpty())
        return std::nullopt;
    return QDir::cleanPath(QFileInfo(path).absoluteFilePath());
}

// A medium that this version does not know runs as the default one.
SketchDocument sketchOf(const Statement& row)
{
    return {row.integer(0), timeFromMs(row.integer(1)), row.text(2), row.text(3),
        mediumFromName(row.text(4)).value_or(Medium::P5Brush2)};
}

Snapshot snapshotOf(const Statement& row)
{
    return {row.integer(0), row.integer(1), timeFromMs(row.integer(2)), row.text(3),
        static_cast<quint32>(row.integer(4)), row.optionalInteger(5)};
}

Result<SketchDocument> findSketch(const Database& database, qint64 id)
{
    PM_TRY(statement, database.prepare(QByteArray("SELECT ") + SketchColumns + " FROM sketches WHERE id = ?"));
    PM_TRY(row, statement.bind(id).step());
    if (!row)
        return Unexpected(Error::Kind::NotFound, u"there is no sketch %1"_s.arg(id));
    return sketchOf(statement);
}

} // namespace

Result<SketchDocument> Library::addSketch(const QString& title, Medium medium, const QString& path)
{
    PM_CHECK(checkWritable());
    const std::lock_guard lock(m_mutex);
    PM_TRY(insert, m_database.prepare("INSERT INTO sketches (created_at_ms, title, path, medium) VALUES (?, ?, ?, ?)"));
    const qint64 now = timeOrNow({}).toMSecsSinceEpoch();
    PM_CHECK(insert.bind(now, title, storedPath(path), mediumName(medium)).run());
    return findSketch(m_database, m_database.lastInsertId());
}

Result<SketchDocument> Library::sketch(qint64 id) const
{
    const std::lock_guard lock(m_mutex);
    return findSketch(m_database, id);
}

Result<std::optional<SketchDocument>> Library::sketchOfPath(const QString& path) const
{
    const std::lock_guard lock(m_mutex);
    PM_TRY(statement, m_database.prepare(QByteArray("SELECT ") + SketchColumns + " FROM sketches WHERE path = ?"));
    PM_TRY(row, statement.bind(storedPath(path)).step());
    return row ? std::optional(sketchOf(statement)) : std::nullopt;
}

Result<void> Library::setSketchPath(qint64 id, const QString& path, const QString& title)
{
    PM_CHECK(checkWritable());
    const std::lock_guard lock(m_mutex);
    PM_TRY(transaction, Transaction::begin(m_database));
    PM_CHECK(findSketch(m_database, id));
    PM_TRY(forget, m_database.prepare("UPDATE sketches SET path = NULL WHERE path = ? AND id <> ?"));
    PM_CHECK(forget.bind(storedPath(path), id).run());
    PM_TRY(update, m_database.prepare("UPDATE sketches SET path = ?, title = ? WHERE id = ?"));
    PM_CHECK(update.bind(storedPath(path), title, id).run());
    return transaction.commit();
}

Result<Snapshot> Library::addSnapshot(qint64 sketchId, const QByteArray& code, quint32 seed)
{
    PM_CHECK(checkWritable());
    PM_TRY(document, sketch(sketchId));
    PM_TRY(object, m_objects.put(code, document.medium == Medium::Python ? u"py"_s : u"js"_s));
    const std::lock_guard lock(m_mutex);
    PM_TRY(newest,
        m_database.prepare(
            QByteArray("SELECT ") + SnapshotColumns + " FROM snapshots WHERE sketch_id = ? ORDER BY id DESC LIMIT 1"));
    PM_TRY(any, newest.bind(sketchId).step());
    if (any && newest.text(3) == object && newest.integer(4) == seed)
        return snapshotOf(newest);
    PM_TRY(insert,
        m_database.prepare("INSERT INTO snapshots (sketch_id, taken_at_ms, code_object, seed) VALUES (?, ?, ?, ?)"));
    const QDateTime now = timeOrNow({});
    PM_CHECK(insert.bind(sketchId, now.toMSecsSinceEpoch(), object, seed).run());
    return Snapshot{m_database.lastInsertId(), sketchId, now, object, seed, std::nullopt};
}

Result<QList<Snapshot>> Library::snapshots(qint64 sketchId) const
{
    const std::lock_guard lock(m_mutex);
    PM_TRY(statement,
        m_database.prepare(
            QByteArray("SELECT ") + SnapshotColumns + " FROM snapshots WHERE sketch_id = ? ORDER BY id"));
    return rowsOf(statement.bind(sketchId), snapshotOf);
}

} // namespace pentimento
