#include "core/base/file_lock.h"

#include "core/base/atomic_file.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/wait.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace pentimento;

namespace {

// A process that takes the lock, says so through a pipe and then sleeps until it is killed.
pid_t startHolder(const QString& path)
{
    int ends[2];
    if (::pipe(ends) != 0)
        return -1;
    const pid_t child = ::fork();
    if (child == 0) {
        const auto lock = FileLock::take(path);
        const char word = lock ? 'y' : 'n';
        if (::write(ends[1], &word, 1) == 1 && lock)
            ::pause();
        ::_exit(0);
    }
    char word = 0;
    const bool told = ::read(ends[0], &word, 1) == 1;
    ::close(ends[0]);
    ::close(ends[1]);
    return told && word == 'y' ? child : -1;
}

} // namespace

class TestFileLock : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void excludes();
    void namesTheOtherProcess();
    void letsGoWhenTheHolderIsKilled();
    void asksWithoutTaking();
    void moves();
    void isNotInherited();
    void refusesWhatCannotBeAFile();

private:
    QTemporaryDir m_folder;
    QString path(const QString& name) const { return m_folder.filePath(name); }
};

void TestFileLock::excludes()
{
    const QString file = path(u"deep/er/lock"_s);
    {
        const auto first = FileLock::take(file);
        QVERIFY(first);
        const auto second = FileLock::take(file);
        QVERIFY(!second);
        QCOMPARE(second.error().kind, Error::Kind::Busy);
        QVERIFY(second.error().detail.contains(QString::number(::getpid())));
    }
    QVERIFY(QFile::exists(file)); // a file left behind locks nobody out
    QVERIFY(FileLock::take(file));
}

void TestFileLock::namesTheOtherProcess()
{
    const QString file = path(u"other"_s);
    QVERIFY(writeFileAtomically(file, "a longer text than any number of a process\n"));
    const pid_t child = startHolder(file);
    QVERIFY(child > 0);
    const auto lock = FileLock::take(file);
    const auto holder = FileLock::holder(file);
    ::kill(child, SIGKILL);
    ::waitpid(child, nullptr, 0);
    QVERIFY(!lock);
    QCOMPARE(lock.error().detail, u"%1 is held by process %2"_s.arg(file).arg(child));
    QCOMPARE(holder, std::optional<qint64>(child));
}

void TestFileLock::letsGoWhenTheHolderIsKilled()
{
    const QString file = path(u"killed"_s);
    const pid_t child = startHolder(file);
    QVERIFY(child > 0);
    QVERIFY(!FileLock::take(file));
    ::kill(child, SIGKILL);
    ::waitpid(child, nullptr, 0);
    QVERIFY(!FileLock::holder(file));
    QVERIFY(FileLock::take(file));
}

void TestFileLock::asksWithoutTaking()
{
    const QString file = path(u"asked"_s);
    QVERIFY(!FileLock::holder(file));
    QVERIFY(!QFile::exists(file));
    const auto lock = FileLock::take(file);
    QVERIFY(lock);
    QCOMPARE(FileLock::holder(file), std::optional<qint64>(::getpid()));
    QCOMPARE(FileLock::holder(file), std::optional<qint64>(::getpid()));
    QVERIFY(!FileLock::take(file));
}

void TestFileLock::moves()
{
    const QString file = path(u"moved"_s);
    auto first = FileLock::take(file);
    QVERIFY(first);
    {
        const FileLock second = *std::move(first);
        QVERIFY(!FileLock::take(file));
    }
    QVERIFY(FileLock::take(file));
}

void TestFileLock::isNotInherited()
{
    const QString file = path(u"inherited"_s);
    pid_t child = -1;
    {
        const auto lock = FileLock::take(file);
        QVERIFY(lock);
        child = ::vfork(); // returns while the child execs, a moment before its descriptors are closed
        if (child == 0) {
            ::execlp("sleep", "sleep", "60", nullptr);
            ::_exit(1);
        }
    }
    QVERIFY(child > 0); // kill(-1) would end everything of this user
    const bool free = QTest::qWaitFor([&file] { return FileLock::take(file).has_value(); });
    ::kill(child, SIGKILL);
    ::waitpid(child, nullptr, 0);
    QVERIFY(free);
}

void TestFileLock::refusesWhatCannotBeAFile()
{
    QVERIFY(writeFileAtomically(path(u"file"_s), "x"));
    for (const QString& bad : {path(u"file/below"_s), m_folder.path()}) {
        const auto lock = FileLock::take(bad);
        QVERIFY2(!lock, qPrintable(bad));
        QCOMPARE(lock.error().kind, Error::Kind::Storage);
    }
}

QTEST_GUILESS_MAIN(TestFileLock)
#include "tst_file_lock.moc"
