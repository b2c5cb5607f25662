#pragma once

#include "core/library/pool/decision_journal.h"
#include "core/store/database.h"

namespace pentimento {

DecisionJournal journalOf(const QString& libraryFolder); // its ratings.jsonl

// Adds the event's row; nothing when an event of that id is there already.
Result<void> insertDecision(const Database& database, const DecisionEvent& event);

Result<std::optional<RatingEvent>> storedRating(const Database& database, const QString& id);

// Every decision in the order it was added; all of them: the ratings, then the choices.
Result<QList<RatingEvent>> allRatings(const Database& database);
Result<QList<ChoiceEvent>> allChoices(const Database& database);
Result<QList<DecisionEvent>> allDecisions(const Database& database);

// How much of the journal the database holds. Part of the transaction that added the rest.
constexpr qint64 UnknownJournal = -1; // both are to be compared whole, and the journal written anew
Result<void> setJournalBytes(const Database& database, qint64 bytes);

// Makes both copies of the decisions one again: what only the journal has (a database that was lost, restored or not
// written to the end) goes into the database, and a journal that lost its end or is gone is written anew, after a copy
// of it where it has lines nobody can read. A stat(2) when there is nothing to do. Not inside a transaction.
Result<void> catchUp(const Database& database, const DecisionJournal& journal);

} // namespace pentimento
