#include "app/cli/contact_sheet.h"
#include "tests/support/fake_renderer.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace pentimento;

namespace {

QImage imageOf(const ContactSheet& sheet)
{
    return QImage::fromData(sheet.png());
}

} // namespace

class TestContactSheet : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cellsStandInIndexOrderEightToARow()
    {
        ContactSheet sheet(10);
        QVERIFY(sheet.place(0, fakePng({800, 800}, 0xffff0000)));
        sheet.place(7, fakePng({10, 10}, 0xff00ff00));
        sheet.place(8, fakePng({400, 200}, 0xff0000ff));
        const QImage image = imageOf(sheet);
        QCOMPARE(image.width(), 8 * 200 + 7 * 8 + 2 * 24);
        QCOMPARE(image.pixel(24, 24), 0xffff0000);
        QCOMPARE(image.pixel(image.width() - 25, 223), 0xff00ff00);
        const QRect wide = sheet.cellAt(8);
        QCOMPARE(wide.top(), 24 + 208);
        QCOMPARE(image.pixel(wide.center()), 0xff0000ff); // fitted, the mat above and below
        QCOMPARE(image.pixel(wide.left() + 100, wide.top() + 10), image.pixel(0, 0));
    }

    void aRowThatIsNotFullStandsInTheMiddle_data()
    {
        QTest::addColumn<int>("pictures");
        for (const int pictures : {1, 3, 8, 9, 15, 38})
            QTest::addRow("%d", pictures) << pictures;
    }

    void aRowThatIsNotFullStandsInTheMiddle()
    {
        QFETCH(int, pictures);
        const ContactSheet sheet(pictures);
        const int width = imageOf(sheet).width();
        for (int first = 0; first < pictures; first += 8) {
            const int last = qMin(first + 8, pictures) - 1;
            QCOMPARE(sheet.cellAt(first).left(), width - 1 - sheet.cellAt(last).right());
        }
    }

    void noPictureStaysGrey()
    {
        ContactSheet sheet(2);
        QVERIFY(!sheet.place(1, "not a picture"));
        const QImage image = imageOf(sheet);
        QVERIFY(image.pixel(sheet.cellAt(0).center()) != image.pixel(0, 0));
        QCOMPARE(image.pixel(sheet.cellAt(1).center()), image.pixel(sheet.cellAt(0).center()));
    }

    void theCaptionStandsAtTheFoot()
    {
        ContactSheet sheet(2);
        const QSize strip(2 * 200 + 8, 20);
        QVERIFY(!sheet.placeCaption("not a picture"));
        QVERIFY(!sheet.placeCaption(fakePng(strip + QSize(1, 0), 0xff0000ff)));
        QVERIFY(sheet.placeCaption(fakePng(strip, 0xff0000ff)));
        const QImage image = imageOf(sheet);
        const QRect place(24, image.height() - 24 - 20, strip.width(), strip.height());
        QVERIFY(place.top() > sheet.cellAt(1).bottom());
        QCOMPARE(image.pixel(place.topLeft()), 0xff0000ff);
        QCOMPARE(image.pixel(place.bottomRight()), 0xff0000ff);
        QCOMPARE(image.pixel(place.bottomRight() + QPoint(1, 1)), image.pixel(0, 0));
    }

    // Text of any kind is text there, never code.
    void theCaptionSketchQuotesItsText()
    {
        const ContactSheet sheet(2);
        const QByteArray code = sheet.captionSketch(u"p5 \"2\" `${a}` \\ %1 %6 ·"_s).code;
        QVERIFY2(code.startsWith("const line = \"p5 \\\"2\\\" `${a}` \\\\ %1 %6 ·\";\n"), code.constData());
        QVERIFY(code.contains("createCanvas(408, 20);"));
    }
};

QTEST_GUILESS_MAIN(TestContactSheet)
#include "tst_contact_sheet.moc"
