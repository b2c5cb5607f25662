#include "core/library/pool/pool_export.h"

#include "core/base/atomic_file.h"
#include "core/library/pool/decisions.h"
#include "tests/support/small_picture.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace pentimento;

class TestPoolExport : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void names_data();
    void names();
    void writesPicturesSourcesAndFacts();
    void leavesOutWhatIsMissing();
    void aPictureGoesWithoutItsCode();
    void refusesAFolderInUse();
    void stops();

private:
    QList<PoolItem> items() const { return poolItems(*m_library).value(); }
    QString out() const { return m_folder->filePath(u"out"_s); }
    Result<PoolExportReport> exportAll() const { return exportPool(*m_library, items(), out(), {}); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Library> m_library;
    Artwork m_heron;
};

void TestPoolExport::init()
{
    m_library.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_library = Library::open(m_folder->filePath(u"library"_s), Library::Access::ReadWrite).value();
    Artwork heron;
    heron.origin = Artwork::Origin::Run;
    heron.author = Artwork::Author::Model;
    heron.authorName = u"some-model"_s;
    heron.medium = Medium::P5Brush2;
    heron.title = u"A Heron!"_s;
    heron.prompt = u"a heron"_s;
    heron.seed = 7;
    m_heron = m_library->addArtwork(heron, "heron()", smallPicture(Qt::red)).value();
    Artwork plain;
    plain.origin = Artwork::Origin::Import;
    plain.author = Artwork::Author::Import;
    QVERIFY(m_library->addArtwork(plain, {}, smallPicture(Qt::blue)));
    QVERIFY(rate(*m_library, {{{}, m_heron.pictureObject.left(64), Tier::Love, {}, {}, u"grid"_s, {}}}, u"s"_s));
}

void TestPoolExport::names_data()
{
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("name");
    QTest::newRow("none") << QString() << u"unrated-000012"_s;
    QTest::newRow("plain") << u"heron"_s << u"unrated-000012-heron"_s;
    QTest::newRow("hostile") << u"../../etc/Pass wd\n"_s << u"unrated-000012-etc-pass-wd"_s;
    QTest::newRow("script") << u"Blätter 葉"_s << u"unrated-000012-blätter-葉"_s;
    QTest::newRow("long") << QString(300, u'x') << u"unrated-000012-"_s + QString(65, u'x');
}

void TestPoolExport::names()
{
    QFETCH(QString, title);
    QFETCH(QString, name);
    PoolItem item;
    item.artworkId = 12;
    item.title = title;
    QCOMPARE(exportedName(item), name);
    item.supplement = true;
    QVERIFY(exportedName(item).startsWith(u"supplement-"_s));
    item.tier = Tier::Okay;
    QVERIFY(exportedName(item).startsWith(u"okay-"_s));
}

void TestPoolExport::writesPicturesSourcesAndFacts()
{
    const auto report = exportAll();
    QVERIFY(report);
    QCOMPARE(report->pictures, 2);
    QCOMPARE(report->sources, 1);
    QVERIFY(report->failures.isEmpty());
    QCOMPARE(report->revision, poolRevision(items()));
    const QDir folder(out());
    QCOMPARE(folder.entryList(QDir::Files, QDir::Name),
        (QStringList{
            u"love-000001-a-heron.js"_s, u"love-000001-a-heron.png"_s, u"pool.json"_s, u"unrated-000002.png"_s}));
    QCOMPARE(*readFile(folder.filePath(u"love-000001-a-heron.js"_s), 1000), QByteArray("heron()"));
    QCOMPARE(*readFile(folder.filePath(u"love-000001-a-heron.png"_s), 10'000), smallPicture(Qt::red));
    const Json pool = parseJson(*readFile(folder.filePath(u"pool.json"_s), 100'000));
    QCOMPARE(textField(pool, "type"), u"pentimento-pool"_s);
    QCOMPARE(textField(pool, "revision"), report->revision);
    const Json& heron = pool["artworks"][0];
    for (const auto& [field, value] : {std::pair("picture", "love-000001-a-heron.png"),
             {"code", "love-000001-a-heron.js"}, {"tier", "love"}, {"title", "A Heron!"}, {"author", "model"},
             {"authorName", "some-model"}, {"prompt", "a heron"}, {"medium", "p5.brush-2"}, {"origin", "run"}})
        QCOMPARE(textField(heron, field), QString::fromLatin1(value));
    QCOMPARE(intField(heron, "seed"), 7);
    QVERIFY(pool["artworks"][1]["tier"].is_null() && pool["artworks"][1]["code"].is_null());
}

void TestPoolExport::leavesOutWhatIsMissing()
{
    QVERIFY(QFile::remove(m_library->objects().pathOf(m_heron.pictureObject)));
    const auto report = exportAll();
    QVERIFY(report);
    QCOMPARE(report->pictures, 1);
    QCOMPARE(report->failures.size(), 1);
    QVERIFY(QFile::exists(out() + u"/pool.json"_s));
}

void TestPoolExport::aPictureGoesWithoutItsCode()
{
    QVERIFY(QFile::remove(m_library->objects().pathOf(m_heron.codeObject)));
    const auto report = exportAll();
    QCOMPARE(report->pictures, 2);
    QCOMPARE(report->sources, 0);
    QCOMPARE(report->failures.size(), 1);
}

void TestPoolExport::refusesAFolderInUse()
{
    QVERIFY(writeFileAtomically(out() + u"/.hidden"_s, "x"));
    QCOMPARE(exportAll().error().kind, Error::Kind::InvalidInput);
    QCOMPARE(QDir(out()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot).size(), 1);
}

void TestPoolExport::stops()
{
    JobContext context;
    context.stop.raise();
    QCOMPARE(exportPool(*m_library, items(), out(), context).error().kind, Error::Kind::Cancelled);
    QVERIFY(!QFile::exists(out() + u"/pool.json"_s)); // not to be taken for a whole one
}

QTEST_GUILESS_MAIN(TestPoolExport)
#include "tst_pool_export.moc"
