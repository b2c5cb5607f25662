#include "ui/liveview/picture_view.h"

#include "ui/theme/theme.h"

#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

using namespace Qt::StringLiterals;
using namespace pentimento;

namespace {

// Each pixel says where it is: red counts columns, green rows.
QImage coordinates(QSize size)
{
    QImage picture(size, QImage::Format_ARGB32_Premultiplied);
    for (int y = 0; y < size.height(); ++y) {
        for (int x = 0; x < size.width(); ++x)
            picture.setPixel(x, y, qRgb(x, y, 200));
    }
    return picture;
}

void turnWheel(PictureView& view, QPointF at, int notches, Qt::KeyboardModifiers modifiers)
{
    QWheelEvent event(
        at, view.mapToGlobal(at), {}, {0, notches * 120}, Qt::NoButton, modifiers, Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(&view, &event);
}

} // namespace

class TestPictureView : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_view = std::make_unique<PictureView>();
        m_view->resize(500, 300);
        m_view->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
    }

    void emptinessIsExplainedOnAPlate()
    {
        const auto middleIsPlate = [this] {
            const QImage shown = m_view->grab().toImage();
            return shown.pixelColor(shown.width() / 2, shown.height() / 2 - 12) == theme().plateBg;
        };
        QVERIFY(!middleIsPlate());
        m_view->setEmptyText(u"Not painted yet"_s);
        QVERIFY(middleIsPlate());
        m_view->setPainting(true);
        QVERIFY(!middleIsPlate());
        m_view->setPainting(false);
        m_view->setPicture(coordinates({200, 100}));
        QVERIFY(!middleIsPlate());
    }

    void fits_data()
    {
        QTest::addColumn<QSize>("picture");
        QTest::addColumn<double>("scale");
        QTest::newRow("exactly") << QSize(452, 252) << 1.0;
        QTest::newRow("wide, made smaller") << QSize(904, 100) << 0.5;
        QTest::newRow("high, made smaller") << QSize(10, 1008) << 0.25;
        QTest::newRow("small, by a whole number") << QSize(200, 100) << 2.0;
        QTest::newRow("one pixel") << QSize(1, 1) << 252.0;
    }
    void fits()
    {
        QFETCH(QSize, picture);
        QFETCH(double, scale);
        m_view->setPicture(coordinates(picture));
        QCOMPARE(m_view->scale(), scale);
        QVERIFY(m_view->isFitted());
        const QRectF area = m_view->pictureArea();
        QVERIFY(qAbs(area.center().x() - 250) <= 1 && qAbs(area.center().y() - 150) <= 1);
    }

    void showsPixelForPixel()
    {
        m_view->setPicture(coordinates({200, 200}));
        const QImage shown = m_view->grab().toImage();
        const QPoint corner = m_view->pictureArea().topLeft().toPoint();
        for (const QPoint at : {QPoint(0, 0), QPoint(199, 0), QPoint(13, 177), QPoint(199, 199)})
            QCOMPARE(shown.pixelColor(corner + at), QColor(at.x(), at.y(), 200));
        QCOMPARE(shown.pixelColor(corner - QPoint(1, 1)), theme().surroundMid);
        QCOMPARE(shown.pixelColor(corner + QPoint(200, 200)), theme().surroundMid);
    }

    void laysAReferenceOverIt()
    {
        QImage grey(200, 200, QImage::Format_RGB32);
        grey.fill(qRgb(100, 100, 100));
        QImage white(
            50, 25, QImage::Format_RGB32); // twice as wide as high: fills the width, leaves a quarter at each end
        white.fill(Qt::white);
        m_view->setPicture(grey);
        m_view->setReference(white, 0.2);
        const QPoint corner = m_view->pictureArea().topLeft().toPoint();
        QImage shown = m_view->grab().toImage();
        QVERIFY(qAbs(shown.pixelColor(corner + QPoint(100, 100)).red() - 131) <= 1); // rounded as the painter likes
        QCOMPARE(shown.pixelColor(corner + QPoint(100, 40)), QColor(100, 100, 100));
        QCOMPARE(m_view->picture(), grey); // what is read and kept is without it
        m_view->setReference(white, 0);
        shown = m_view->grab().toImage();
        QCOMPARE(shown.pixelColor(corner + QPoint(100, 100)), QColor(100, 100, 100));
    }

    void enlargesWithoutSmoothing()
    {
        m_view->setPicture(coordinates({10, 10}));
        m_view->zoomTo(20);
        const QImage shown = m_view->grab().toImage();
        const QPoint corner = m_view->pictureArea().topLeft().toPoint();
        QCOMPARE(shown.pixelColor(corner + QPoint(19, 19)), QColor(0, 0, 200));
        QCOMPARE(shown.pixelColor(corner + QPoint(20, 19)), QColor(1, 0, 200));
        QCOMPARE(shown.pixelColor(corner + QPoint(199, 199)), QColor(9, 9, 200));
    }

    void averagesWhenMadeSmaller()
    {
        QImage stripes(400, 400, QImage::Format_ARGB32_Premultiplied);
        for (int x = 0; x < 400; ++x) {
            for (int y = 0; y < 400; ++y)
                stripes.setPixel(x, y, x % 4 == 0 ? 0xffffffff : 0xff000000);
        }
        m_view->setPicture(stripes);
        m_view->zoomTo(0.25);
        const QColor middle = m_view->grab().toImage().pixelColor(m_view->pictureArea().center().toPoint());
        QVERIFY2(qAbs(middle.red() - 64) <= 8, qPrintable(middle.name())); // a quarter of the light, not none
        m_view->zoomTo(0.5); // drawn anew, not what was kept for the other scale
        const QImage larger = m_view->grab().toImage();
        QVERIFY(larger.pixelColor(m_view->pictureArea().topLeft().toPoint() + QPoint(195, 195)) != theme().surroundMid);
    }

    void zoomKeepsTheCursorsPixel_data()
    {
        QTest::addColumn<QPointF>("at");
        QTest::addColumn<int>("notches");
        QTest::newRow("in, corner") << QPointF(170, 70) << 3;
        QTest::newRow("in, middle") << QPointF(250, 150) << 5;
        QTest::newRow("out") << QPointF(320, 200) << -2;
    }
    void zoomKeepsTheCursorsPixel()
    {
        QFETCH(QPointF, at);
        QFETCH(int, notches);
        m_view->setPicture(coordinates({200, 200}));
        QSignalSpy scaled(m_view.get(), &PictureView::scaleChanged);
        const QPointF before = m_view->pictureAt(at);
        for (int i = 0; i < qAbs(notches); ++i)
            turnWheel(*m_view, at, notches > 0 ? 1 : -1, Qt::ControlModifier);
        QVERIFY(!m_view->isFitted());
        QCOMPARE(scaled.count(), qAbs(notches));
        QVERIFY((m_view->scale() > 1) == (notches > 0));
        const QPointF difference = m_view->pictureAt(at) - before;
        const double rounding = qAbs(notches) / m_view->scale();
        QVERIFY(qAbs(difference.x()) <= rounding && qAbs(difference.y()) <= rounding);
    }

    void stepsStopAtOneHundredPercent()
    {
        m_view->setPicture(coordinates({200, 200}));
        m_view->zoomTo(0.9);
        QTest::keyClick(m_view.get(), Qt::Key_Plus);
        QCOMPARE(m_view->scale(), 1.0);
        m_view->zoomTo(1.1);
        QTest::keyClick(m_view.get(), Qt::Key_Minus);
        QCOMPARE(m_view->scale(), 1.0);
    }

    void plainWheelIsNotTaken()
    {
        m_view->setPicture(coordinates({200, 200}));
        turnWheel(*m_view, {250, 150}, 1, {});
        QVERIFY(m_view->isFitted());
    }

    void keysFitAndShowPixels()
    {
        m_view->setPicture(coordinates({800, 100}));
        QTest::keyClick(m_view.get(), Qt::Key_1);
        QCOMPARE(m_view->scale(), 1.0);
        const double left = m_view->pictureArea().left();
        QTest::keyClick(m_view.get(), Qt::Key_Right);
        QVERIFY(m_view->pictureArea().left() < left);
        QTest::keyClick(m_view.get(), Qt::Key_0);
        QVERIFY(m_view->isFitted());
        QVERIFY(m_view->scale() < 1);
    }

    void dragsByMiddleButtonAndSpace()
    {
        m_view->setPicture(coordinates({200, 200}));
        const QPointF before = m_view->pictureArea().topLeft();
        QTest::mousePress(m_view.get(), Qt::MiddleButton, {}, {250, 150});
        QTest::mouseMove(m_view.get(), {270, 140});
        QTest::mouseRelease(m_view.get(), Qt::MiddleButton, {}, {270, 140});
        QCOMPARE(m_view->pictureArea().topLeft(), before + QPointF(20, -10));
        QTest::mousePress(m_view.get(), Qt::LeftButton, {}, {250, 150});
        QTest::mouseMove(m_view.get(), {200, 100});
        QTest::mouseRelease(m_view.get(), Qt::LeftButton, {}, {200, 100});
        QCOMPARE(m_view->pictureArea().topLeft(), before + QPointF(20, -10));
        QTest::keyPress(m_view.get(), Qt::Key_Space);
        QVERIFY(m_view->isPanning());
        QTest::mousePress(m_view.get(), Qt::LeftButton, {}, {250, 150});
        QTest::mouseMove(m_view.get(), {240, 150});
        QTest::mouseRelease(m_view.get(), Qt::LeftButton, {}, {240, 150});
        QTest::keyRelease(m_view.get(), Qt::Key_Space);
        QVERIFY(!m_view->isPanning());
        QCOMPARE(m_view->pictureArea().topLeft(), before + QPointF(10, -10));
    }

    void pictureNeverLeavesTheView()
    {
        m_view->setPicture(coordinates({100, 100}));
        for (int i = 0; i < 50; ++i)
            QTest::keyClick(m_view.get(), Qt::Key_Left);
        QVERIFY(QRectF(m_view->rect()).intersects(m_view->pictureArea()));
        for (int i = 0; i < 200; ++i)
            QTest::keyClick(m_view.get(), Qt::Key_Up);
        QVERIFY(QRectF(m_view->rect()).intersects(m_view->pictureArea()));
    }

    void readsThePixelUnderTheMouse()
    {
        m_view->setPicture(coordinates({200, 200}));
        QSignalSpy pointed(m_view.get(), &PictureView::pointed);
        QSignalSpy nowhere(m_view.get(), &PictureView::pointedNowhere);
        const QPoint corner = m_view->pictureArea().topLeft().toPoint();
        QTest::mouseMove(m_view.get(), corner + QPoint(13, 77));
        QCOMPARE(pointed.count(), 1);
        QCOMPARE(pointed[0][0].toPoint(), QPoint(13, 77));
        QCOMPARE(pointed[0][1].value<QColor>(), QColor(13, 77, 200));
        m_view->setPicture(coordinates({200, 200}).mirrored()); // the picture moves on under a mouse that rests
        QCOMPARE(pointed.last()[1].value<QColor>(), QColor(13, 122, 200));
        QTest::mouseMove(m_view.get(), corner - QPoint(5, 5));
        QVERIFY(nowhere.count() > 0);
    }

    void transparencyShowsTheChecker()
    {
        QImage clear(100, 100, QImage::Format_ARGB32_Premultiplied);
        clear.fill(Qt::transparent);
        m_view->setPicture(clear);
        m_view->zoomTo(1);
        const QImage shown = m_view->grab().toImage();
        const QPoint corner = m_view->pictureArea().topLeft().toPoint();
        QVERIFY(shown.pixelColor(corner + QPoint(2, 2)) != shown.pixelColor(corner + QPoint(10, 2)));
        QCOMPARE(shown.pixelColor(corner + QPoint(2, 2)), shown.pixelColor(corner + QPoint(10, 10)));
    }

    void dimmingKeepsThePictureRecognisable()
    {
        m_view->setSurround(PictureView::Surround::Black);
        m_view->setPicture(coordinates({200, 200}));
        const QPoint at = m_view->pictureArea().topLeft().toPoint() + QPoint(100, 50);
        m_view->setDimmed(true);
        const QColor dimmed = m_view->grab().toImage().pixelColor(at);
        QVERIFY(dimmed.blue() > 50 && dimmed.blue() < 150);
        // No checker shines through what is not transparent.
        QCOMPARE(m_view->grab().toImage().pixelColor(at + QPoint(0, 8)).blue(), dimmed.blue());
        m_view->setDimmed(false);
        QCOMPARE(m_view->grab().toImage().pixelColor(at), QColor(100, 50, 200));
    }

    void surrounds_data()
    {
        QTest::addColumn<PictureView::Surround>("surround");
        QTest::addColumn<QColor>("colour");
        QTest::newRow("black") << PictureView::Surround::Black << QColor(0, 0, 0);
        QTest::newRow("mid") << PictureView::Surround::Mid << QColor(0x77, 0x77, 0x77);
        QTest::newRow("white") << PictureView::Surround::White << QColor(255, 255, 255);
        QTest::newRow("paper") << PictureView::Surround::Paper << QColor(0xf4, 0xef, 0xe4);
    }
    void surrounds()
    {
        QFETCH(PictureView::Surround, surround);
        QFETCH(QColor, colour);
        m_view->setSurround(surround);
        QCOMPARE(m_view->grab().toImage().pixelColor(3, 3), colour);
    }

    void otherSizeKeepsTheMiddle()
    {
        m_view->setPicture(coordinates({200, 200}));
        m_view->zoomTo(0.5);
        const QPointF middle = m_view->pictureArea().center();
        m_view->setPicture(coordinates({100, 240}));
        QCOMPARE(m_view->scale(), 0.5);
        QVERIFY((m_view->pictureArea().center() - middle).manhattanLength() <= 2);
    }

private:
    std::unique_ptr<PictureView> m_view;
};

QTEST_MAIN(TestPictureView)
#include "tst_picture_view.moc"
