#include "tests/ui/pool/session_rig.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace pentimento;

class TestRatingSession : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void emptyPool();
    void readOnlyLibrary();
    void moves();
    void withoutAdvance();
    void unsure();
    void decisionsOfOthers();
    void ownDecisionsAreNewer();
    void undoStepsOverWhatOthersChanged();
    void undoShowsWhatStillDoesNotMatch();
    void lastTenDecisions();
    void newPicturesComeAtTheEnd();
    void anotherReadingKeepsThePlace();
    void anotherReadingForgetsNoDecision();
    void aSelectionLeavesInRuns();
    void orderSignalsTellTheTruth();
};

void TestRatingSession::emptyPool()
{
    SessionRig rig(0);
    const QSignalSpy refused(&rig.session, &RatingSession::refused);
    rig.press({PoolCommand::Love, PoolCommand::Clear, PoolCommand::FlagUnsure, PoolCommand::Undo});
    QCOMPARE(refused.size(), 4);
    rig.press({PoolCommand::Next, PoolCommand::Previous, PoolCommand::Home, PoolCommand::End, PoolCommand::Skip});
    rig.session.rateSelection({pictureOf(1)}, Tier::Love);
    rig.session.painted(pictureOf(1));
    rig.session.applyFilter(filterOf(OnlyUnrated));
    QCOMPARE(rig.session.place(), -1);
    QVERIFY(!rig.session.current());
    QVERIFY(!rig.session.labels());
    QVERIFY(rig.posts.isEmpty());
}

void TestRatingSession::readOnlyLibrary()
{
    RatingSession session(withoutRepeats(), {{}, [] { return QDateTime::currentDateTimeUtc(); }});
    session.setItems(poolItems(3));
    const QSignalSpy refused(&session, &RatingSession::refused);
    session.painted(pictureOf(0));
    session.rate(Tier::Love);
    session.undo();
    session.flagUnsure();
    session.rateSelection({pictureOf(0)}, Tier::Love);
    QCOMPARE(refused.size(), 4);
    for (const QList<QVariant>& arguments : refused)
        QCOMPARE(arguments[0].value<RatingSession::Refusal>(), RatingSession::Refusal::ReadOnly);
    QCOMPARE(session.counts().unrated, 3);
    session.next();
    QCOMPARE(session.place(), 1);
}

void TestRatingSession::moves()
{
    SessionRig rig(4);
    const QSignalSpy moved(&rig.session, &RatingSession::currentChanged);
    rig.session.previous();
    rig.session.home();
    rig.session.goTo(9);
    rig.session.goTo(-2);
    QVERIFY(moved.isEmpty());
    rig.session.end();
    QCOMPARE(rig.current(), 3);
    rig.session.previous();
    QCOMPARE(rig.current(), 2);
    rig.session.goTo(1);
    QCOMPARE(rig.current(), 1);
    QCOMPARE(moved.size(), 3);
    QVERIFY(rig.posts.isEmpty());
}

void TestRatingSession::withoutAdvance()
{
    SessionRig rig(3);
    rig.session.setAdvances(false);
    rig.press(PoolCommand::Love);
    QCOMPARE(rig.current(), 0);
    rig.press(PoolCommand::Skip);
    QCOMPARE(rig.current(), 1);
}

void TestRatingSession::unsure()
{
    SessionRig rig(3);
    PoolFilter filter;
    const QSignalSpy told(&rig.session, &RatingSession::unsureChanged);
    rig.session.perform(PoolCommand::FlagUnsure);
    QCOMPARE(told.last(), (QList<QVariant>{pictureOf(0), true}));
    filter.unsureOnly = true;
    rig.session.applyFilter(filter);
    QCOMPARE(rig.order(), QList<int>{0});
    rig.session.perform(PoolCommand::FlagUnsure);
    QCOMPARE(told.last(), (QList<QVariant>{pictureOf(0), false}));
    QVERIFY(rig.posts.isEmpty());
}

void TestRatingSession::decisionsOfOthers()
{
    SessionRig rig(3);
    const QSignalSpy changed(&rig.session, &RatingSession::itemsChanged);
    const RatingEvent event{u"e"_s, pictureOf(2), {}, Tier::Okay, {}, rig.now, u"studio"_s, u"s"_s, {}};
    rig.session.take({u"e"_s}, {event});
    QCOMPARE(rig.tier(2), Tier::Okay);
    QCOMPARE(rig.session.counts().okay, 1);
    QCOMPARE(changed.size(), 1);
    rig.session.take({u"e"_s}, {event});
    QCOMPARE(changed.size(), 1);
}

void TestRatingSession::ownDecisionsAreNewer()
{
    SessionRig rig(3);
    rig.press(PoolCommand::Love);
    const QString own = rig.lastDecision().id;
    const RatingEvent late{u"e"_s, pictureOf(0), {}, Tier::Nope, {}, rig.now, u"studio"_s, u"s"_s, {}};
    rig.session.take({u"e"_s}, {late});
    QCOMPARE(rig.tier(0), Tier::Love);
    RatingEvent written = late;
    written.id = own;
    written.newTier = Tier::Love;
    rig.session.take({own}, {written});
    rig.session.take({u"e"_s}, {late});
    QCOMPARE(rig.tier(0), Tier::Nope);
}

void TestRatingSession::undoStepsOverWhatOthersChanged()
{
    SessionRig rig(3);
    rig.press({PoolCommand::Love, PoolCommand::Love});
    const QString second = rig.lastDecision().id;
    rig.session.take({second}, {});
    const RatingEvent event{u"e"_s, pictureOf(1), Tier::Love, Tier::Nope, {}, rig.now, u"studio"_s, u"s"_s, {}};
    rig.session.take({u"e"_s}, {event});
    rig.session.undo();
    QCOMPARE(rig.tier(1), Tier::Nope);
    QCOMPARE(rig.tier(0), MaybeTier());
    QCOMPARE(rig.current(), 0);
}

void TestRatingSession::undoShowsWhatStillDoesNotMatch()
{
    SessionRig rig(4);
    rig.session.applyFilter(filterOf(OnlyUnrated));
    rig.session.goTo(1);
    rig.press({PoolCommand::OkayStay, PoolCommand::Nope, PoolCommand::Skip});
    QCOMPARE(rig.order(), (QList<int>{0, 2, 3}));
    rig.session.undo();
    QCOMPARE(rig.tier(1), Tier::Okay);
    QCOMPARE(rig.current(), 1);
    QCOMPARE(rig.order(), (QList<int>{0, 1, 2, 3}));
}

void TestRatingSession::lastTenDecisions()
{
    SessionRig rig(20);
    for (int i = 0; i < 12; ++i)
        rig.press(PoolCommand::Okay);
    rig.session.rateSelection({pictureOf(15), pictureOf(16)}, Tier::Love);
    const QList<RatingStep> last = rig.session.lastSteps();
    QCOMPARE(last.size(), 10);
    QCOMPARE(last[0].changes.size(), 2);
    QVERIFY(!last[0].tookMs);
    QCOMPARE(last[1].changes[0].picture, pictureOf(11));
    QCOMPARE(last[1].changes[0].after, Tier::Okay);
    QCOMPARE(*last[1].tookMs, qint64(1000));
    QCOMPARE(last[9].changes[0].picture, pictureOf(3));
}

void TestRatingSession::newPicturesComeAtTheEnd()
{
    SessionRig rig(2);
    rig.session.applyFilter(filterOf(OnlyUnrated, PoolSort::Newest));
    QCOMPARE(rig.order(), (QList<int>{1, 0}));
    rig.session.addItem(poolItem(5));
    rig.session.addItem(poolItem(6, Tier::Love)); // does not match
    rig.session.addItem(poolItem(1)); // is there
    QCOMPARE(rig.order(), (QList<int>{1, 0, 5}));
    QCOMPARE(rig.session.counts(), (TierCounts{1, 0, 0, 3}));
    SessionRig empty(0);
    const QSignalSpy moved(&empty.session, &RatingSession::currentChanged);
    empty.session.addItem(poolItem(5));
    QCOMPARE(empty.current(), 5);
    QCOMPARE(moved.size(), 1);
}

void TestRatingSession::anotherReadingKeepsThePlace()
{
    SessionRig rig(5);
    rig.session.goTo(3);
    rig.look();
    QList<PoolItem> items = poolItems(9);
    items.remove(0, 2);
    const QSignalSpy moved(&rig.session, &RatingSession::currentChanged);
    rig.session.setItems(items);
    QCOMPARE(rig.current(), 3);
    QCOMPARE(rig.session.place(), 1);
    QVERIFY(moved.isEmpty());
    rig.session.setItems(poolItems(2));
    QCOMPARE(rig.current(), 0);
    QCOMPARE(moved.size(), 1);
}

// The library was read before it had what is in memory only, as while the disk is full.
void TestRatingSession::anotherReadingForgetsNoDecision()
{
    SessionRig rig(4);
    rig.press({PoolCommand::Love, PoolCommand::OkayStay, PoolCommand::NopeStay});
    const QString first = rig.posts[0][0].id;
    rig.session.take({first, rig.posts[1][0].id}, {});
    rig.session.setItems(poolItems(4));
    QCOMPARE(rig.tier(0), MaybeTier()); // that one was written: what is read is newer
    QCOMPARE(rig.tier(1), Tier::Nope);
    QCOMPARE(rig.session.counts(), (TierCounts{0, 0, 1, 3}));
    rig.session.undo();
    QCOMPARE(rig.tier(1), Tier::Okay);
}

void TestRatingSession::aSelectionLeavesInRuns()
{
    SessionRig rig(10);
    rig.session.applyFilter(filterOf(OnlyUnrated));
    rig.session.goTo(5);
    const QSignalSpy removed(&rig.session, &RatingSession::aboutToRemove);
    QStringList selection;
    for (const int n : {1, 2, 3, 5, 7, 8})
        selection.append(pictureOf(n));
    rig.session.rateSelection(selection, Tier::Nope);
    QCOMPARE(rig.session.count(), 10);
    rig.session.next();
    QCOMPARE(removed.size(), 3);
    QCOMPARE(rig.order(), (QList<int>{0, 4, 6, 9}));
    QCOMPARE(rig.current(), 6);
    rig.session.undo();
    QCOMPARE(rig.current(), 5);
    QCOMPARE(rig.order(), (QList<int>{0, 1, 2, 3, 4, 5, 6, 7, 8, 9}));
}

// Somebody who only listens to what is inserted and removed has the same list.
void TestRatingSession::orderSignalsTellTheTruth()
{
    RatingSettings settings;
    settings.repeatShare = 0.3;
    SessionRig rig(120, settings);
    rig.session.applyFilter(filterOf(OnlyUnrated));
    QList<int> mirror = rig.order();
    int first = 0;
    connect(&rig.session, &RatingSession::aboutToInsert, this, [&](int place) { first = place; });
    connect(&rig.session, &RatingSession::inserted, this, [&] { mirror.insert(first, rig.order().value(first)); });
    connect(&rig.session, &RatingSession::aboutToRemove, this,
        [&](int from, int to) { mirror.remove(from, to - from + 1); });
    const QList<PoolCommand> keys{PoolCommand::Love, PoolCommand::Nope, PoolCommand::Skip, PoolCommand::OkayStay,
        PoolCommand::Undo, PoolCommand::Love, PoolCommand::Previous, PoolCommand::Okay, PoolCommand::Clear};
    for (int i = 0; i < 400; ++i) {
        rig.press(keys[i % 31 % keys.size()]);
        QCOMPARE(mirror, rig.order());
        QVERIFY(rig.session.place() < rig.session.count());
    }
}

QTEST_GUILESS_MAIN(TestRatingSession)
#include "tst_rating_session.moc"
