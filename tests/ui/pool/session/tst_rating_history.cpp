#include "ui/pool/session/rating_history.h"

#include "core/library/pool/decisions.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace pentimento;

namespace {

RatingEvent made(int n, const QString& source, qint64 decidedMs, const QString& undoOf = {})
{
    RatingEvent event;
    event.id = QString::number(n);
    event.picture = QString::number(n % 7).rightJustified(64, u'0');
    event.newTier = Tier::Love;
    event.decidedAt = QDateTime::fromMSecsSinceEpoch(decidedMs).toUTC();
    event.source = source;
    event.session = u"s"_s;
    event.undoOf = undoOf;
    return event;
}

} // namespace

class TestRatingHistory : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void newestFirst();
    void keepsAThousand();
    void leavesOutWhatWasTakenBack();
    void selectionIsOneStepAgain();
    void remembersRepeatsAndTimes();
};

void TestRatingHistory::newestFirst()
{
    RatingHistory history = RatingHistory::fromEvents({made(1, LoupeSource, 10), made(2, LoupeSource, 20)});
    QCOMPARE(history.decided().size(), 2);
    QCOMPARE(history.takeLast()->changes[0].eventId, u"2"_s);
    QCOMPARE(history.takeLast()->changes[0].eventId, u"1"_s);
    QVERIFY(history.decided().isEmpty());
    QVERIFY(!history.takeLast());
    QVERIFY(RatingHistory::fromEvents({}).isEmpty());
}

void TestRatingHistory::keepsAThousand()
{
    QList<RatingEvent> events;
    for (int n = 0; n < 1500; ++n)
        events.append(made(n, LoupeSource, n));
    RatingHistory history = RatingHistory::fromEvents(events);
    QCOMPARE(history.lastSteps().size(), 10);
    int steps = 0;
    QString oldest;
    while (const auto step = history.takeLast()) {
        oldest = step->changes[0].eventId;
        ++steps;
    }
    QCOMPARE(steps, 1000);
    QCOMPARE(oldest, u"500"_s);
}

void TestRatingHistory::leavesOutWhatWasTakenBack()
{
    RatingHistory history = RatingHistory::fromEvents({made(1, LoupeSource, 10), made(2, LoupeSource, 20),
        made(3, LoupeSource, 30, u"2"_s), made(4, LoupeSource, 40)});
    QCOMPARE(history.takeLast()->changes[0].eventId, u"4"_s);
    QCOMPARE(history.takeLast()->changes[0].eventId, u"1"_s);
    QVERIFY(history.isEmpty());
}

void TestRatingHistory::selectionIsOneStepAgain()
{
    RatingHistory history = RatingHistory::fromEvents({made(1, GridSource, 10), made(2, GridSource, 10),
        made(3, GridSource, 10), made(4, GridSource, 11), made(5, LoupeSource, 11)});
    QCOMPARE(history.takeLast()->changes.size(), 1);
    QCOMPARE(history.takeLast()->changes.size(), 1);
    const auto step = history.takeLast();
    QCOMPARE(step->changes.size(), 3);
    QCOMPARE(step->changes[0].eventId, u"1"_s);
    QVERIFY(history.isEmpty());
}

void TestRatingHistory::remembersRepeatsAndTimes()
{
    RatingEvent first = made(1, RepeatSource, 5000);
    first.shownAt = QDateTime::fromMSecsSinceEpoch(3500).toUTC();
    RatingHistory history = RatingHistory::fromEvents({first, made(2, LoupeSource, 6000)});
    const auto plain = history.takeLast();
    QVERIFY(!plain->isRepeat);
    QVERIFY(!plain->tookMs);
    const auto repeat = history.takeLast();
    QVERIFY(repeat->isRepeat);
    QCOMPARE(*repeat->tookMs, qint64(1500));
}

QTEST_GUILESS_MAIN(TestRatingHistory)
#include "tst_rating_history.moc"
