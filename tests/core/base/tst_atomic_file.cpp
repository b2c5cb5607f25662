#include "core/base/atomic_file.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <memory>
#include <optional>
#include <sys/resource.h>

using namespace Qt::StringLiterals;
using namespace pentimento;

namespace {

// A full disk for whoever runs the test, root too: the kernel refuses to write any file past `bytes`.
class FileSizeLimit {
public:
    explicit FileSizeLimit(rlim_t bytes)
    {
        ::signal(SIGXFSZ, SIG_IGN);
        ::getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit limit{bytes, m_before.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~FileSizeLimit() { ::setrlimit(RLIMIT_FSIZE, &m_before); }
    Q_DISABLE_COPY_MOVE(FileSizeLimit)

private:
    rlimit m_before{};
};

// Comparable whichever side is there, so that a test fails with words instead of an assertion.
QByteArray contents(const QString& path)
{
    const auto data = readFile(path, 1 << 20);
    return data ? *data : QByteArray("no file: ") + data.error().detail.toUtf8();
}

template <typename T> std::optional<Error::Kind> failure(const Result<T>& result)
{
    return result ? std::nullopt : std::optional(result.error().kind);
}

} // namespace

class TestAtomicFile : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void roundTrip_data();
    void roundTrip();
    void makesMissingFolders();
    void replaces();
    void keepsTheOldFileWhenTheDiskIsFull();
    void renames();
    void refusesPaths_data();
    void refusesPaths();
    void readLimit_data();
    void readLimit();
    void readsNoMissingFile();
    void readsNoFolder();
    void readsNoEndlessFile();

private:
    QString path(const QString& name) const { return m_folder->filePath(name); }
    QStringList names() const
    {
        return QDir(m_folder->path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestAtomicFile::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

void TestAtomicFile::roundTrip_data()
{
    QTest::addColumn<QByteArray>("data");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("text") << QByteArray("a line\n");
    QTest::newRow("bytes") << QByteArray("\0\r\n\xff\x1a", 5);
    QTest::newRow("large") << QByteArray(3 << 20, 'x');
}

void TestAtomicFile::roundTrip()
{
    QFETCH(QByteArray, data);
    QVERIFY(writeFileAtomically(path(u"file"_s), data));
    const auto read = readFile(path(u"file"_s), 4 << 20);
    QVERIFY(read);
    QCOMPARE(*read, data);
    QCOMPARE(names(), QStringList{u"file"_s}); // no temporary name is left
}

void TestAtomicFile::makesMissingFolders()
{
    QVERIFY(writeFileAtomically(path(u"a/b/c.txt"_s), "deep"));
    QCOMPARE(contents(path(u"a/b/c.txt"_s)), QByteArray("deep"));
}

void TestAtomicFile::replaces()
{
    QVERIFY(writeFileAtomically(path(u"file"_s), "a long first version"));
    QVERIFY(writeFileAtomically(path(u"file"_s), "second"));
    QCOMPARE(contents(path(u"file"_s)), QByteArray("second"));
}

void TestAtomicFile::keepsTheOldFileWhenTheDiskIsFull()
{
    QVERIFY(writeFileAtomically(path(u"file"_s), "old"));
    Result<void> written;
    {
        const FileSizeLimit limit(1 << 16);
        written = writeFileAtomically(path(u"file"_s), QByteArray(1 << 20, 'n'));
    }
    QVERIFY(failure(written) == Error::Kind::Storage);
    QVERIFY(written.error().detail.contains(path(u"file"_s)));
    QCOMPARE(contents(path(u"file"_s)), QByteArray("old"));
    QCOMPARE(names(), QStringList{u"file"_s});
}

void TestAtomicFile::renames()
{
    QVERIFY(writeFileAtomically(path(u"new"_s), "new"));
    QVERIFY(writeFileAtomically(path(u"file"_s), "old"));
    QVERIFY(renameDurably(path(u"new"_s), path(u"file"_s)));
    QCOMPARE(contents(path(u"file"_s)), QByteArray("new"));
    QCOMPARE(names(), QStringList{u"file"_s});
    QVERIFY(failure(renameDurably(path(u"new"_s), path(u"file"_s))) == Error::Kind::Storage);
    QCOMPARE(contents(path(u"file"_s)), QByteArray("new"));
}

// Root may write anywhere, so the paths are such that nobody can.
void TestAtomicFile::refusesPaths_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("the parent is a file") << u"file/below"_s;
    QTest::newRow("an ancestor is a file") << u"file/below/deeper"_s;
    QTest::newRow("the target is a folder") << u"folder"_s;
    QTest::newRow("the name is too long") << QString(300, u'n');
}

void TestAtomicFile::refusesPaths()
{
    QFETCH(QString, name);
    QVERIFY(writeFileAtomically(path(u"file"_s), "kept"));
    QVERIFY(QDir(m_folder->path()).mkdir(u"folder"_s));
    const Result<void> written = writeFileAtomically(path(name), "new");
    QVERIFY(failure(written) == Error::Kind::Storage);
    QCOMPARE(contents(path(u"file"_s)), QByteArray("kept"));
    QCOMPARE(names(), (QStringList{u"file"_s, u"folder"_s}));
}

void TestAtomicFile::readLimit_data()
{
    QTest::addColumn<int>("size");
    QTest::addColumn<bool>("fits");
    QTest::newRow("below") << 99 << true;
    QTest::newRow("at") << 100 << true;
    QTest::newRow("above") << 101 << false;
}

void TestAtomicFile::readLimit()
{
    QFETCH(int, size);
    QFETCH(bool, fits);
    QVERIFY(writeFileAtomically(path(u"file"_s), QByteArray(size, 'x')));
    const auto read = readFile(path(u"file"_s), 100);
    QCOMPARE(read.has_value(), fits);
    QVERIFY(fits || failure(read) == Error::Kind::InvalidInput);
}

void TestAtomicFile::readsNoMissingFile()
{
    QVERIFY(failure(readFile(path(u"nothing"_s), 100)) == Error::Kind::NotFound);
}

void TestAtomicFile::readsNoFolder()
{
    QVERIFY(failure(readFile(m_folder->path(), 100)) == Error::Kind::Storage);
}

// Its size is 0 by stat(2), so only what was read can tell.
void TestAtomicFile::readsNoEndlessFile()
{
    QVERIFY(failure(readFile(u"/dev/zero"_s, 1 << 20)) == Error::Kind::InvalidInput);
}

QTEST_GUILESS_MAIN(TestAtomicFile)
#include "tst_atomic_file.moc"
