#include "core/base/foreign_json.h"
#include "core/library/library.h"
#include "core/library/timestamp.h"
#include "core/sketch/png_chunks.h"
#include "core/store/rows.h"
#include "core/store/transaction.h"

using namespace Qt::StringLiterals;

// Library: artworks and their lineage.
namespace pentimento {

namespace {

// In the order artworkOf() reads and insertArtwork() binds them.
constexpr char ArtworkColumns[] =
    "created_at_ms, parent_id, author, author_name, sketch_id, title, medium, code_object, picture_object, seed, "
    "width, height, anchored, libraries, renderer, reason, source, prompt, origin, subject, supplement, file_sha256";

std::optional<QString> orNull(const QString& text)
{
    return text.isEmpty() ? std::nullopt : std::optional(text);
}

// Columns: id, then ArtworkColumns. The table checks the words, so an unknown one cannot be met.
Artwork artworkOf(const Statement& row)
{
    Artwork artwork;
    artwork.id = row.integer(0);
    artwork.createdAt = timeFromMs(row.integer(1));
    artwork.parentId = row.optionalInteger(2);
    artwork.author = authorFromWord(row.text(3)).value_or(Artwork::Author::Import);
    artwork.authorName = row.text(4);
    artwork.sketchId = row.optionalInteger(5);
    artwork.title = row.text(6);
    artwork.medium = mediumFromName(row.text(7));
    artwork.codeObject = row.text(8);
    artwork.pictureObject = row.text(9);
    artwork.seed = static_cast<quint32>(row.integer(10));
    artwork.size = {row.intValue(11), row.intValue(12)};
    artwork.anchored = row.integer(13) != 0;
    if (const Json libraries = parseForeignJson(row.text(14).toUtf8()); libraries.is_object())
        artwork.libraries = libraries;
    artwork.renderer = row.text(15);
    artwork.reason = reasonFromWord(row.text(16)).value_or(Artwork::Reason::Import);
    artwork.source = row.text(17);
    if (!row.isNull(18))
        artwork.prompt = row.text(18);
    artwork.origin = originFromWord(row.text(19)).value_or(Artwork::Origin::Import);
    artwork.subject = row.text(20);
    artwork.supplement = row.integer(21) != 0;
    artwork.fileSha256 = row.text(22);
    return artwork;
}

Result<void> insertArtwork(const Database& database, const Artwork& artwork)
{
    PM_TRY(insert,
        database.prepare(QByteArray("INSERT INTO artworks (") + ArtworkColumns
            + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"));
    const auto medium = artwork.medium ? std::optional(mediumName(*artwork.medium)) : std::nullopt;
    return insert
        .bind(artwork.createdAt.toMSecsSinceEpoch(), artwork.parentId, authorWord(artwork.author), artwork.authorName,
            artwork.sketchId, artwork.title, medium, orNull(artwork.codeObject), orNull(artwork.pictureObject),
            artwork.seed, artwork.size.width(), artwork.size.height(), artwork.anchored,
            QString::fromUtf8(jsonLine(artwork.libraries)), artwork.renderer, reasonWord(artwork.reason),
            artwork.source, artwork.prompt, originWord(artwork.origin), artwork.subject, artwork.supplement,
            orNull(artwork.fileSha256))
        .run();
}

Result<void> claimSnapshot(const Database& database, const Artwork& artwork)
{
    PM_TRY(update,
        database.prepare("UPDATE snapshots SET artwork_id = ? WHERE id = (SELECT max(id) FROM snapshots WHERE "
                         "sketch_id = ? AND code_object = ? AND seed = ? AND artwork_id IS NULL)"));
    return update.bind(artwork.id, artwork.sketchId, orNull(artwork.codeObject), artwork.seed).run();
}

} // namespace

Result<Artwork> Library::addArtwork(Artwork artwork, const QByteArray& code, const QByteArray& picture)
{
    PM_CHECK(checkWritable());
    if (code.isEmpty() && picture.isEmpty())
        return Unexpected(Error::Kind::InvalidInput, u"an artwork needs code or a picture"_s);
    if (!code.isEmpty() && !artwork.medium)
        return Unexpected(Error::Kind::InvalidInput, u"code needs a medium"_s);
    artwork.createdAt = timeOrNow(artwork.createdAt);
    artwork.codeObject.clear();
    artwork.pictureObject.clear();
    // The bytes first: a row never names what is not there yet.
    if (!code.isEmpty()) {
        PM_TRY(name, m_objects.put(code, artwork.medium == Medium::Python ? u"py"_s : u"js"_s));
        artwork.codeObject = name;
    }
    if (!picture.isEmpty()) {
        PM_TRY(size, pngSize(picture));
        PM_TRY(name, m_objects.put(picture, u"png"_s));
        artwork.pictureObject = name;
        artwork.size = size;
    }
    const std::lock_guard lock(m_mutex);
    PM_TRY(transaction, Transaction::begin(m_database));
    PM_CHECK(insertArtwork(m_database, artwork));
    artwork.id = m_database.lastInsertId();
    PM_CHECK(claimSnapshot(m_database, artwork));
    PM_CHECK(transaction.commit());
    return artwork;
}

Result<Artwork> Library::artwork(qint64 id) const
{
    PM_TRY(found, ancestry(id, 1));
    return found.first();
}

Result<QList<Artwork>> Library::artworksOfSketch(qint64 sketchId) const
{
    const std::lock_guard lock(m_mutex);
    PM_TRY(statement,
        m_database.prepare(
            QByteArray("SELECT id, ") + ArtworkColumns + " FROM artworks WHERE sketch_id = ? ORDER BY id"));
    return rowsOf(statement.bind(sketchId), artworkOf);
}

Result<std::optional<QString>> Library::pictureOfFile(const QString& sha256) const
{
    const std::lock_guard lock(m_mutex);
    PM_TRY(statement,
        m_database.prepare("SELECT picture_object FROM artworks WHERE picture_object = ? || '.png' OR (file_sha256 = ? "
                           "AND picture_object IS NOT NULL) ORDER BY id LIMIT 1"));
    PM_TRY(row, statement.bind(sha256, sha256).step());
    return row ? std::optional(statement.text(0).left(64)) : std::nullopt;
}

Result<QList<Artwork>> Library::ancestry(qint64 id, int maxCount) const
{
    const std::lock_guard lock(m_mutex);
    PM_TRY(statement,
        m_database.prepare(QByteArray("WITH RECURSIVE line (line_id, depth) AS (VALUES (?, 1) UNION ALL "
                                      "SELECT parent_id, depth + 1 FROM line JOIN artworks ON id = line_id "
                                      "WHERE parent_id IS NOT NULL AND depth < ?) SELECT id, ")
            + ArtworkColumns + " FROM line JOIN artworks ON id = line_id ORDER BY depth"));
    PM_TRY(found, rowsOf(statement.bind(id, maxCount), artworkOf));
    if (found.isEmpty())
        return Unexpected(Error::Kind::NotFound, u"there is no artwork %1"_s.arg(id));
    return found;
}

} // namespace pentimento
