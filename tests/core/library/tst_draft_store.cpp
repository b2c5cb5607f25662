#include "core/library/draft_store.h"

#include "core/base/atomic_file.h"

#include <QDir>
#include <QDirIterator>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/wait.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace pentimento;

namespace {

Draft draft(const QString& key, const QString& text)
{
    return {key, text, 3, u"/sketches/leaf.js"_s, Medium::P5Brush1, {}};
}

// A program that writes these drafts and is then killed.
bool crashAfterWriting(const QString& folder, const QList<Draft>& drafts)
{
    const pid_t child = ::fork();
    if (child == 0) {
        auto store = DraftStore::open(folder);
        bool good = store.has_value();
        for (const Draft& each : drafts)
            good = good && store->write(each);
        ::kill(::getpid(), good ? SIGKILL : SIGTERM);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    return WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL;
}

} // namespace

class TestDraftStore : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void bringsBackWhatWasTyped();
    void keepsTheLastText();
    void ordersByTime();
    void forgetsWhatWasSaved();
    void leavesLivingProgramsAlone();
    void offersOnce();
    void offersAgainWhatWasNotDiscarded();
    void cleansUp();
    void skipsWhatIsNotWhole_data();
    void skipsWhatIsNotWhole();
    void refuses_data();
    void refuses();

private:
    QString folder() const { return m_folder->filePath(u"drafts"_s); }
    QStringList files() const // without the locks
    {
        QStringList found;
        QDirIterator files(folder(), QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            if (const QString file = files.next(); !file.endsWith("/lock"_L1))
                found.append(file);
        }
        return found;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestDraftStore::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void TestDraftStore::bringsBackWhatWasTyped()
{
    const Draft typed = draft(u"sketch-7"_s, u"circle(1); // 木 🎨\n\0x"_s);
    QVERIFY(crashAfterWriting(folder(), {typed}));
    auto store = DraftStore::open(folder());
    QVERIFY(store);
    const auto leftovers = store->takeLeftovers();
    QCOMPARE(leftovers.unreadable, QStringList());
    QCOMPARE(leftovers.drafts.size(), 1);
    Draft found = leftovers.drafts.first().draft;
    QVERIFY(found.savedAt.isValid());
    found.savedAt = {};
    QCOMPARE(found, typed);
}

void TestDraftStore::keepsTheLastText()
{
    QVERIFY(crashAfterWriting(folder(), {draft(u"a"_s, u"a long first text"_s), draft(u"a"_s, u"short"_s)}));
    const auto leftovers = DraftStore::open(folder())->takeLeftovers();
    QCOMPARE(leftovers.drafts.size(), 1);
    QCOMPARE(leftovers.drafts.first().draft.text, u"short"_s);
}

void TestDraftStore::ordersByTime()
{
    QVERIFY(crashAfterWriting(folder(), {draft(u"older"_s, u"1"_s)}));
    QTest::qSleep(2); // the clock of the drafts counts milliseconds
    QVERIFY(crashAfterWriting(folder(), {draft(u"newer"_s, u"2"_s)}));
    const auto leftovers = DraftStore::open(folder())->takeLeftovers();
    QCOMPARE(leftovers.drafts.size(), 2);
    QCOMPARE(leftovers.drafts[0].draft.key, u"newer"_s);
    QCOMPARE(leftovers.drafts[1].draft.key, u"older"_s);
}

void TestDraftStore::forgetsWhatWasSaved()
{
    {
        auto store = DraftStore::open(folder());
        QVERIFY(store->write(draft(u"a"_s, u"1"_s)) && store->write(draft(u"b"_s, u"2"_s)));
        QVERIFY(store->remove(u"a"_s));
        QVERIFY(store->remove(u"a"_s)); // nothing to do
    }
    const auto leftovers = DraftStore::open(folder())->takeLeftovers();
    QCOMPARE(leftovers.drafts.size(), 1);
    QCOMPARE(leftovers.drafts.first().draft.key, u"b"_s);
}

void TestDraftStore::leavesLivingProgramsAlone()
{
    auto living = DraftStore::open(folder());
    QVERIFY(living->write(draft(u"a"_s, u"1"_s)));
    auto store = DraftStore::open(folder());
    QCOMPARE(store->takeLeftovers().drafts.size(), 0);
    QCOMPARE(living->takeLeftovers().drafts.size(), 0); // nor its own
    QCOMPARE(files().size(), 1);
}

void TestDraftStore::offersOnce()
{
    QVERIFY(crashAfterWriting(folder(), {draft(u"a"_s, u"1"_s)}));
    auto first = DraftStore::open(folder());
    auto second = DraftStore::open(folder());
    QCOMPARE(first->takeLeftovers().drafts.size(), 1);
    QCOMPARE(second->takeLeftovers().drafts.size(), 0);
    QCOMPARE(first->takeLeftovers().drafts.size(), 0);
}

void TestDraftStore::offersAgainWhatWasNotDiscarded()
{
    QVERIFY(crashAfterWriting(folder(), {draft(u"a"_s, u"1"_s), draft(u"b"_s, u"2"_s)}));
    {
        auto store = DraftStore::open(folder());
        const auto leftovers = store->takeLeftovers();
        QCOMPARE(leftovers.drafts.size(), 2);
        const auto& first = leftovers.drafts.first();
        QVERIFY(store->discard(first) && store->discard(first));
    }
    QCOMPARE(DraftStore::open(folder())->takeLeftovers().drafts.size(), 1);
}

void TestDraftStore::cleansUp()
{
    QVERIFY(crashAfterWriting(folder(), {draft(u"a"_s, u"1"_s)}));
    {
        auto store = DraftStore::open(folder());
        QVERIFY(store->discard(store->takeLeftovers().drafts.first()));
        QVERIFY(store->write(draft(u"b"_s, u"2"_s)) && store->remove(u"b"_s));
    }
    QCOMPARE(QDir(folder()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot), QStringList());
}

void TestDraftStore::skipsWhatIsNotWhole_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::newRow("cut") << u"circle(1);"_s << u"circ"_s;
    QTest::newRow("changed") << u"circle"_s << u"square"_s;
    QTest::newRow("emptied") << QString() << QString();
    QTest::newRow("of another program") << u"pentimento-draft"_s << u"something-else"_s;
    QTest::newRow("of another medium") << u"p5.brush-1"_s << u"p6"_s;
    QTest::newRow("no line") << u"\n"_s << u" "_s;
    QTest::newRow("no JSON") << u"{"_s << u"["_s;
}

void TestDraftStore::skipsWhatIsNotWhole()
{
    QFETCH(QString, from);
    QFETCH(QString, to);
    QVERIFY(crashAfterWriting(folder(), {draft(u"a"_s, u"circle(1);"_s)}));
    const QString file = files().first();
    QString text = QString::fromUtf8(*readFile(file, 1 << 20));
    QVERIFY(writeFileAtomically(file, from.isEmpty() ? QByteArray() : text.replace(from, to).toUtf8()));
    QVERIFY(crashAfterWriting(folder(), {draft(u"b"_s, u"good"_s)}));
    {
        auto store = DraftStore::open(folder());
        const auto leftovers = store->takeLeftovers();
        QCOMPARE(leftovers.drafts.size(), 1);
        QCOMPARE(leftovers.drafts.first().draft.key, u"b"_s);
        QCOMPARE(leftovers.unreadable, QStringList{file});
    }
    QVERIFY(QFile::exists(file)); // somebody may still want it
}

void TestDraftStore::refuses_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<qsizetype>("characters");
    QTest::newRow("no key") << QString() << qsizetype(1);
    QTest::newRow("a path") << u"../a"_s << qsizetype(1);
    QTest::newRow("a long key") << QString(65, u'a') << qsizetype(1);
    QTest::newRow("a large text") << u"a"_s << qsizetype(DraftStore::MaxDraftBytes + 1);
}

void TestDraftStore::refuses()
{
    QFETCH(QString, key);
    QFETCH(qsizetype, characters);
    auto store = DraftStore::open(folder());
    const auto written = store->write(draft(key, QString(characters, u'x')));
    QVERIFY(!written);
    QCOMPARE(written.error().kind, Error::Kind::InvalidInput);
    QCOMPARE(files(), QStringList());
}

QTEST_GUILESS_MAIN(TestDraftStore)
#include "tst_draft_store.moc"
