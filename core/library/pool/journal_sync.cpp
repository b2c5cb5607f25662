#include "core/library/pool/journal_sync.h"

#include "core/library/timestamp.h"
#include "core/store/rows.h"
#include "core/store/transaction.h"

using namespace Qt::StringLiterals;

namespace pentimento {

namespace {

std::optional<QString> orNull(const QString& text)
{
    return text.isEmpty() ? std::nullopt : std::optional(text);
}

std::optional<QString> orNull(MaybeTier tier)
{
    return tier ? std::optional(tierWord(*tier)) : std::nullopt;
}

std::optional<qint64> orNull(const QDateTime& time)
{
    return time.isValid() ? std::optional(time.toMSecsSinceEpoch()) : std::nullopt;
}

QDateTime timeOf(const Statement& row, int column)
{
    return row.isNull(column) ? QDateTime() : timeFromMs(row.integer(column));
}

Result<void> insert(const Database& database, const RatingEvent& event)
{
    PM_TRY(statement,
        database.prepare("INSERT OR IGNORE INTO rating_events (event_id, picture, old_tier, new_tier, shown_at_ms, "
                         "decided_at_ms, source, session, undo_of) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"));
    return statement
        .bind(event.id, event.picture, orNull(event.oldTier), orNull(event.newTier), orNull(event.shownAt),
            event.decidedAt.toMSecsSinceEpoch(), event.source, event.session, orNull(event.undoOf))
        .run();
}

Result<void> insert(const Database& database, const ChoiceEvent& event)
{
    PM_TRY(statement,
        database.prepare("INSERT OR IGNORE INTO choice_events (event_id, first, second, outcome, shown_at_ms, "
                         "decided_at_ms, source, session, undo_of) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"));
    return statement
        .bind(event.id, event.first, event.second, outcomeWord(event.outcome), orNull(event.shownAt),
            event.decidedAt.toMSecsSinceEpoch(), event.source, event.session, orNull(event.undoOf))
        .run();
}

const QByteArray RatingRows = "SELECT event_id, picture, old_tier, new_tier, shown_at_ms, decided_at_ms, source, "
                              "session, undo_of FROM rating_events ";

RatingEvent ratingOf(const Statement& row)
{
    return {row.text(0), row.text(1), tierFromWord(row.text(2)), tierFromWord(row.text(3)), timeOf(row, 4),
        timeOf(row, 5), row.text(6), row.text(7), row.text(8)};
}

const QByteArray ChoiceRows = "SELECT event_id, first, second, outcome, shown_at_ms, decided_at_ms, source, session, "
                              "undo_of FROM choice_events ";

ChoiceEvent choiceOf(const Statement& row)
{
    return {row.text(0), row.text(1), row.text(2), outcomeFromWord(row.text(3)).value_or(ChoiceEvent::Outcome::Tie),
        timeOf(row, 4), timeOf(row, 5), row.text(6), row.text(7), row.text(8)};
}

Result<void> takeIn(const Database& database, const QList<DecisionEvent>& events, qint64 journalBytes)
{
    PM_TRY(transaction, Transaction::begin(database));
    for (const DecisionEvent& event : events)
        PM_CHECK(insertDecision(database, event));
    PM_CHECK(setJournalBytes(database, journalBytes));
    return transaction.commit();
}

// What was added since.
Result<void> takeInTail(const Database& database, const DecisionJournal& journal, qint64 known)
{
    PM_TRY(content, journal.readFrom(known));
    PM_TRY(bytes, journal.mendEnd(content));
    return takeIn(database, content.events, bytes);
}

// Until the journal is written anew, the database says that it does not know it.
Result<void> unite(const Database& database, const DecisionJournal& journal)
{
    PM_TRY(content, journal.readFrom(0));
    PM_CHECK(takeIn(database, content.events, UnknownJournal));
    if (content.damagedLines > 0)
        PM_CHECK(journal.keepCopy());
    PM_TRY(events, allDecisions(database));
    PM_TRY(written, journal.replace(events));
    return setJournalBytes(database, written);
}

} // namespace

DecisionJournal journalOf(const QString& libraryFolder)
{
    return DecisionJournal(libraryFolder + u"/ratings.jsonl"_s);
}

Result<void> insertDecision(const Database& database, const DecisionEvent& event)
{
    return std::visit([&database](const auto& kind) { return insert(database, kind); }, event);
}

Result<std::optional<RatingEvent>> storedRating(const Database& database, const QString& id)
{
    PM_TRY(rows, database.prepare(RatingRows + "WHERE event_id = ?"));
    PM_TRY(row, rows.bind(id).step());
    return row ? std::optional(ratingOf(rows)) : std::nullopt;
}

Result<QList<RatingEvent>> allRatings(const Database& database)
{
    PM_TRY(rows, database.prepare(RatingRows + "ORDER BY seq"));
    return rowsOf(rows, ratingOf);
}

Result<QList<ChoiceEvent>> allChoices(const Database& database)
{
    PM_TRY(rows, database.prepare(ChoiceRows + "ORDER BY seq"));
    return rowsOf(rows, choiceOf);
}

Result<QList<DecisionEvent>> allDecisions(const Database& database)
{
    PM_TRY(ratings, allRatings(database));
    PM_TRY(choices, allChoices(database));
    QList<DecisionEvent> events(ratings.cbegin(), ratings.cend());
    for (const ChoiceEvent& choice : std::as_const(choices))
        events.append(choice);
    return events;
}

Result<void> setJournalBytes(const Database& database, qint64 bytes)
{
    PM_TRY(update, database.prepare("UPDATE journal SET bytes = ?"));
    return update.bind(bytes).run();
}

Result<void> catchUp(const Database& database, const DecisionJournal& journal)
{
    PM_TRY(known, database.integer("SELECT bytes FROM journal"));
    PM_TRY(size, journal.bytes());
    if (size == known)
        return {};
    return known == UnknownJournal || size < known ? unite(database, journal) : takeInTail(database, journal, known);
}

} // namespace pentimento
