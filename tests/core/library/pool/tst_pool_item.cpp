#include "core/library/pool/pool_item.h"

#include "core/base/hash.h"
#include "core/library/pool/decisions.h"
#include "tests/support/small_picture.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace pentimento;

class TestPoolItem : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void tellsWhatIsKnown();
    void equalPicturesAreOne();
    void findsOne();
    void draftsStayOut();
    void hiddenStayOut();
    void brokenFilesAreListed();
    void references();
    void revisionFollowsMembersAndTiers();

private:
    QString add(QColor colour, Artwork artwork = imported())
    {
        const QByteArray picture = smallPicture(colour);
        const auto added = m_library->addArtwork(std::move(artwork), {}, picture);
        return added ? added->pictureObject.left(64) : QString();
    }
    static Artwork imported()
    {
        Artwork artwork;
        artwork.author = Artwork::Author::Import;
        artwork.origin = Artwork::Origin::Import;
        return artwork;
    }
    void give(const QString& picture, MaybeTier tier)
    {
        QVERIFY(rate(*m_library, {{{}, picture, tier, {}, {}, u"grid"_s, {}}}, u"s"_s));
    }
    void run(const QByteArray& sql) { QVERIFY(m_library->hold().database.execute(sql)); }
    QList<PoolItem> items() const { return poolItems(*m_library).value(); }
    QString revision() const { return poolRevision(items()); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Library> m_library;
};

void TestPoolItem::init()
{
    m_library.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_library = Library::open(m_folder->path(), Library::Access::ReadWrite).value();
}

void TestPoolItem::tellsWhatIsKnown()
{
    QVERIFY(items().isEmpty());
    Artwork artwork = imported();
    artwork.author = Artwork::Author::Model;
    artwork.authorName = u"some-model"_s;
    artwork.title = u"heron"_s;
    artwork.subject = u"bird"_s;
    artwork.prompt = u"a heron"_s;
    artwork.source = u"/pictures/heron.png"_s;
    artwork.supplement = true;
    artwork.medium = Medium::P5Brush2;
    artwork.createdAt = QDateTime::fromMSecsSinceEpoch(1'780'000'000'123).toUTC();
    const auto added = m_library->addArtwork(artwork, "code", smallPicture());
    QVERIFY(added);
    const QString picture = added->pictureObject.left(64);
    give(picture, Tier::Okay);
    run("INSERT INTO picture_measures VALUES ('" + picture.toLatin1() + "', 1, 'green', '[]', 0)");
    run("INSERT INTO flags VALUES ('" + picture.toLatin1() + "', 'unsure', 0)");
    PoolItem expected;
    expected.artworkId = added->id;
    expected.picture = picture;
    expected.tier = Tier::Okay;
    expected.hue = u"green"_s;
    expected.title = u"heron"_s;
    expected.subject = u"bird"_s;
    expected.author = Artwork::Author::Model;
    expected.authorName = u"some-model"_s;
    expected.prompt = u"a heron"_s;
    expected.source = u"/pictures/heron.png"_s;
    expected.createdAt = artwork.createdAt;
    expected.size = {8, 6};
    expected.hasCode = true;
    expected.supplement = true;
    expected.isUnsure = true;
    QCOMPARE(items(), QList<PoolItem>{expected});
}

void TestPoolItem::equalPicturesAreOne()
{
    const QString first = add(Qt::red);
    QCOMPARE(add(Qt::red), first);
    const QString second = add(Qt::blue);
    QCOMPARE(items().size(), 2);
    QCOMPARE(items().first().artworkId, 1);
    QCOMPARE(items().last().picture, second);
}

void TestPoolItem::findsOne()
{
    const QString red = add(Qt::red);
    const QString blue = add(Qt::blue);
    add(Qt::blue); // the same picture again
    const QString draft = add(Qt::green, {});
    give(blue, Tier::Love);
    const QList<PoolItem> all = items();
    QCOMPARE(all.size(), 2);
    QCOMPARE(*poolItemOf(*m_library, red).value(), all.at(0));
    QCOMPARE(*poolItemOf(*m_library, blue).value(), all.at(1));
    QVERIFY(!poolItemOf(*m_library, draft).value());
    QVERIFY(!poolItemOf(*m_library, QString(64, u'0')).value());
}

void TestPoolItem::draftsStayOut()
{
    const QString rated = add(Qt::red, Artwork());
    const QString wanted = add(Qt::green, Artwork());
    add(Qt::blue, Artwork());
    QVERIFY(items().isEmpty());
    give(rated, Tier::Nope);
    run("INSERT INTO flags VALUES ('" + wanted.toLatin1() + "', 'wanted', 0)");
    QCOMPARE(items().size(), 2);
    give(rated, {});
    QCOMPARE(items().size(), 2); // a cleared rating is to be decided again
    add(Qt::blue); // imported, too
    QCOMPARE(items().size(), 3);
}

void TestPoolItem::hiddenStayOut()
{
    const QString picture = add(Qt::red);
    run("INSERT INTO flags VALUES ('" + picture.toLatin1() + "', 'hidden', 0)");
    QVERIFY(items().isEmpty());
}

void TestPoolItem::brokenFilesAreListed()
{
    run("INSERT INTO broken_files VALUES ('/b.png', 'cut', 5, 0), ('/a.png', 'empty', 6, 0), ('/c.png', 'x', 7, 1)");
    const auto files = brokenFiles(*m_library);
    QVERIFY(files);
    QCOMPARE(files->size(), 2);
    QCOMPARE(files->first(), (BrokenFile{u"/a.png"_s, u"empty"_s, QDateTime::fromMSecsSinceEpoch(6).toUTC()}));
}

void TestPoolItem::references()
{
    PoolItem item;
    QVERIFY(!isReference(item));
    for (const Tier tier : {Tier::Nope, Tier::Okay, Tier::Love}) {
        item.tier = tier;
        QCOMPARE(isReference(item), tier != Tier::Nope);
    }
    item.supplement = true;
    QVERIFY(isReference(item));
    item.tier = {};
    QVERIFY(isReference(item));
    item.tier = Tier::Nope; // refused by the person all the same
    QVERIFY(!isReference(item));
}

void TestPoolItem::revisionFollowsMembersAndTiers()
{
    const QString none = revision();
    const QString red = add(Qt::red);
    add(Qt::green);
    QCOMPARE(revision(), none);
    give(red, Tier::Love);
    const QString loved = revision();
    QCOMPARE(loved, QString::fromLatin1(sha256Hex((red + u" love\n"_s).toLatin1())));
    give(red, Tier::Okay);
    QVERIFY(revision() != loved);
    give(red, Tier::Love);
    QCOMPARE(revision(), loved);
    give(red, {});
    QCOMPARE(revision(), none);
    QList<PoolItem> two = items();
    two.first().tier = two.last().tier = Tier::Love;
    const QString forwards = poolRevision(two);
    std::ranges::reverse(two);
    QCOMPARE(poolRevision(two), forwards);
}

QTEST_GUILESS_MAIN(TestPoolItem)
#include "tst_pool_item.moc"
