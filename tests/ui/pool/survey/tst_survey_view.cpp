#include "ui/pool/survey/survey_view.h"

#include "tests/ui/pool/pane_rig.h"
#include "ui/pool/survey/picture_pane.h"
#include "ui/pool/survey/survey_pane.h"
#include "ui/theme/theme.h"
#include "ui/widgets/empty_state.h"

#include <QApplication>
#include <QSignalSpy>
#include <QToolButton>
#include <QWheelEvent>

using namespace Qt::StringLiterals;
using namespace pentimento;

class TestSurveyView : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_rig = std::make_unique<PaneRig>();
        m_pictures = {m_rig->add(Qt::red), m_rig->add(Qt::green), m_rig->add(Qt::blue), m_rig->add(Qt::yellow)};
        m_view = std::make_unique<SurveyView>(m_rig->cache);
        m_view->resize(900, 500);
        m_view->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
    }
    void cleanup()
    {
        m_view.reset();
        m_rig.reset();
    }

    void showsThemSharp()
    {
        m_view->setPictures(m_pictures.mid(0, 2));
        QTRY_VERIFY_WITH_TIMEOUT(m_rig->cache.isReady(m_pictures[1]), PatienceMs);
        const QImage seen = m_view->grab().toImage();
        for (int i = 0; i < 2; ++i) {
            const QRect area = inView(pane(i), pane(i).pictureArea().toRect());
            QCOMPARE(seen.pixelColor(area.center()), QColor(i == 0 ? Qt::red : Qt::green));
            QCOMPARE(seen.pixelColor(area.topLeft()), QColor(i == 0 ? Qt::red : Qt::green));
            QCOMPARE(seen.pixelColor(area.topLeft() - QPoint(2, 2)), theme().surround);
        }
        QCOMPARE(pane(0).size(), pane(1).size());
    }

    void takesFourAtMostAndEachOnce()
    {
        m_view->setPictures({m_pictures[0], m_pictures[0], m_pictures[1], m_pictures[2], m_pictures[3], u"e"_s});
        QCOMPARE(m_view->pictures(), m_pictures);
        m_view->setPictures({});
        QVERIFY(m_view->emptyState().isVisible());
        QVERIFY(m_view->active().isEmpty());
    }

    void theFirstIsActiveOrTheOneThatWas()
    {
        const QSignalSpy changed(m_view.get(), &SurveyView::activeChanged);
        m_view->setPictures(m_pictures.mid(0, 3));
        QCOMPARE(m_view->active(), m_pictures[0]);
        QCOMPARE(changed.size(), 1);
        m_view->setActive(m_pictures[2]);
        m_view->setPictures({m_pictures[3], m_pictures[2]});
        QCOMPARE(m_view->active(), m_pictures[2]);
        m_view->setPictures({m_pictures[0], m_pictures[1]});
        QCOMPARE(m_view->active(), m_pictures[0]);
    }

    void keysAndClicksChangeTheActiveOne()
    {
        m_view->resize(700, 700); // four are two by two
        m_view->setPictures(m_pictures);
        const QSignalSpy changed(m_view.get(), &SurveyView::activeChanged);
        const auto press = [this](Qt::Key key) {
            QTest::keyClick(&pane(int(m_pictures.indexOf(m_view->active()))), key);
            return m_pictures.indexOf(m_view->active());
        };
        QCOMPARE(press(Qt::Key_Right), 1);
        QCOMPARE(press(Qt::Key_Down), 3);
        QCOMPARE(press(Qt::Key_Down), 3);
        QCOMPARE(press(Qt::Key_Left), 2);
        QCOMPARE(press(Qt::Key_Up), 0);
        QCOMPARE(press(Qt::Key_Left), 0);
        QTest::mouseClick(&pane(2), Qt::LeftButton);
        QCOMPARE(m_view->active(), m_pictures[2]);
        QCOMPARE(changed.last().first().toString(), m_pictures[2]);
        QCOMPARE(changed.size(), 5);
        QVERIFY(pane(2).isActive() && !pane(0).isActive());
    }

    void tabGoesThroughAndOut()
    {
        m_view->setPictures(m_pictures.mid(0, 3));
        m_view->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_view.get()));
        m_view->setFocus();
        for (int i = 0; i < 3; ++i) {
            QCOMPARE(m_view->active(), m_pictures[i]);
            QVERIFY(pane(i).hasFocus());
            QTest::keyClick(&pane(i), Qt::Key_Tab);
        }
    }

    void aWindowInFrontKeepsTheActiveOne()
    {
        SurveyView view(m_rig->cache);
        view.setPictures(m_pictures.mid(0, 3));
        view.setActive(m_pictures[1]);
        view.show();
        view.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&view));
        QTRY_VERIFY_WITH_TIMEOUT(view.isAncestorOf(QApplication::focusWidget()), PatienceMs);
        QCOMPARE(view.active(), m_pictures[1]);
        QVERIFY(view.paneOf(m_pictures[1])->pane().hasFocus());
    }

    void leavesNoHoles()
    {
        m_view->resize(1360, 780);
        m_view->setPictures(m_pictures);
        QCOMPARE(pane(2).mapTo(m_view.get(), QPoint()).x(), 0); // two by two
        m_view->resize(1360, 300);
        QCOMPARE(pane(3).mapTo(m_view.get(), QPoint()).y(), 0); // all in a row
    }

    void theFrameIsOutsideThePicture()
    {
        m_view->setPictures(m_pictures.mid(0, 2));
        const QImage seen = m_view->grab().toImage();
        for (int inset = 0; inset < theme().activeW; ++inset)
            QCOMPARE(seen.pixelColor(inView(pane(0), pane(0).rect()).topLeft() + QPoint(inset, inset)), theme().text);
        QCOMPARE(seen.pixelColor(theme().activeW, theme().activeW), theme().surround);
        QCOMPARE(seen.pixelColor(inView(pane(1), pane(1).rect()).topLeft()), theme().surround);
        QVERIFY(pane(0).pictureArea().isNull() || pane(0).pictureArea().left() > theme().activeW);
    }

    void saysWhenTheActiveOneIsPainted()
    {
        QSignalSpy painted(m_view.get(), &SurveyView::painted);
        m_view->setPictures(m_pictures.mid(0, 2));
        QVERIFY(painted.isEmpty());
        QTRY_COMPARE_WITH_TIMEOUT(painted.size(), 1, PatienceMs);
        QCOMPARE(painted.first().first().toString(), m_pictures[0]);
        QTRY_VERIFY_WITH_TIMEOUT(m_rig->cache.isReady(m_pictures[1]), PatienceMs);
        QTest::keyClick(&pane(0), Qt::Key_Right);
        QTRY_COMPARE_WITH_TIMEOUT(painted.size(), 2, PatienceMs);
        QCOMPARE(painted.last().first().toString(), m_pictures[1]);
        m_view->grab();
        QCoreApplication::processEvents();
        QCOMPARE(painted.size(), 2);
    }

    void zoomsAllTogether()
    {
        showTwoPainted();
        const QPointF at(100, 120);
        QWheelEvent wheel(
            at, pane(0).mapToGlobal(at), {}, {0, 240}, Qt::NoButton, Qt::ControlModifier, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(&pane(0), &wheel);
        QVERIFY(!m_view->isFitted());
        QCOMPARE(pane(0).pictureArea(), pane(1).pictureArea());
        QTest::keyClick(&pane(0), Qt::Key_0);
        QVERIFY(m_view->isFitted());
        QCOMPARE(pane(1).placement().isFitted(), true);
        QTest::keyClick(&pane(0), Qt::Key_Plus);
        QVERIFY(!m_view->isFitted());
    }

    void dragsAllOrOne()
    {
        showTwoPainted();
        QTest::keyClick(&pane(0), Qt::Key_Z);
        QCOMPARE(m_view->zoom(), 1.0);
        const QPointF before = pane(0).pictureArea().topLeft();
        dragOver(&pane(0), {200, 200}, {240, 210});
        QCOMPARE(pane(0).pictureArea().topLeft(), before + QPointF(40, 10));
        QCOMPARE(pane(1).pictureArea().topLeft(), before + QPointF(40, 10));
        dragOver(&pane(1), {200, 200}, {170, 200}, Qt::ShiftModifier);
        QCOMPARE(pane(0).pictureArea().topLeft(), before + QPointF(40, 10));
        QCOMPARE(pane(1).pictureArea().topLeft(), before + QPointF(10, 10));
    }

    void zTapsAndHolds()
    {
        showTwoPainted();
        QTest::keyClick(&pane(0), Qt::Key_Z);
        QVERIFY(!m_view->isFitted());
        QCOMPARE(pane(1).placement().scale(), 1.0);
        QTest::keyClick(&pane(0), Qt::Key_Z);
        QVERIFY(m_view->isFitted());
        QTest::keyPress(&pane(0), Qt::Key_Z);
        pressHeld(&pane(0), Qt::Key_Z);
        QVERIFY(!m_view->isFitted());
        QTest::qWait(400); // as a hand does; longer is as good
        QTest::keyRelease(&pane(0), Qt::Key_Z);
        QVERIFY(m_view->isFitted());
    }

    void zoomedHasAllPixels()
    {
        const QString large = m_rig->add(paintedPicture({1200, 1200}));
        m_view->setPictures({large, m_pictures[0]});
        QTRY_VERIFY_WITH_TIMEOUT(m_rig->cache.isReady(large), PatienceMs);
        QVERIFY(m_rig->cache.picture(large).width() < 1200);
        QTest::keyClick(&pane(0), Qt::Key_Z);
        QTRY_COMPARE_WITH_TIMEOUT(m_rig->cache.picture(large).width(), 1200, PatienceMs);
    }

    void removes()
    {
        m_view->setPictures(m_pictures.mid(0, 3));
        m_view->setActive(m_pictures[1]);
        const QSignalSpy removed(m_view.get(), &SurveyView::pictureRemoved);
        QTest::keyClick(&pane(1), Qt::Key_Delete);
        QCOMPARE(m_view->pictures(), (QStringList{m_pictures[0], m_pictures[2]}));
        QCOMPARE(m_view->active(), m_pictures[2]);
        QTest::mouseClick(m_view->paneOf(m_pictures[0])->findChild<QToolButton*>(), Qt::LeftButton);
        QCOMPARE(m_view->pictures(), QStringList{m_pictures[2]});
        QCOMPARE(removed.size(), 2);
        QCOMPARE(removed.last().first().toString(), m_pictures[0]);
        QTest::keyClick(&pane(0), Qt::Key_Delete);
        QCOMPARE(m_view->pictures().size(), 1);
        QVERIFY(!m_view->paneOf(m_pictures[2])->findChild<QToolButton*>()->isVisible());
    }

    void leavesOtherKeysToOthers()
    {
        m_view->setPictures(m_pictures.mid(0, 2));
        for (const int key : {Qt::Key_J, Qt::Key_L, Qt::Key_1, Qt::Key_Space, Qt::Key_Backspace, Qt::Key_U}) {
            QKeyEvent event(QEvent::KeyPress, key, {}, QString(QChar(key)));
            QCoreApplication::sendEvent(m_view.get(), &event);
            QVERIFY(!event.isAccepted());
        }
    }

    void namesTierAndPlace()
    {
        m_view->setPictures(m_pictures.mid(0, 2));
        QCOMPARE(pane(1).accessibleName(), u"Picture 2 of 2, Not rated"_s);
        const QImage before = m_view->grab().toImage();
        m_view->setTier(m_pictures[1], Tier::Love, u"1048"_s);
        m_view->setTier(u"not here"_s, Tier::Love, u"1"_s);
        QCOMPARE(pane(1).accessibleName(), u"Picture 2 of 2, Love, 1048"_s);
        QVERIFY(m_view->grab().toImage() != before);
    }

    void saysWhatCannotBeShown()
    {
        const QString missing(64, u'a');
        m_view->setPictures({m_pictures[0], missing});
        QTRY_VERIFY_WITH_TIMEOUT(pane(1).findChild<EmptyState*>()->isVisible(), PatienceMs);
        QVERIFY(!pane(0).findChild<EmptyState*>()->isVisible());
    }

private:
    PicturePane& pane(int number) const { return m_view->paneOf(m_view->pictures().at(number))->pane(); }
    QRect inView(const PicturePane& pane, const QRect& rect) const
    {
        return {pane.mapTo(m_view.get(), rect.topLeft()), rect.size()};
    }
    void showTwoPainted()
    {
        m_view->setPictures(m_pictures.mid(0, 2));
        QTRY_VERIFY_WITH_TIMEOUT(
            m_rig->cache.isReady(m_pictures[0]) && m_rig->cache.isReady(m_pictures[1]), PatienceMs);
        QVERIFY(m_view->isFitted());
    }

    std::unique_ptr<PaneRig> m_rig;
    QStringList m_pictures;
    std::unique_ptr<SurveyView> m_view;
};

QTEST_MAIN(TestSurveyView)
#include "tst_survey_view.moc"
