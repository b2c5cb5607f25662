#include "core/library/pool/pool_stats.h"

#include "core/library/pool/decisions.h"
#include "core/metrics/colour_slice.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace pentimento;

namespace {

PoolItem item(int n, MaybeTier tier, const QString& hue = {})
{
    PoolItem made;
    made.picture = QString::number(n).rightJustified(64, u'0');
    made.tier = tier;
    made.hue = hue;
    return made;
}

RatingEvent repeat(MaybeTier before, MaybeTier after)
{
    RatingEvent event;
    event.oldTier = before;
    event.newTier = after;
    event.source = RepeatSource;
    return event;
}

HueTally tallyOf(const PoolStats& stats, const QString& hue)
{
    for (const HueTally& tally : stats.hues) {
        if (tally.name == hue)
            return tally;
    }
    return {};
}

} // namespace

class TestPoolStats : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothing()
    {
        const PoolStats stats = poolStats({}, 0, {});
        QCOMPARE(stats.total, 0);
        QCOMPARE(stats.hues.size(), HueCount);
        QVERIFY(!stats.kappa);
        QCOMPARE(stats.revision, poolRevision({}));
    }

    void counts()
    {
        QList<PoolItem> items{item(1, Tier::Love, u"peach"_s), item(2, Tier::Okay, u"peach"_s),
            item(3, Tier::Nope, u"teal"_s), item(4, {}, u"teal"_s), item(5, {}), item(6, Tier::Love, u"no hue"_s)};
        items[4].supplement = true;
        const PoolStats stats = poolStats(items, 7, {});
        QCOMPARE(stats.total, 6);
        QCOMPARE(stats.broken, 7);
        QCOMPARE(stats.love, 2);
        QCOMPARE(stats.okay, 1);
        QCOMPARE(stats.nope, 1);
        QCOMPARE(stats.unrated, 2);
        QCOMPARE(stats.supplement, 1);
        QCOMPARE(stats.revision, poolRevision(items));
        QCOMPARE(tallyOf(stats, u"peach"_s), (HueTally{u"peach"_s, 2, 1, 1}));
        QCOMPARE(tallyOf(stats, u"teal"_s), (HueTally{u"teal"_s, 2, 0, 0}));
    }

    void thinUnderEightLoves()
    {
        QList<PoolItem> items;
        for (int n = 0; n < FewestLovesOfAHue; ++n)
            items.append(item(n, Tier::Love, u"blue"_s));
        QVERIFY(!tallyOf(poolStats(items, 0, {}), u"blue"_s).isThin());
        items.removeLast();
        QVERIFY(tallyOf(poolStats(items, 0, {}), u"blue"_s).isThin());
    }

    void agreementIsOfRepeatsOnly()
    {
        QList<RatingEvent> events;
        for (int n = 0; n < FewestJudgedTwice; ++n)
            events.append(repeat(Tier(n % 3), Tier(n % 3)));
        RatingEvent changed = repeat(Tier::Love, Tier::Nope);
        changed.source = u"loupe"_s; // a change of mind, seen as one
        events.append(changed);
        RatingEvent slip = repeat(Tier::Love, Tier::Nope);
        slip.id = u"slip"_s;
        events.append(slip);
        RatingEvent undo = repeat(Tier::Nope, Tier::Love);
        undo.source = u"loupe"_s;
        undo.undoOf = slip.id;
        events.append(undo);
        events.append(repeat({}, Tier::Love)); // nothing to agree with
        events.append(repeat(Tier::Love, {}));
        const PoolStats stats = poolStats({}, 0, events);
        QCOMPARE(stats.repeats, FewestJudgedTwice);
        QVERIFY(stats.kappa);
        QCOMPARE(stats.kappa->kappa, 1.0);
        events.removeFirst();
        QVERIFY(!poolStats({}, 0, events).kappa);
    }

    void repeatsTakenBackCountNowhere()
    {
        RatingEvent answer = repeat(Tier::Love, Tier::Nope);
        answer.id = QStringLiteral("a");
        QCOMPARE(poolStats({}, 0, {answer}).repeats, 1);
        RatingEvent undo = repeat(Tier::Nope, Tier::Love);
        undo.id = QStringLiteral("b");
        undo.undoOf = answer.id;
        QCOMPARE(poolStats({}, 0, {answer, undo}).repeats, 0);
    }
};

QTEST_GUILESS_MAIN(TestPoolStats)
#include "tst_pool_stats.moc"
