// The rules of ux.md B2, each by its name.
#include "tests/ui/pool/session_rig.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace pentimento;

using Refusal = RatingSession::Refusal;

namespace {

Refusal onlyReason(const QSignalSpy& refused)
{
    return refused.size() == 1 ? refused[0][0].value<Refusal>() : Refusal::NothingToUndo;
}

// Rates everything to the end, always the same way, and returns what was shown.
QList<int> rateAll(SessionRig& rig)
{
    QList<int> shown;
    const QSignalSpy atEnd(&rig.session, &RatingSession::atEnd);
    while (atEnd.isEmpty()) {
        shown.append(rig.current());
        rig.press(rig.current() % 2 == 0 ? PoolCommand::Love : PoolCommand::Nope);
    }
    return shown;
}

} // namespace

class TestRatingRules : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void loupeRatesOne();
    void gridRatesItsSelection();
    void frozenOrderUnderFilters();
    void aRatedPictureLeavesOnTheNextMove();
    void aSecondLookAtTheLastOne();
    void endOfListStays();
    void filterChangeKeepsThePlace();
    void autoRepeatIsIgnored();
    void noRatingForAPictureNotYetPainted();
    void noRatingForAPictureJustSeen();
    void sameKeyTwiceChangesNothing();
    void undoRestoresRatingAndPlace();
    void undoHasNoEnd();
    void undoAfterRestart();
    void blindModeHidesLabels();
    void silentRepeats();
    void undoOfARepeatAsksAgain();
    void breaks();
    void brokenFileIsSkippedAndCounted();
};

void TestRatingRules::loupeRatesOne()
{
    SessionRig rig(5);
    rig.press(PoolCommand::Love);
    QCOMPARE(rig.posts.size(), 1);
    QCOMPARE(rig.posts[0].size(), 1);
    QCOMPARE(rig.lastDecision().picture, pictureOf(0));
    QCOMPARE(rig.lastDecision().source, LoupeSource);
    QCOMPARE(rig.lastDecision().decidedAt, rig.now);
    QCOMPARE(rig.lastDecision().shownAt, rig.now.addMSecs(-1000));
    QCOMPARE(rig.session.counts(), (TierCounts{1, 0, 0, 4}));
    QCOMPARE(rig.current(), 1);
    rig.press(PoolCommand::NopeStay);
    QCOMPARE(rig.current(), 1);
    QCOMPARE(rig.tier(1), Tier::Nope);
    rig.press(PoolCommand::Clear);
    QCOMPARE(rig.current(), 1);
    QCOMPARE(rig.tier(1), MaybeTier());
}

void TestRatingRules::gridRatesItsSelection()
{
    SessionRig rig(6);
    rig.press(PoolCommand::Okay);
    QSignalSpy changed(&rig.session, &RatingSession::itemsChanged);
    QCOMPARE(rig.session.rateSelection({pictureOf(0), pictureOf(2), pictureOf(4), u"no picture"_s}, Tier::Okay), 2);
    QCOMPARE(rig.posts.last().size(), 2);
    QCOMPARE(rig.lastDecision().source, GridSource);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed[0][0].value<QList<int>>(), (QList<int>{2, 4}));
    QCOMPARE(rig.session.counts().okay, 3);
    QSignalSpy undone(&rig.session, &RatingSession::undone);
    rig.session.undo();
    QCOMPARE(undone[0][0].toInt(), 2);
    QCOMPARE(rig.session.counts().okay, 1);
    QCOMPARE(rig.posts.last().size(), 2);
    QCOMPARE(rig.current(), 1);
}

void TestRatingRules::frozenOrderUnderFilters()
{
    SessionRig rig(6);
    rig.session.rateSelection({pictureOf(4), pictureOf(5)}, Tier::Love);
    rig.session.applyFilter(filterOf({}, PoolSort::Tier));
    const QList<int> frozen{4, 5, 0, 1, 2, 3};
    QCOMPARE(rig.order(), frozen);
    rig.session.home();
    rig.press({PoolCommand::Nope, PoolCommand::Skip, PoolCommand::Love, PoolCommand::Okay});
    QCOMPARE(rig.order(), frozen);
    QCOMPARE(rig.current(), 2);
    rig.session.applyFilter(filterOf({}, PoolSort::Tier));
    QCOMPARE(rig.order(), (QList<int>{0, 5, 1, 4, 2, 3}));
}

void TestRatingRules::aRatedPictureLeavesOnTheNextMove()
{
    SessionRig rig(5);
    rig.session.applyFilter(filterOf(OnlyUnrated));
    rig.press(PoolCommand::LoveStay);
    QCOMPARE(rig.order(), (QList<int>{0, 1, 2, 3, 4}));
    QCOMPARE(rig.current(), 0);
    rig.session.next();
    QCOMPARE(rig.order(), (QList<int>{1, 2, 3, 4}));
    QCOMPARE(rig.current(), 1);
    QCOMPARE(rig.session.place(), 0);
    rig.press(PoolCommand::Nope); // the next one is shown by the press itself, the rated one still beside it
    QCOMPARE(rig.order(), (QList<int>{1, 2, 3, 4}));
    QCOMPARE(rig.current(), 2);
    rig.press(PoolCommand::Nope);
    QCOMPARE(rig.order(), (QList<int>{2, 3, 4}));
    QCOMPARE(rig.current(), 3);
    rig.session.end();
    QCOMPARE(rig.order(), (QList<int>{3, 4}));
    QCOMPARE(rig.current(), 4);
}

void TestRatingRules::aSecondLookAtTheLastOne()
{
    SessionRig rig(4);
    rig.session.applyFilter(filterOf(OnlyUnrated));
    rig.press(PoolCommand::Nope);
    rig.session.previous();
    QCOMPARE(rig.current(), 0);
    rig.press(PoolCommand::Love);
    QCOMPARE(rig.tier(0), Tier::Love);
    QCOMPARE(rig.current(), 1);
    rig.session.next();
    QCOMPARE(rig.order(), (QList<int>{1, 2, 3}));
}

void TestRatingRules::endOfListStays()
{
    SessionRig rig(2);
    const QSignalSpy atEnd(&rig.session, &RatingSession::atEnd);
    rig.press({PoolCommand::Love, PoolCommand::Love});
    QCOMPARE(rig.current(), 1);
    QCOMPARE(rig.tier(1), Tier::Love);
    QCOMPARE(atEnd.size(), 1);
    rig.press({PoolCommand::Next, PoolCommand::Skip});
    QCOMPARE(rig.current(), 1);
    QCOMPARE(atEnd.size(), 3);
    rig.session.applyFilter(filterOf(OnlyUnrated));
    QCOMPARE(rig.current(), -1);
    rig.press({PoolCommand::Next, PoolCommand::Skip, PoolCommand::End, PoolCommand::Home, PoolCommand::Previous});
    QCOMPARE(atEnd.size(), 3);
}

void TestRatingRules::filterChangeKeepsThePlace()
{
    SessionRig rig(8);
    rig.session.rateSelection({pictureOf(1), pictureOf(3), pictureOf(6)}, Tier::Love);
    rig.session.goTo(3);
    rig.look();
    const QSignalSpy moved(&rig.session, &RatingSession::currentChanged);
    rig.session.applyFilter(filterOf({Tier::Love}));
    QCOMPARE(rig.current(), 3);
    QCOMPARE(rig.session.place(), 1);
    QVERIFY(moved.isEmpty()); // it stays on the screen, so it may be rated
    rig.session.perform(PoolCommand::OkayStay);
    QCOMPARE(rig.tier(3), Tier::Okay);
    rig.session.applyFilter({});
    rig.session.goTo(4);
    rig.session.applyFilter(filterOf({Tier::Love}));
    QCOMPARE(rig.current(), 6); // the nearest later one
    rig.session.applyFilter({});
    rig.session.goTo(7);
    rig.session.applyFilter(filterOf({Tier::Love}));
    QCOMPARE(rig.current(), 6); // the nearest earlier one
}

void TestRatingRules::autoRepeatIsIgnored()
{
    SessionRig rig(5);
    rig.look();
    for (const PoolCommand command : {PoolCommand::Love, PoolCommand::NopeStay, PoolCommand::Clear, PoolCommand::Skip,
             PoolCommand::FlagUnsure, PoolCommand::Undo}) {
        rig.session.perform(command, true);
        QVERIFY(rig.posts.isEmpty());
        QCOMPARE(rig.current(), 0);
        QVERIFY(!rig.session.current()->isUnsure);
    }
    rig.session.perform(PoolCommand::Love, false);
    QCOMPARE(rig.posts.size(), 1);
    rig.session.perform(PoolCommand::Next, true);
    QCOMPARE(rig.current(), 2);
}

void TestRatingRules::noRatingForAPictureNotYetPainted()
{
    SessionRig rig(3);
    const QSignalSpy refused(&rig.session, &RatingSession::refused);
    rig.pass(5000);
    rig.session.rate(Tier::Love);
    QCOMPARE(onlyReason(refused), Refusal::NotPainted);
    rig.session.painted(pictureOf(1)); // another one
    rig.pass(5000);
    rig.session.clear();
    QCOMPARE(refused.size(), 2);
    rig.press(PoolCommand::Love);
    rig.pass(5000);
    rig.session.rate(Tier::Love); // the paint of the one before does not count
    QCOMPARE(refused.size(), 3);
    QCOMPARE(rig.posts.size(), 1);
    QCOMPARE(rig.tier(1), MaybeTier());
}

void TestRatingRules::noRatingForAPictureJustSeen()
{
    SessionRig rig(3);
    const QSignalSpy refused(&rig.session, &RatingSession::refused);
    rig.session.painted(pictureOf(0));
    rig.pass(RatingSession::TooSoonMs - 1);
    rig.session.rate(Tier::Love);
    QCOMPARE(onlyReason(refused), Refusal::TooSoon);
    QVERIFY(rig.posts.isEmpty());
    rig.session.painted(pictureOf(0)); // painted again is not seen anew
    rig.pass(1);
    rig.session.rate(Tier::Love);
    QCOMPARE(rig.posts.size(), 1);
    rig.session.painted(pictureOf(1));
    rig.now = rig.now.addDays(-1); // a clock that was set back locks nobody out
    rig.session.rate(Tier::Love);
    QCOMPARE(rig.posts.size(), 2);
}

void TestRatingRules::sameKeyTwiceChangesNothing()
{
    SessionRig rig(3);
    rig.press({PoolCommand::LoveStay, PoolCommand::LoveStay});
    QCOMPARE(rig.posts.size(), 1);
    QCOMPARE(rig.tier(0), Tier::Love);
    rig.press(PoolCommand::Love);
    QCOMPARE(rig.posts.size(), 1);
    QCOMPARE(rig.current(), 1);
    rig.press(PoolCommand::Clear);
    QCOMPARE(rig.posts.size(), 1);
    rig.session.undo();
    QVERIFY(!rig.session.canUndo());
    QCOMPARE(rig.tier(0), MaybeTier());
}

void TestRatingRules::undoRestoresRatingAndPlace()
{
    SessionRig rig(6);
    rig.session.applyFilter(filterOf(OnlyUnrated));
    rig.press({PoolCommand::Love, PoolCommand::Skip, PoolCommand::Okay, PoolCommand::Skip, PoolCommand::Skip});
    QCOMPARE(rig.order(), (QList<int>{1, 3, 4, 5}));
    const QString okay = rig.lastDecision().id;
    rig.session.undo();
    QCOMPARE(rig.tier(2), MaybeTier());
    QCOMPARE(rig.current(), 2);
    QCOMPARE(rig.order(), (QList<int>{1, 2, 3, 4, 5})); // where it was
    QCOMPARE(rig.lastDecision().undoOf, okay);
    QCOMPARE(rig.lastDecision().tier, MaybeTier());
    const QSignalSpy refused(&rig.session, &RatingSession::refused);
    rig.session.rate(Tier::Nope); // it has to come onto the screen again first
    QCOMPARE(onlyReason(refused), Refusal::NotPainted);
    rig.session.undo();
    QCOMPARE(rig.current(), 0);
    QCOMPARE(rig.session.counts(), (TierCounts{0, 0, 0, 6}));
    QCOMPARE(rig.order(), (QList<int>{0, 1, 2, 3, 4, 5}));
    rig.session.undo();
    QCOMPARE(refused.last()[0].value<Refusal>(), Refusal::NothingToUndo);
}

void TestRatingRules::undoHasNoEnd()
{
    constexpr int Count = 3000;
    SessionRig rig(Count);
    rateAll(rig);
    QCOMPARE(rig.session.counts().rated(), Count);
    for (int i = 0; i < Count; ++i)
        rig.session.undo();
    QCOMPARE(rig.session.counts().unrated, Count);
    QCOMPARE(rig.current(), 0);
    QVERIFY(!rig.session.canUndo());
}

void TestRatingRules::undoAfterRestart()
{
    SessionRig rig(0);
    QList<PoolItem> items = poolItems(4);
    items[1].tier = Tier::Okay;
    items[2].tier = Tier::Love;
    const auto event = [](const QString& id, int n, MaybeTier before, MaybeTier after) {
        return RatingEvent{id, pictureOf(n), before, after, {}, {}, LoupeSource, u"s"_s, {}};
    };
    rig.session.setItems(items);
    rig.session.setHistory(
        {event(u"a"_s, 1, {}, Tier::Nope), event(u"b"_s, 1, Tier::Nope, Tier::Okay), event(u"c"_s, 2, {}, Tier::Love)});
    QCOMPARE(rig.current(), 0); // the first one not rated
    rig.session.applyFilter(filterOf(OnlyUnrated));
    rig.session.end();
    rig.session.undo();
    QCOMPARE(rig.current(), 2); // though the filter left it out
    QCOMPARE(rig.lastDecision().undoOf, u"c"_s);
    rig.session.undo();
    QCOMPARE(rig.tier(1), Tier::Nope);
    QCOMPARE(rig.lastDecision().undoOf, u"b"_s);
    QCOMPARE(rig.current(), 1);
    rig.session.undo();
    QCOMPARE(rig.tier(1), MaybeTier());
    QVERIFY(!rig.session.canUndo());
}

void TestRatingRules::blindModeHidesLabels()
{
    SessionRig rig(0);
    QList<PoolItem> items = poolItems(2);
    items[0].authorName = u"some-model"_s;
    items[0].prompt = u"a heron"_s;
    rig.session.setItems(items);
    QVERIFY(rig.session.isBlind()); // unless somebody wants otherwise
    QVERIFY(!rig.session.labels());
    QVERIFY(rig.session.titleShown(0).isEmpty());
    rig.press(PoolCommand::Reveal);
    QCOMPARE(rig.session.labels()->model, u"some-model"_s);
    QCOMPARE(rig.session.labels()->prompt, u"a heron"_s);
    QVERIFY(rig.session.titleShown(1).isEmpty());
    rig.session.next();
    rig.session.previous();
    QVERIFY(!rig.session.labels()); // it was for that one look
    const QSignalSpy changed(&rig.session, &RatingSession::labelsChanged);
    rig.session.setBlind(false);
    QCOMPARE(changed.size(), 1);
    QVERIFY(rig.session.labels());
    QCOMPARE(rig.session.titleShown(1), u"title 1"_s);
}

void TestRatingRules::silentRepeats()
{
    RatingSettings settings;
    settings.repeatShare = 0.2;
    settings.seed = 7;
    SessionRig rig(300, settings);
    const QList<int> shown = rateAll(rig);
    QCOMPARE(rig.session.counts().unrated, 0);
    int repeats = 0;
    for (qsizetype i = 0; i < shown.size(); ++i) {
        const qsizetype before = i == 0 ? -1 : shown.lastIndexOf(shown[i], i - 1);
        const bool isRepeat = before >= 0;
        QCOMPARE(rig.posts[i][0].source, isRepeat ? RepeatSource : LoupeSource);
        if (!isRepeat)
            continue;
        ++repeats;
        QVERIFY(i - before > SilentRepeats::Distance);
        QVERIFY(rig.posts[i - 1][0].source != RepeatSource);
    }
    QVERIFY2(repeats > 25 && repeats < 85, qPrintable(QString::number(repeats)));
    SessionRig again(300, settings);
    QCOMPARE(rateAll(again), shown);
    settings.seed = 8;
    SessionRig other(300, settings);
    QVERIFY(rateAll(other) != shown);
    SessionRig none(300);
    QCOMPARE(rateAll(none).size(), 300);
}

void TestRatingRules::undoOfARepeatAsksAgain()
{
    RatingSettings settings;
    settings.repeatShare = 1;
    SessionRig rig(60, settings);
    while (!rig.session.isRepeat(rig.session.place()))
        rig.press(PoolCommand::Love);
    const int place = rig.session.place();
    const int picture = rig.current();
    QCOMPARE(rig.session.tierShown(place), MaybeTier()); // nothing gives it away
    QCOMPARE(rig.tier(picture), Tier::Love);
    rig.press(PoolCommand::Love);
    QCOMPARE(rig.lastDecision().source, RepeatSource);
    QCOMPARE(rig.tier(picture), Tier::Love);
    const QString answer = rig.lastDecision().id;
    rig.session.undo();
    QCOMPARE(rig.lastDecision().undoOf, answer);
    QCOMPARE(rig.current(), picture);
    QVERIFY(rig.session.isRepeat(rig.session.place()));
    QCOMPARE(rig.session.tierShown(rig.session.place()), MaybeTier());
    rig.press(PoolCommand::NopeStay);
    QCOMPARE(rig.lastDecision().source, RepeatSource);
    rig.press(PoolCommand::OkayStay); // a change of mind, not a second answer
    QCOMPARE(rig.lastDecision().source, LoupeSource);
    rig.session.next();
    rig.session.next();
    for (int i = 0; i < rig.session.count(); ++i)
        QVERIFY(!rig.session.isRepeat(i));
}

void TestRatingRules::breaks()
{
    SessionRig rig(1000);
    const QSignalSpy hint(&rig.session, &RatingSession::breakSuggested);
    const auto rateFor = [&rig](int pictures, qint64 msEach) {
        for (int i = 0; i < pictures; ++i) {
            rig.pass(msEach - 1000);
            rig.press(PoolCommand::Okay);
        }
    };
    rateFor(100, 2000);
    QCOMPARE(*rig.session.picturesPerHour(), 1800.0);
    rateFor(100, 2800); // 28.6 % fewer
    QVERIFY(hint.isEmpty());
    rateFor(50, 4200);
    QCOMPARE(hint.size(), 1);
    rateFor(99, 9000);
    QCOMPARE(hint.size(), 1); // not again at once
}

void TestRatingRules::brokenFileIsSkippedAndCounted()
{
    SessionRig rig(6);
    rig.session.pictureFailed(pictureOf(1), u"damaged"_s);
    rig.press(PoolCommand::Love);
    QCOMPARE(rig.current(), 2);
    rig.press(PoolCommand::Love);
    QCOMPARE(rig.current(), 3);
    rig.session.pictureFailed(pictureOf(3), u"missing"_s); // known only when it is to be shown
    QCOMPARE(rig.current(), 4);
    QCOMPARE(rig.session.brokenCount(), 2);
    const QSignalSpy refused(&rig.session, &RatingSession::refused);
    rig.session.previous(); // its card may be looked at
    QCOMPARE(rig.current(), 3);
    QCOMPARE(rig.session.brokenReason(rig.session.place()), u"missing"_s);
    rig.press(PoolCommand::Nope);
    QCOMPARE(onlyReason(refused), Refusal::Broken);
    rig.session.pictureRecovered(pictureOf(3));
    rig.press(PoolCommand::Nope);
    QCOMPARE(rig.tier(3), Tier::Nope);
    QCOMPARE(rig.session.brokenCount(), 1);
    rig.session.pictureFailed(pictureOf(5), u"damaged"_s);
    const QSignalSpy atEnd(&rig.session, &RatingSession::atEnd);
    rig.press(PoolCommand::Nope);
    QCOMPARE(atEnd.size(), 1);
    QCOMPARE(rig.current(), 4);
}

QTEST_GUILESS_MAIN(TestRatingRules)
#include "tst_rating_rules.moc"
