#include "core/library/pool/place_ranges.h"

#include "tests/support/made_up_duels.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace pentimento;
using Outcome = ChoiceEvent::Outcome;

class TestPlaceRanges : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothing() { QVERIFY(placeRanges({}).isEmpty()); }

    void aloneIsCertain() { QCOMPARE(placeRanges({{u"a"_s, 0, {0, 1.5, -2.9, 2.9}}}), (QList<PlaceRange>{{1, 1}})); }

    void farApartIsCertain()
    {
        const QList<LadderPlace> ladder{
            {u"a"_s, 9, {8, 0.5, 7, 9}}, {u"b"_s, 9, {0, 0.5, -1, 1}}, {u"c"_s, 9, {-8, 0.5, -9, -7}}};
        QCOMPARE(placeRanges(ladder), (QList<PlaceRange>{{1, 1}, {2, 2}, {3, 3}}));
    }

    void levelIsOpen()
    {
        QList<LadderPlace> ladder;
        for (int i = 0; i < 9; ++i)
            ladder.append({QString::number(i), 1, {0, 1, -1.96, 1.96}});
        for (const PlaceRange& range : placeRanges(ladder))
            QCOMPARE(range, (PlaceRange{1, 9}));
    }

    void countsUpAndDown()
    {
        QVERIFY((PlaceRange{3, 7}.isWithin(2)));
        QVERIFY(!(PlaceRange{3, 8}.isWithin(2)));
    }

    void holdTheTruth()
    {
        int held = 0;
        int all = 0;
        for (unsigned seed = 1; seed <= 20; ++seed) {
            MadeUpDuels world(30, seed);
            QList<ChoiceEvent> standing;
            for (int i = 0; i < 300; ++i)
                standing.append(world.choose(world.anyPair()));
            const QList<LadderPlace> ladder = ladderOf(standing);
            const QList<PlaceRange> ranges = placeRanges(ladder);
            for (qsizetype i = 0; i < ladder.size(); ++i) {
                const int place = world.truePlaceOf(ladder[i].picture);
                held += place >= ranges[i].first && place <= ranges[i].last ? 1 : 0;
                ++all;
            }
        }
        QVERIFY2(held >= 0.92 * all && held < all, qPrintable(u"%1 of %2"_s.arg(held).arg(all)));
    }
};

QTEST_GUILESS_MAIN(TestPlaceRanges)
#include "tst_place_ranges.moc"
