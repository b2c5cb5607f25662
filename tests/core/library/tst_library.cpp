#include "core/library/library.h"

#include "core/base/atomic_file.h"
#include "core/store/migrations.h"
#include "tests/support/small_picture.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>
#include <vector>

using namespace Qt::StringLiterals;
using namespace pentimento;

namespace {

template <typename T> std::optional<Error::Kind> failure(const Result<T>& result)
{
    return result ? std::nullopt : std::optional(result.error().kind);
}

constexpr auto ReadWrite = Library::Access::ReadWrite;
constexpr auto ReadOnly = Library::Access::ReadOnly;

} // namespace

// The folder: who may open it, and documents with their snapshots. Artworks: tst_library_lineage.
class TestLibrary : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void makesItsFolder();
    void oneWriter();
    void writerThatWasKilled();
    void readsBesideTheWriter();
    void readOnlyWritesNothing();
    void refusesToOpen_data();
    void refusesToOpen();
    void bringsAnOlderFormatUp();
    void findsSketchesByPath();
    void savesUnderAnotherName();
    void keepsEachRun();
    void foldsEqualRuns();
    void refusesSnapshotsOfNothing();
    void manyThreads();

private:
    QString folder() const { return m_folder->filePath(u"library"_s); }
    std::unique_ptr<Library> open() const
    {
        auto library = Library::open(folder(), ReadWrite);
        return library ? *std::move(library) : nullptr;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestLibrary::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void TestLibrary::makesItsFolder()
{
    QVERIFY(!Library::writer(folder()));
    const auto library = open();
    QVERIFY(library);
    QCOMPARE(library->folder(), folder());
    QCOMPARE(library->access(), ReadWrite);
    QCOMPARE(*library->counts(), LibraryCounts());
    QVERIFY(QFile::exists(folder() + u"/library.sqlite"_s));
}

void TestLibrary::oneWriter()
{
    {
        const auto library = open();
        QVERIFY(library);
        QCOMPARE(Library::writer(folder()), std::optional<qint64>(::getpid()));
        const auto second = Library::open(folder(), ReadWrite);
        QCOMPARE(failure(second), Error::Kind::Busy);
        QVERIFY(second.error().detail.contains(u"process %1"_s.arg(::getpid())));
    }
    QVERIFY(!Library::writer(folder()));
    QVERIFY(open());
}

void TestLibrary::writerThatWasKilled()
{
    QVERIFY(open());
    int ends[2];
    QCOMPARE(::pipe(ends), 0);
    const pid_t child = ::fork();
    if (child == 0) {
        const auto library = Library::open(folder(), ReadWrite);
        const bool added = library && (*library)->addSketch(u"kept"_s, Medium::Python, {});
        if (::write(ends[1], added ? "y" : "n", 1) == 1)
            ::pause();
        ::_exit(0);
    }
    ::close(ends[1]);
    QVERIFY(child > 0); // kill(-1) would end everything of this user
    char word = 0;
    QCOMPARE(::read(ends[0], &word, 1), 1);
    const auto held = Library::open(folder(), ReadWrite);
    ::kill(child, SIGKILL);
    ::waitpid(child, nullptr, 0);
    ::close(ends[0]);
    QCOMPARE(word, 'y');
    QCOMPARE(failure(held), Error::Kind::Busy);
    QVERIFY(held.error().detail.contains(u"process %1"_s.arg(child)));
    const auto library = open();
    QVERIFY(library);
    QCOMPARE(library->sketch(1)->title, u"kept"_s);
}

void TestLibrary::readsBesideTheWriter()
{
    const auto writer = open();
    QVERIFY(writer);
    const auto reader = Library::open(folder(), ReadOnly);
    QVERIFY(reader);
    QCOMPARE((*reader)->access(), ReadOnly);
    const auto sketch = writer->addSketch(u"leaf"_s, Medium::P5Brush2, {});
    QVERIFY(sketch);
    QCOMPARE(*(*reader)->sketch(sketch->id), *sketch);
    const auto snapshot = writer->addSnapshot(sketch->id, "circle()", 1);
    QVERIFY(snapshot);
    QCOMPARE(*(*reader)->object(snapshot->codeObject), QByteArray("circle()"));
}

void TestLibrary::readOnlyWritesNothing()
{
    QVERIFY(open()->addSketch(u"leaf"_s, Medium::P5Brush2, {}));
    const auto reader = Library::open(folder(), ReadOnly);
    QVERIFY(reader);
    QVERIFY(!Library::writer(folder())); // it holds nothing
    Artwork artwork;
    artwork.medium = Medium::P5Brush2;
    QCOMPARE(failure((*reader)->addSketch(u"x"_s, Medium::P5Brush2, {})), Error::Kind::InvalidInput);
    QCOMPARE(failure((*reader)->setSketchPath(1, u"/x.js"_s, u"x"_s)), Error::Kind::InvalidInput);
    QCOMPARE(failure((*reader)->addSnapshot(1, "code", 1)), Error::Kind::InvalidInput);
    QCOMPARE(failure((*reader)->addArtwork(artwork, "code", {})), Error::Kind::InvalidInput);
    QVERIFY(!QFile::exists(folder() + u"/objects"_s));
    QCOMPARE(*(*reader)->counts(), (LibraryCounts{0, 1, 0}));
}

void TestLibrary::refusesToOpen_data()
{
    QTest::addColumn<QByteArray>("sql"); // empty: the file is no database
    QTest::addColumn<Error::Kind>("kind");
    QTest::addColumn<QString>("word");
    QTest::newRow("newer") << QByteArray("PRAGMA application_id=1346719316; PRAGMA user_version=999")
                           << Error::Kind::InvalidInput << u"newer version"_s;
    QTest::newRow("somebody's") << QByteArray("CREATE TABLE theirs (a)") << Error::Kind::InvalidInput
                                << u"not made by Pentimento"_s;
    QTest::newRow("damaged") << QByteArray() << Error::Kind::Storage << u"library.sqlite"_s;
}

void TestLibrary::refusesToOpen()
{
    QFETCH(QByteArray, sql);
    QFETCH(Error::Kind, kind);
    QFETCH(QString, word);
    const QString path = folder() + u"/library.sqlite"_s;
    QVERIFY(writeFileAtomically(path, sql.isEmpty() ? QByteArray(9000, 'x') : QByteArray()));
    if (!sql.isEmpty())
        QVERIFY(Database::open(path, Database::Access::ReadWrite)->execute("PRAGMA journal_mode=DELETE;" + sql));
    const QByteArray before = *readFile(path, 1 << 20);
    for (const auto access : {ReadWrite, ReadOnly}) {
        const auto library = Library::open(folder(), access);
        QCOMPARE(failure(library), kind);
        if (kind == Error::Kind::InvalidInput)
            QVERIFY2(library.error().detail.contains(word), qPrintable(library.error().detail));
        QVERIFY(*readFile(path, 1 << 20) == before);
        QVERIFY(!Library::writer(folder()));
    }
}

// A library as the first released format left it.
void TestLibrary::bringsAnOlderFormatUp()
{
    QVERIFY(QDir().mkpath(folder()));
    const QString database = folder() + u"/library.sqlite"_s;
    QVERIFY(QFile::copy(QStringLiteral(PENTIMENTO_SOURCE_DIR "/tests/data/library/format-1.sqlite"), database));
    QVERIFY(QFile::setPermissions(database, QFile::ReadOwner | QFile::WriteOwner));
    QCOMPARE(failure(Library::open(folder(), ReadOnly)), Error::Kind::InvalidInput);
    const auto library = open();
    QVERIFY(library);
    QCOMPARE(*library->counts(), (LibraryCounts{3, 1, 2}));
    const auto edited = library->artwork(2);
    QVERIFY(edited);
    QCOMPARE(edited->parentId, 1);
    QCOMPARE(edited->origin, Artwork::Origin::Studio);
    QCOMPARE(library->artwork(1)->prompt, u"a heron"_s);
    QCOMPARE(library->artwork(3)->origin, Artwork::Origin::Import);
    const auto before = Database::open(folder() + u"/backups/before-v2.sqlite"_s, Database::Access::ReadOnly);
    QVERIFY(before);
    QCOMPARE(*before->integer("PRAGMA user_version"), 1);
    QCOMPARE(*before->integer("SELECT count(*) FROM artworks"), 3);
}

void TestLibrary::findsSketchesByPath()
{
    const auto library = open();
    const auto untitled = library->addSketch(u"untitled"_s, Medium::P5Brush1, {});
    QVERIFY(untitled);
    QVERIFY(library->addSketch(u"untitled"_s, Medium::P5Brush1, {})); // many may have no path
    const auto sketch = library->addSketch(u"leaf"_s, Medium::Python, u"/sketches/./x/../leaf.py"_s);
    QVERIFY(sketch);
    QCOMPARE(sketch->path, u"/sketches/leaf.py"_s);
    QCOMPARE(sketch->medium, Medium::Python);
    QVERIFY(sketch->createdAt.isValid());
    QCOMPARE(*library->sketchOfPath(u"/sketches/leaf.py"_s), std::optional(*sketch));
    QCOMPARE(*library->sketchOfPath(u"/sketches/other.py"_s), std::optional<SketchDocument>());
    QCOMPARE(*library->sketchOfPath({}), std::optional<SketchDocument>());
    QCOMPARE(failure(library->sketch(99)), Error::Kind::NotFound);
    QCOMPARE(
        failure(library->addSketch(u"again"_s, Medium::Python, u"/sketches/leaf.py"_s)), Error::Kind::InvalidInput);
}

void TestLibrary::savesUnderAnotherName()
{
    const auto library = open();
    const qint64 first = library->addSketch(u"a"_s, Medium::P5Brush2, u"/d/a.js"_s)->id;
    const qint64 second = library->addSketch(u"untitled"_s, Medium::P5Brush2, {})->id;
    QVERIFY(library->setSketchPath(second, u"/d/b.js"_s, u"b"_s));
    QCOMPARE((*library->sketchOfPath(u"/d/b.js"_s))->id, second);
    QCOMPARE(library->sketch(second)->title, u"b"_s);
    QVERIFY(library->setSketchPath(second, u"/d/a.js"_s, u"a"_s)); // over the first one's file
    QCOMPARE((*library->sketchOfPath(u"/d/a.js"_s))->id, second);
    QCOMPARE(library->sketch(first)->path, QString());
    QVERIFY(library->setSketchPath(second, u"/d/a.js"_s, u"a"_s)); // over its own
    QCOMPARE(failure(library->setSketchPath(99, u"/d/a.js"_s, u"a"_s)), Error::Kind::NotFound);
    QCOMPARE(library->sketch(second)->path, u"/d/a.js"_s); // the failure took nothing away
}

void TestLibrary::keepsEachRun()
{
    auto library = open();
    const qint64 sketch = library->addSketch(u"leaf"_s, Medium::Python, {})->id;
    const qint64 other = library->addSketch(u"other"_s, Medium::P5Brush2, {})->id;
    const auto first = library->addSnapshot(sketch, "one", 1);
    const auto second = library->addSnapshot(sketch, "two", 4'294'967'295);
    QVERIFY(first && second && library->addSnapshot(other, "one", 1));
    QVERIFY(first->codeObject.endsWith(".py"_L1));
    library = nullptr;
    library = open(); // from the disk
    QCOMPARE(*library->snapshots(sketch), (QList<Snapshot>{*first, *second}));
    QCOMPARE(second->seed, 4'294'967'295);
    QCOMPARE(*library->object(second->codeObject), QByteArray("two"));
    QCOMPARE(*library->counts(), (LibraryCounts{0, 2, 3}));
}

void TestLibrary::foldsEqualRuns()
{
    const auto library = open();
    const qint64 sketch = library->addSketch(u"leaf"_s, Medium::P5Brush2, {})->id;
    const auto first = library->addSnapshot(sketch, "one", 1);
    QCOMPARE(*library->addSnapshot(sketch, "one", 1), *first);
    const auto seeded = library->addSnapshot(sketch, "one", 2);
    QVERIFY(seeded->id != first->id);
    const auto back = library->addSnapshot(sketch, "one", 1); // equal to an older one: a step back is a step
    QVERIFY(back->id != first->id);
    QCOMPARE(library->snapshots(sketch)->size(), 3);
}

void TestLibrary::refusesSnapshotsOfNothing()
{
    const auto library = open();
    QCOMPARE(failure(library->addSnapshot(7, "code", 1)), Error::Kind::NotFound);
    QCOMPARE(library->snapshots(7)->size(), 0);
}

void TestLibrary::manyThreads()
{
    const auto library = open();
    const qint64 sketch = library->addSketch(u"leaf"_s, Medium::P5Brush2, {})->id;
    std::vector<std::thread> threads;
    std::atomic<int> good = 0;
    threads.reserve(6);
    for (int i = 0; i < 6; ++i) {
        threads.emplace_back([&, i] {
            for (int n = 0; n < 20; ++n) {
                const auto added = library->addSnapshot(sketch, QByteArray::number(i * 1000 + n), 1);
                good += added && library->snapshots(sketch) && library->object(added->codeObject) ? 1 : 0;
            }
        });
    }
    for (std::thread& thread : threads)
        thread.join();
    QCOMPARE(good.load(), 6 * 20);
    QCOMPARE(library->counts()->snapshots, 6 * 20);
}

QTEST_GUILESS_MAIN(TestLibrary)
#include "tst_library.moc"
