#include "core/library/care/restore.h"

#include "core/base/atomic_file.h"
#include "core/library/pool/decisions.h"
#include "tests/support/small_picture.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace pentimento;

namespace {

constexpr auto ReadWrite = Library::Access::ReadWrite;

const QString one(64, u'1');
const QString two(64, u'2');

} // namespace

class TestRestore : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void bringsBackADamagedLibrary();
    void bringsBackAMissingDatabase();
    void takesAnOlderFormat();
    void refuses_data();
    void refuses();
    void newestGoodOne();
    void afterTheJournalWasWrittenAnew();
    void aLostDatabaseIsNotReplacedByAnEmptyOne();
    void leftoversOfACutTryDoNoHarm();

private:
    void give(const QString& picture, Tier tier)
    {
        QVERIFY(rate(*m_library, {{{}, picture, tier, {}, {}, u"grid"_s, {}}}, u"s"_s));
    }
    QString database() const { return m_folder->filePath(u"library.sqlite"_s); }
    static void change(const QString& path, const QByteArray& sql)
    {
        const auto opened = Database::open(path, Database::Access::ReadWrite);
        QVERIFY(opened && opened->execute(sql));
    }
    void damage(const QString& path)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.seek(100));
        QVERIFY(file.write(QByteArray(static_cast<int>(file.size()) - 100, 'x')) > 0);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Library> m_library;
};

void TestRestore::init()
{
    m_library.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_library = Library::open(m_folder->path(), ReadWrite).value();
}

void TestRestore::bringsBackADamagedLibrary()
{
    QVERIFY(m_library->addArtwork({}, {}, smallPicture()));
    give(one, Tier::Love);
    const auto backup = backUp(*m_library);
    QVERIFY(backup);
    give(two, Tier::Okay);
    m_library.reset();
    damage(database());
    const QByteArray damaged = readFile(database(), 10 << 20).value();
    QCOMPARE(Library::open(m_folder->path(), ReadWrite).error().kind, Error::Kind::Storage);
    QCOMPARE(newestGoodBackup(m_folder->path()), *backup);

    const auto report = restoreLibrary(m_folder->path(), backup->path);
    QVERIFY2(report, report ? "" : qPrintable(report.error().detail));
    QCOMPARE(report->counts.artworks, 1);
    QCOMPARE(report->decisions, 2);
    QCOMPARE(report->fromJournal, 1);
    QCOMPARE(readFile(report->putAside + u"/library.sqlite"_s, 10 << 20).value(), damaged);
    m_library = Library::open(m_folder->path(), ReadWrite).value();
    QCOMPARE(*tierOf(*m_library, one), Tier::Love);
    QCOMPARE(*tierOf(*m_library, two), Tier::Okay);
}

void TestRestore::bringsBackAMissingDatabase()
{
    give(one, Tier::Love);
    const auto backup = backUp(*m_library);
    m_library.reset();
    for (const auto& ending : {u""_s, u"-wal"_s, u"-shm"_s})
        QFile::remove(database() + ending);
    const auto report = restoreLibrary(m_folder->path(), backup->path);
    QVERIFY(report);
    QVERIFY(report->putAside.isEmpty());
    QCOMPARE(report->decisions, 1);
    QCOMPARE(report->fromJournal, 0);
}

void TestRestore::takesAnOlderFormat()
{
    give(two, Tier::Nope);
    m_library.reset();
    const auto report =
        restoreLibrary(m_folder->path(), QStringLiteral(PENTIMENTO_SOURCE_DIR "/tests/data/library/format-1.sqlite"));
    QVERIFY2(report, report ? "" : qPrintable(report.error().detail));
    QCOMPARE(report->counts.artworks, 3);
    QCOMPARE(report->fromJournal, 1);
}

void TestRestore::refuses_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<Error::Kind>("kind");
    QTest::newRow("the library is open") << u"open"_s << Error::Kind::Busy;
    QTest::newRow("the backup is damaged") << u"damaged"_s << Error::Kind::Storage;
    QTest::newRow("no backup") << u"missing"_s << Error::Kind::NotFound;
    QTest::newRow("the backup is empty") << u"empty"_s << Error::Kind::InvalidInput;
    QTest::newRow("the backup is a stranger's") << u"foreign"_s << Error::Kind::InvalidInput;
    QTest::newRow("the backup is of a newer version") << u"newer"_s << Error::Kind::InvalidInput;
}

void TestRestore::refuses()
{
    QFETCH(QString, what);
    QFETCH(Error::Kind, kind);
    give(one, Tier::Love);
    const QString backup = backUp(*m_library)->path;
    if (what != u"open")
        m_library.reset();
    if (what == u"damaged")
        damage(backup);
    if (what == u"missing")
        QVERIFY(QFile::remove(backup));
    if (what == u"empty")
        QVERIFY(QFile(backup).resize(0));
    if (what == u"foreign")
        change(backup, "PRAGMA application_id=1");
    if (what == u"newer")
        change(backup, "PRAGMA user_version=99");
    const auto report = restoreLibrary(m_folder->path(), backup);
    QVERIFY(!report);
    QCOMPARE(report.error().kind, kind);
    QVERIFY(QDir(m_folder->path()).entryList({u"put-aside-*"_s}).isEmpty());
    m_library.reset();
    m_library = Library::open(m_folder->path(), ReadWrite).value();
    QCOMPARE(*tierOf(*m_library, one), Tier::Love);
}

// What the backup knows of the journal is of the day it was made.
void TestRestore::afterTheJournalWasWrittenAnew()
{
    give(one, Tier::Love);
    ChoiceEvent choice;
    choice.first = one;
    choice.second = two;
    choice.source = u"duel"_s;
    QVERIFY(choose(*m_library, choice));
    const QString backup = backUp(*m_library)->path;
    give(two, Tier::Okay);
    m_library.reset();
    QVERIFY(QFile::remove(m_folder->filePath(u"ratings.jsonl"_s)));
    m_library = Library::open(m_folder->path(), ReadWrite).value(); // ratings first now, then choices
    m_library.reset();
    const auto report = restoreLibrary(m_folder->path(), backup);
    QVERIFY(report);
    QCOMPARE(report->decisions, 3);
    m_library = Library::open(m_folder->path(), ReadWrite).value();
    QCOMPARE(*tierOf(*m_library, two), Tier::Okay);
    QCOMPARE(standingChoices(*m_library)->size(), 1);
}

void TestRestore::aLostDatabaseIsNotReplacedByAnEmptyOne()
{
    give(one, Tier::Love);
    const QString backup = backUp(*m_library)->path;
    m_library.reset();
    QVERIFY(QFile::remove(database()));
    const auto opened = Library::open(m_folder->path(), ReadWrite);
    QVERIFY(!opened);
    QCOMPARE(opened.error().kind, Error::Kind::Storage);
    QVERIFY(opened.error().detail.contains(backup));
    QVERIFY(!QFile::exists(database()));
    QVERIFY(restoreLibrary(m_folder->path(), backup));
    QVERIFY(Library::open(m_folder->path(), ReadWrite));
}

void TestRestore::leftoversOfACutTryDoNoHarm()
{
    give(one, Tier::Love);
    const QString backup = backUp(*m_library)->path;
    m_library.reset();
    for (const QString& ending : {u""_s, u"-wal"_s, u"-shm"_s})
        QVERIFY(writeFileAtomically(database() + u".restored"_s + ending, QByteArray(5000, 'x')));
    QVERIFY(restoreLibrary(m_folder->path(), backup));
    QVERIFY(!QFile::exists(database() + u".restored-wal"_s));
    m_library = Library::open(m_folder->path(), ReadWrite).value();
    QCOMPARE(*tierOf(*m_library, one), Tier::Love);
}

void TestRestore::newestGoodOne()
{
    QVERIFY(!newestGoodBackup(m_folder->path()));
    QVERIFY(backUp(*m_library));
    QVERIFY(!newestGoodBackup(m_folder->path())); // it holds nothing
    give(one, Tier::Love);
    const auto first = backUp(*m_library);
    QFile older(first->path);
    QVERIFY(older.open(QIODevice::ReadWrite));
    QVERIFY(older.setFileTime(QDateTime::currentDateTime().addDays(-1), QFileDevice::FileModificationTime));
    older.close();
    const auto second = backUp(*m_library);
    QCOMPARE(newestGoodBackup(m_folder->path())->path, second->path);
    damage(second->path);
    QCOMPARE(newestGoodBackup(m_folder->path())->path, first->path);
}

QTEST_GUILESS_MAIN(TestRestore)
#include "tst_restore.moc"
