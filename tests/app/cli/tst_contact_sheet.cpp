#include "app/cli/contact_sheet.h"
#include "tests/support/fake_renderer.h"

#include <QTest>

using namespace pentimento;

class TestContactSheet : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cellsStandInIndexOrderEightToARow()
    {
        ContactSheet sheet(10);
        QVERIFY(sheet.place(0, fakePng({800, 800}, 0xffff0000)));
        sheet.place(7, fakePng({10, 10}, 0xff00ff00));
        sheet.place(8, fakePng({400, 200}, 0xff0000ff));
        const QImage image = QImage::fromData(sheet.png());
        QCOMPARE(image.size(), QSize(1600, 400));
        QCOMPARE(image.pixel(1, 1), 0xffff0000);
        QCOMPARE(image.pixel(1599, 199), 0xff00ff00);
        QCOMPARE(image.pixel(100, 300), 0xff0000ff); // wide: fitted, white above and below
        QCOMPARE(image.pixel(100, 210), 0xffffffff);
    }

    void noPictureStaysGrey()
    {
        ContactSheet sheet(2);
        QVERIFY(!sheet.place(1, "not a picture"));
        const QImage image = QImage::fromData(sheet.png());
        QCOMPARE(image.size(), QSize(400, 200));
        QCOMPARE(image.pixelColor(100, 100), QColor(Qt::lightGray));
        QCOMPARE(image.pixelColor(300, 100), QColor(Qt::lightGray));
    }
};

QTEST_GUILESS_MAIN(TestContactSheet)
#include "tst_contact_sheet.moc"
