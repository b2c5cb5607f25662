#include "core/library/pool/decision_journal.h"

#include "core/base/atomic_file.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace pentimento;

namespace {

RatingEvent numbered(int n)
{
    return {QString::number(n), QString(64, u'a'), {}, Tier::Love, {}, QDateTime::fromMSecsSinceEpoch(n).toUTC(),
        u"loupe"_s, u"s"_s, {}};
}

} // namespace

class TestDecisionJournal : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void noFileIsEmpty();
    void addsLines();
    void readsFromAnOffset();
    void stepsOverDamage();
    void mendsItsEnd_data();
    void mendsItsEnd();
    void replaces();
    void failsWhole();
    void fullDisk();

private:
    DecisionJournal journal() const { return DecisionJournal(m_folder->filePath(u"ratings.jsonl"_s)); }
    QByteArray content() const { return readFile(journal().path(), 1 << 20).value(); }
    QList<DecisionEvent> eventsFrom(qint64 offset) const
    {
        const auto read = journal().readFrom(offset);
        return read ? read->events : QList<DecisionEvent>();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestDecisionJournal::noFileIsEmpty()
{
    QCOMPARE(*journal().bytes(), 0);
    const auto content = journal().readFrom(0);
    QVERIFY(content);
    QVERIFY(content->events.isEmpty() && content->bytes == 0 && !content->endIsCut);
}

void TestDecisionJournal::addsLines()
{
    const QByteArray first = decisionLine(numbered(1));
    const QByteArray second = decisionLine(numbered(2)) + decisionLine(numbered(3));
    QCOMPARE(*journal().append(first), first.size());
    QCOMPARE(*journal().append(second), first.size() + second.size());
    QCOMPARE(*journal().bytes(), first.size() + second.size());
    QCOMPARE(content(), first + second);
    QVERIFY(eventsFrom(0) == (QList<DecisionEvent>{numbered(1), numbered(2), numbered(3)}));
}

void TestDecisionJournal::readsFromAnOffset()
{
    const auto offset = journal().append(decisionLine(numbered(1)));
    QVERIFY(journal().append(decisionLine(numbered(2))));
    QVERIFY(eventsFrom(*offset) == QList<DecisionEvent>{numbered(2)});
}

void TestDecisionJournal::stepsOverDamage()
{
    const QByteArray line = decisionLine(numbered(2));
    QVERIFY(
        journal().append(decisionLine(numbered(1)) + "\n" + line.left(40) + "\n" + line + QByteArray(3 << 20, 'x')));
    const auto read = journal().readFrom(0);
    QVERIFY(read->events == (QList<DecisionEvent>{numbered(1), numbered(2)}));
    QVERIFY(read->damagedLines >= 2);
    QVERIFY(read->endIsCut);
    QVERIFY(journal().append("\n" + decisionLine(numbered(3))));
    QVERIFY(eventsFrom(0) == (QList<DecisionEvent>{numbered(1), numbered(2), numbered(3)}));
    QVERIFY(!journal().readFrom(0)->endIsCut);
}

void TestDecisionJournal::mendsItsEnd_data()
{
    QTest::addColumn<QByteArray>("tail");
    QTest::addColumn<QByteArray>("mended");
    const QByteArray line = decisionLine(numbered(2));
    QTest::newRow("whole") << line << line;
    QTest::newRow("an event without its end") << line.chopped(1) << line;
    QTest::newRow("the beginning of one") << line.left(50) << QByteArray();
    QTest::newRow("one byte") << QByteArray("{") << QByteArray();
    const QByteArray foreign(5000, 'x'); // not ours to take away
    QTest::newRow("something else") << foreign << foreign + '\n';
}

void TestDecisionJournal::mendsItsEnd()
{
    QFETCH(QByteArray, tail);
    QFETCH(QByteArray, mended);
    const QByteArray first = decisionLine(numbered(1));
    QVERIFY(journal().append(first + tail));
    const auto read = journal().readFrom(0);
    QCOMPARE(*journal().mendEnd(*read), first.size() + mended.size());
    QCOMPARE(content(), first + mended);
    QVERIFY(!journal().readFrom(0)->endIsCut);
}

void TestDecisionJournal::replaces()
{
    QVERIFY(journal().append("what was there\n"));
    QCOMPARE(*journal().replace({numbered(4)}), decisionLine(numbered(4)).size());
    QCOMPARE(content(), decisionLine(numbered(4)));
}

void TestDecisionJournal::failsWhole()
{
    QVERIFY(QDir().mkpath(journal().path())); // a folder stands where the file should
    const auto added = journal().append("x\n");
    QVERIFY(!added);
    QCOMPARE(added.error().kind, Error::Kind::Storage);
    QVERIFY(!journal().readFrom(0));
}

// A process that may write no more than so many bytes to a file meets what a full disk is.
void TestDecisionJournal::fullDisk()
{
    QVERIFY(journal().append(decisionLine(numbered(1))));
    const QByteArray before = content();
    const pid_t child = ::fork();
    if (child == 0) {
        const rlimit limit{static_cast<rlim_t>(before.size() + 10), RLIM_INFINITY};
        std::signal(SIGXFSZ, SIG_IGN);
        const bool limited = ::setrlimit(RLIMIT_FSIZE, &limit) == 0;
        const auto added = journal().append(decisionLine(numbered(2)));
        ::_exit(limited && !added && added.error().kind == Error::Kind::Storage ? 0 : 1);
    }
    QVERIFY(child > 0);
    int status = 0;
    QCOMPARE(::waitpid(child, &status, 0), child);
    QCOMPARE(status, 0);
    QCOMPARE(content(), before); // not even a part of the line
    QVERIFY(journal().append(decisionLine(numbered(2))));
    QVERIFY(eventsFrom(0) == (QList<DecisionEvent>{numbered(1), numbered(2)}));
}

QTEST_GUILESS_MAIN(TestDecisionJournal)
#include "tst_decision_journal.moc"
