#include "core/library/pool/ladder.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace pentimento;

namespace {

ChoiceEvent choice(const QString& first, const QString& second, ChoiceEvent::Outcome outcome)
{
    ChoiceEvent made;
    made.first = first;
    made.second = second;
    made.outcome = outcome;
    return made;
}

} // namespace

class TestLadder : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothing() { QVERIFY(ladderOf({}).isEmpty()); }

    void theBestFirst()
    {
        using Outcome = ChoiceEvent::Outcome;
        const auto places =
            ladderOf({choice(u"low"_s, u"mid"_s, Outcome::Second), choice(u"top"_s, u"mid"_s, Outcome::First),
                choice(u"low"_s, u"top"_s, Outcome::Second), choice(u"mid"_s, u"low"_s, Outcome::First)});
        QStringList order;
        for (const LadderPlace& place : places)
            order.append(place.picture);
        QCOMPARE(order, (QStringList{u"top"_s, u"mid"_s, u"low"_s}));
        QCOMPARE(places.at(0).duels, 2);
        QCOMPARE(places.at(1).duels, 3);
        for (const LadderPlace& place : places)
            QVERIFY(place.rung.lower < place.rung.strength && place.rung.strength < place.rung.upper);
    }

    void tiesStayLevel()
    {
        const auto places = ladderOf({choice(u"a"_s, u"b"_s, ChoiceEvent::Outcome::Tie)});
        QCOMPARE(places.at(0).picture, u"a"_s);
        QVERIFY(qAbs(places.at(0).rung.strength) < 1e-9 && qAbs(places.at(1).rung.strength) < 1e-9);
    }
};

QTEST_GUILESS_MAIN(TestLadder)
#include "tst_ladder.moc"
