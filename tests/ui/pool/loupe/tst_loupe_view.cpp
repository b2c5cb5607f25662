#include "ui/pool/loupe/loupe_view.h"

#include "tests/support/sample_pictures.h"
#include "tests/support/waiting.h"
#include "tests/ui/pool/slow_picture.h"
#include "ui/pool/pictures/picture_cache.h"
#include "ui/theme/theme.h"
#include "ui/widgets/empty_state.h"

#include <QDeadlineTimer>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QWheelEvent>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace pentimento;

namespace {

constexpr QSize ViewSize(800, 600);
constexpr QSize Full(1024, 1024);
constexpr QColor Green(10, 200, 30);
constexpr QRect Fitted(124, 24, 552, 552);

QImage oneColour(QSize size, const QColor& colour)
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(colour);
    return image;
}

QToolButton* buttonNamed(const QWidget& widget, const QString& text)
{
    for (auto* button : widget.findChildren<QToolButton*>()) {
        if (button->text() == text && button->isVisible())
            return button;
    }
    return nullptr;
}

} // namespace

class TestLoupeView : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_objects = std::make_unique<ObjectStore>(m_folder->filePath(u"objects"_s));
        m_thumbnails = std::make_shared<ThumbnailCache>(m_folder->filePath(u"thumbnails"_s));
        m_pictures = std::make_unique<PictureCache>(*m_objects, m_thumbnails);
        m_loupe = std::make_unique<LoupeView>(*m_pictures);
        m_painted = std::make_unique<QSignalSpy>(m_loupe.get(), &LoupeView::painted);
        m_loupe->resize(ViewSize);
        m_loupe->show();
    }
    void cleanup()
    {
        setTheme(darkTheme());
        m_painted.reset();
        m_loupe.reset();
        m_pictures.reset();
    }

    void showsThePictureAsLargeAsItFits()
    {
        const QString picture = added(oneColour(Full, Green));
        m_loupe->setShown(picture, {picture});
        awaitPainted(picture);
        QCOMPARE(m_loupe->pictureArea(), QRectF(Fitted));
        const QImage seen = m_loupe->grab().toImage();
        for (const QPoint corner : {Fitted.topLeft(), Fitted.bottomRight()})
            QCOMPARE(seen.pixelColor(corner), Green);
        for (const QPoint beside : {Fitted.topLeft() - QPoint(1, 0), Fitted.bottomRight() + QPoint(0, 1)})
            QCOMPARE(seen.pixelColor(beside), theme().surround);
    }

    void showsTheSharpPictureWhereItsThumbnailWas()
    {
        const SlowPicture slow(*m_objects, {1024, 683});
        const QImage thumbnail = oneColour({320, 213}, Green);
        QVERIFY(m_thumbnails->store(slow.picture(), thumbnail));
        m_pictures->setThumbnailsWanted({slow.picture()}, 320);
        QTRY_VERIFY_WITH_TIMEOUT(!m_pictures->thumbnail(slow.picture()).image.isNull(), PatienceMs);
        m_loupe->setShown(slow.picture(), {slow.picture()}, {1024, 683});
        const int pipe = slow.awaitReader();
        const QRectF before = m_loupe->pictureArea();
        const QImage seen = m_loupe->grab().toImage();
        QCOMPARE(seen.pixelColor(before.toRect().topLeft()), Green);
        QCOMPARE(seen.pixelColor(before.toRect().bottomRight()), Green);
        QCoreApplication::processEvents();
        QVERIFY(m_painted->isEmpty()); // what is rated must have been seen, and this is not it
        slow.come(pipe);
        awaitPainted(slow.picture());
        QCOMPARE(m_loupe->pictureArea(), before);
        QVERIFY(m_loupe->grab().toImage().pixelColor(before.toRect().center()) != Green);
    }

    void saysPaintedOnceForEachTimeItIsShown()
    {
        const QStringList pictures{added(1), added(2)};
        m_loupe->setShown(pictures[0], pictures);
        awaitPainted(pictures[0]);
        m_loupe->repaint();
        QCoreApplication::processEvents();
        QCOMPARE(m_painted->size(), 1);
        m_loupe->setShown(pictures[0], pictures); // as a silent repeat is
        QTRY_COMPARE_WITH_TIMEOUT(m_painted->size(), 2, PatienceMs);
        m_loupe->hide();
        m_loupe->setShown(pictures[1], pictures);
        QCoreApplication::processEvents();
        QCOMPARE(m_painted->size(), 2);
        m_loupe->show();
        awaitPainted(pictures[1]);
        QCOMPARE(m_painted->size(), 3);
    }

    // A size that was said wrongly must not keep it from being rated.
    void believesThePictureAboutItsSize()
    {
        const QString picture = added(oneColour({400, 200}, Green));
        m_loupe->setShown(picture, {picture}, {500, 500});
        awaitPainted(picture);
        QCOMPARE(m_loupe->pictureArea().width(), 2 * m_loupe->pictureArea().height());
    }

    void decodesAhead()
    {
        const QStringList pictures{added(1), added(2), added(3)};
        m_loupe->setShown(pictures[0], pictures);
        for (const QString& picture : pictures)
            QTRY_VERIFY_WITH_TIMEOUT(m_pictures->isReady(picture), PatienceMs);
    }

    void decodesNothingInAHurry()
    {
        const QStringList pictures{added(1), added(2)};
        m_loupe->setHurried(true);
        const QSignalSpy ready(m_pictures.get(), &PictureCache::ready);
        m_loupe->setShown(pictures[0], pictures);
        m_loupe->setShown(pictures[1], pictures);
        // Long enough for it to be made if it were wanted: another cache makes it from beginning to end.
        PictureCache other(*m_objects, m_thumbnails);
        other.setWanted(pictures, ViewSize);
        QTRY_VERIFY_WITH_TIMEOUT(other.isReady(pictures[0]) && other.isReady(pictures[1]), PatienceMs);
        QVERIFY(ready.isEmpty());
        m_loupe->setHurried(false);
        awaitPainted(pictures[1]);
    }

    void asksForTheNewSizeWhenItRests()
    {
        const QString picture = added(1);
        m_loupe->setShown(picture, {picture});
        awaitPainted(picture);
        m_loupe->resize(700, 500);
        QTRY_VERIFY(m_loupe->pictureArea().height() < Fitted.height()); // at once, with the pixels there are
        QTRY_COMPARE_WITH_TIMEOUT(m_pictures->picture(picture).size(), QSize(452, 452), PatienceMs);
        QCoreApplication::processEvents();
        QCOMPARE(m_painted->size(), 1);
    }

    void zTappedStaysAndZHeldDoesNot()
    {
        const QString picture = shown();
        const QSignalSpy zoomed(m_loupe.get(), &LoupeView::zoomChanged);
        moveMouse({200, 100});
        QTest::keyClick(m_loupe.get(), Qt::Key_Z);
        QCOMPARE(m_loupe->zoom(), 1.0);
        QCOMPARE(zoomed.last()[0].toDouble(), 1.0);
        // The pixel under the pointer stayed there.
        const double under = (200 - Fitted.left()) * 1024.0 / 552;
        QVERIFY(qAbs(200 - m_loupe->pictureArea().left() - under) <= 1.5);
        QTRY_VERIFY_WITH_TIMEOUT(!m_pictures->full(picture).isNull(), PatienceMs);
        QCOMPARE(m_pictures->full(picture).size(), Full);
        QTest::keyClick(m_loupe.get(), Qt::Key_Z);
        QVERIFY(m_loupe->isFitted());
        QVERIFY(m_pictures->full(picture).isNull()); // all pixels are kept while they are looked at
        QTest::keyPress(m_loupe.get(), Qt::Key_Z);
        sendKey(QEvent::KeyPress, Qt::Key_Z, true);
        QCOMPARE(m_loupe->zoom(), 1.0);
        QTest::qWait(300); // held
        sendKey(QEvent::KeyRelease, Qt::Key_Z, true);
        QCOMPARE(m_loupe->zoom(), 1.0);
        QTest::keyRelease(m_loupe.get(), Qt::Key_Z);
        QVERIFY(m_loupe->isFitted());
    }

    void keysAndTheWheelZoom()
    {
        shown();
        QTest::keyClick(m_loupe.get(), Qt::Key_Plus);
        const double once = m_loupe->zoom();
        QCOMPARE(once, 552.0 / 1024 * 1.25);
        turnWheel({300, 300}, 120, Qt::ControlModifier);
        QVERIFY(m_loupe->zoom() > once);
        QTest::keyClick(m_loupe.get(), Qt::Key_Minus);
        QTest::keyClick(m_loupe.get(), Qt::Key_Minus);
        QVERIFY(m_loupe->isFitted());
        QVERIFY(!turnWheel({300, 300}, 120, {})); // left to whoever is above
        QVERIFY(m_loupe->isFitted());
        QTest::keyClick(m_loupe.get(), Qt::Key_Z);
        QTest::keyClick(m_loupe.get(), Qt::Key_0);
        QVERIFY(m_loupe->isFitted());
    }

    void draggingAndShiftedArrowsMoveIt()
    {
        shown();
        QTest::mousePress(m_loupe.get(), Qt::LeftButton, {}, {400, 300});
        moveMouse({380, 310});
        QCOMPARE(m_loupe->pictureArea(), QRectF(Fitted)); // nothing to move
        QTest::mouseRelease(m_loupe.get(), Qt::LeftButton, {}, {380, 310});
        m_loupe->zoomTo(1, {400, 300});
        const QPointF before = m_loupe->pictureArea().topLeft();
        QTest::mousePress(m_loupe.get(), Qt::LeftButton, {}, {400, 300});
        moveMouse({390, 305});
        moveMouse({380, 310});
        QTest::mouseRelease(m_loupe.get(), Qt::LeftButton, {}, {380, 310});
        QCOMPARE(m_loupe->pictureArea().topLeft(), before + QPointF(-20, 10));
        moveMouse({100, 100});
        QCOMPARE(m_loupe->pictureArea().topLeft(), before + QPointF(-20, 10));
        QTest::keyClick(m_loupe.get(), Qt::Key_Right, Qt::ShiftModifier);
        QCOMPARE(m_loupe->pictureArea().topLeft(), before + QPointF(-84, 10));
    }

    void aDoubleClickZoomsAndFits()
    {
        shown();
        QTest::mouseDClick(m_loupe.get(), Qt::LeftButton, {}, {300, 300});
        QCOMPARE(m_loupe->zoom(), 1.0);
        QTest::mouseDClick(m_loupe.get(), Qt::LeftButton, {}, {300, 300});
        QVERIFY(m_loupe->isFitted());
    }

    void showsPixelsFromTwoHundredPercent()
    {
        QImage stripes(Full, QImage::Format_RGB32);
        for (int x = 0; x < Full.width(); ++x) {
            for (int y = 0; y < Full.height(); ++y)
                stripes.setPixelColor(x, y, x % 2 == 0 ? Qt::black : Qt::white);
        }
        const QString picture = added(stripes);
        m_loupe->setShown(picture, {picture});
        awaitPainted(picture);
        QTest::keyClick(m_loupe.get(), Qt::Key_Z);
        QTRY_VERIFY_WITH_TIMEOUT(!m_pictures->full(picture).isNull(), PatienceMs);
        for (const double scale : {1.0, 2.0, 4.0, 32.0}) {
            m_loupe->zoomTo(scale, {400, 300});
            const QImage seen = m_loupe->grab().toImage();
            for (int x = 390; x < 410; ++x) {
                const int column = qFloor((x - m_loupe->pictureArea().left()) / scale);
                QCOMPARE(seen.pixelColor(x, 300), QColor(column % 2 == 0 ? Qt::black : Qt::white));
            }
        }
    }

    void anotherPictureFits()
    {
        shown();
        QTest::keyClick(m_loupe.get(), Qt::Key_Z);
        const QString next = added(7);
        const QSignalSpy zoomed(m_loupe.get(), &LoupeView::zoomChanged);
        m_loupe->setShown(next, {next});
        QVERIFY(m_loupe->isFitted());
        QCOMPARE(zoomed.size(), 1);
        awaitPainted(next);
        QTest::keyRelease(m_loupe.get(), Qt::Key_Z);
        QVERIFY(m_loupe->isFitted());
    }

    void saysWhatCannotBeShown()
    {
        const QString missing(64, u'a');
        m_loupe->setShown(missing, {missing});
        QTRY_VERIFY_WITH_TIMEOUT(m_pictures->failure(missing), PatienceMs);
        m_loupe->setFailure(u"hibiscus-0413.png"_s, u"Its file is missing from the library."_s);
        const QSignalSpy retry(m_loupe.get(), &LoupeView::retryWanted);
        const QSignalSpy hide(m_loupe.get(), &LoupeView::hideWanted);
        const QSignalSpy reveal(m_loupe.get(), &LoupeView::revealWanted);
        for (const QString& text : {u"Retry"_s, u"Hide"_s, u"Reveal"_s}) {
            QToolButton* button = buttonNamed(*m_loupe, text);
            QVERIFY(button && !button->toolTip().isEmpty());
            QVERIFY(m_loupe->rect().contains(QRect(button->mapTo(m_loupe.get(), QPoint()), button->size())));
            QTest::mouseClick(button, Qt::LeftButton);
        }
        for (const QSignalSpy* spy : {&retry, &hide, &reveal}) {
            QCOMPARE(spy->size(), 1);
            QCOMPARE(spy->first()[0].toString(), missing);
        }
        QTest::keyClick(m_loupe.get(), Qt::Key_Z);
        QVERIFY(m_painted->isEmpty());
        const QString next = added(3);
        m_loupe->setShown(next, {next});
        QVERIFY(!buttonNamed(*m_loupe, u"Retry"_s));
        awaitPainted(next);
    }

    void saysTheEndOverThePicturesFoot()
    {
        m_loupe->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_loupe.get()));
        QPushButton elsewhere(m_loupe.get());
        elsewhere.show();
        shown();
        m_loupe->setEnd(u"All 1,664 rated"_s);
        const QSignalSpy nope(m_loupe.get(), &LoupeView::reviewNopeWanted);
        const QSignalSpy unsure(m_loupe.get(), &LoupeView::reviewUnsureWanted);
        const QSignalSpy filter(m_loupe.get(), &LoupeView::changeFilterWanted);
        for (const QString& text : {u"Review nope"_s, u"Review unsure"_s, u"Change filter"_s}) {
            QToolButton* button = buttonNamed(*m_loupe, text);
            QVERIFY(button && !button->toolTip().isEmpty());
            QVERIFY(button->mapTo(m_loupe.get(), QPoint()).y() > Fitted.center().y());
            button->setFocus();
            QTest::keyClick(button, Qt::Key_Space);
        }
        QCOMPARE(nope.size() + unsure.size() + filter.size(), 3);
        m_loupe->setEnd({});
        QVERIFY(!buttonNamed(*m_loupe, u"Change filter"_s));
        QVERIFY(m_loupe->hasFocus()); // and with it the rating keys
    }

    void shakesUnlessMotionIsReduced()
    {
        shown();
        const QImage still = m_loupe->grab().toImage();
        Theme calm = darkTheme();
        calm.tSlow = 0;
        setTheme(calm);
        m_loupe->shake();
        QCoreApplication::processEvents();
        QCOMPARE(m_loupe->grab().toImage(), still);
        setTheme(darkTheme());
        const auto moves = [&] {
            m_loupe->shake();
            QTest::qWait(20);
            return m_loupe->grab().toImage() != still;
        };
        bool hasMoved = false;
        for (const QDeadlineTimer patience(PatienceMs); !hasMoved && !patience.hasExpired();)
            hasMoved = moves();
        QVERIFY(hasMoved);
        QTRY_COMPARE_WITH_TIMEOUT(m_loupe->grab().toImage(), still, PatienceMs);
    }

    // They rate, skip and undo, in hands that are not this one's.
    void leavesOtherKeysToOthers()
    {
        shown();
        for (const int key : {Qt::Key_J, Qt::Key_1, Qt::Key_Space, Qt::Key_Backspace, Qt::Key_Right, Qt::Key_End})
            QVERIFY(!sendKey(QEvent::KeyPress, key, false));
        QKeyEvent undo(QEvent::KeyPress, Qt::Key_Z, Qt::ControlModifier);
        QCoreApplication::sendEvent(m_loupe.get(), &undo);
        QVERIFY(!undo.isAccepted());
        QVERIFY(m_loupe->isFitted());
    }

    void saysWhenThereIsNothing()
    {
        m_loupe->emptyState().say(EmptyState::Kind::Empty, u"No images match"_s, {});
        m_loupe->setShown({}, {});
        QVERIFY(m_loupe->emptyState().isVisible());
        QCOMPARE(m_loupe->grab().toImage().pixelColor(5, 5), theme().tray); // text cannot be read on the surround
        shown();
        QVERIFY(!m_loupe->emptyState().isVisible());
    }

private:
    QString added(const QImage& image) { return m_objects->put(encoded(image, "PNG"), u"png"_s).value().left(64); }
    QString added(quint32 seed) { return added(paintedPicture(Full, seed)); }
    QString shown()
    {
        QString picture = added(5);
        m_loupe->setShown(picture, {picture});
        awaitPainted(picture);
        return picture;
    }
    void awaitPainted(const QString& picture)
    {
        QTRY_VERIFY_WITH_TIMEOUT(!m_painted->isEmpty() && m_painted->last().first().toString() == picture, PatienceMs);
    }
    void moveMouse(QPoint at)
    {
        QMouseEvent move(
            QEvent::MouseMove, at, m_loupe->mapToGlobal(at), Qt::NoButton, QGuiApplication::mouseButtons(), {});
        QCoreApplication::sendEvent(m_loupe.get(), &move);
    }
    bool turnWheel(QPoint at, int angle, Qt::KeyboardModifiers modifiers)
    {
        QWheelEvent event(
            at, m_loupe->mapToGlobal(at), {}, {0, angle}, Qt::NoButton, modifiers, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(m_loupe.get(), &event);
        return event.isAccepted();
    }
    bool sendKey(QEvent::Type type, int key, bool repeats)
    {
        QKeyEvent event(type, key, {}, {}, repeats);
        QCoreApplication::sendEvent(m_loupe.get(), &event);
        return event.isAccepted();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ObjectStore> m_objects;
    std::shared_ptr<ThumbnailCache> m_thumbnails;
    std::unique_ptr<PictureCache> m_pictures;
    std::unique_ptr<LoupeView> m_loupe;
    std::unique_ptr<QSignalSpy> m_painted;
};

QTEST_MAIN(TestLoupeView)
#include "tst_loupe_view.moc"
