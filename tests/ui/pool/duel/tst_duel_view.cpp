#include "ui/pool/duel/duel_view.h"

#include "tests/ui/pool/pane_rig.h"
#include "ui/pool/duel/ladder_view.h"
#include "ui/pool/pool_roles.h"
#include "ui/pool/survey/picture_pane.h"
#include "ui/widgets/empty_state.h"

#include <QAbstractItemModelTester>
#include <QListView>
#include <QSignalSpy>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace pentimento;
using Outcome = ChoiceEvent::Outcome;

class TestDuelView : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_rig = std::make_unique<PaneRig>();
        m_pictures.clear();
        for (int i = 0; i < 6; ++i)
            m_pictures.append(m_rig->add(QColor(40 * i, 100, 200)));
        m_posts.clear();
        m_session = std::make_unique<DuelSession>(
            DuelWorld{[this](const ChoiceEvent& choice) { m_posts.append(choice); }, [this] { return m_now; }}, 1);
        m_session->setPictures(m_pictures, {});
        m_view = std::make_unique<DuelView>(m_rig->cache, *m_session);
        m_view->resize(900, 600);
        m_view->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
    }
    void cleanup()
    {
        m_view.reset();
        m_session.reset();
        m_rig.reset();
    }

    void keysChoose_data()
    {
        QTest::addColumn<int>("key");
        QTest::addColumn<int>("modifiers");
        QTest::addColumn<int>("outcome");
        const auto row = [](const char* name, int key, Outcome outcome, int modifiers = 0) {
            QTest::newRow(name) << key << modifiers << int(outcome);
        };
        row("left", Qt::Key_Left, Outcome::First);
        row("1", Qt::Key_1, Outcome::First);
        row("right", Qt::Key_Right, Outcome::Second);
        row("2 of the keypad", Qt::Key_2, Outcome::Second, Qt::KeypadModifier);
        row("down", Qt::Key_Down, Outcome::Tie);
        row("=", Qt::Key_Equal, Outcome::Tie);
        row("= with Shift", Qt::Key_Equal, Outcome::Tie, Qt::ShiftModifier);
    }
    void keysChoose()
    {
        QFETCH(const int, key);
        QFETCH(const int, modifiers);
        look();
        const PicturePair pair = *m_session->current();
        QTest::keyClick(m_view.get(), Qt::Key(key), Qt::KeyboardModifiers(modifiers));
        QCOMPARE(m_posts.size(), 1);
        QCOMPARE(PicturePair(m_posts.first().first, m_posts.first().second), pair);
        QTEST(int(m_posts.first().outcome), "outcome");
        QCOMPARE(m_view->left().picture(), m_session->current()->first);
    }

    void aKeyBeforeThePicturesAreThereDoesNothing()
    {
        QTest::keyClick(m_view.get(), Qt::Key_Left);
        QVERIFY(m_posts.isEmpty());
    }

    void aHeldKeyChoosesOnce()
    {
        look();
        QTest::keyPress(m_view.get(), Qt::Key_Left);
        look();
        pressHeld(m_view.get(), Qt::Key_Left);
        QCOMPARE(m_posts.size(), 1);
    }

    void skipsAndTakesBack()
    {
        look();
        const PicturePair pair = *m_session->current();
        QTest::keyClick(m_view.get(), Qt::Key_Space);
        QVERIFY(*m_session->current() != pair);
        QVERIFY(m_posts.isEmpty());
        look();
        const PicturePair second = *m_session->current();
        QTest::keyClick(m_view.get(), Qt::Key_Right);
        QTest::keyClick(m_view.get(), Qt::Key_Backspace);
        QCOMPARE(*m_session->current(), second);
        QCOMPARE(m_view->right().picture(), second.second);
        QCOMPARE(m_posts.last().outcome, Outcome::Undone);
        look();
        QTest::keyClick(m_view.get(), Qt::Key_Right);
        QTest::keyClick(m_view.get(), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(m_posts.last().outcome, Outcome::Undone);
        QCOMPARE(m_posts.size(), 4);
    }

    void theMouseChooses()
    {
        look();
        dragOver(&m_view->right(), {50, 50}, {150, 60});
        QVERIFY(m_posts.isEmpty());
        QTest::mouseClick(&m_view->right(), Qt::LeftButton);
        QCOMPARE(m_posts.last().outcome, Outcome::Second);
        look();
        QTest::mouseClick(button(u"No difference"_s), Qt::LeftButton);
        QCOMPARE(m_posts.last().outcome, Outcome::Tie);
        QTest::mouseClick(button(u"Undo"_s), Qt::LeftButton);
        QCOMPARE(m_posts.last().outcome, Outcome::Undone);
        look();
        const PicturePair pair = *m_session->current();
        QTest::mouseClick(button(u"Skip"_s), Qt::LeftButton);
        QVERIFY(*m_session->current() != pair);
    }

    void itsKeysAreItsOwn()
    {
        for (const int key : {Qt::Key_1, Qt::Key_Left, Qt::Key_Space, Qt::Key_Backspace}) {
            QKeyEvent event(QEvent::ShortcutOverride, key, {});
            event.ignore();
            QCoreApplication::sendEvent(m_view.get(), &event);
            QVERIFY(event.isAccepted());
        }
        for (const int key : {Qt::Key_J, Qt::Key_3, Qt::Key_G}) {
            QKeyEvent event(QEvent::KeyPress, key, {});
            QCoreApplication::sendEvent(m_view.get(), &event);
            QVERIFY(!event.isAccepted());
        }
    }

    void zoomsBoth()
    {
        look();
        QTest::keyClick(m_view.get(), Qt::Key_Z);
        QCOMPARE(m_view->left().placement().scale(), 1.0);
        QCOMPARE(m_view->left().pictureArea(), m_view->right().pictureArea());
        QTest::keyClick(m_view.get(), Qt::Key_0);
        QVERIFY(m_view->left().placement().isFitted());
        QVERIFY(m_posts.isEmpty());
    }

    void decodesAhead()
    {
        look();
        for (const QString& picture : m_session->likelyNext())
            QTRY_VERIFY_WITH_TIMEOUT(m_rig->cache.isReady(picture), PatienceMs);
    }

    void saysHowFarItIs()
    {
        QCOMPARE(m_view->progressText(), u"0 duel(s) · the ladder knows 0 of 6 places within ±2"_s);
        look();
        QTest::keyClick(m_view.get(), Qt::Key_Left);
        QVERIFY(m_view->progressText().startsWith(u"1 duel(s) ·"_s));
    }

    void saysWhenNoPairIsLeft()
    {
        m_session->setPictures({m_pictures[0]}, {});
        QVERIFY(m_view->emptyState().isVisible() && !m_view->left().isVisible());
        QVERIFY(!button(u"Left is better"_s)->isEnabled());
        m_session->setPictures(m_pictures, {});
        QVERIFY(!m_view->emptyState().isVisible() && m_view->left().isVisible());
    }

    void brokenPicturesAreSkipped()
    {
        const QString missing(64, u'a');
        m_session->setPictures({m_pictures[0], m_pictures[1], missing}, {});
        for (int i = 0; i < 3 && m_session->brokenCount() == 0; ++i)
            m_session->skip();
        QTRY_COMPARE_WITH_TIMEOUT(m_session->brokenCount(), 1, PatienceMs);
        QVERIFY(m_view->left().picture() != missing && m_view->right().picture() != missing);
        QVERIFY(m_view->progressText().contains(u"cannot be shown"_s));
    }

    void theLadderIsAList()
    {
        LadderView ladder(m_rig->cache);
        ladder.resize(272, 400);
        ladder.show();
        QVERIFY(ladder.findChild<EmptyState*>()->isVisible());
        const QAbstractItemModelTester tester(ladder.findChild<QListView*>()->model());
        DuelLadder two;
        two.places = {{m_pictures[0], 4, {1.5, 0.4, 0.7, 2.3}}, {m_pictures[1], 1, {-1.5, 0.9, -3.3, 0.3}}};
        two.ranges = {{1, 1}, {2, 7}};
        ladder.setLadder(two);
        QVERIFY(!ladder.findChild<EmptyState*>()->isVisible());
        auto* rows = ladder.findChild<QListView*>();
        QCOMPARE(rows->model()->rowCount(), 2);
        const auto spoken = [&](int row) {
            return rows->model()->index(row, 0).data(Qt::AccessibleTextRole).toString();
        };
        QCOMPARE(spoken(0), u"Place 1, likely 1, 4 duel(s)"_s);
        QCOMPARE(spoken(1), u"Place 2, likely 2 to 7, 1 duel(s)"_s);
        QTRY_VERIFY_WITH_TIMEOUT(!m_rig->cache.thumbnail(m_pictures[1]).image.isNull(), PatienceMs);
        QSignalSpy activated(&ladder, &LadderView::pictureActivated);
        rows->setCurrentIndex(rows->model()->index(0, 0));
        QTest::keyClick(rows, Qt::Key_Down);
        QTest::keyClick(rows, Qt::Key_Return);
        QCOMPARE(activated.size(), 1);
        QCOMPARE(activated.first().first().toString(), m_pictures[1]);
        std::ranges::reverse(two.places);
        ladder.setLadder(two);
        QCOMPARE(rows->currentIndex().row(), 0); // the same picture
    }

private:
    // Both are painted, and looked at for a second.
    void look()
    {
        const PicturePair pair = *m_session->current();
        QSignalSpy left(&m_view->left(), &PicturePane::painted);
        QSignalSpy right(&m_view->right(), &PicturePane::painted);
        m_view->left().expectPaint();
        m_view->right().expectPaint();
        QTRY_VERIFY_WITH_TIMEOUT(!left.isEmpty() && !right.isEmpty(), PatienceMs);
        m_now = m_now.addSecs(1);
    }
    QToolButton* button(const QString& name) const
    {
        for (auto* button : m_view->findChildren<QToolButton*>()) {
            if (button->accessibleName() == name)
                return button;
        }
        return nullptr;
    }

    std::unique_ptr<PaneRig> m_rig;
    QStringList m_pictures;
    QList<ChoiceEvent> m_posts;
    QDateTime m_now = QDateTime::fromMSecsSinceEpoch(1'790'000'000'000).toUTC();
    std::unique_ptr<DuelSession> m_session;
    std::unique_ptr<DuelView> m_view;
};

QTEST_MAIN(TestDuelView)
#include "tst_duel_view.moc"
