#include "core/library/pool/decision_events.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace pentimento;

namespace {

const QString one(64, u'1');
const QString two(64, u'2');

QDateTime at(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms).toUTC();
}

QByteArray changed(const char* from, const char* to)
{
    const RatingEvent event{u"r"_s, one, {}, Tier::Love, at(5), at(6), u"loupe"_s, u"s"_s, {}};
    return decisionLine(event).replace(from, to);
}

} // namespace

class TestDecisionEvents : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void words()
    {
        for (const Tier tier : {Tier::Nope, Tier::Okay, Tier::Love})
            QCOMPARE(tierFromWord(tierWord(tier)), tier);
        QVERIFY(!tierFromWord(u"Love"));
        QVERIFY(!tierFromWord(u""));
        for (const auto outcome : {ChoiceEvent::Outcome::First, ChoiceEvent::Outcome::Second, ChoiceEvent::Outcome::Tie,
                 ChoiceEvent::Outcome::Undone})
            QCOMPARE(outcomeFromWord(outcomeWord(outcome)), outcome);
        QVERIFY(!outcomeFromWord(u"third"));
    }

    void hashes()
    {
        QVERIFY(isPictureHash(QString(64, u'a')));
        QVERIFY(!isPictureHash(QString(63, u'a')));
        QVERIFY(!isPictureHash(QString(64, u'A')));
        QVERIFY(!isPictureHash(QString(64, u'g')));
    }

    // The line is a format others read: its fields and their order are part of it.
    void theLine()
    {
        const RatingEvent rating{u"r"_s, one, Tier::Okay, {}, {}, at(1789), u"grid"_s, u"s"_s, u"q"_s};
        QByteArray expected = "{'type':'rating','id':'r','picture':'" + one.toLatin1()
            + "','old':'okay','new':null,'shown':null,'decided':1789,'source':'grid','session':'s','undoOf':'q'}";
        expected.replace('\'', '"');
        QCOMPARE(decisionLine(rating), expected + '\n');
    }

    void comesBackEqual()
    {
        const QList<DecisionEvent> events{
            RatingEvent{u"r"_s, one, {}, Tier::Love, at(5), at(6), u"loupe"_s, u"s"_s, {}},
            RatingEvent{u"ü\n\""_s, two, Tier::Nope, {}, {}, at(-1), {}, {}, u"r"_s},
            ChoiceEvent{u"c"_s, one, two, ChoiceEvent::Outcome::Tie, at(1), at(2), u"duel"_s, u"s"_s, {}},
            ChoiceEvent{u"d"_s, two, one, ChoiceEvent::Outcome::Undone, {}, at(2), u"duel"_s, u"s"_s, u"c"_s}};
        for (const DecisionEvent& event : events) {
            QCOMPARE(decisionLine(event).count('\n'), 1);
            const auto back = decisionFromLine(decisionLine(event));
            QVERIFY(back);
            QVERIFY(*back == event);
        }
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("cut") << changed("\"session\":\"s\",\"undoOf\":null}", "");
        QTest::newRow("no object") << QByteArray("[1]");
        QTest::newRow("another kind") << changed("\"rating\"", "\"note\"");
        QTest::newRow("no id") << changed("\"id\":\"r\"", "\"id\":\"\"");
        QTest::newRow("no hash") << changed("1111", "111");
        QTest::newRow("unknown tier") << changed("\"love\"", "\"adore\"");
        QTest::newRow("a tier that is a number") << changed("\"love\"", "3");
        QTest::newRow("missing tier") << changed("\"old\":null,", "");
        QTest::newRow("no time") << changed("\"decided\":6", "\"decided\":null");
        QTest::newRow("deep") << QByteArray(100'000, '[');
        const QByteArray choice =
            decisionLine(ChoiceEvent{u"c"_s, one, two, ChoiceEvent::Outcome::First, {}, at(2), u"duel"_s, u"s"_s, {}});
        QTest::newRow("with itself") << QByteArray(choice).replace('2', '1');
        QTest::newRow("undone without what")
            << QByteArray(choice).replace("\"outcome\":\"first\"", "\"outcome\":\"undone\"");
        QTest::newRow("undoes and chooses") << QByteArray(choice).replace("\"undoOf\":null", "\"undoOf\":\"x\"");
    }

    void refuses()
    {
        QFETCH(QByteArray, line);
        QVERIFY(!decisionFromLine(line));
    }
};

QTEST_GUILESS_MAIN(TestDecisionEvents)
#include "tst_decision_events.moc"
