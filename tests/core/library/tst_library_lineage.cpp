#include "core/library/library.h"

#include "tests/support/small_picture.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace pentimento;

namespace {

template <typename T> std::optional<Error::Kind> failure(const Result<T>& result)
{
    return result ? std::nullopt : std::optional(result.error().kind);
}

Artwork drawing()
{
    Artwork artwork;
    artwork.medium = Medium::P5Brush2;
    return artwork;
}

} // namespace

class TestLibraryLineage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void keepsEveryFact();
    void keepsWithoutCodeOrPicture_data();
    void keepsWithoutCodeOrPicture();
    void takesTheSizeFromThePicture();
    void refuses_data();
    void refuses();
    void listsOneSketchOnly();
    void claimsTheSnapshot();
    void followsParents();
    void tellsOfMissingObjects();

private:
    qint64 add(const QByteArray& code, std::optional<qint64> parent = {})
    {
        Artwork artwork = drawing();
        artwork.parentId = parent;
        const auto added = m_library->addArtwork(artwork, code, {});
        return added ? added->id : 0;
    }
    void reopen()
    {
        m_library = nullptr;
        auto library = Library::open(m_folder->path(), Library::Access::ReadWrite);
        if (library)
            m_library = *std::move(library);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Library> m_library;
};

void TestLibraryLineage::init()
{
    m_library = nullptr;
    m_folder = std::make_unique<QTemporaryDir>();
    reopen();
    QVERIFY(m_library);
}

void TestLibraryLineage::keepsEveryFact()
{
    Artwork artwork;
    artwork.parentId = add("parent");
    artwork.createdAt = QDateTime::fromMSecsSinceEpoch(1'700'000'000'123).toUTC();
    artwork.author = Artwork::Author::Model;
    artwork.authorName = u"a model"_s;
    artwork.sketchId = m_library->addSketch(u"leaf"_s, Medium::Python, {})->id;
    artwork.title = u"Blatt 🍁"_s;
    artwork.medium = Medium::Python;
    artwork.seed = 4'000'000'000;
    artwork.anchored = false;
    artwork.libraries = Json{{"python", "3.11.2"}, {"pillow", "9.4"}};
    artwork.renderer = u"python 3.11.2"_s;
    artwork.reason = Artwork::Reason::Comparison;
    artwork.origin = Artwork::Origin::Batch;
    artwork.subject = u"leaf"_s;
    artwork.supplement = true;
    artwork.fileSha256 = QString(64, u'a');
    artwork.source = u"/sketches/leaf.py"_s;
    artwork.prompt = u"a leaf"_s;
    const QByteArray picture = smallPicture();
    const auto added = m_library->addArtwork(artwork, "leaf()", picture);
    QVERIFY(added);
    artwork.id = added->id;
    artwork.codeObject = added->codeObject;
    artwork.pictureObject = added->pictureObject;
    artwork.size = {8, 6};
    QCOMPARE(*added, artwork);
    reopen();
    QCOMPARE(*m_library->artwork(added->id), artwork);
    QCOMPARE(*m_library->object(added->codeObject), QByteArray("leaf()"));
    QCOMPARE(*m_library->object(added->pictureObject), picture);
    QVERIFY(added->codeObject.endsWith(".py"_L1) && added->pictureObject.endsWith(".png"_L1));
}

void TestLibraryLineage::keepsWithoutCodeOrPicture_data()
{
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<bool>("pictured");
    QTest::newRow("a failed render") << QByteArray("throw 1") << false;
    QTest::newRow("a foreign picture") << QByteArray() << true;
}

void TestLibraryLineage::keepsWithoutCodeOrPicture()
{
    QFETCH(QByteArray, code);
    QFETCH(bool, pictured);
    Artwork artwork;
    if (!code.isEmpty())
        artwork.medium = Medium::P5Brush2;
    const auto added = m_library->addArtwork(artwork, code, pictured ? smallPicture() : QByteArray());
    QVERIFY(added);
    QCOMPARE(added->codeObject.isEmpty(), code.isEmpty());
    QCOMPARE(added->pictureObject.isEmpty(), !pictured);
    QVERIFY(qAbs(added->createdAt.secsTo(QDateTime::currentDateTimeUtc())) < 600); // now
    QCOMPARE(*m_library->artwork(added->id), *added);
    QVERIFY(!added->prompt);
}

void TestLibraryLineage::takesTheSizeFromThePicture()
{
    Artwork artwork = drawing();
    artwork.size = {1, 1};
    const auto added = m_library->addArtwork(artwork, "code", smallPicture(Qt::red, {30, 20}));
    QVERIFY(added);
    QCOMPARE(m_library->artwork(added->id)->size, QSize(30, 20));
}

void TestLibraryLineage::refuses_data()
{
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<QByteArray>("picture");
    QTest::addColumn<bool>("hasMedium");
    QTest::addColumn<qint64>("parent");
    QTest::addColumn<qint64>("sketch");
    QTest::newRow("nothing") << QByteArray() << QByteArray() << true << 0LL << 0LL;
    QTest::newRow("code without a medium") << QByteArray("c") << QByteArray() << false << 0LL << 0LL;
    QTest::newRow("no picture") << QByteArray() << QByteArray("GIF89a") << true << 0LL << 0LL;
    QTest::newRow("no such parent") << QByteArray("c") << QByteArray() << true << 77LL << 0LL;
    QTest::newRow("no such sketch") << QByteArray("c") << QByteArray() << true << 0LL << 77LL;
}

void TestLibraryLineage::refuses()
{
    QFETCH(QByteArray, code);
    QFETCH(QByteArray, picture);
    QFETCH(bool, hasMedium);
    QFETCH(qint64, parent);
    QFETCH(qint64, sketch);
    Artwork artwork;
    if (hasMedium)
        artwork.medium = Medium::P5Brush2;
    if (parent)
        artwork.parentId = parent;
    if (sketch)
        artwork.sketchId = sketch;
    QCOMPARE(failure(m_library->addArtwork(artwork, code, picture)), Error::Kind::InvalidInput);
    QCOMPARE(*m_library->counts(), LibraryCounts());
    QVERIFY(add("the next one works"));
}

void TestLibraryLineage::listsOneSketchOnly()
{
    const qint64 one = m_library->addSketch(u"one"_s, Medium::P5Brush2, {})->id;
    const qint64 two = m_library->addSketch(u"two"_s, Medium::P5Brush2, {})->id;
    QList<Artwork> expected;
    for (const qint64 sketch : {one, two, one}) {
        Artwork artwork = drawing();
        artwork.sketchId = sketch;
        const auto added = m_library->addArtwork(artwork, "code", {});
        QVERIFY(added);
        if (sketch == one)
            expected.append(*added);
    }
    QCOMPARE(*m_library->artworksOfSketch(one), expected);
    QCOMPARE(m_library->artworksOfSketch(99)->size(), 0);
}

void TestLibraryLineage::claimsTheSnapshot()
{
    Artwork artwork = drawing();
    artwork.sketchId = m_library->addSketch(u"one"_s, Medium::P5Brush2, {})->id;
    artwork.seed = 5;
    const qint64 sketch = *artwork.sketchId;
    QVERIFY(m_library->addSnapshot(sketch, "code", 5));
    QVERIFY(m_library->addSnapshot(sketch, "other code", 5));
    QVERIFY(m_library->addSnapshot(sketch, "code", 6));
    const qint64 first = m_library->addArtwork(artwork, "code", {})->id;
    const auto owners = [&] {
        QList<qint64> ids;
        const QList<Snapshot> snapshots = *m_library->snapshots(sketch);
        for (const Snapshot& snapshot : snapshots)
            ids.append(snapshot.artworkId.value_or(0));
        return ids;
    };
    QCOMPARE(owners(), (QList<qint64>{first, 0, 0}));
    QVERIFY(m_library->addArtwork(artwork, "code", {})); // there is none left for it
    QCOMPARE(owners(), (QList<qint64>{first, 0, 0}));
    QVERIFY(m_library->addSnapshot(sketch, "code", 5));
    const qint64 third = m_library->addArtwork(artwork, "code", {})->id;
    QCOMPARE(owners(), (QList<qint64>{first, 0, 0, third}));
}

void TestLibraryLineage::followsParents()
{
    const qint64 root = add("root");
    const qint64 child = add("child", root);
    const qint64 sibling = add("sibling", root);
    const qint64 grandchild = add("grandchild", child);
    const auto ids = [this](qint64 id, int most) {
        QList<qint64> found;
        const QList<Artwork> artworks = *m_library->ancestry(id, most);
        for (const Artwork& artwork : artworks)
            found.append(artwork.id);
        return found;
    };
    QCOMPARE(ids(grandchild, 200), (QList<qint64>{grandchild, child, root}));
    QCOMPARE(ids(grandchild, 2), (QList<qint64>{grandchild, child}));
    QCOMPARE(ids(sibling, 200), (QList<qint64>{sibling, root}));
    QCOMPARE(ids(root, 200), QList<qint64>{root});
    QCOMPARE(failure(m_library->ancestry(99, 200)), Error::Kind::NotFound);
    QCOMPARE(failure(m_library->artwork(99)), Error::Kind::NotFound);
}

void TestLibraryLineage::tellsOfMissingObjects()
{
    const auto added = m_library->addArtwork(drawing(), "code", smallPicture());
    QVERIFY(added);
    const QString& name = added->pictureObject;
    QVERIFY(QFile::remove(m_folder->path() + u"/objects/"_s + name.left(2) + u'/' + name));
    QCOMPARE(failure(m_library->object(name)), Error::Kind::NotFound);
    QCOMPARE(*m_library->artwork(added->id), *added); // the rest goes on
    QCOMPARE(*m_library->object(added->codeObject), QByteArray("code"));
}

QTEST_GUILESS_MAIN(TestLibraryLineage)
#include "tst_library_lineage.moc"
