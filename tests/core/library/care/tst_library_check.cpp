#include "core/library/care/library_check.h"

#include "core/library/care/compact.h"
#include "core/library/pool/decisions.h"
#include "core/library/pool/journal_sync.h"
#include "tests/support/small_picture.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace pentimento;

class TestLibraryCheck : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aGoodOneIsClean();
    void namesObjects();
    void seesWrongTiers();
    void seesTheJournal();
    void seesADamagedDatabase();
    void noLibrary();
    void stops();

private:
    LibraryCheck check() const { return checkLibrary(m_folder->path(), {}).value(); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Library> m_library;
    Artwork m_artwork;
};

void TestLibraryCheck::init()
{
    m_library.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_library = Library::open(m_folder->path(), Library::Access::ReadWrite).value();
    Artwork artwork;
    artwork.medium = Medium::P5Brush2;
    m_artwork = m_library->addArtwork(artwork, "code", smallPicture()).value();
    const auto sketch = m_library->addSketch(u"s"_s, Medium::P5Brush2, {});
    QVERIFY(sketch && m_library->addSnapshot(sketch->id, "another code", 1));
    QVERIFY(rate(*m_library, {{{}, m_artwork.pictureObject.left(64), Tier::Love, {}, {}, u"grid"_s, {}}}, u"s"_s));
}

void TestLibraryCheck::aGoodOneIsClean()
{
    qint64 last = 0;
    qint64 total = 0;
    JobContext context;
    context.onProgress = [&](qint64 done, qint64 all, const QString&) {
        last = done;
        total = all;
    };
    const auto clean = checkLibrary(m_folder->path(), context);
    QVERIFY(clean && clean->isClean());
    QCOMPARE(clean->objectsRead, 3);
    QCOMPARE(last, 3);
    QCOMPARE(total, 3);
}

void TestLibraryCheck::namesObjects()
{
    QFile picture(m_library->objects().pathOf(m_artwork.pictureObject));
    QVERIFY(picture.open(QIODevice::ReadWrite) && picture.write("x") == 1);
    picture.close();
    QVERIFY(QFile::remove(m_library->objects().pathOf(m_artwork.codeObject)));
    const LibraryCheck found = check();
    QVERIFY(!found.isClean());
    QCOMPARE(found.objects.size(), 2);
    for (const ObjectFinding& finding : found.objects) {
        QCOMPARE(finding.missing, finding.name == m_artwork.codeObject);
        QCOMPARE(finding.usedBy, u"artwork 1"_s);
    }
}

void TestLibraryCheck::seesWrongTiers()
{
    QVERIFY(m_library->hold().database.execute("UPDATE tiers SET tier = 'nope'"));
    QCOMPARE(check().database.size(), 1);
    QVERIFY(m_library->hold().database.execute("DELETE FROM tiers"));
    QCOMPARE(check().database.size(), 1);
}

void TestLibraryCheck::seesTheJournal()
{
    const DecisionJournal journal = journalOf(m_folder->path());
    QVERIFY(journal.append("not a decision\n"));
    QCOMPARE(check().journal.size(), 1);
    QVERIFY(compactLibrary(*m_library, false, {})); // writes it anew, and keeps what it had
    QVERIFY(check().isClean());
    QCOMPARE(QDir(m_folder->path()).entryList({u"ratings-*.jsonl"_s}).size(), 1);
    QVERIFY(QFile::remove(journal.path()));
    QCOMPARE(check().journal.size(), 1);
    QVERIFY(journal.append(decisionLine(RatingEvent{u"new"_s, QString(64, u'1'), {}, Tier::Love, {},
        QDateTime::fromMSecsSinceEpoch(1).toUTC(), u"grid"_s, u"s"_s, {}})));
    QCOMPARE(check().journal.size(), 1); // what is ahead is on its way
}

void TestLibraryCheck::seesADamagedDatabase()
{
    m_library.reset();
    QFile file(m_folder->filePath(u"library.sqlite"_s));
    QVERIFY(file.open(QIODevice::ReadWrite));
    const qint64 page = 4096;
    QVERIFY(file.size() > 4 * page && file.seek(2 * page));
    QVERIFY(file.write(QByteArray(static_cast<int>(file.size() - 2 * page), 'x')) > 0);
    file.close();
    QVERIFY(!check().database.isEmpty());
    QVERIFY(file.open(QIODevice::WriteOnly)); // cut to nothing
    QVERIFY(file.write("SQLite format 3") > 0);
    file.close();
    QVERIFY(!check().database.isEmpty());
}

void TestLibraryCheck::noLibrary()
{
    const QTemporaryDir empty;
    QCOMPARE(checkLibrary(empty.path(), {}).error().kind, Error::Kind::NotFound);
}

void TestLibraryCheck::stops()
{
    JobContext context;
    context.stop.raise();
    QCOMPARE(checkLibrary(m_folder->path(), context).error().kind, Error::Kind::Cancelled);
}

QTEST_GUILESS_MAIN(TestLibraryCheck)
#include "tst_library_check.moc"
