#include "ui/pool/filter/pool_filter.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace pentimento;

namespace {

PoolItem heron()
{
    PoolItem item;
    item.picture = QString(64, u'1');
    item.tier = Tier::Okay;
    item.hue = u"peach"_s;
    item.title = u"Grey heron"_s;
    item.subject = u"bird"_s;
    item.author = Artwork::Author::Model;
    item.authorName = u"some-model"_s;
    item.prompt = u"Paint a bird in the Rain"_s;
    item.source = u"/runs/one/iterations/003/render.png"_s;
    item.origin = Artwork::Origin::Run;
    item.createdAt = QDateTime(QDate(2026, 5, 10), QTime(12, 0)).toUTC();
    return item;
}

// Every condition at once, all of which heron() meets once it is an unsure supplement.
PoolFilter full()
{
    PoolFilter filter;
    filter.tiers = {Tier::Okay, MaybeTier()};
    filter.hues = {u"rose"_s, u"peach"_s};
    filter.subjects = {u"bird"_s};
    filter.authors = {Artwork::Author::Human, Artwork::Author::Model};
    filter.models = {u"some-model"_s};
    filter.origins = {Artwork::Origin::Run};
    filter.run = u"/runs/one"_s;
    filter.from = QDate(2026, 5, 10);
    filter.to = QDate(2026, 5, 10);
    filter.unsureOnly = true;
    filter.supplementsOnly = true;
    filter.text = u"rain heron"_s;
    filter.colour = PickedColour{0xffcc8844, 12.5};
    filter.sort = PoolSort::Subject;
    return filter;
}

PictureColours coloursOf(const QString& picture, QRgb colour)
{
    return {{picture, {{labOf(colour), 1.0}}}};
}

using Change = void (*)(PoolFilter&);

} // namespace

Q_DECLARE_METATYPE(Change)

class TestPoolFilter : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void allTogether();
    void eachLeavesOut_data();
    void eachLeavesOut();
    void text_data();
    void text();
    void days();
    void colourWithoutMeasures();
    void togglesTiers();
    void sorts();
    void jsonAndBack();
    void jsonOfNothing();
    void jsonNotUnderstood_data();
    void jsonNotUnderstood();
};

void TestPoolFilter::allTogether()
{
    PoolItem item = heron();
    item.isUnsure = true;
    item.supplement = true;
    QVERIFY(full().matches(item, coloursOf(item.picture, 0xffcc8844)));
    QVERIFY(PoolFilter().matches(item));
    QVERIFY(PoolFilter().matches(PoolItem()));
    QVERIFY(PoolFilter().leavesOutNothing());
    QVERIFY(!full().leavesOutNothing());
}

void TestPoolFilter::eachLeavesOut_data()
{
    QTest::addColumn<Change>("change");
    QTest::newRow("tier") << Change([](PoolFilter& filter) { filter.tiers = {Tier::Love, Tier::Nope, MaybeTier()}; });
    QTest::newRow("hue") << Change([](PoolFilter& filter) { filter.hues = {u"teal"_s}; });
    QTest::newRow("subject") << Change([](PoolFilter& filter) { filter.subjects = {u"fish"_s}; });
    QTest::newRow("author") << Change([](PoolFilter& filter) { filter.authors = {Artwork::Author::Human}; });
    QTest::newRow("model") << Change([](PoolFilter& filter) { filter.models = {u"another"_s}; });
    QTest::newRow("origin") << Change([](PoolFilter& filter) { filter.origins = {Artwork::Origin::Import}; });
    QTest::newRow("run") << Change([](PoolFilter& filter) { filter.run = u"/runs/on"_s; });
    QTest::newRow("from") << Change([](PoolFilter& filter) { filter.from = QDate(2026, 5, 11); });
    QTest::newRow("to") << Change([](PoolFilter& filter) { filter.to = QDate(2026, 5, 9); });
    QTest::newRow("unsure") << Change([](PoolFilter& filter) { filter.unsureOnly = true; });
    QTest::newRow("supplements") << Change([](PoolFilter& filter) { filter.supplementsOnly = true; });
    QTest::newRow("text") << Change([](PoolFilter& filter) { filter.text = u"heron owl"_s; });
    QTest::newRow("colour") << Change([](PoolFilter& filter) { filter.colour = PickedColour{0xff00ff00, 12.5}; });
}

void TestPoolFilter::eachLeavesOut()
{
    QFETCH(Change, change);
    PoolFilter filter;
    change(filter);
    const PoolItem item = heron();
    QVERIFY(!filter.matches(item, coloursOf(item.picture, 0xffcc8844)));
}

void TestPoolFilter::text_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isFound");
    QTest::newRow("title") << u"HERON"_s << true;
    QTest::newRow("subject") << u"Bird"_s << true;
    QTest::newRow("prompt") << u"rain"_s << true;
    QTest::newRow("file name") << u"render.PNG"_s << true;
    QTest::newRow("folder") << u"iterations"_s << false;
    QTest::newRow("part of a word") << u"ero"_s << true;
    QTest::newRow("words from everywhere") << u"  png   rain grey "_s << true;
    QTest::newRow("one is nowhere") << u"png rain green"_s << false;
    QTest::newRow("only blanks") << u"   "_s << true;
    QTest::newRow("many words") << u"rain "_s.repeated(200) << true;
}

void TestPoolFilter::text()
{
    QFETCH(QString, text);
    QFETCH(bool, isFound);
    PoolFilter filter;
    filter.text = text;
    QCOMPARE(filter.matches(heron()), isFound);
    PoolMatcher matcher(filter, {});
    QCOMPARE(matcher.matches(heron()), isFound);
    QCOMPARE(matcher.matches(heron()), isFound); // from what it remembers
}

void TestPoolFilter::days()
{
    PoolFilter filter;
    filter.from = QDate(2026, 5, 10);
    filter.to = QDate(2026, 5, 10);
    PoolItem item;
    const auto isIn = [&](QDate day, QTime time) {
        item.createdAt = QDateTime(day, time).toUTC();
        return filter.matches(item);
    };
    QVERIFY(isIn({2026, 5, 10}, {0, 0}));
    QVERIFY(isIn({2026, 5, 10}, {23, 59, 59, 999}));
    QVERIFY(!isIn({2026, 5, 11}, {0, 0}));
    QVERIFY(!isIn({2026, 5, 9}, {23, 59, 59, 999}));
    filter.to = {};
    QVERIFY(isIn({2027, 1, 1}, {0, 0}));
}

void TestPoolFilter::colourWithoutMeasures()
{
    PoolFilter filter;
    filter.colour = PickedColour{0xffcc8844, 1000};
    QVERIFY(!filter.matches(heron()));
}

void TestPoolFilter::togglesTiers()
{
    PoolFilter filter;
    filter.toggle(Tier::Love);
    filter.toggle({});
    QCOMPARE(filter.tiers, (QList<MaybeTier>{Tier::Love, MaybeTier()}));
    filter.toggle(Tier::Love);
    QCOMPARE(filter.tiers, QList<MaybeTier>{MaybeTier()});
}

void TestPoolFilter::sorts()
{
    QList<PoolItem> items(6);
    const QList<MaybeTier> tiers{Tier::Nope, MaybeTier(), Tier::Love, Tier::Okay, Tier::Love, MaybeTier()};
    const QStringList hues{u"violet"_s, u""_s, u"pink"_s, u"neutral-dark"_s, u"violet"_s, u"peach"_s};
    const QStringList subjects{u"tree"_s, u"Bird"_s, u""_s, u"bird"_s, u"apple"_s, u"tree"_s};
    const QList<int> ages{3, 1, 2, 3, 9, 0};
    for (int i = 0; i < 6; ++i) {
        items[i].tier = tiers[i];
        items[i].hue = hues[i];
        items[i].subject = subjects[i];
        items[i].createdAt = QDateTime::fromMSecsSinceEpoch(1000 + ages[i]).toUTC();
    }
    PoolFilter filter;
    const auto sorted = [&](PoolSort sort) {
        filter.sort = sort;
        return filteredRows(items, filter);
    };
    QCOMPARE(sorted(PoolSort::Oldest), (QList<int>{5, 1, 2, 0, 3, 4}));
    QCOMPARE(sorted(PoolSort::Newest), (QList<int>{4, 0, 3, 2, 1, 5}));
    QCOMPARE(sorted(PoolSort::Tier), (QList<int>{2, 4, 3, 0, 1, 5}));
    QCOMPARE(sorted(PoolSort::Hue), (QList<int>{2, 5, 0, 4, 3, 1}));
    QCOMPARE(sorted(PoolSort::Subject), (QList<int>{4, 1, 3, 0, 5, 2}));
    filter.tiers = {Tier::Love};
    QCOMPARE(sorted(PoolSort::Newest), (QList<int>{4, 2}));
}

void TestPoolFilter::jsonAndBack()
{
    const QByteArray text = jsonLine(full().toJson());
    const auto read = PoolFilter::fromJson(parseJson(text));
    QVERIFY(read);
    QVERIFY(*read == full());
    for (const PoolSort sort : {PoolSort::Oldest, PoolSort::Newest, PoolSort::Hue, PoolSort::Tier}) {
        PoolFilter filter;
        filter.sort = sort;
        QVERIFY(PoolFilter::fromJson(filter.toJson()) == filter);
    }
}

void TestPoolFilter::jsonOfNothing()
{
    QCOMPARE(jsonLine(PoolFilter().toJson()), QByteArray(R"({"sort":"oldest"})"));
    QVERIFY(PoolFilter::fromJson(Json::object()) == PoolFilter());
    QVERIFY(PoolFilter::fromJson(parseJson(R"({"of another version":1})")) == PoolFilter());
}

void TestPoolFilter::jsonNotUnderstood_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char* text :
        {"", "[]", R"({"tiers":"love"})", R"({"tiers":["loved"]})", R"({"tiers":[1]})", R"({"hues":["brown"]})",
            R"({"authors":["nobody"]})", R"({"origins":["thin air"]})", R"({"from":"yesterday"})", R"({"to":20})",
            R"({"unsure":1})", R"({"text":[]})", R"({"colour":"#12345"})", R"({"colour":"#123456"})",
            R"({"colour":"red","distance":1})", R"({"colour":"#12345x","distance":1})", R"({"sort":"loudest"})"})
        QTest::newRow(*text ? text : "no text") << QByteArray(text);
}

void TestPoolFilter::jsonNotUnderstood()
{
    QFETCH(QByteArray, text);
    QVERIFY(!PoolFilter::fromJson(parseJson(text)));
}

QTEST_GUILESS_MAIN(TestPoolFilter)
#include "tst_pool_filter.moc"
