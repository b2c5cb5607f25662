#include "core/store/migrations.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <memory>
#include <optional>

using namespace Qt::StringLiterals;
using namespace pentimento;

namespace {

const SchemaStep one{1, "CREATE TABLE a (x); INSERT INTO a VALUES (1)"};
const SchemaStep two{2, "ALTER TABLE a ADD COLUMN y; UPDATE a SET y = x + 1"};
const SchemaStep broken{3, "CREATE TABLE c (z); SELEKT 1"};

} // namespace

class TestMigrations : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void compiledIn();
    void makesANewFile();
    void bringsAnOlderFileUp();
    void doesNothingTwice();
    void stopsAtAStepThatFails();
    void stopsWhenItCannotBackUp();
    void refuses_data();
    void refuses();

private:
    qint64 number(const QByteArray& sql) const
    {
        const auto value = m_database->integer(sql);
        return value ? *value : -1;
    }
    Result<void> migrateTo(const QList<SchemaStep>& steps) { return migrate(*m_database, steps, backups()); }
    QString backups() const { return m_folder->filePath(u"backups"_s); }
    QStringList backupNames() const { return QDir(backups()).entryList(QDir::Files); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::optional<Database> m_database;
};

void TestMigrations::init()
{
    m_database.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    auto opened = Database::open(m_folder->filePath(u"db"_s), Database::Access::ReadWrite);
    QVERIFY(opened);
    m_database = *std::move(opened);
}

void TestMigrations::compiledIn()
{
    const auto steps = librarySchema();
    QVERIFY(steps);
    QVERIFY(!steps->isEmpty());
    QVERIFY(migrateTo(*steps));
    QCOMPARE(number("PRAGMA user_version"), steps->last().version);
    QCOMPARE(number("PRAGMA application_id"), LibraryApplicationId);
    QCOMPARE(number("SELECT count(*) FROM artworks"), 0);
    QCOMPARE(number("SELECT count(*) FROM pragma_foreign_key_check"), 0);
}

void TestMigrations::makesANewFile()
{
    QCOMPARE(*isCurrent(*m_database, {one, two}), false);
    QVERIFY(migrateTo({one, two}));
    QCOMPARE(*isCurrent(*m_database, {one, two}), true);
    QCOMPARE(number("SELECT y FROM a"), 2);
    QCOMPARE(number("PRAGMA user_version"), 2);
    QCOMPARE(backupNames(), QStringList()); // there was nothing to copy
}

void TestMigrations::bringsAnOlderFileUp()
{
    QVERIFY(migrateTo({one}));
    QVERIFY(m_database->execute("UPDATE a SET x = 41"));
    QCOMPARE(*isCurrent(*m_database, {one, two}), false);
    QVERIFY(migrateTo({one, two}));
    QCOMPARE(number("SELECT y FROM a"), 42);
    QCOMPARE(backupNames(), QStringList{u"before-v2.sqlite"_s});
    const auto copy = Database::open(backups() + u"/before-v2.sqlite"_s, Database::Access::ReadOnly);
    QVERIFY(copy);
    QCOMPARE(*copy->integer("PRAGMA user_version"), 1);
    QCOMPARE(*copy->integer("SELECT x FROM a"), 41);
    QVERIFY(!copy->integer("SELECT y FROM a"));
}

void TestMigrations::doesNothingTwice()
{
    QVERIFY(migrateTo({one, two}));
    QVERIFY(m_database->execute("UPDATE a SET y = 9"));
    QVERIFY(migrateTo({one, two}));
    QCOMPARE(number("SELECT y FROM a"), 9);
    QCOMPARE(backupNames(), QStringList());
}

void TestMigrations::stopsAtAStepThatFails()
{
    QVERIFY(migrateTo({one}));
    QVERIFY(!migrateTo({one, two, broken}));
    QCOMPARE(number("PRAGMA user_version"), 2);
    QCOMPARE(number("SELECT y FROM a"), 2);
    QCOMPARE(number("SELECT count(*) FROM sqlite_schema WHERE name = 'c'"), 0); // its first half is undone
    QVERIFY(migrateTo({one, two}));
}

void TestMigrations::stopsWhenItCannotBackUp()
{
    QVERIFY(migrateTo({one}));
    QFile file(backups());
    QVERIFY(file.open(QIODevice::WriteOnly)); // a file where the folder should be
    const auto migrated = migrateTo({one, two});
    QVERIFY(!migrated);
    QCOMPARE(migrated.error().kind, Error::Kind::Storage);
    QCOMPARE(number("PRAGMA user_version"), 1);
}

void TestMigrations::refuses_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QString>("word");
    QTest::newRow("newer") << QByteArray("PRAGMA application_id=1346719316; PRAGMA user_version=7")
                           << u"its format is 7, and this version knows formats up to 2"_s;
    QTest::newRow("another program's") << QByteArray("PRAGMA application_id=1; PRAGMA user_version=1")
                                       << u"not made by Pentimento"_s;
    QTest::newRow("somebody's tables") << QByteArray("CREATE TABLE theirs (a)") << u"not made by Pentimento"_s;
    QTest::newRow("somebody's version") << QByteArray("PRAGMA user_version=2") << u"not made by Pentimento"_s;
}

void TestMigrations::refuses()
{
    QFETCH(QByteArray, before);
    QFETCH(QString, word);
    QVERIFY(m_database->execute(before));
    const qint64 tables = number("SELECT count(*) FROM sqlite_schema");
    const auto migrated = migrateTo({one, two});
    QVERIFY(!migrated);
    QCOMPARE(migrated.error().kind, Error::Kind::InvalidInput);
    QVERIFY2(migrated.error().detail.contains(word), qPrintable(migrated.error().detail));
    QCOMPARE(number("SELECT count(*) FROM sqlite_schema"), tables);
    QCOMPARE(backupNames(), QStringList());
}

QTEST_GUILESS_MAIN(TestMigrations)
#include "tst_migrations.moc"
