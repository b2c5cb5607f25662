#include "core/library/pool/rating_queue.h"

#include "tests/support/waiting.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace pentimento;

namespace {

QString pictureOf(int n)
{
    return QString::number(n).rightJustified(64, u'0');
}

RatingDecision decision(int n, Tier tier = Tier::Love)
{
    return {{}, pictureOf(n), tier, {}, {}, u"loupe"_s, {}};
}

} // namespace

class TestRatingQueue : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void writesInOrder();
    void endWritesWhatIsLeft();
    void keepsWhatTheDiskRefuses();
    void choicesStandInLine();
    void dropsWhatCanNeverBe();
    void tellsOfDecisionsThatChangeNothing();

private:
    void startQueue()
    {
        m_queue = std::make_unique<RatingQueue>(*m_library, u"evening"_s, [this](const RatingQueue::Try& tried) {
            const std::lock_guard lock(m_mutex);
            m_written += tried.written;
            m_ids += tried.ids;
            m_states.append(tried.state);
        });
    }
    QList<RatingQueue::State> states() const
    {
        const std::lock_guard lock(m_mutex);
        return m_states;
    }
    QStringList ids() const
    {
        const std::lock_guard lock(m_mutex);
        return m_ids;
    }
    QList<DecisionEvent> written() const
    {
        const std::lock_guard lock(m_mutex);
        return m_written;
    }
    QString journal() const { return m_folder->filePath(u"ratings.jsonl"_s); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Library> m_library;
    mutable std::mutex m_mutex;
    QList<DecisionEvent> m_written;
    QStringList m_ids;
    QList<RatingQueue::State> m_states;
    std::unique_ptr<RatingQueue> m_queue;
};

void TestRatingQueue::init()
{
    m_queue.reset();
    m_library.reset();
    m_written.clear();
    m_ids.clear();
    m_states.clear();
    m_folder = std::make_unique<QTemporaryDir>();
    m_library = Library::open(m_folder->path(), Library::Access::ReadWrite).value();
    startQueue();
}

void TestRatingQueue::writesInOrder()
{
    for (int n = 0; n < 200; ++n)
        m_queue->post({decision(n), decision(n + 1000)});
    QTRY_COMPARE_WITH_TIMEOUT(m_queue->state().unsaved, 0, PatienceMs);
    const QList<RatingEvent> events = ratingEvents(*m_library).value();
    QCOMPARE(events.size(), 400);
    for (int n = 0; n < 200; ++n) {
        QCOMPARE(events.at(n * 2).picture, pictureOf(n));
        QCOMPARE(events.at(n * 2 + 1).picture, pictureOf(n + 1000));
        QCOMPARE(events.at(n).session, u"evening"_s);
    }
    QCOMPARE(written().size(), 400);
    QVERIFY(!m_queue->state().error);
}

void TestRatingQueue::endWritesWhatIsLeft()
{
    for (int n = 0; n < 50; ++n)
        m_queue->post({decision(n)});
    m_queue.reset();
    QCOMPARE(ratingEvents(*m_library)->size(), 50);
}

void TestRatingQueue::keepsWhatTheDiskRefuses()
{
    QVERIFY(QDir().mkpath(journal())); // nothing can be written while a folder stands in its place
    for (int n = 0; n < 5; ++n)
        m_queue->post({decision(n)});
    QTRY_VERIFY_WITH_TIMEOUT(states().size() >= 2, PatienceMs);
    QCOMPARE(m_queue->state().unsaved, 5);
    QCOMPARE(m_queue->state().error->kind, Error::Kind::Storage);
    QVERIFY(ratingEvents(*m_library)->isEmpty());
    QVERIFY(QDir().rmdir(journal()));
    QTRY_COMPARE_WITH_TIMEOUT(m_queue->state().unsaved, 0, PatienceMs);
    QVERIFY(!m_queue->state().error);
    const QList<RatingEvent> events = ratingEvents(*m_library).value();
    QCOMPARE(events.size(), 5);
    for (int n = 0; n < 5; ++n)
        QCOMPARE(events.at(n).picture, pictureOf(n));
    QCOMPARE(written().size(), 5);
}

void TestRatingQueue::choicesStandInLine()
{
    ChoiceEvent choice;
    choice.first = pictureOf(1);
    choice.second = pictureOf(2);
    choice.outcome = ChoiceEvent::Outcome::First;
    choice.source = u"duel"_s;
    m_queue->post({decision(1)});
    m_queue->post(choice);
    QTRY_COMPARE_WITH_TIMEOUT(m_queue->state().unsaved, 0, PatienceMs);
    QCOMPARE(standingChoices(*m_library)->size(), 1);
    QCOMPARE(standingChoices(*m_library)->first().session, u"evening"_s);
    QTRY_COMPARE_WITH_TIMEOUT(written().size(), 2, PatienceMs);
    QVERIFY(std::holds_alternative<RatingEvent>(written().first()));
}

void TestRatingQueue::dropsWhatCanNeverBe()
{
    RatingDecision wrong = decision(1);
    wrong.picture = u"no hash"_s;
    m_queue->post({wrong});
    m_queue->post({decision(2)});
    QTRY_COMPARE_WITH_TIMEOUT(m_queue->state().unsaved, 0, PatienceMs);
    QCOMPARE(ratingEvents(*m_library)->size(), 1);
    QCOMPARE(states().first().error->kind, Error::Kind::InvalidInput);
}

void TestRatingQueue::tellsOfDecisionsThatChangeNothing()
{
    const QStringList first = m_queue->post({decision(1)});
    const QStringList again = m_queue->post({decision(1)});
    QTRY_COMPARE_WITH_TIMEOUT(ids(), first + again, PatienceMs);
    QCOMPARE(written().size(), 1);
}

QTEST_GUILESS_MAIN(TestRatingQueue)
#include "tst_rating_queue.moc"
