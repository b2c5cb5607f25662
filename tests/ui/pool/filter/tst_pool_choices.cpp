#include "ui/pool/filter/pool_choices.h"

#include "core/metrics/colour_slice.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace pentimento;

namespace {

PoolItem item(const QString& hue, const QString& subject, MaybeTier tier = {})
{
    PoolItem made;
    made.hue = hue;
    made.subject = subject;
    made.tier = tier;
    return made;
}

PoolItem fromRun(const QString& source, Artwork::Origin origin = Artwork::Origin::Run)
{
    PoolItem made;
    made.source = source;
    made.origin = origin;
    return made;
}

} // namespace

class TestPoolChoices : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void emptyPoolHasNone() { QCOMPARE(poolChoices({}), PoolChoices()); }

    void countsWhatThereIs()
    {
        PoolItem made = item(u"rose"_s, u"hibiscus"_s);
        made.author = Artwork::Author::Model;
        made.authorName = u"first"_s;
        made.isUnsure = true;
        PoolItem other = item(u"pink"_s, u"fern"_s);
        other.supplement = true;
        const PoolChoices choices = poolChoices({made, other, item(u"pink"_s, {}), item({}, u"fern"_s)});
        QCOMPARE(choices.hues, (QList<PoolChoice<QString>>{{u"pink"_s, 2}, {u"rose"_s, 1}}));
        QCOMPARE(choices.subjects, (QList<PoolChoice<QString>>{{u"fern"_s, 2}, {u"hibiscus"_s, 1}}));
        QCOMPARE(choices.models, (QList<PoolChoice<QString>>{{u"first"_s, 1}}));
        QCOMPARE(choices.authors,
            (QList<PoolChoice<Artwork::Author>>{{Artwork::Author::Model, 1}, {Artwork::Author::Import, 3}}));
        QCOMPARE(choices.origins, (QList<PoolChoice<Artwork::Origin>>{{Artwork::Origin::Import, 4}}));
        QCOMPARE(choices.unsure, 1);
        QCOMPARE(choices.supplements, 1);
    }

    // Equal texts count as one wherever they are kept.
    void equalTextsOfDifferentPlaces()
    {
        QList<PoolItem> items;
        for (int i = 0; i < 3; ++i)
            items.append(item({}, QString::fromLatin1("fern")));
        QCOMPARE(poolChoices(items).subjects, (QList<PoolChoice<QString>>{{u"fern"_s, 3}}));
    }

    void runsAreFolders_data()
    {
        QTest::addColumn<PoolItem>("item");
        QTest::addColumn<QString>("run");
        QTest::newRow("an iteration") << fromRun(u"/runs/one/iterations/003/render.png"_s) << u"/runs/one"_s;
        QTest::newRow("an imported iteration")
            << fromRun(u"/runs/one/iterations/003/render.png"_s, Artwork::Origin::Import) << u"/runs/one"_s;
        QTest::newRow("a run without iterations") << fromRun(u"/runs/two/final.png"_s) << u"/runs/two"_s;
        QTest::newRow("an imported picture")
            << fromRun(u"/home/flowers/rose.png"_s, Artwork::Origin::Import) << QString();
        QTest::newRow("no path") << fromRun({}) << QString();
    }
    void runsAreFolders()
    {
        QFETCH(PoolItem, item);
        QFETCH(QString, run);
        QCOMPARE(runFolder(item), run);
        QCOMPARE(poolChoices({item, item}).runs,
            run.isEmpty() ? QList<PoolChoice<QString>>() : (QList<PoolChoice<QString>>{{run, 2}}));
    }

    void huesOfTheWholePool()
    {
        QList<PoolItem> items(8, item(u"peach"_s, {}, Tier::Love));
        items.append({item(u"peach"_s, {}, Tier::Okay), item(u"violet"_s, {}, Tier::Nope), item(u"violet"_s, {}),
            item({}, {}, Tier::Love)});
        const QList<PoolGroup> hues = poolHues(items);
        QCOMPARE(hues.size(), HueCount);
        const PoolGroup& peach = hues[int(Hue::Peach)];
        QCOMPARE(peach.name, u"Peach"_s);
        QCOMPARE(peach.count, 9);
        QCOMPARE(peach.love, 8);
        QCOMPARE(peach.okay, 1);
        QVERIFY(!peach.isThin && peach.colour.isValid());
        const PoolGroup& violet = hues[int(Hue::Violet)];
        QCOMPARE(violet.count, 2);
        QCOMPARE(violet.nope, 1);
        QVERIFY(violet.isThin);
        QCOMPARE(hues[int(Hue::Blue)].count, 0);
    }
};

QTEST_GUILESS_MAIN(TestPoolChoices)
#include "tst_pool_choices.moc"
