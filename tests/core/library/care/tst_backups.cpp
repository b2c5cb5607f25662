#include "core/library/care/backups.h"

#include "core/library/pool/decisions.h"
#include "tests/support/waiting.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <csignal>
#include <sys/resource.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace pentimento;

class TestBackups : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void asked();
    void oncePerDay();
    void nothingIsNotCopied();
    void besideAWriter();
    void leavesNothingWhenItFails();
    void thinsOut();
    void keptDaysAre();
    void othersFilesAreNotOurs();
    void saysWhenItCannot();

private:
    QStringList names() const
    {
        QStringList found;
        for (const Backup& backup : backups(m_folder->path()))
            found.append(QFileInfo(backup.path).fileName());
        return found;
    }
    QDir folder() const { return QDir(m_folder->filePath(u"backups"_s)); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Library> m_library;
};

void TestBackups::init()
{
    m_library.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_library = Library::open(m_folder->path(), Library::Access::ReadWrite).value();
    QVERIFY(m_library->addSketch(u"something to copy"_s, Medium::Python, {}));
}

void TestBackups::asked()
{
    QVERIFY(backups(m_folder->path()).isEmpty());
    QVERIFY(rate(*m_library, {{{}, QString(64, u'1'), Tier::Love, {}, {}, u"grid"_s, {}}}, u"s"_s));
    const auto first = backUp(*m_library);
    const auto second = backUp(*m_library);
    QVERIFY(first && second);
    QVERIFY(first->path != second->path);
    QCOMPARE(first->kind, Backup::Kind::Asked);
    QCOMPARE(backups(m_folder->path()).size(), 2);
    const auto copy = Database::open(first->path, Database::Access::ReadOnly);
    QVERIFY(copy);
    QCOMPARE(*copy->integer("SELECT count(*) FROM rating_events"), 1);
}

void TestBackups::oncePerDay()
{
    const QDate today(2026, 11, 20);
    QVERIFY(backUpDaily(*m_library, today));
    QCOMPARE(names(), QStringList{u"2026-11-20.sqlite"_s});
    QVERIFY(rate(*m_library, {{{}, QString(64, u'1'), Tier::Love, {}, {}, u"grid"_s, {}}}, u"s"_s));
    QVERIFY(backUpDaily(*m_library, today));
    const auto copy = Database::open(folder().filePath(names().first()), Database::Access::ReadOnly);
    QCOMPARE(*copy->integer("SELECT count(*) FROM rating_events"), 0); // still the first of the day
    QVERIFY(backUpDaily(*m_library, today.addDays(1)));
    QCOMPARE(names().size(), 2);
}

void TestBackups::nothingIsNotCopied()
{
    const QTemporaryDir folder;
    const auto empty = Library::open(folder.path(), Library::Access::ReadWrite).value();
    QVERIFY(backUpDaily(*empty, QDate(2026, 11, 20)));
    QVERIFY(backups(folder.path()).isEmpty());
}

// It ends while somebody writes without a pause.
void TestBackups::besideAWriter()
{
    QVERIFY(
        m_library->hold().database.execute("CREATE TABLE large (x); INSERT INTO large VALUES (randomblob(3000000))"));
    std::atomic<bool> ended = false;
    std::atomic<int> writes = 0;
    std::jthread writer([&] {
        while (!ended) {
            if (m_library->hold().database.execute("UPDATE journal SET bytes = bytes"))
                ++writes;
        }
    });
    QTRY_VERIFY_WITH_TIMEOUT(writes > 0, PatienceMs);
    QVERIFY(backUp(*m_library));
    ended = true;
}

// A process that may write only so much to a file meets a full disk.
void TestBackups::leavesNothingWhenItFails()
{
    const pid_t child = ::fork();
    if (child == 0) {
        std::signal(SIGXFSZ, SIG_IGN);
        const rlimit limit{32 << 10, RLIM_INFINITY};
        const bool limited = ::setrlimit(RLIMIT_FSIZE, &limit) == 0;
        ::_exit(limited && !backUp(*m_library) ? 0 : 1);
    }
    QVERIFY(child > 0);
    int status = 0;
    QCOMPARE(::waitpid(child, &status, 0), child);
    QCOMPARE(status, 0);
    QVERIFY(folder().entryList(QDir::Files | QDir::Hidden).isEmpty());
}

void TestBackups::thinsOut()
{
    const QDate start(2026, 1, 1);
    for (int day = 0; day < 30; ++day)
        QVERIFY(backUpDaily(*m_library, start.addDays(day)));
    QVERIFY(backUp(*m_library));
    // Ten days, and of the twenty before them the newest of each of the four weeks they touch (1 January was
    // Thursday).
    const QStringList days = folder().entryList({u"2026-*"_s}, QDir::Files, QDir::Name);
    QCOMPARE(days.size(), 14);
    QCOMPARE(days.mid(0, 4),
        (QStringList{u"2026-01-04.sqlite"_s, u"2026-01-11.sqlite"_s, u"2026-01-18.sqlite"_s, u"2026-01-20.sqlite"_s}));
    QCOMPARE(names().filter(u"asked-"_s).size(), 1);
}

void TestBackups::keptDaysAre()
{
    QList<QDate> days;
    for (int day = 0; day < 400; ++day)
        days.prepend(QDate(2026, 12, 31).addDays(-day));
    const QList<QDate> kept = keptDays(days);
    QCOMPARE(kept.size(), 18);
    QCOMPARE(kept.first(), QDate(2026, 12, 31));
    QCOMPARE(kept.at(9), QDate(2026, 12, 22));
    QCOMPARE(kept.at(10), QDate(2026, 12, 21)); // the newest left of its week
    QCOMPARE(kept.at(11), QDate(2026, 12, 20)); // a Sunday
    QCOMPARE(kept.last(), QDate(2026, 12, 20).addDays(-7 * 6));
    QVERIFY(keptDays({}).isEmpty());
}

void TestBackups::othersFilesAreNotOurs()
{
    QVERIFY(folder().mkpath(u"."_s));
    for (const QString& name : {u"notes.sqlite"_s, u"2026-13-40.sqlite"_s, u"2026-11-20.txt"_s}) {
        QFile file(folder().filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
    }
    QVERIFY(names().isEmpty());
}

void TestBackups::saysWhenItCannot()
{
    QFile file(m_folder->filePath(u"backups"_s)); // a file where the folder should be
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(backUp(*m_library).error().kind, Error::Kind::Storage);
    QCOMPARE(backUpDaily(*m_library, QDate(2026, 11, 20)).error().kind, Error::Kind::Storage);
}

QTEST_GUILESS_MAIN(TestBackups)
#include "tst_backups.moc"
