#include "core/library/pool/next_duel.h"

#include "tests/support/made_up_duels.h"

#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace pentimento;
using Outcome = ChoiceEvent::Outcome;

namespace {

QSet<QString> bothOf(const PicturePair& pair)
{
    return {pair.first, pair.second};
}

} // namespace

class TestNextDuel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void needsTwo()
    {
        QVERIFY(!nextDuel({}, {}, 1));
        QVERIFY(!nextDuel({u"a"_s}, {}, 1));
        QVERIFY(!nextDuel({u"a"_s, u"a"_s}, {}, 1));
        QCOMPARE(bothOf(*nextDuel({u"a"_s, u"b"_s}, {}, 1)), (QSet<QString>{u"a"_s, u"b"_s}));
    }

    void isTheSameForTheSame()
    {
        MadeUpDuels world(12, 3);
        QList<ChoiceEvent> standing;
        for (int i = 0; i < 30; ++i)
            standing.append(world.choose(world.anyPair()));
        QCOMPARE(nextDuel(world.pictures(), standing, 5), nextDuel(world.pictures(), standing, 5));
    }

    void takesSidesByTheSeed()
    {
        const QList<QString> two{u"a"_s, u"b"_s};
        int aFirst = 0;
        for (quint64 seed = 0; seed < 200; ++seed)
            aFirst += nextDuel(two, {}, seed)->first == u"a"_s ? 1 : 0;
        QVERIFY2(aFirst > 70 && aFirst < 130, qPrintable(QString::number(aFirst)));
    }

    // In the order the pictures came in, the oldest ones would meet first, whatever the seed.
    void takesAnyOfEqualPairs()
    {
        const MadeUpDuels world(20, 1);
        QSet<QString> met;
        for (quint64 seed = 0; seed < 100; ++seed)
            met.unite(bothOf(*nextDuel(world.pictures(), {}, seed)));
        QCOMPARE(met.size(), 20);
    }

    void showsEachOnceBeforeAnyTwice()
    {
        MadeUpDuels world(16, 2);
        QList<ChoiceEvent> standing;
        QSet<QString> met;
        for (quint64 i = 0; i < 8; ++i) {
            const PicturePair pair = *nextDuel(world.pictures(), standing, i);
            QVERIFY(!met.intersects(bothOf(pair)));
            met.unite(bothOf(pair));
            standing.append(world.choose(pair));
        }
        QCOMPARE(met.size(), 16);
    }

    void prefersTheClosestAmongTheEquallyKnown()
    {
        // a and b beat c and d each; whoever knows that learns most from a and b, or from c and d.
        const QList<ChoiceEvent> standing{choiceOf(u"a"_s, u"c"_s, Outcome::First),
            choiceOf(u"d"_s, u"b"_s, Outcome::Second), choiceOf(u"a"_s, u"d"_s, Outcome::First),
            choiceOf(u"b"_s, u"c"_s, Outcome::First)};
        const QSet<QString> pair = bothOf(*nextDuel({u"a"_s, u"b"_s, u"c"_s, u"d"_s}, standing, 9));
        QVERIFY(pair == QSet<QString>({u"a"_s, u"b"_s}) || pair == QSet<QString>({u"c"_s, u"d"_s}));
    }

    void neverTheSameTwiceInARow()
    {
        MadeUpDuels world(3, 4);
        QList<ChoiceEvent> standing;
        for (quint64 i = 0; i < 60; ++i) {
            const auto pair = nextDuel(world.pictures(), standing, i);
            QVERIFY(pair);
            if (!standing.isEmpty())
                QVERIFY(bothOf(*pair) != bothOf({standing.last().first, standing.last().second}));
            standing.append(world.choose(*pair));
        }
        QVERIFY(!nextDuel({u"a"_s, u"b"_s}, {choiceOf(u"b"_s, u"a"_s, Outcome::Tie)}, 1));
    }

    void leavesOutWhatIsToBeAvoided()
    {
        const QList<QString> three{u"a"_s, u"b"_s, u"c"_s};
        for (quint64 seed = 0; seed < 20; ++seed) {
            const auto pair = nextDuel(three, {}, seed, {{u"b"_s, u"a"_s}, {u"c"_s, u"a"_s}, {u"x"_s, u"a"_s}});
            QCOMPARE(bothOf(*pair), (QSet<QString>{u"b"_s, u"c"_s}));
        }
        QVERIFY(!nextDuel({u"a"_s, u"b"_s}, {}, 1, {{u"a"_s, u"b"_s}}));
    }

    void tiesTellSomething()
    {
        // a and b met often and are level; c met nobody.
        QList<ChoiceEvent> standing;
        for (int i = 0; i < 8; ++i)
            standing.append(choiceOf(u"a"_s, u"b"_s, Outcome::Tie));
        QVERIFY(bothOf(*nextDuel({u"a"_s, u"b"_s, u"c"_s}, standing, 1)).contains(u"c"_s));
    }

    // Two groups of which each is well known in itself: what nobody knows is how one stands to the other.
    void bringsGroupsTogether()
    {
        const QList<QString> pictures{u"a"_s, u"b"_s, u"x"_s, u"y"_s};
        QList<ChoiceEvent> standing;
        for (int i = 0; i < 6; ++i) {
            standing.append(choiceOf(u"a"_s, u"b"_s, i % 2 == 0 ? Outcome::First : Outcome::Second));
            standing.append(choiceOf(u"x"_s, u"y"_s, i % 2 == 0 ? Outcome::First : Outcome::Second));
        }
        const PicturePair pair = *nextDuel(pictures, standing, 1);
        QVERIFY((pair.first < u"m"_s) != (pair.second < u"m"_s));
    }

    void countsDuelsWithOthers()
    {
        // b is known from duels with a picture that is no candidate; c and d are not known at all.
        QList<ChoiceEvent> standing;
        for (int i = 0; i < 10; ++i)
            standing.append(choiceOf(u"b"_s, u"z"_s, i % 2 == 0 ? Outcome::First : Outcome::Second));
        const QSet<QString> pair = bothOf(*nextDuel({u"b"_s, u"c"_s, u"d"_s}, standing, 1));
        QCOMPARE(pair, (QSet<QString>{u"c"_s, u"d"_s}));
    }

    void teachesMoreThanChance_data()
    {
        QTest::addColumn<int>("pictures");
        QTest::addColumn<int>("duels");
        QTest::newRow("few") << 30 << 150;
        QTest::newRow("more") << 40 << 160;
    }
    void teachesMoreThanChance()
    {
        QFETCH(const int, pictures);
        QFETCH(const int, duels);
        double chosen = 0;
        double random = 0;
        constexpr unsigned Worlds = 40;
        for (unsigned seed = 1; seed <= Worlds; ++seed) {
            MadeUpDuels asked(pictures, seed);
            MadeUpDuels drawn(pictures, seed);
            QList<ChoiceEvent> answers;
            QList<ChoiceEvent> lots;
            for (int i = 0; i < duels; ++i) {
                answers.append(asked.choose(*nextDuel(asked.pictures(), answers, quint64(i))));
                lots.append(drawn.choose(drawn.anyPair()));
            }
            chosen += asked.rankCorrelation(ladderOf(answers)) / Worlds;
            random += drawn.rankCorrelation(ladderOf(lots)) / Worlds;
        }
        const QString seen = u"chosen %1, random %2"_s.arg(chosen).arg(random);
        QVERIFY2(chosen > random + 0.02, qPrintable(seen));
    }
};

QTEST_GUILESS_MAIN(TestNextDuel)
#include "tst_next_duel.moc"
