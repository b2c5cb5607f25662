#include "core/library/care/compact.h"

#include "core/library/pool/decisions.h"
#include "tests/support/small_picture.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace pentimento;

class TestCompact : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void rewritesTheDatabase();
    void countsAndRemovesUnusedObjects();
    void keepsWhatIsNeeded();
    void removesCutWrites();
    void leavesYoungFilesAlone();
    void refusesAReader();

private:
    QString put(const QByteArray& bytes)
    {
        const QString path = m_library->objects().pathOf(m_library->objects().put(bytes, u"png"_s).value());
        age(path);
        return path;
    }
    static void age(const QString& path)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.setFileTime(QDateTime::currentDateTime().addDays(-1), QFileDevice::FileModificationTime));
    }
    CompactReport compact(bool removeUnused) { return compactLibrary(*m_library, removeUnused, {}).value(); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Library> m_library;
};

void TestCompact::init()
{
    m_library.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_library = Library::open(m_folder->path(), Library::Access::ReadWrite).value();
}

void TestCompact::rewritesTheDatabase()
{
    QVERIFY(m_library->hold().database.execute(
        "CREATE TABLE large (x); INSERT INTO large VALUES (randomblob(2000000)); DROP TABLE large"));
    const CompactReport report = compact(false);
    QVERIFY(report.databaseBytesBefore > 2'000'000);
    QVERIFY(report.databaseBytesAfter < 1'000'000);
}

void TestCompact::countsAndRemovesUnusedObjects()
{
    const QString path = put("nobody needs this");
    CompactReport report = compact(false);
    QCOMPARE(report.unusedObjects, 1);
    QCOMPARE(report.unusedBytes, 17);
    QCOMPARE(report.removedFiles, 0);
    QVERIFY(QFile::exists(path));
    report = compact(true);
    QCOMPARE(report.unusedObjects, 1);
    QCOMPARE(report.removedFiles, 1);
    QVERIFY(!QFile::exists(path));
}

void TestCompact::keepsWhatIsNeeded()
{
    Artwork artwork;
    artwork.medium = Medium::P5Brush2;
    const auto added = m_library->addArtwork(artwork, "code", smallPicture());
    const auto sketch = m_library->addSketch(u"s"_s, Medium::P5Brush2, {});
    const auto run = m_library->addSnapshot(sketch->id, "run", 1);
    // Rated in a library that lost its artworks.
    const QString rated = put("rated");
    QVERIFY(rate(*m_library, {{{}, rated.right(68).left(64), Tier::Love, {}, {}, u"grid"_s, {}}}, u"s"_s));
    const QStringList needed{m_library->objects().pathOf(added->codeObject),
        m_library->objects().pathOf(added->pictureObject), m_library->objects().pathOf(run->codeObject), rated};
    for (const QString& path : needed)
        age(path);
    const CompactReport report = compact(true);
    QCOMPARE(report.unusedObjects, 0);
    for (const QString& path : needed)
        QVERIFY2(QFile::exists(path), qPrintable(path));
}

void TestCompact::removesCutWrites()
{
    const QString object = put("kept?");
    const QString cut = object + u".AbCdEf"_s;
    QVERIFY(QFile::copy(object, cut));
    age(cut);
    const QString foreign = m_folder->filePath(u"objects/readme.txt"_s);
    QVERIFY(QFile::copy(object, foreign));
    age(foreign);
    QCOMPARE(compact(false).removedFiles, 1);
    QVERIFY(!QFile::exists(cut));
    QVERIFY(QFile::exists(foreign));
}

void TestCompact::leavesYoungFilesAlone()
{
    const auto name = m_library->objects().put("just written", u"png"_s);
    QCOMPARE(compact(true).unusedObjects, 0);
    QVERIFY(QFile::exists(m_library->objects().pathOf(*name)));
}

void TestCompact::refusesAReader()
{
    const auto reader = Library::open(m_folder->path(), Library::Access::ReadOnly);
    QCOMPARE(compactLibrary(**reader, true, {}).error().kind, Error::Kind::InvalidInput);
}

QTEST_GUILESS_MAIN(TestCompact)
#include "tst_compact.moc"
