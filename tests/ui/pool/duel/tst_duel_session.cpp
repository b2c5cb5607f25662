#include "ui/pool/duel/duel_session.h"

#include "tests/support/made_up_duels.h"
#include "tests/support/waiting.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace pentimento;
using Outcome = ChoiceEvent::Outcome;
using Refusal = DuelSession::Refusal;

namespace {

// A session between made-up pictures, a clock that goes by hand, and what it decided.
struct DuelRig {
    explicit DuelRig(int count, const QList<ChoiceEvent>& standing = {}, bool canWrite = true)
        : world(count, 7)
        , session(canWrite
                  ? DuelWorld{[this](const ChoiceEvent& choice) { posts.append(choice); }, [this] { return now; }}
                  : DuelWorld{{}, [this] { return now; }},
              1)
    {
        session.setPictures(world.pictures(), standing);
    }

    PicturePair pair() const { return session.current().value_or(PicturePair()); }
    void look()
    {
        session.painted(pair().first);
        session.painted(pair().second);
        now = now.addSecs(1);
    }
    void choose(Outcome outcome)
    {
        look();
        session.choose(outcome);
    }
    Refusal refusal() const { return refusals.last().first().value<Refusal>(); }

    MadeUpDuels world;
    QDateTime now = QDateTime::fromMSecsSinceEpoch(1'790'000'000'000).toUTC();
    QList<ChoiceEvent> posts;
    DuelSession session;
    QSignalSpy refusals{&session, &DuelSession::refused};
};

QSet<QString> bothOf(const PicturePair& pair)
{
    return {pair.first, pair.second};
}

} // namespace

class TestDuelSession : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void chooses()
    {
        DuelRig rig(6);
        const QSignalSpy shown(&rig.session, &DuelSession::currentChanged);
        const PicturePair pair = rig.pair();
        const QDateTime painted = rig.now;
        rig.choose(Outcome::Second);
        QCOMPARE(rig.posts.size(), 1);
        const ChoiceEvent made = rig.posts.first();
        QCOMPARE(PicturePair(made.first, made.second), pair);
        QCOMPARE(made.outcome, Outcome::Second);
        QCOMPARE(made.shownAt, painted);
        QCOMPARE(made.decidedAt, rig.now);
        QCOMPARE(made.source, u"duel"_s);
        QVERIFY(!made.id.isEmpty() && made.undoOf.isEmpty());
        QCOMPARE(shown.size(), 1);
        QVERIFY(bothOf(rig.pair()) != bothOf(pair));
        QCOMPARE(rig.session.duelCount(), 1);
        QVERIFY(decisionFromLine(decisionLine(made)));
    }

    void notBeforeBothWerePainted()
    {
        DuelRig rig(4);
        rig.session.choose(Outcome::First);
        QCOMPARE(rig.refusal(), Refusal::NotPainted);
        rig.session.painted(rig.pair().first);
        rig.session.painted(rig.pair().first);
        rig.session.painted(u"of an earlier pair"_s);
        rig.now = rig.now.addSecs(1);
        rig.session.choose(Outcome::First);
        QCOMPARE(rig.refusals.size(), 2);
        QVERIFY(rig.posts.isEmpty());
        rig.session.painted(rig.pair().second);
        rig.now = rig.now.addSecs(1);
        rig.session.choose(Outcome::First);
        QCOMPARE(rig.posts.size(), 1);
    }

    void notTooSoon()
    {
        DuelRig rig(4);
        rig.look();
        rig.session.choose(Outcome::First);
        rig.session.painted(rig.pair().first);
        rig.session.painted(rig.pair().second);
        rig.now = rig.now.addMSecs(DuelSession::TooSoonMs - 1);
        rig.session.choose(Outcome::First);
        QCOMPARE(rig.refusal(), Refusal::TooSoon);
        QCOMPARE(rig.posts.size(), 1);
        rig.now = rig.now.addMSecs(1);
        rig.session.choose(Outcome::First);
        QCOMPARE(rig.posts.size(), 2);
    }

    void aHeldKeyCountsOnce()
    {
        DuelRig rig(4);
        rig.look();
        const PicturePair pair = rig.pair();
        rig.session.choose(Outcome::First, true);
        rig.session.skip(true);
        rig.session.undo(true);
        QVERIFY(rig.posts.isEmpty() && rig.refusals.isEmpty());
        QCOMPARE(rig.pair(), pair);
    }

    void skippingSaysNothing()
    {
        DuelRig rig(3);
        const PicturePair pair = rig.pair();
        rig.session.skip();
        QVERIFY(bothOf(rig.pair()) != bothOf(pair));
        const PicturePair second = rig.pair();
        rig.session.skip();
        QVERIFY(bothOf(rig.pair()) != bothOf(pair) && bothOf(rig.pair()) != bothOf(second));
        rig.session.skip(); // all three: from the beginning
        QVERIFY(rig.session.current());
        QVERIFY(rig.posts.isEmpty());
        QCOMPARE(rig.session.duelCount(), 0);
    }

    void twoCannotBeSkipped()
    {
        DuelRig rig(2);
        const PicturePair pair = rig.pair();
        rig.session.skip();
        QCOMPARE(rig.refusal(), Refusal::NoOtherPair);
        QCOMPARE(rig.pair(), pair);
        rig.choose(Outcome::First);
        QVERIFY(!rig.session.current());
        rig.session.choose(Outcome::First);
        QCOMPARE(rig.refusal(), Refusal::NoPair);
    }

    void undoesAsFarAsItGoes()
    {
        DuelRig rig(8);
        QList<PicturePair> pairs;
        for (int i = 0; i < 12; ++i) {
            pairs.append(rig.pair());
            rig.choose(i % 3 == 0 ? Outcome::Tie : Outcome::First);
        }
        const QSignalSpy undone(&rig.session, &DuelSession::undone);
        for (int i = 11; i >= 0; --i) {
            rig.session.undo();
            QCOMPARE(rig.pair(), pairs[i]);
            const ChoiceEvent& back = rig.posts.last();
            QCOMPARE(back.outcome, Outcome::Undone);
            QCOMPARE(back.undoOf, rig.posts[i].id);
            QVERIFY(decisionFromLine(decisionLine(back)));
            QCOMPARE(rig.session.duelCount(), i);
        }
        QCOMPARE(undone.size(), 12);
        QVERIFY(!rig.session.canUndo());
        rig.session.undo();
        QCOMPARE(rig.refusal(), Refusal::NothingToUndo);
        rig.choose(Outcome::Second);
        QCOMPARE(rig.session.duelCount(), 1);
    }

    void whatWasUndoneMustBeSeenAgain()
    {
        DuelRig rig(4);
        rig.choose(Outcome::First);
        rig.session.undo();
        rig.session.choose(Outcome::Second);
        QCOMPARE(rig.refusal(), Refusal::NotPainted);
    }

    void earlierChoicesCount()
    {
        MadeUpDuels world(3, 7);
        QList<ChoiceEvent> standing{choiceOf(world.pictures()[0], world.pictures()[1], Outcome::First),
            choiceOf(world.pictures()[0], u"not a candidate"_s, Outcome::First)};
        DuelRig rig(3, standing);
        QVERIFY(bothOf(rig.pair()) != bothOf({world.pictures()[0], world.pictures()[1]}));
        QCOMPARE(rig.session.duelCount(), 1);
        QCOMPARE(rig.session.chosenCount(), 0);
        QVERIFY(!rig.session.canUndo());
        QTRY_COMPARE_WITH_TIMEOUT(rig.session.ladder().places.size(), 2, PatienceMs);
    }

    void climbsTheLadder()
    {
        DuelRig rig(5);
        for (int i = 0; i < 120; ++i)
            rig.choose(rig.world.truePlaceOf(rig.pair().first) < rig.world.truePlaceOf(rig.pair().second)
                    ? Outcome::First
                    : Outcome::Second);
        QTRY_COMPARE_WITH_TIMEOUT(rig.session.ladder().places.value(0).duels
                + rig.session.ladder().places.value(1).duels + rig.session.ladder().places.value(2).duels
                + rig.session.ladder().places.value(3).duels + rig.session.ladder().places.value(4).duels,
            240, PatienceMs);
        QList<int> places;
        for (const LadderPlace& place : rig.session.ladder().places)
            places.append(rig.world.truePlaceOf(place.picture));
        QCOMPARE(places, (QList<int>{1, 2, 3, 4, 5}));
        QCOMPARE(rig.session.ladder().knownCount(), 5);
        QCOMPARE_LE(rig.session.medianReach().value(), 2);
    }

    void readOnlyDecidesNothing()
    {
        DuelRig rig(4, {}, false);
        rig.look();
        rig.session.choose(Outcome::First);
        QCOMPARE(rig.refusal(), Refusal::ReadOnly);
        rig.session.undo();
        QCOMPARE(rig.refusal(), Refusal::ReadOnly);
        QVERIFY(!rig.session.canDecide());
    }

    void brokenPicturesMeetNobody()
    {
        DuelRig rig(3);
        const PicturePair pair = rig.pair();
        rig.session.pictureFailed(pair.first);
        QVERIFY(rig.session.current() && !bothOf(rig.pair()).contains(pair.first));
        QCOMPARE(rig.session.brokenCount(), 1);
        rig.session.pictureFailed(pair.second);
        QVERIFY(!rig.session.current());
        rig.session.pictureRecovered(pair.second);
        QVERIFY(rig.session.current() && bothOf(rig.pair()).contains(pair.second));
        rig.session.pictureFailed(u"a stranger"_s);
        QCOMPARE(rig.session.brokenCount(), 1);
    }

    void aNewSelectionKeepsThePair()
    {
        DuelRig rig(6);
        rig.choose(Outcome::First);
        rig.look();
        const PicturePair pair = rig.pair();
        rig.session.setPictures({pair.second, pair.first, u"another"_s}, rig.posts);
        QCOMPARE(rig.pair(), pair);
        rig.session.choose(Outcome::First); // it is still on the screen
        QCOMPARE(rig.posts.size(), 2);
        QVERIFY(rig.session.canUndo());
        QVERIFY(rig.session.canUndo());
        rig.session.take({rig.posts[0], rig.posts[1]});
        rig.session.setPictures({u"x"_s, u"y"_s}, {});
        QCOMPARE(bothOf(rig.pair()), (QSet<QString>{u"x"_s, u"y"_s}));
        QVERIFY(!rig.session.canUndo());
        rig.session.setPictures({u"x"_s}, {});
        QVERIFY(!rig.session.current());
    }

    // The disk is slower than a hand: what it does not know yet must not be lost.
    void whatIsNotWrittenYetHolds()
    {
        DuelRig rig(5);
        rig.choose(Outcome::First);
        rig.choose(Outcome::Second);
        rig.session.setPictures(rig.world.pictures(), {});
        QCOMPARE(rig.session.duelCount(), 2);
        rig.session.undo();
        rig.session.setPictures(rig.world.pictures(), {rig.posts[0], rig.posts[1]}); // the undoing is on its way
        QCOMPARE(rig.session.duelCount(), 1);
        QCOMPARE(rig.session.chosenCount(), 1);
    }

    void hearsOfOthersChoices()
    {
        DuelRig rig(4);
        rig.choose(Outcome::First);
        const ChoiceEvent own = rig.posts.first();
        const ChoiceEvent other = choiceOf(rig.world.pictures()[2], rig.world.pictures()[3], Outcome::Tie);
        rig.session.take({own, other});
        QCOMPARE(rig.session.duelCount(), 2);
        ChoiceEvent back = own;
        back.id = newEventId();
        back.outcome = Outcome::Undone;
        back.undoOf = own.id;
        rig.session.take({back});
        QCOMPARE(rig.session.duelCount(), 1);
        QVERIFY(!rig.session.canUndo());
    }

    // What was written after it was taken back here comes late, and must not stand again.
    void itsOwnEchoChangesNothing()
    {
        DuelRig rig(4);
        rig.choose(Outcome::First);
        rig.session.undo();
        rig.session.take({rig.posts[0]});
        QCOMPARE(rig.session.duelCount(), 0);
        rig.session.take({rig.posts[1]});
        QCOMPARE(rig.session.duelCount(), 0);
    }

    void knowsWhoMayComeNext()
    {
        DuelRig rig(9);
        for (int i = 0; i < 20; ++i) {
            const QStringList likely = rig.session.likelyNext();
            QVERIFY(likely.size() >= 2 && likely.size() <= 6);
            rig.choose(i % 3 == 0 ? Outcome::Tie : i % 3 == 1 ? Outcome::First : Outcome::Second);
            QVERIFY(likely.contains(rig.pair().first) && likely.contains(rig.pair().second));
        }
    }
};

QTEST_GUILESS_MAIN(TestDuelSession)
#include "tst_duel_session.moc"
