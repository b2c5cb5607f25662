#include "core/library/pool/decisions.h"

#include "core/library/pool/journal_sync.h"
#include "core/library/timestamp.h"
#include "core/store/transaction.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace pentimento {

const QString RepeatSource = u"repeat"_s;

namespace {

// The times of an event are whole milliseconds in UTC, so that it is read back as it was made.
QDateTime exact(const QDateTime& time)
{
    return time.isValid() ? timeFromMs(time.toMSecsSinceEpoch()) : QDateTime();
}

Result<MaybeTier> readTier(Statement& statement, const QString& picture)
{
    PM_TRY(row, statement.bind(picture).step());
    return row ? tierFromWord(statement.text(0)) : MaybeTier();
}

Result<Statement> tierStatement(const Database& database)
{
    return database.prepare("SELECT tier FROM tiers WHERE picture = ?");
}

Result<bool> isKnownChoice(const Database& database, const QString& id)
{
    PM_TRY(statement, database.prepare("SELECT 1 FROM choice_events WHERE event_id = ?"));
    return statement.bind(id).step();
}

Result<void> checkPictures(const QList<RatingDecision>& decisions)
{
    for (const RatingDecision& decision : decisions) {
        if (!isPictureHash(decision.picture))
            return Unexpected(Error::Kind::InvalidInput, u"'%1' is no picture"_s.arg(decision.picture.left(100)));
    }
    return {};
}

// The second copy first: a line too many is taken in at the next start, a missing one never comes back.
Result<void> write(const Database& database, const DecisionJournal& journal, const QByteArray& lines)
{
    PM_TRY(bytes, journal.append(lines));
    return setJournalBytes(database, bytes);
}

// A decision that was tried before and came true all the same is told as it was made.
Result<std::optional<RatingEvent>> madeBefore(const Database& database, const RatingDecision& decision)
{
    if (decision.id.isEmpty())
        return std::optional<RatingEvent>();
    return storedRating(database, decision.id);
}

Result<QList<RatingEvent>> addRatings(
    const Database& database, const QList<RatingDecision>& decisions, const QString& session, QByteArray& lines)
{
    PM_TRY(tiers, tierStatement(database));
    QList<RatingEvent> events;
    for (const RatingDecision& decision : decisions) {
        PM_TRY(made, madeBefore(database, decision));
        if (made) {
            events.append(*made);
            continue;
        }
        PM_TRY(old, readTier(tiers, decision.picture));
        if (old == decision.tier && decision.source != RepeatSource && decision.undoOf.isEmpty())
            continue;
        const RatingEvent event{decision.id.isEmpty() ? newEventId() : decision.id, decision.picture, old,
            decision.tier, exact(decision.shownAt), timeOrNow(decision.decidedAt), decision.source, session,
            decision.undoOf};
        PM_CHECK(insertDecision(database, event));
        lines += decisionLine(event);
        events.append(event);
    }
    return events;
}

} // namespace

Result<QList<RatingEvent>> rate(Library& library, const QList<RatingDecision>& decisions, const QString& session)
{
    PM_CHECK(library.checkWritable());
    PM_CHECK(checkPictures(decisions));
    const DecisionJournal journal = journalOf(library.folder());
    const HeldDatabase held = library.hold();
    PM_CHECK(catchUp(held.database, journal));
    PM_TRY(transaction, Transaction::begin(held.database));
    QByteArray lines;
    PM_TRY(events, addRatings(held.database, decisions, session, lines));
    if (lines.isEmpty())
        return events;
    PM_CHECK(write(held.database, journal, lines));
    PM_CHECK(transaction.commit());
    return events;
}

Result<ChoiceEvent> choose(Library& library, ChoiceEvent choice)
{
    PM_CHECK(library.checkWritable());
    if (choice.id.isEmpty())
        choice.id = newEventId();
    choice.shownAt = exact(choice.shownAt);
    choice.decidedAt = timeOrNow(choice.decidedAt);
    const QByteArray line = decisionLine(choice);
    if (!decisionFromLine(line))
        return Unexpected(Error::Kind::InvalidInput, u"this choice cannot be: %1"_s.arg(QString::fromUtf8(line)));
    const DecisionJournal journal = journalOf(library.folder());
    const HeldDatabase held = library.hold();
    PM_CHECK(catchUp(held.database, journal));
    PM_TRY(known, isKnownChoice(held.database, choice.id));
    if (known)
        return choice;
    PM_TRY(transaction, Transaction::begin(held.database));
    PM_CHECK(insertDecision(held.database, choice));
    PM_CHECK(write(held.database, journal, line));
    PM_CHECK(transaction.commit());
    return choice;
}

Result<MaybeTier> tierOf(const Library& library, const QString& picture)
{
    const HeldDatabase held = library.hold();
    PM_TRY(statement, tierStatement(held.database));
    return readTier(statement, picture);
}

Result<QList<RatingEvent>> ratingEvents(const Library& library)
{
    return allRatings(library.hold().database);
}

Result<QList<ChoiceEvent>> standingChoices(const Library& library)
{
    PM_TRY(choices, allChoices(library.hold().database));
    QSet<QString> undone;
    for (const ChoiceEvent& choice : std::as_const(choices))
        undone.insert(choice.undoOf);
    choices.removeIf([&undone](const ChoiceEvent& choice) {
        return choice.outcome == ChoiceEvent::Outcome::Undone || undone.contains(choice.id);
    });
    return choices;
}

} // namespace pentimento
