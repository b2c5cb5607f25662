#include "core/store/transaction.h"

#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <optional>
#include <sys/resource.h>

using namespace Qt::StringLiterals;
using namespace pentimento;

class TestTransaction : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void commits();
    void rollsBack();
    void movesItsDuty();
    void doesNotNest();
    void survivesAFullDisk();

private:
    qint64 rows() const
    {
        const auto count = m_database->integer("SELECT count(*) FROM t");
        return count ? *count : -1;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::optional<Database> m_database;
};

void TestTransaction::init()
{
    m_database.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    auto opened = Database::open(m_folder->filePath(u"db"_s), Database::Access::ReadWrite);
    QVERIFY(opened);
    m_database = *std::move(opened);
    QVERIFY(m_database->execute("CREATE TABLE t (a)"));
}

void TestTransaction::commits()
{
    {
        auto transaction = Transaction::begin(*m_database);
        QVERIFY(transaction);
        QVERIFY(m_database->execute("INSERT INTO t VALUES (1)"));
        QVERIFY(transaction->commit());
    }
    QCOMPARE(rows(), 1);
}

void TestTransaction::rollsBack()
{
    {
        const auto transaction = Transaction::begin(*m_database);
        QVERIFY(transaction);
        QVERIFY(m_database->execute("INSERT INTO t VALUES (1)"));
        QCOMPARE(rows(), 1);
    }
    QCOMPARE(rows(), 0);
    QVERIFY(Transaction::begin(*m_database)); // nothing is left open
}

void TestTransaction::movesItsDuty()
{
    auto first = Transaction::begin(*m_database);
    QVERIFY(first);
    QVERIFY(m_database->execute("INSERT INTO t VALUES (1)"));
    {
        Transaction second = *std::move(first);
        QVERIFY(second.commit());
    }
    QCOMPARE(rows(), 1);
}

void TestTransaction::doesNotNest()
{
    const auto outer = Transaction::begin(*m_database);
    QVERIFY(outer);
    QVERIFY(!Transaction::begin(*m_database));
    QVERIFY(m_database->execute("INSERT INTO t VALUES (1)")); // the outer one goes on
}

// The kernel refuses to grow any file past the limit, for root too.
void TestTransaction::survivesAFullDisk()
{
    QVERIFY(m_database->execute("INSERT INTO t VALUES (zeroblob(100))"));
    ::signal(SIGXFSZ, SIG_IGN);
    rlimit before{};
    ::getrlimit(RLIMIT_FSIZE, &before);
    const rlimit limit{1 << 18, before.rlim_max};
    ::setrlimit(RLIMIT_FSIZE, &limit);
    Result<void> written;
    {
        auto transaction = Transaction::begin(*m_database);
        if (transaction)
            written = m_database->execute("INSERT INTO t VALUES (zeroblob(4000000))");
        if (transaction && written)
            written = transaction->commit();
    }
    ::setrlimit(RLIMIT_FSIZE, &before);
    QVERIFY(!written);
    QCOMPARE(written.error().kind, Error::Kind::Storage);
    QCOMPARE(rows(), 1);
    QVERIFY(m_database->execute("INSERT INTO t VALUES (2)"));
    QCOMPARE(rows(), 2);
}

QTEST_GUILESS_MAIN(TestTransaction)
#include "tst_transaction.moc"
