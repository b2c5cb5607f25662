#include "ui/widgets/tabular_text.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace pentimento;

class TestTabularText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void numbersOfOneLengthAreOneWidth();
    void letterWidthsStay();
    void labelDoesNotJitter();
    void alignsRight();
};

void TestTabularText::numbersOfOneLengthAreOneWidth()
{
    QFont font;
    font.setFamilies({u"Inter"_s, u"DejaVu Sans"_s});
    const QFontMetricsF metrics(font);
    QCOMPARE(tabularWidth(metrics, u"1,111.11 %"_s), tabularWidth(metrics, u"8,048.27 %"_s));
    QCOMPARE(tabularWidth(metrics, {}), 0.0);
    QVERIFY(tabularWidth(metrics, u"1111"_s) >= metrics.horizontalAdvance(u"1111"_s));
}

void TestTabularText::letterWidthsStay()
{
    const QFontMetricsF metrics{QFont()};
    QCOMPARE(tabularWidth(metrics, u"unpriced"_s), metrics.horizontalAdvance(u"unpriced"_s));
}

void TestTabularText::labelDoesNotJitter()
{
    NumberLabel label;
    label.setText(u"11:11"_s);
    const QSize narrow = label.sizeHint();
    label.setText(u"08:08"_s);
    QCOMPARE(label.sizeHint(), narrow);
}

void TestTabularText::alignsRight()
{
    QImage image(200, 20, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    drawTabular(painter, QRectF(0, 0, 200, 20), Qt::AlignRight, u"42"_s);
    painter.end();
    const auto inked = [&](int from, int to) {
        int count = 0;
        for (int x = from; x < to; ++x) {
            for (int y = 0; y < image.height(); ++y)
                count += qGray(image.pixel(x, y)) < 128;
        }
        return count;
    };
    QCOMPARE(inked(0, 150), 0);
    QVERIFY(inked(150, 200) > 10);
}

QTEST_MAIN(TestTabularText)
#include "tst_tabular_text.moc"
