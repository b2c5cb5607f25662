#include "core/metrics/lab.h"

#include <QTest>

using namespace pentimento;

class TestLab : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void matchesPublishedValues_data();
    void matchesPublishedValues();
    void comesBack();
};

void TestLab::matchesPublishedValues_data()
{
    // Bruce Lindbloom's calculator, sRGB, D65, no adaptation.
    QTest::addColumn<uint>("colour");
    QTest::addColumn<double>("lightness");
    QTest::addColumn<double>("a");
    QTest::addColumn<double>("b");
    QTest::newRow("white") << 0xffffffffU << 100.0 << 0.0 << 0.0;
    QTest::newRow("black") << 0xff000000U << 0.0 << 0.0 << 0.0;
    QTest::newRow("red") << 0xffff0000U << 53.24 << 80.09 << 67.20;
    QTest::newRow("green") << 0xff00ff00U << 87.73 << -86.18 << 83.18;
    QTest::newRow("blue") << 0xff0000ffU << 32.30 << 79.19 << -107.86;
    QTest::newRow("mid grey") << 0xff777777U << 50.03 << 0.0 << 0.0;
}

void TestLab::matchesPublishedValues()
{
    QFETCH(uint, colour);
    QFETCH(double, lightness);
    QFETCH(double, a);
    QFETCH(double, b);
    const Lab lab = labOf(colour);
    QVERIFY2(qAbs(lab.lightness - lightness) < 0.02, qPrintable(QString::number(lab.lightness)));
    QVERIFY2(qAbs(lab.a - a) < 0.03, qPrintable(QString::number(lab.a)));
    QVERIFY2(qAbs(lab.b - b) < 0.03, qPrintable(QString::number(lab.b)));
}

void TestLab::comesBack()
{
    for (int red = 0; red < 256; red += 15)
        for (int green = 0; green < 256; green += 15)
            for (int blue = 0; blue < 256; blue += 15)
                QCOMPARE(rgbOf(labOf(qRgb(red, green, blue))), qRgb(red, green, blue));
}

QTEST_GUILESS_MAIN(TestLab)
#include "tst_lab.moc"
