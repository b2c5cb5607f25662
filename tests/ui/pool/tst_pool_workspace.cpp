#include "ui/pool/pool_workspace.h"

#include "tests/support/pool_rig.h"
#include "ui/pool/grid/pool_grid.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/toast.h"

#include <QDir>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace pentimento;

class TestPoolWorkspace : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keysRateAndGoOn_data()
    {
        QTest::addColumn<Qt::Key>("key");
        QTest::addColumn<Tier>("tier");
        QTest::newRow("j") << Qt::Key_J << Tier::Nope;
        QTest::newRow("1") << Qt::Key_1 << Tier::Nope;
        QTest::newRow("k") << Qt::Key_K << Tier::Okay;
        QTest::newRow("l") << Qt::Key_L << Tier::Love;
        QTest::newRow("3") << Qt::Key_3 << Tier::Love;
    }

    void keysRateAndGoOn()
    {
        QFETCH(Qt::Key, key);
        QFETCH(Tier, tier);
        PoolRig rig(3);
        rig.show();
        QVERIFY(rig.isLookedAt());
        QCOMPARE(rig.current(), rig.names[0]);
        rig.press(key);
        QCOMPARE(rig.current(), rig.names[1]);
        QTRY_COMPARE_WITH_TIMEOUT(rig.tier(rig.names[0]), MaybeTier(tier), PatienceMs);
        QVERIFY(rig.isLookedAt());
        rig.press(Qt::Key_Backspace);
        QCOMPARE(rig.current(), rig.names[0]);
        QTRY_COMPARE_WITH_TIMEOUT(rig.tier(rig.names[0]), MaybeTier(), PatienceMs);
    }

    void aHeldKeyRatesOnce()
    {
        PoolRig rig(3);
        rig.show();
        QVERIFY(rig.isLookedAt());
        rig.press(Qt::Key_L);
        QVERIFY(rig.isLookedAt());
        QKeyEvent held(QEvent::KeyPress, Qt::Key_L, {}, u"l"_s, true);
        QApplication::sendEvent(QApplication::focusWidget(), &held);
        QCOMPARE(rig.current(), rig.names[1]);
        QCOMPARE(rig.workspace->session().counts().rated(), 1);
    }

    void theGridRatesWhatIsSelected()
    {
        PoolRig rig(5);
        rig.show();
        QVERIFY(rig.isLookedAt());
        rig.press(Qt::Key_G);
        QCOMPARE(rig.workspace->mode(), PoolWorkspace::Mode::Grid);
        rig.press(Qt::Key_A, Qt::ControlModifier);
        QVERIFY(rig.actions.action(u"pool.love"_s)->text().contains(u'5'));
        rig.press(Qt::Key_L);
        for (const QString& picture : rig.names)
            QTRY_COMPARE_WITH_TIMEOUT(rig.tier(picture), MaybeTier(Tier::Love), PatienceMs);
        QVERIFY(rig.workspace->findChild<Toast*>()->sentence().contains(u'5'));
        QVERIFY(rig.workspace->canUndo());
        rig.workspace->undo();
        for (const QString& picture : rig.names)
            QTRY_COMPARE_WITH_TIMEOUT(rig.tier(picture), MaybeTier(), PatienceMs);
    }

    void theSurveyRatesTheActiveOne()
    {
        PoolRig rig(4);
        rig.show();
        QVERIFY(rig.isLookedAt());
        rig.press(Qt::Key_C);
        QCOMPARE(rig.workspace->mode(), PoolWorkspace::Mode::Survey);
        rig.press(Qt::Key_Tab);
        QCOMPARE(rig.current(), rig.names[1]);
        QVERIFY(rig.isLookedAt());
        rig.press(Qt::Key_L);
        QTRY_COMPARE_WITH_TIMEOUT(rig.tier(rig.names[1]), MaybeTier(Tier::Love), PatienceMs);
        QCOMPARE(rig.current(), rig.names[1]); // it stays
        QCOMPARE(rig.tier(rig.names[0]), MaybeTier());
    }

    void aDuelIsChosenAndTakenBack()
    {
        PoolRig rig(3);
        rig.show();
        QVERIFY(rig.isLookedAt());
        rig.press(Qt::Key_D);
        QCOMPARE(rig.workspace->mode(), PoolWorkspace::Mode::Duel);
        const auto chosen = [&rig] { return standingChoices(*rig.library).value().size(); };
        QVERIFY(QTest::qWaitFor(
            [&] {
                rig.press(Qt::Key_1); // not before both are painted
                return chosen() == 1;
            },
            PatienceMs));
        QCOMPARE(rig.workspace->session().counts().rated(), 0);
        QVERIFY(rig.workspace->canUndo());
        rig.workspace->undo();
        QTRY_COMPARE_WITH_TIMEOUT(chosen(), 0, PatienceMs);
    }

    void aFilterLeavesOutAndIsCleared()
    {
        PoolRig rig(3);
        rig.show();
        QVERIFY(rig.isLookedAt());
        rig.press(Qt::Key_L);
        rig.press(Qt::Key_1, Qt::AltModifier); // only love
        QCOMPARE(rig.workspace->session().count(), 1);
        rig.actions.action(u"pool.clearFilter"_s)->trigger();
        QCOMPARE(rig.workspace->session().count(), 3);
    }

    void whatOthersDecideShows()
    {
        PoolRig rig(2);
        rig.show();
        QVERIFY(rig.isLookedAt());
        rig.ratings->rate({{{}, rig.names[1], Tier::Okay, {}, {}, u"studio"_s, {}}});
        QTRY_COMPARE_WITH_TIMEOUT(rig.workspace->session().counts().okay, 1, PatienceMs);
    }

    void ratingsThatAreNotSavedAreCounted()
    {
        PoolRig rig(2);
        rig.show();
        QVERIFY(rig.isLookedAt());
        const QString journal = rig.library->folder() + u"/ratings.jsonl"_s;
        QVERIFY(QDir().mkpath(journal));
        rig.press(Qt::Key_L);
        auto* notice = rig.workspace->findChild<Notice*>();
        QTRY_VERIFY_WITH_TIMEOUT(notice->sentence().contains(u'1'), PatienceMs);
        QVERIFY(rig.isLookedAt());
        rig.press(Qt::Key_K); // keys go on working
        QCOMPARE(rig.workspace->session().counts().rated(), 2);
        QVERIFY(QDir().rmdir(journal));
        QTRY_VERIFY_WITH_TIMEOUT(notice->sentence().isEmpty(), PatienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(rig.tier(rig.names[1]), MaybeTier(Tier::Okay), PatienceMs);
    }

    void aLibraryOfOthersIsOnlyLookedAt()
    {
        PoolRig rig(2, Library::Access::ReadOnly);
        rig.show();
        QTRY_COMPARE_WITH_TIMEOUT(rig.current(), rig.names[0], PatienceMs);
        QVERIFY(!rig.actions.action(u"pool.love"_s)->isEnabled());
        rig.press(Qt::Key_L);
        QCOMPARE(rig.current(), rig.names[0]);
        rig.press(Qt::Key_Right);
        QCOMPARE(rig.current(), rig.names[1]);
    }

    void stateComesBack()
    {
        PoolRig rig(2);
        rig.actions.action(u"pool.grid"_s)->trigger();
        rig.actions.action(u"pool.blind"_s)->setChecked(false);
        rig.actions.action(u"pool.showLove"_s)->trigger();
        const Json state = rig.workspace->saveState();
        PoolRig other(2);
        other.workspace->restoreState(state);
        QCOMPARE(jsonLine(other.workspace->saveState()), jsonLine(state));
        QCOMPARE(other.workspace->mode(), PoolWorkspace::Mode::Grid);
        for (const char* broken : {"null", "[]", "{\"filter\":7,\"mode\":{},\"cellSide\":\"x\",\"blind\":3}"})
            other.workspace->restoreState(parseJson(broken));
        QCOMPARE(other.workspace->session().count(), 0);
    }

    void enterOpensTheCodeInTheStudio()
    {
        PoolRig rig(1);
        const QSignalSpy wanted(rig.workspace.get(), &PoolWorkspace::artworkWanted);
        rig.show();
        QVERIFY(rig.isLookedAt());
        rig.press(Qt::Key_Return);
        QVERIFY(wanted.isEmpty());
        QVERIFY(!rig.workspace->findChild<Toast*>()->sentence().isEmpty()); // there is no code
    }
};

QTEST_MAIN(TestPoolWorkspace)
#include "tst_pool_workspace.moc"
