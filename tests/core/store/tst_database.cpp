#include "core/store/database.h"

#include "core/base/atomic_file.h"
#include "core/store/transaction.h"

#include <QDir>
#include <QFile>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <memory>
#include <sys/wait.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace pentimento;

namespace {

template <typename T> std::optional<Error::Kind> failure(const Result<T>& result)
{
    return result ? std::nullopt : std::optional(result.error().kind);
}

qint64 number(const Database& database, const QByteArray& sql)
{
    const auto value = database.integer(sql);
    return value ? *value : -1;
}

QString words(const Database& database, const QByteArray& sql)
{
    auto statement = database.prepare(sql);
    if (!statement)
        return statement.error().detail;
    const auto row = statement->step();
    return row && *row ? statement->text(0) : QString();
}

// Adds rows for ever, each in a commit of its own, and tells of each after its commit returned.
[[noreturn]] void writeForEver(const QString& path, int tell)
{
    const auto database = Database::open(path, Database::Access::ReadWrite);
    while (database) {
        auto transaction = Transaction::begin(*database);
        if (!transaction || !database->execute("INSERT INTO rows DEFAULT VALUES") || !transaction->commit())
            break;
        const qint64 id = database->lastInsertId();
        if (::write(tell, &id, sizeof id) != sizeof id)
            break;
    }
    ::_exit(1);
}

// The last row the writer told of before it was killed.
qint64 killAWriter(const QString& path, int afterMs)
{
    int ends[2];
    if (::pipe(ends) != 0)
        return -1;
    const pid_t child = ::fork();
    if (child == 0)
        writeForEver(path, ends[1]);
    ::close(ends[1]);
    if (child < 0)
        return -1; // and kill(-1) would end everything of this user
    qint64 last = 0;
    // One row first, so that the kill falls among commits and not before them.
    const bool began = ::read(ends[0], &last, sizeof last) == sizeof last;
    QTest::qSleep(afterMs);
    ::kill(child, SIGKILL);
    ::waitpid(child, nullptr, 0);
    qint64 id = 0;
    while (::read(ends[0], &id, sizeof id) == sizeof id)
        last = id;
    ::close(ends[0]);
    return began ? last : -1;
}

} // namespace

class TestDatabase : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void setsItsPragmas_data();
    void setsItsPragmas();
    void readsBesideTheWriter();
    void readerCannotWrite();
    void refusesFiles_data();
    void refusesFiles();
    void holdsForeignKeys();
    void saysWhatWentWrong_data();
    void saysWhatWentWrong();
    void backsUp();
    void backsUpNoDamage();
    void losesNoCommitWhenKilled();

private:
    QString path(const QString& name) const { return m_folder->filePath(name); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestDatabase::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

void TestDatabase::setsItsPragmas_data()
{
    QTest::addColumn<QByteArray>("pragma");
    QTest::addColumn<QString>("writer");
    QTest::addColumn<QString>("reader");
    const auto row = [](const char* pragma, const QString& writer, const QString& reader) {
        QTest::newRow(pragma) << QByteArray("PRAGMA ") + pragma << writer << reader;
    };
    row("journal_mode", u"wal"_s, u"wal"_s);
    row("foreign_keys", u"1"_s, u"1"_s);
    row("synchronous", u"2"_s, u"2"_s);
    row("busy_timeout", u"5000"_s, u"5000"_s);
    row("trusted_schema", u"0"_s, u"0"_s);
    row("query_only", u"0"_s, u"1"_s);
}

void TestDatabase::setsItsPragmas()
{
    QFETCH(QByteArray, pragma);
    QFETCH(QString, writer);
    QFETCH(QString, reader);
    const auto writing = Database::open(path(u"db"_s), Database::Access::ReadWrite);
    QVERIFY(writing);
    QVERIFY(writing->execute("CREATE TABLE t (a)"));
    QCOMPARE(words(*writing, pragma), writer);
    const auto reading = Database::open(path(u"db"_s), Database::Access::ReadOnly);
    QVERIFY(reading);
    QCOMPARE(words(*reading, pragma), reader);
}

void TestDatabase::readsBesideTheWriter()
{
    const auto writer = Database::open(path(u"db"_s), Database::Access::ReadWrite);
    QVERIFY(writer);
    QVERIFY(writer->execute("CREATE TABLE t (a); INSERT INTO t VALUES (1)"));
    const auto reader = Database::open(path(u"db"_s), Database::Access::ReadOnly);
    QVERIFY(reader);
    {
        auto transaction = Transaction::begin(*writer);
        QVERIFY(transaction);
        QVERIFY(writer->execute("INSERT INTO t VALUES (2)"));
        QCOMPARE(number(*reader, "SELECT count(*) FROM t"), 1);
        QVERIFY(transaction->commit());
    }
    QCOMPARE(number(*reader, "SELECT count(*) FROM t"), 2);
}

void TestDatabase::readerCannotWrite()
{
    QVERIFY(Database::open(path(u"db"_s), Database::Access::ReadWrite)->execute("CREATE TABLE t (a)"));
    const auto reader = Database::open(path(u"db"_s), Database::Access::ReadOnly);
    QVERIFY(reader);
    QCOMPARE(failure(reader->execute("INSERT INTO t VALUES (1)")), Error::Kind::Storage);
    QCOMPARE(number(*reader, "SELECT count(*) FROM t"), 0);
}

void TestDatabase::refusesFiles_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("writes");
    QTest::addColumn<Error::Kind>("kind");
    QTest::newRow("missing") << u"missing"_s << false << Error::Kind::NotFound;
    QTest::newRow("missing folder") << u"folder/below/db"_s << true << Error::Kind::Storage;
    QTest::newRow("a folder") << u"folder"_s << true << Error::Kind::Storage;
    QTest::newRow("a folder, to read") << u"folder"_s << false << Error::Kind::NotFound;
    QTest::newRow("no database") << u"text"_s << true << Error::Kind::Storage;
    QTest::newRow("no database, to read") << u"text"_s << false << Error::Kind::Storage;
}

void TestDatabase::refusesFiles()
{
    QFETCH(QString, name);
    QFETCH(bool, writes);
    QFETCH(Error::Kind, kind);
    const QByteArray text(4096, 'x');
    QVERIFY(writeFileAtomically(path(u"text"_s), text));
    QVERIFY(QDir(m_folder->path()).mkdir(u"folder"_s));
    const auto database = Database::open(path(name), writes ? Database::Access::ReadWrite : Database::Access::ReadOnly);
    QCOMPARE(failure(database), kind);
    QVERIFY(database.error().detail.size() > 10);
    QCOMPARE(*readFile(path(u"text"_s), 1 << 20), text); // nothing was done to it
}

void TestDatabase::holdsForeignKeys()
{
    const auto database = Database::open(path(u"db"_s), Database::Access::ReadWrite);
    QVERIFY(database);
    QVERIFY(database->execute("CREATE TABLE a (id INTEGER PRIMARY KEY); CREATE TABLE b (a REFERENCES a (id))"));
    QCOMPARE(failure(database->execute("INSERT INTO b VALUES (7)")), Error::Kind::InvalidInput);
    QVERIFY(database->execute("INSERT INTO a VALUES (7); INSERT INTO b VALUES (7)"));
}

void TestDatabase::saysWhatWentWrong_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::addColumn<Error::Kind>("kind");
    QTest::addColumn<QString>("word");
    QTest::newRow("syntax") << QByteArray("SELEKT 1") << Error::Kind::Internal << u"SELEKT"_s;
    QTest::newRow("no table") << QByteArray("SELECT * FROM nothing") << Error::Kind::Internal << u"nothing"_s;
    QTest::newRow("a quoted word is no text") << QByteArray("SELECT \"x\"") << Error::Kind::Internal << u"x"_s;
}

void TestDatabase::saysWhatWentWrong()
{
    QFETCH(QByteArray, sql);
    QFETCH(Error::Kind, kind);
    QFETCH(QString, word);
    const auto database = Database::open(path(u"db"_s), Database::Access::ReadWrite);
    QVERIFY(database);
    const auto executed = database->execute(sql);
    QCOMPARE(failure(executed), kind);
    QVERIFY2(executed.error().detail.contains(word), qPrintable(executed.error().detail));
    QCOMPARE(failure(database->prepare(sql)), kind);
}

void TestDatabase::backsUp()
{
    const auto database = Database::open(path(u"db"_s), Database::Access::ReadWrite);
    QVERIFY(database);
    QVERIFY(database->execute("CREATE TABLE t (a); INSERT INTO t VALUES (1)"));
    QVERIFY(database->backUpTo(path(u"backups/copy"_s)));
    QVERIFY(database->execute("INSERT INTO t VALUES (2)"));
    QVERIFY(database->backUpTo(path(u"backups/copy"_s))); // replaces
    QVERIFY(database->execute("INSERT INTO t VALUES (3)"));
    // One file with all in it, the journal's pages too, and nothing beside it.
    QCOMPARE(QDir(path(u"backups"_s)).entryList(QDir::Files), QStringList{u"copy"_s});
    // Header byte 18 says it needs no journal in shared memory, so it can be read from a disc that cannot be written.
    QCOMPARE(readFile(path(u"backups/copy"_s), 1 << 20)->at(18), '\1');
    const auto copy = Database::open(path(u"backups/copy"_s), Database::Access::ReadOnly);
    QVERIFY(copy);
    QCOMPARE(number(*copy, "SELECT sum(a) FROM t"), 3);
}

void TestDatabase::backsUpNoDamage()
{
    {
        const auto database = Database::open(path(u"db"_s), Database::Access::ReadWrite);
        QVERIFY(database);
        QVERIFY(database->execute("CREATE TABLE t (a); CREATE INDEX i ON t (a); INSERT INTO t VALUES (1)"));
        QVERIFY(database->backUpTo(path(u"copy"_s)));
    }
    QFile file(path(u"db"_s));
    QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(2 * 4096)); // the index: the table still reads
    QCOMPARE(file.write(QByteArray(4096, '\x0a')), 4096);
    file.close();
    const QByteArray before = *readFile(path(u"copy"_s), 1 << 20);
    const auto database = Database::open(path(u"db"_s), Database::Access::ReadWrite);
    QVERIFY(database);
    QCOMPARE(failure(database->backUpTo(path(u"copy"_s))), Error::Kind::Storage);
    QVERIFY(*readFile(path(u"copy"_s), 1 << 20) == before); // the good one stays
}

void TestDatabase::losesNoCommitWhenKilled()
{
    const int kills = qMax(1, qEnvironmentVariableIntValue("PENTIMENTO_KILLS")) * 12;
    QVERIFY(Database::open(path(u"db"_s), Database::Access::ReadWrite)
                ->execute("CREATE TABLE rows (id INTEGER PRIMARY KEY AUTOINCREMENT)"));
    for (int i = 0; i < kills; ++i) {
        const qint64 told = killAWriter(path(u"db"_s), QRandomGenerator::global()->bounded(30));
        QVERIFY(told > 0);
        const auto database = Database::open(path(u"db"_s), Database::Access::ReadWrite);
        QVERIFY(database);
        const qint64 there = number(*database, "SELECT max(id) FROM rows");
        QVERIFY2(there == told || there == told + 1, qPrintable(u"%1 told, %2 there"_s.arg(told).arg(there)));
        QCOMPARE(words(*database, "PRAGMA integrity_check"), u"ok"_s);
    }
}

QTEST_GUILESS_MAIN(TestDatabase)
#include "tst_database.moc"
