#include "ui/pool/loupe/picture_placement.h"

#include <QTest>

using namespace pentimento;

namespace {

constexpr QSize View(1000, 600);
constexpr int Margin = 20;

PicturePlacement placed(QSize picture)
{
    PicturePlacement placement;
    placement.setView(View, Margin);
    placement.setPicture(picture);
    return placement;
}

// Which point of the picture lies under a point of the view.
QPointF under(const PicturePlacement& placement, QPointF at)
{
    return (at - placement.target().topLeft()) / placement.scale();
}

bool isNear(QPointF one, QPointF other, double distance)
{
    return (one - other).manhattanLength() <= distance;
}

} // namespace

class TestPicturePlacement : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void fits_data()
    {
        QTest::addColumn<QSize>("picture");
        QTest::addColumn<QRect>("target");
        QTest::newRow("square") << QSize(1024, 1024) << QRect(220, 20, 560, 560);
        QTest::newRow("wide") << QSize(1920, 960) << QRect(20, 60, 960, 480);
        QTest::newRow("tall") << QSize(560, 1120) << QRect(360, 20, 280, 560);
        QTest::newRow("small") << QSize(8, 8) << QRect(220, 20, 560, 560);
        QTest::newRow("a line") << QSize(5000, 1) << QRect(20, 300, 960, 1);
    }
    void fits()
    {
        QFETCH(const QSize, picture);
        QTEST(placed(picture).target(), "target");
        QVERIFY(placed(picture).isFitted());
    }

    void isNowhereWithoutAPicture()
    {
        PicturePlacement placement = placed({});
        placement.zoomTo(1, {10, 10});
        placement.zoomBy(2, {10, 10});
        QCOMPARE(placement.target(), QRect());
        QCOMPARE(placement.scale(), 0);
        placement.setView({10, 10}, Margin);
        placement.setPicture({100, 100});
        QVERIFY(!placement.target().isEmpty());
    }

    void zoomsAtAPoint()
    {
        PicturePlacement placement = placed({1024, 1024});
        const QPointF at(300, 500);
        const QPointF before = under(placement, at);
        placement.zoomTo(1, at);
        QCOMPARE(placement.target().size(), QSize(1024, 1024));
        QVERIFY(isNear(under(placement, at), before, 1.5));
        placement.zoomTo(8, at);
        QVERIFY(isNear(under(placement, at), before, 1.5));
        QVERIFY(!placement.isFitted());
        placement.fit();
        QCOMPARE(placement.target(), QRect(220, 20, 560, 560));
    }

    void stopsAtHundredPercentAndAtItsBounds()
    {
        PicturePlacement placement = placed({1024, 1024});
        QList<double> scales;
        for (int i = 0; i < 30; ++i) {
            placement.zoomBy(1.25, {500, 300});
            scales.append(placement.scale());
        }
        QVERIFY(scales.contains(1.0));
        QCOMPARE(scales.last(), PicturePlacement::MaxScale);
        for (int i = 0; i < 30; ++i)
            placement.zoomBy(0.8, {500, 300});
        QVERIFY(placement.isFitted());
        placement.zoomBy(1.25, {500, 300});
        placement.zoomBy(0.8, {500, 300});
        QVERIFY(placement.isFitted());
        placement.zoomTo(0.01, {500, 300});
        QCOMPARE(placement.target().width(), 560);
    }

    // 100 % of one that fits enlarged is smaller than that.
    void showsASmallOneAtHundredPercent()
    {
        PicturePlacement placement = placed({100, 100});
        placement.zoomTo(1, {500, 300});
        QCOMPARE(placement.target(), QRect(450, 250, 100, 100));
    }

    void movesAndStaysInView()
    {
        PicturePlacement placement = placed({1024, 1024});
        placement.moveBy({50, 50});
        QCOMPARE(placement.target(), QRect(220, 20, 560, 560));
        placement.zoomTo(1, {500, 300});
        const QPoint before = placement.target().topLeft();
        placement.moveBy({-30, 12});
        QCOMPARE(placement.target().topLeft(), before + QPoint(-30, 12));
        for (const QPointF far : {QPointF(1e6, 1e6), QPointF(-1e6, -1e6)}) {
            placement.moveBy(far);
            const QRect seen = placement.target().intersected(QRect({}, View));
            QCOMPARE(seen.size(), QSize(32, 32));
        }
    }

    void keepsItsMiddleWhenTheViewGrows()
    {
        PicturePlacement placement = placed({1024, 1024});
        placement.zoomTo(2, {400, 200});
        const QPointF before = under(placement, {500, 300});
        placement.setView({1400, 900}, Margin);
        QVERIFY(isNear(under(placement, {700, 450}), before, 1));
        placement.fit();
        QCOMPARE(placement.target().height(), 860);
    }

    void anotherPictureFits()
    {
        PicturePlacement placement = placed({1024, 1024});
        placement.zoomTo(2, {400, 200});
        placement.setPicture({1920, 960});
        QCOMPARE(placement.target(), QRect(20, 60, 960, 480));
    }
};

QTEST_APPLESS_MAIN(TestPicturePlacement)
#include "tst_picture_placement.moc"
