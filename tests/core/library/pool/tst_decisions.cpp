#include "core/library/pool/decisions.h"

#include "core/base/atomic_file.h"
#include "core/library/pool/journal_sync.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace pentimento;

namespace {

constexpr auto ReadWrite = Library::Access::ReadWrite;

const QString one(64, u'1');
const QString two(64, u'2');
const QString three(64, u'3');

RatingDecision decision(const QString& picture, MaybeTier tier)
{
    return {{}, picture, tier, {}, {}, u"loupe"_s, {}};
}

ChoiceEvent duel(ChoiceEvent::Outcome outcome)
{
    ChoiceEvent choice;
    choice.first = one;
    choice.second = two;
    choice.outcome = outcome;
    choice.source = u"duel"_s;
    return choice;
}

} // namespace

class TestDecisions : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void ratesAPicture();
    void nothingChangesNothing();
    void repeatsAreKept();
    void undoIsAnEvent();
    void undoOfARepeatIsAnEvent();
    void allOrNone();
    void refuses();
    void tryingAgainIsNoSecondDecision();
    void choices();
    void neverChangedOrRemoved();
    void losingTheDatabaseLosesNothing();
    void losingTheJournalLosesNothing();
    void journalThatLostItsEnd();
    void journalWithACutLine();
    void journalThatIsAhead();
    void aJournalThatCannotBeMendedIsTriedAgain_data();
    void aJournalThatCannotBeMendedIsTriedAgain();
    void fullDisk();

private:
    void open()
    {
        m_library.reset();
        if (auto library = Library::open(m_folder->path(), ReadWrite))
            m_library = *std::move(library);
    }
    bool rated(const QString& picture, MaybeTier tier)
    {
        const auto events = rate(*m_library, {decision(picture, tier)}, u"s"_s);
        return events && events->size() == 1;
    }
    MaybeTier tier(const QString& picture) const { return tierOf(*m_library, picture).value(); }
    QList<RatingEvent> events() const { return ratingEvents(*m_library).value(); }
    DecisionJournal journal() const { return journalOf(m_folder->path()); }
    void loseDatabase()
    {
        m_library.reset();
        for (const char* ending : {"", "-wal", "-shm"})
            QFile::remove(m_folder->filePath(u"library.sqlite"_s + QLatin1StringView(ending)));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Library> m_library;
};

void TestDecisions::init()
{
    m_library.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    open();
    QVERIFY(m_library);
}

void TestDecisions::ratesAPicture()
{
    QVERIFY(!tier(one));
    RatingDecision made = decision(one, Tier::Okay);
    made.shownAt = QDateTime::fromMSecsSinceEpoch(1000);
    made.decidedAt = QDateTime::fromMSecsSinceEpoch(2500);
    const auto written = rate(*m_library, {made}, u"evening"_s);
    QVERIFY(written);
    const RatingEvent event = written->value(0);
    QVERIFY(!event.id.isEmpty());
    QCOMPARE(event,
        (RatingEvent{event.id, one, {}, Tier::Okay, made.shownAt.toUTC(), made.decidedAt.toUTC(), u"loupe"_s,
            u"evening"_s, {}}));
    QCOMPARE(tier(one), Tier::Okay);
    QVERIFY(!tier(two));
    QCOMPARE(readFile(journal().path(), 10'000).value(), decisionLine(event));
    QVERIFY(rated(one, Tier::Love));
    QCOMPARE(events().value(1).oldTier, Tier::Okay);
    open();
    QCOMPARE(tier(one), Tier::Love);
    QCOMPARE(events().first(), event);
}

void TestDecisions::nothingChangesNothing()
{
    QVERIFY(rated(one, Tier::Love));
    QVERIFY(rate(*m_library, {decision(one, Tier::Love), decision(two, {})}, u"s"_s)->isEmpty());
    QCOMPARE(events().size(), 1);
}

void TestDecisions::repeatsAreKept()
{
    QVERIFY(rated(one, Tier::Love));
    RatingDecision again = decision(one, Tier::Love);
    again.source = RepeatSource;
    QCOMPARE(rate(*m_library, {again}, u"s"_s)->size(), 1);
    again.tier = Tier::Nope;
    QCOMPARE(rate(*m_library, {again}, u"s"_s)->value(0).oldTier, Tier::Love);
    QCOMPARE(tier(one), Tier::Nope);
}

void TestDecisions::undoIsAnEvent()
{
    QVERIFY(rated(one, Tier::Love));
    RatingDecision undo = decision(one, {});
    undo.undoOf = events().first().id;
    QVERIFY(rate(*m_library, {undo}, u"s"_s));
    QVERIFY(!tier(one));
    QCOMPARE(events().size(), 2);
    QCOMPARE(events().last().undoOf, events().first().id);
}

// A repeat that was answered as before changed nothing, and neither does taking it back; yet it must not count.
void TestDecisions::undoOfARepeatIsAnEvent()
{
    QVERIFY(rated(one, Tier::Love));
    RatingDecision again = decision(one, Tier::Love);
    again.source = RepeatSource;
    RatingDecision undo = decision(one, Tier::Love);
    undo.undoOf = rate(*m_library, {again}, u"s"_s)->value(0).id;
    QCOMPARE(rate(*m_library, {undo}, u"s"_s)->size(), 1);
    QCOMPARE(events().last().undoOf, undo.undoOf);
}

void TestDecisions::allOrNone()
{
    QVERIFY(!rate(*m_library, {decision(one, Tier::Love), decision(u"two"_s, Tier::Love)}, u"s"_s));
    QVERIFY(!tier(one));
    const auto both =
        rate(*m_library, {decision(one, Tier::Love), decision(two, Tier::Okay), decision(one, Tier::Nope)}, u"s"_s);
    QCOMPARE(both->size(), 3);
    QCOMPARE(both->last().oldTier, Tier::Love); // by what was decided before it in the same go
    QCOMPARE(tier(one), Tier::Nope);
    QCOMPARE(journal().readFrom(0)->events.size(), 3);
}

void TestDecisions::refuses()
{
    const auto reader = Library::open(m_folder->path(), Library::Access::ReadOnly);
    QVERIFY(reader);
    QCOMPARE(rate(**reader, {decision(one, Tier::Love)}, u"s"_s).error().kind, Error::Kind::InvalidInput);
    QCOMPARE(choose(**reader, duel(ChoiceEvent::Outcome::First)).error().kind, Error::Kind::InvalidInput);
    ChoiceEvent withItself = duel(ChoiceEvent::Outcome::First);
    withItself.second = one;
    QCOMPARE(choose(*m_library, withItself).error().kind, Error::Kind::InvalidInput);
    QCOMPARE(choose(*m_library, duel(ChoiceEvent::Outcome::Undone)).error().kind, Error::Kind::InvalidInput);
    QVERIFY(!QFile::exists(journal().path()));
}

void TestDecisions::tryingAgainIsNoSecondDecision()
{
    RatingDecision repeat = decision(one, Tier::Love);
    repeat.id = u"mine"_s;
    repeat.source = RepeatSource;
    QCOMPARE(rate(*m_library, {repeat}, u"s"_s)->size(), 1);
    QCOMPARE(*rate(*m_library, {repeat}, u"s"_s), events()); // told as it was made
    QCOMPARE(events().size(), 1);
    ChoiceEvent choice = duel(ChoiceEvent::Outcome::Tie);
    choice.id = u"yours"_s;
    QVERIFY(choose(*m_library, choice));
    QVERIFY(choose(*m_library, choice));
    QCOMPARE(standingChoices(*m_library)->size(), 1);
    QCOMPARE(journal().readFrom(0)->events.size(), 2);
}

void TestDecisions::choices()
{
    const auto first = choose(*m_library, duel(ChoiceEvent::Outcome::First));
    const auto tie = choose(*m_library, duel(ChoiceEvent::Outcome::Tie));
    QVERIFY(first && tie && first->id != tie->id && first->decidedAt.isValid());
    ChoiceEvent undo = duel(ChoiceEvent::Outcome::Undone);
    undo.undoOf = first->id;
    QVERIFY(choose(*m_library, undo));
    QCOMPARE(*standingChoices(*m_library), QList<ChoiceEvent>{*tie});
    QVERIFY(events().isEmpty());
}

void TestDecisions::neverChangedOrRemoved()
{
    QVERIFY(rated(one, Tier::Love) && choose(*m_library, duel(ChoiceEvent::Outcome::Tie)));
    const HeldDatabase held = m_library->hold();
    for (const QByteArray table : {"rating_events", "choice_events"}) {
        QVERIFY(!held.database.execute("DELETE FROM " + table));
        QVERIFY(!held.database.execute("UPDATE " + table + " SET decided_at_ms = 1"));
    }
}

void TestDecisions::losingTheDatabaseLosesNothing()
{
    QVERIFY(rated(one, Tier::Love) && rated(two, Tier::Nope) && rated(one, {}) && rated(three, Tier::Okay));
    QVERIFY(choose(*m_library, duel(ChoiceEvent::Outcome::Second)));
    const QList<RatingEvent> before = events();
    const QList<ChoiceEvent> choices = *standingChoices(*m_library);
    const qint64 bytes = *journal().bytes();
    loseDatabase();
    open();
    QVERIFY(m_library);
    QCOMPARE(events(), before);
    QCOMPARE(*standingChoices(*m_library), choices);
    QVERIFY(!tier(one));
    QCOMPARE(tier(two), Tier::Nope);
    QCOMPARE(*journal().bytes(), bytes); // nothing is written twice
}

void TestDecisions::losingTheJournalLosesNothing()
{
    QVERIFY(rated(one, Tier::Love) && rated(two, Tier::Nope));
    const QByteArray before = readFile(journal().path(), 10'000).value();
    QVERIFY(QFile::remove(journal().path()));
    open();
    QVERIFY(m_library);
    QCOMPARE(readFile(journal().path(), 10'000).value(), before);
    QVERIFY(rated(one, Tier::Okay));
    QCOMPARE(journal().readFrom(0)->events.size(), 3);
}

void TestDecisions::journalThatLostItsEnd()
{
    QVERIFY(rated(one, Tier::Love) && rated(two, Tier::Nope));
    QFile file(journal().path());
    QVERIFY(file.resize(file.size() - 5));
    QVERIFY(rated(three, Tier::Okay)); // noticed at the next decision, too
    QCOMPARE(journal().readFrom(0)->events.size(), 3);
    QCOMPARE(journal().readFrom(0)->damagedLines, 0);
    QCOMPARE(events().size(), 3);
}

void TestDecisions::journalWithACutLine()
{
    QVERIFY(rated(one, Tier::Love));
    const QByteArray cut = R"({"type":"rating","id":"torn)";
    QVERIFY(journal().append(cut));
    open();
    QVERIFY(m_library);
    QVERIFY(rated(two, Tier::Nope));
    loseDatabase();
    open();
    QCOMPARE(events().size(), 2);
    QCOMPARE(tier(two), Tier::Nope);
}

// The line was written and the database was not: a crash, or a disk that was full just then.
void TestDecisions::journalThatIsAhead()
{
    QVERIFY(rated(one, Tier::Love));
    const RatingEvent ahead{
        u"ahead"_s, two, {}, Tier::Okay, {}, QDateTime::fromMSecsSinceEpoch(9).toUTC(), u"loupe"_s, u"s"_s, {}};
    QVERIFY(journal().append(decisionLine(ahead)));
    QVERIFY(rated(three, Tier::Nope));
    QCOMPARE(tier(two), Tier::Okay);
    QCOMPARE(events().value(1), ahead);
    QCOMPARE(journal().readFrom(0)->events.size(), 3);
}

void TestDecisions::aJournalThatCannotBeMendedIsTriedAgain_data()
{
    QTest::addColumn<QByteArray>("tail"); // of the journal; null: there is no journal
    QTest::newRow("gone") << QByteArray();
    QTest::newRow("cut") << QByteArray("{\"cut");
}

// What could not be written at one start is at the next, and nothing is glued to a cut line.
void TestDecisions::aJournalThatCannotBeMendedIsTriedAgain()
{
    QFETCH(QByteArray, tail);
    for (int i = 0; i < 400; ++i)
        QVERIFY(rated(QString::number(1000 + i).repeated(16), Tier::Okay));
    m_library.reset();
    if (tail.isNull())
        QVERIFY(QFile::remove(journal().path()));
    else
        QVERIFY(journal().append(tail));
    const pid_t child = ::fork();
    if (child == 0) {
        std::signal(SIGXFSZ, SIG_IGN);
        const rlimit limit{1 << 10, RLIM_INFINITY}; // less than the journal has
        const bool limited = ::setrlimit(RLIMIT_FSIZE, &limit) == 0;
        ::_exit(limited && !Library::open(m_folder->path(), ReadWrite) ? 0 : 1);
    }
    QVERIFY(child > 0);
    int status = 0;
    QCOMPARE(::waitpid(child, &status, 0), child);
    QCOMPARE(status, 0);
    open();
    QVERIFY(m_library);
    QVERIFY(rated(one, Tier::Love));
    QCOMPARE(journal().readFrom(0)->events.size(), 401);
    loseDatabase();
    open();
    QCOMPARE(events().size(), 401);
}

// A process that may write only so much to a file meets a full disk in the journal or in the database, wherever it is.
void TestDecisions::fullDisk()
{
    QVERIFY(rated(one, Tier::Love));
    m_library.reset();
    const pid_t child = ::fork();
    if (child == 0) {
        std::signal(SIGXFSZ, SIG_IGN);
        open();
        const rlimit limit{64 << 10, RLIM_INFINITY};
        ::setrlimit(RLIMIT_FSIZE, &limit);
        bool failed = false;
        for (int i = 0; i < 5000 && !failed; ++i)
            failed = !rated(QString::number(1000 + i).repeated(16), Tier::Okay);
        const rlimit unlimited{RLIM_INFINITY, RLIM_INFINITY};
        ::setrlimit(RLIMIT_FSIZE, &unlimited);
        const bool goesOn = rated(two, Tier::Love) && tier(two) == Tier::Love;
        ::_exit(failed && goesOn ? 0 : 1);
    }
    QVERIFY(child > 0);
    int status = 0;
    QCOMPARE(::waitpid(child, &status, 0), child);
    QCOMPARE(status, 0);
    open();
    QVERIFY(m_library);
    QCOMPARE(tier(two), Tier::Love);
    QCOMPARE(events().size(), journal().readFrom(0)->events.size());
    QCOMPARE(
        *m_library->hold().database.integer("SELECT count(*) FROM pragma_integrity_check WHERE integrity_check = 'ok'"),
        1);
}

QTEST_GUILESS_MAIN(TestDecisions)
#include "tst_decisions.moc"
