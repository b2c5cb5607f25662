#include "core/library/pool/picture_details.h"

#include "core/library/pool/decisions.h"
#include "core/library/pool/picture_colours.h"
#include "core/library/pool/picture_notes.h"
#include "core/library/timestamp.h"
#include "core/store/rows.h"

using namespace Qt::StringLiterals;

namespace pentimento {

namespace {

Result<qint64> firstArtworkWith(const Library& library, const QString& picture)
{
    const HeldDatabase held = library.hold();
    PM_TRY(statement, held.database.prepare("SELECT min(id) FROM artworks WHERE picture_object = ? || '.png'"));
    PM_TRY(row, statement.bind(picture).step());
    const auto id = row ? statement.optionalInteger(0) : std::nullopt;
    if (!id)
        return Unexpected(Error::Kind::NotFound, u"no artwork has the picture '%1'"_s.arg(picture.left(100)));
    return *id;
}

PictureDetails detailsOf(const Artwork& artwork)
{
    PictureDetails details;
    details.artworkId = artwork.id;
    details.title = artwork.title;
    details.size = artwork.size;
    details.seed = artwork.seed;
    details.medium = artwork.medium;
    details.author = artwork.author;
    details.authorName = artwork.authorName;
    details.prompt = artwork.prompt.value_or(QString());
    details.createdAt = artwork.createdAt;
    details.source = artwork.source;
    return details;
}

struct Answer {
    MaybeTier before;
    MaybeTier after;
    std::optional<qint64> shownMs;
    qint64 decidedMs = 0;
    bool isRepeat = false;
};

// Those that were not taken back, oldest first.
Result<QList<Answer>> standingAnswers(const Library& library, const QString& picture)
{
    const HeldDatabase held = library.hold();
    PM_TRY(statement,
        held.database.prepare("SELECT old_tier, new_tier, shown_at_ms, decided_at_ms, source FROM rating_events AS e "
                              "WHERE picture = ? AND undo_of IS NULL AND NOT EXISTS (SELECT 1 FROM rating_events AS u "
                              "WHERE u.picture = e.picture AND u.undo_of = e.event_id) ORDER BY seq"));
    statement.bind(picture);
    return rowsOf(statement, [](const Statement& row) {
        return Answer{tierFromWord(row.text(0)), tierFromWord(row.text(1)), row.optionalInteger(2), row.integer(3),
            row.text(4) == RepeatSource};
    });
}

Result<void> addRatings(PictureDetails& details, const Library& library)
{
    PM_TRY(tier, tierOf(library, details.picture));
    PM_TRY(answers, standingAnswers(library, details.picture));
    details.tier = tier;
    for (const Answer& answer : std::as_const(answers)) {
        if (!answer.isRepeat)
            continue;
        if (details.repeatTiers.isEmpty())
            details.repeatTiers.append(answer.before);
        details.repeatTiers.append(answer.after);
    }
    if (!tier || answers.isEmpty())
        return {};
    const Answer& newest = answers.last();
    details.ratedAt = timeFromMs(newest.decidedMs);
    if (newest.shownMs)
        details.tookMs = newest.decidedMs - *newest.shownMs;
    return {};
}

Result<void> addMeasures(PictureDetails& details, const Library& library)
{
    const HeldDatabase held = library.hold();
    PM_TRY(statement, held.database.prepare("SELECT hue, colours FROM picture_measures WHERE picture = ?"));
    PM_TRY(row, statement.bind(details.picture).step());
    if (!row)
        return {};
    details.hue = statement.text(0);
    details.colours = coloursFromText(statement.text(1).toLatin1());
    return {};
}

} // namespace

Result<PictureDetails> pictureDetails(const Library& library, const QString& picture)
{
    PM_TRY(id, firstArtworkWith(library, picture));
    PM_TRY(artwork, library.artwork(id));
    PictureDetails details = detailsOf(artwork);
    details.picture = picture;
    if (!artwork.codeObject.isEmpty()) {
        if (const auto code = library.object(artwork.codeObject))
            details.code = QString::fromUtf8(*code);
    }
    PM_CHECK(addRatings(details, library));
    PM_CHECK(addMeasures(details, library));
    PM_TRY(note, noteOf(library, picture));
    details.note = note;
    return details;
}

} // namespace pentimento
