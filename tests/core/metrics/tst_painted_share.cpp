#include "core/metrics/painted_share.h"

#include <QImage>
#include <QPainter>
#include <QTest>

using namespace pentimento;

class TestPaintedShare : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void shares_data()
    {
        QTest::addColumn<QImage>("picture");
        QTest::addColumn<double>("share");
        QImage plain(100, 100, QImage::Format_ARGB32);
        plain.fill(QColor(240, 235, 220));
        QTest::newRow("empty") << QImage() << 0.0;
        QTest::newRow("one colour") << plain << 0.0;
        const auto with = [&plain](QColor colour, QRect rect) {
            QImage picture = plain;
            QPainter(&picture).fillRect(rect, colour);
            return picture;
        };
        QTest::newRow("a tenth") << with(Qt::black, QRect(0, 0, 10, 100)) << 0.1;
        // Distance 32 exactly is background, 33 is paint.
        QTest::newRow("distance 32") << with(QColor(208, 235, 220), QRect(0, 0, 10, 100)) << 0.0;
        QTest::newRow("distance 33") << with(QColor(207, 235, 220), QRect(0, 0, 10, 100)) << 0.1;
        // More paint than paper: the paint is the most common colour and the paper counts.
        QTest::newRow("mostly paint") << with(Qt::black, QRect(0, 0, 60, 100)) << 0.4;
        QImage transparent(100, 100, QImage::Format_ARGB32);
        transparent.fill(Qt::transparent);
        QTest::newRow("transparent is white") << transparent << 0.0;
        QPainter(&transparent).fillRect(0, 0, 50, 20, Qt::white);
        QTest::newRow("white on transparent") << transparent << 0.0;
        QImage grey(100, 100, QImage::Format_Grayscale8);
        grey.fill(0);
        for (int y = 0; y < 25; ++y)
            std::fill_n(grey.scanLine(y), 100, uchar(255));
        QTest::newRow("grey") << grey << 0.25;
        QImage grainy = plain; // paper with a level of grain still has a most common colour
        for (int y = 0; y < 100; ++y) {
            for (int x = 0; x < 100; ++x)
                grainy.setPixelColor(x, y, QColor(240 + (x * 7 + y * 3) % 4, 235, 220));
        }
        QTest::newRow("grain") << grainy << 0.0;
    }
    void shares()
    {
        QFETCH(QImage, picture);
        QFETCH(double, share);
        QCOMPARE(paintedShare(picture), share);
    }
};

QTEST_GUILESS_MAIN(TestPaintedShare)
#include "tst_painted_share.moc"
