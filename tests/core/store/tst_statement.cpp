#include "core/store/database.h"

#include <QTemporaryDir>
#include <QTest>

#include <climits>
#include <optional>

using namespace Qt::StringLiterals;
using namespace pentimento;

class TestStatement : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void integers_data();
    void integers();
    void texts_data();
    void texts();
    void blobs();
    void nothing();
    void rows();
    void bindsAnew();
    void tellsOfAValueTooMany();
    void tellsOfAConstraint();

private:
    Statement prepare(const QByteArray& sql) const { return *m_database->prepare(sql); }

    QTemporaryDir m_folder;
    std::optional<Database> m_database;
};

void TestStatement::initTestCase()
{
    auto opened = Database::open(m_folder.filePath(u"db"_s), Database::Access::ReadWrite);
    QVERIFY(opened);
    m_database = *std::move(opened);
    QVERIFY(m_database->execute("CREATE TABLE numbers (n INTEGER UNIQUE NOT NULL) STRICT"));
}

void TestStatement::integers_data()
{
    QTest::addColumn<qint64>("value");
    QTest::addColumn<int>("narrow");
    QTest::newRow("zero") << qint64(0) << 0;
    QTest::newRow("negative") << qint64(-5) << -5;
    QTest::newRow("largest") << qint64(LLONG_MAX) << INT_MAX;
    QTest::newRow("smallest") << qint64(LLONG_MIN) << INT_MIN;
}

void TestStatement::integers()
{
    QFETCH(qint64, value);
    QFETCH(int, narrow);
    Statement statement = prepare("SELECT ?, typeof(?1)");
    QVERIFY(*statement.bind(value).step());
    QCOMPARE(statement.integer(0), value);
    QCOMPARE(statement.intValue(0), narrow);
    QCOMPARE(statement.optionalInteger(0), std::optional(value));
    QCOMPARE(statement.text(1), u"integer"_s);
}

void TestStatement::texts_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("null") << QString();
    QTest::newRow("empty") << u""_s;
    QTest::newRow("plain") << u"a leaf"_s;
    QTest::newRow("beyond one plane") << u"Weiß 木 🎨"_s;
    QTest::newRow("with a zero inside") << QString::fromUtf8("a\0b", 3);
}

void TestStatement::texts()
{
    QFETCH(QString, text);
    Statement statement = prepare("SELECT ?, typeof(?1)");
    QVERIFY(*statement.bind(text).step());
    QCOMPARE(statement.text(0), text);
    QCOMPARE(statement.text(1), u"text"_s);
    QVERIFY(!statement.isNull(0));
}

void TestStatement::blobs()
{
    const QByteArray bytes("\0\xff\x01", 3);
    Statement statement = prepare("SELECT ?, typeof(?1)");
    QVERIFY(*statement.bind(bytes).step());
    QCOMPARE(statement.blob(0), bytes);
    QCOMPARE(statement.text(1), u"blob"_s);
}

void TestStatement::nothing()
{
    Statement statement = prepare("SELECT ?, ?");
    QVERIFY(*statement.bind(std::optional<qint64>(), std::optional<QString>()).step());
    QVERIFY(statement.isNull(0) && statement.isNull(1));
    QCOMPARE(statement.optionalInteger(0), std::optional<qint64>());
    QCOMPARE(statement.text(1), QString());
    QVERIFY(*statement.bind(std::optional<qint64>(3), std::optional(u"x"_s)).step());
    QCOMPARE(statement.optionalInteger(0), std::optional<qint64>(3));
    QCOMPARE(statement.text(1), u"x"_s);
}

void TestStatement::rows()
{
    Statement statement = prepare("VALUES (1), (2)");
    QVERIFY(*statement.step());
    QCOMPARE(statement.integer(0), 1);
    QVERIFY(*statement.step());
    QCOMPARE(statement.integer(0), 2);
    QVERIFY(!*statement.step());
}

// A parameter that is not bound again is not the one of the time before.
void TestStatement::bindsAnew()
{
    Statement statement = prepare("SELECT ?, ?");
    QVERIFY(*statement.bind(1, 2).step());
    QVERIFY(*statement.bind(3).step());
    QCOMPARE(statement.integer(0), 3);
    QVERIFY(statement.isNull(1));
}

void TestStatement::tellsOfAValueTooMany()
{
    Statement statement = prepare("SELECT ?");
    const auto row = statement.bind(1, 2).step();
    QVERIFY(!row);
    QCOMPARE(row.error().kind, Error::Kind::InvalidInput);
    QVERIFY(*statement.bind(1).step()); // and is well again
}

void TestStatement::tellsOfAConstraint()
{
    Statement statement = prepare("INSERT INTO numbers VALUES (?)");
    QVERIFY(statement.bind(1).run());
    const auto again = statement.bind(1).run();
    QVERIFY(!again);
    QCOMPARE(again.error().kind, Error::Kind::InvalidInput);
    QVERIFY(again.error().detail.contains("numbers.n"_L1));
    QVERIFY(!statement.bind(u"one"_s).run()); // STRICT
    QVERIFY(statement.bind(2).run());
    QCOMPARE(*m_database->integer("SELECT sum(n) FROM numbers"), 3);
}

QTEST_GUILESS_MAIN(TestStatement)
#include "tst_statement.moc"
