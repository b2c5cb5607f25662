#include "core/metrics/area_average.h"

#include <QTest>

#include <array>

using namespace pentimento;

class TestAreaAverage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void averagesRows_data();
    void averagesRows();
    void layersOnWhite();
    void agreesWithCounting_data();
    void agreesWithCounting();
    void readsWhatQtReads();
    void nothingGivesNothing();
    void keepsTheShapeWithin_data();
    void keepsTheShapeWithin();
};

namespace {

using Greys = QList<int>;

QImage greyRow(const Greys& greys)
{
    QImage row(int(greys.size()), 1, QImage::Format_RGB32);
    for (int x = 0; x < row.width(); ++x)
        row.setPixel(x, 0, qRgb(greys[x], greys[x], greys[x]));
    return row;
}

QImage grained(QSize size)
{
    QImage picture(size, QImage::Format_ARGB32);
    quint32 state = 7;
    for (int y = 0; y < size.height(); ++y) {
        for (int x = 0; x < size.width(); ++x) {
            state = state * 1664525 + 1013904223;
            picture.setPixel(x, y, state);
        }
    }
    return picture;
}

// Each old pixel cut into as many parts as the new side has pixels: then every new pixel is a plain mean of whole
// parts.
std::array<double, 3> countedMean(const QImage& picture, QSize size, int atX, int atY)
{
    std::array<double, 3> sums{};
    for (int v = atY * picture.height(); v < (atY + 1) * picture.height(); ++v) {
        for (int u = atX * picture.width(); u < (atX + 1) * picture.width(); ++u) {
            const QRgb pixel = picture.pixel(u / size.width(), v / size.height());
            const double alpha = qAlpha(pixel) / 255.0;
            const std::array<int, 3> channels{qRed(pixel), qGreen(pixel), qBlue(pixel)};
            for (size_t i = 0; i < 3; ++i)
                sums[i] += alpha * channels[i] + (1 - alpha) * 255;
        }
    }
    for (double& sum : sums)
        sum /= double(picture.width()) * picture.height();
    return sums;
}

} // namespace

void TestAreaAverage::averagesRows_data()
{
    QTest::addColumn<Greys>("from");
    QTest::addColumn<Greys>("to");
    QTest::newRow("the same") << Greys{10, 20, 30} << Greys{10, 20, 30};
    QTest::newRow("halves") << Greys{10, 20, 30, 50} << Greys{15, 40};
    QTest::newRow("one and a half") << Greys{0, 60, 90} << Greys{20, 80};
    QTest::newRow("all") << Greys{0, 0, 0, 0, 255} << Greys{51};
    QTest::newRow("larger") << Greys{0, 100} << Greys{0, 50, 100};
}

void TestAreaAverage::averagesRows()
{
    QFETCH(Greys, from);
    QFETCH(Greys, to);
    const QImage row = greyRow(from);
    QCOMPARE(areaAveraged(row, QSize(int(to.size()), 1)), greyRow(to));
    const QImage column = row.transformed(QTransform().rotate(90));
    QCOMPARE(areaAveraged(column, QSize(1, int(to.size()))), greyRow(to).transformed(QTransform().rotate(90)));
}

void TestAreaAverage::layersOnWhite()
{
    QImage picture(2, 1, QImage::Format_ARGB32);
    picture.setPixel(0, 0, qRgba(255, 0, 0, 51)); // a fifth of red on white: 255, 204, 204
    picture.setPixel(1, 0, qRgba(0, 0, 0, 0));
    QCOMPARE(areaAveraged(picture, {2, 1}).pixel(0, 0), qRgb(255, 204, 204));
    QCOMPARE(areaAveraged(picture, {2, 1}).pixel(1, 0), qRgb(255, 255, 255));
    // The hidden colour of what is transparent plays no part: the mean of (255, 204, 204) and white.
    QCOMPARE(areaAveraged(picture, {1, 1}).pixel(0, 0), qRgb(255, 230, 230));
}

void TestAreaAverage::agreesWithCounting_data()
{
    QTest::addColumn<QSize>("from");
    QTest::addColumn<QSize>("to");
    QTest::newRow("no whole factor") << QSize(53, 31) << QSize(10, 7);
    QTest::newRow("taller") << QSize(12, 40) << QSize(7, 32);
    QTest::newRow("wider than it was") << QSize(5, 40) << QSize(8, 8);
    QTest::newRow("one line") << QSize(100, 1) << QSize(9, 1);
}

void TestAreaAverage::agreesWithCounting()
{
    QFETCH(QSize, from);
    QFETCH(QSize, to);
    const QImage picture = grained(from);
    const QImage small = areaAveraged(picture, to);
    QCOMPARE(small.size(), to);
    for (int y = 0; y < to.height(); ++y) {
        for (int x = 0; x < to.width(); ++x) {
            const auto mean = countedMean(picture, to, x, y);
            const QRgb got = small.pixel(x, y);
            // Half a level for rounding the mean, half for rounding the premultiplied pixels.
            QVERIFY(qAbs(qRed(got) - mean[0]) <= 1);
            QVERIFY(qAbs(qGreen(got) - mean[1]) <= 1);
            QVERIFY(qAbs(qBlue(got) - mean[2]) <= 1);
        }
    }
}

void TestAreaAverage::readsWhatQtReads()
{
    const QImage picture = grained({20, 20}).convertToFormat(QImage::Format_RGB32);
    const QImage expected = areaAveraged(picture, {6, 6});
    for (const auto format : {QImage::Format_RGB888, QImage::Format_ARGB32_Premultiplied, QImage::Format_RGBA64})
        QCOMPARE(areaAveraged(picture.convertToFormat(format), {6, 6}), expected);
}

void TestAreaAverage::nothingGivesNothing()
{
    QVERIFY(areaAveraged(QImage(), {4, 4}).isNull());
    QVERIFY(areaAveraged(grained({4, 4}), {0, 4}).isNull());
    QVERIFY(areaAveraged(grained({4, 4}), {4, -1}).isNull());
}

void TestAreaAverage::keepsTheShapeWithin_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<QSize>("expected");
    QTest::newRow("fits") << QSize(320, 200) << QSize(320, 200);
    QTest::newRow("square") << QSize(1024, 1024) << QSize(320, 320);
    QTest::newRow("wide") << QSize(640, 480) << QSize(320, 240);
    QTest::newRow("high") << QSize(480, 640) << QSize(240, 320);
    QTest::newRow("rounded") << QSize(1000, 333) << QSize(320, 107); // 106.56
    QTest::newRow("a line") << QSize(16384, 1) << QSize(320, 1);
    QTest::newRow("huge") << QSize(INT_MAX, INT_MAX / 2) << QSize(320, 160);
}

void TestAreaAverage::keepsTheShapeWithin()
{
    QFETCH(QSize, size);
    QFETCH(QSize, expected);
    QCOMPARE(sizeWithin(size, 320), expected);
    QCOMPARE(sizeWithin(size.transposed(), 320), expected.transposed());
}

QTEST_GUILESS_MAIN(TestAreaAverage)
#include "tst_area_average.moc"
