#include "core/library/import/picture_decoding.h"
#include "tests/support/sample_pictures.h"

#include <QColorSpace>
#include <QPainter>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace pentimento;

namespace {

// Red, green, blue and yellow quarters, to see which way up a picture is.
QImage quarters(QSize size = {64, 32})
{
    QImage image(size, QImage::Format_RGB32);
    QPainter painter(&image);
    const QSize half = size / 2;
    painter.fillRect(QRect({0, 0}, half), Qt::red);
    painter.fillRect(QRect({half.width(), 0}, half), Qt::green);
    painter.fillRect(QRect({0, half.height()}, half), Qt::blue);
    painter.fillRect(QRect({half.width(), half.height()}, half), Qt::yellow);
    return image;
}

// The middles of the quarters in reading order, by their first letters; lossy formats may be off by a few levels.
QByteArray seen(const QImage& image)
{
    QByteArray letters;
    for (const int y : {image.height() / 4, image.height() * 3 / 4}) {
        for (const int x : {image.width() / 4, image.width() * 3 / 4}) {
            const QColor colour = image.pixelColor(x, y);
            const bool red = colour.red() > 200;
            const bool green = colour.green() > 200;
            letters += red && green ? 'y' : red ? 'r' : green ? 'g' : colour.blue() > 200 ? 'b' : '?';
        }
    }
    return letters;
}

Result<DecodedPicture> decoded(const QByteArray& file, DecodeSize want = AllPixels)
{
    return decodePicture(file, want);
}

bool isNear(const QColor& a, const QColor& b, int tolerance)
{
    return qAbs(a.red() - b.red()) <= tolerance && qAbs(a.green() - b.green()) <= tolerance
        && qAbs(a.blue() - b.blue()) <= tolerance;
}

} // namespace

class TestPictureDecoding : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void formats_data();
    void formats();
    void sizes_data();
    void sizes();
    void orientations_data();
    void orientations();
    void orientationOfThumbnailAlone();
    void profiles_data();
    void profiles();
    void cmyk();
    void transparency();
    void firstFrame();
    void refused_data();
    void refused();
};

void TestPictureDecoding::formats_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("format");
    QTest::addColumn<bool>("hasAlpha");
    const QImage image = quarters();
    QTest::newRow("PNG") << encoded(image, "PNG") << u"png"_s << false;
    QTest::newRow("PNG with alpha") << encoded(image.convertToFormat(QImage::Format_ARGB32), "PNG") << u"png"_s << true;
    QTest::newRow("PNG with palette") << encoded(image.convertToFormat(QImage::Format_Indexed8), "PNG") << u"png"_s
                                      << false;
    QTest::newRow("PNG of 16 bits") << encoded(image.convertToFormat(QImage::Format_RGBX64), "PNG") << u"png"_s
                                    << false;
    QTest::newRow("PNG of 16 bits with alpha")
        << encoded(image.convertToFormat(QImage::Format_RGBA64), "PNG") << u"png"_s << true;
    QTest::newRow("JPEG") << encoded(image, "JPEG", 95) << u"jpeg"_s << false;
    QTest::newRow("WebP") << encoded(image, "WEBP", 100) << u"webp"_s << false;
    QTest::newRow("WebP with alpha") << encoded(image.convertToFormat(QImage::Format_ARGB32), "WEBP", 100) << u"webp"_s
                                     << false; // nothing is transparent, so the writer left it out
    QTest::newRow("SVG") << QByteArray("<svg width='64' height='32' xmlns='http://www.w3.org/2000/svg'>"
                                       "<rect width='32' height='16' fill='#f00'/>"
                                       "<rect x='32' width='32' height='16' fill='#0f0'/>"
                                       "<rect y='16' width='32' height='16' fill='#00f'/>"
                                       "<rect x='32' y='16' width='32' height='16' fill='#ff0'/></svg>")
                         << u"svg"_s << true;
}

void TestPictureDecoding::formats()
{
    QFETCH(QByteArray, file);
    QFETCH(QString, format);
    QFETCH(bool, hasAlpha);
    const auto picture = decoded(file);
    QVERIFY2(picture, picture ? "" : qPrintable(picture.error().detail));
    QCOMPARE(picture->format, format);
    QCOMPARE(picture->size, QSize(64, 32));
    QCOMPARE(picture->hasAlpha, hasAlpha);
    for (const QImage& image : {picture->thumbnail, picture->pixels}) {
        QCOMPARE(image.size(), QSize(64, 32)); // never enlarged
        QCOMPARE(image.format(), hasAlpha ? QImage::Format_RGBA8888 : QImage::Format_RGB32);
        QVERIFY(!image.colorSpace().isValid());
        QCOMPARE(seen(image), "rgby");
    }
}

void TestPictureDecoding::sizes_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<int>("side");
    QTest::addColumn<QSize>("thumbnail");
    QTest::addColumn<QSize>("pixels");
    QTest::newRow("no pixels") << QSize(1000, 333) << 0 << QSize(320, 107) << QSize(0, 0);
    QTest::newRow("all pixels") << QSize(1000, 333) << 16384 << QSize(320, 107) << QSize(1000, 333);
    QTest::newRow("some pixels") << QSize(1000, 333) << 500 << QSize(320, 107) << QSize(500, 167);
    QTest::newRow("fewer than the thumbnail") << QSize(1000, 333) << 100 << QSize(320, 107) << QSize(100, 33);
    QTest::newRow("a line") << QSize(2, 16384) << 0 << QSize(1, 320) << QSize(0, 0);
}

void TestPictureDecoding::sizes()
{
    QFETCH(QSize, size);
    QFETCH(int, side);
    QFETCH(QSize, thumbnail);
    QFETCH(QSize, pixels);
    for (const char* format : {"PNG", "JPEG"}) {
        const auto picture = decoded(encoded(quarters(size), format), {side});
        QVERIFY(picture);
        QCOMPARE(picture->size, size);
        QCOMPARE(picture->thumbnail.size(), thumbnail);
        QCOMPARE(picture->pixels.size(), pixels);
        QVERIFY(size.width() < 4 || seen(picture->thumbnail) == "rgby");
    }
}

// EXIF 2.3, 4.6.4 A: where the first row and the first column of the file belong.
void TestPictureDecoding::orientations_data()
{
    QTest::addColumn<int>("orientation");
    QTest::addColumn<QByteArray>("upright");
    QTest::newRow("top left") << 1 << QByteArray("rgby");
    QTest::newRow("top right") << 2 << QByteArray("gryb");
    QTest::newRow("bottom right") << 3 << QByteArray("ybgr");
    QTest::newRow("bottom left") << 4 << QByteArray("byrg");
    QTest::newRow("left top") << 5 << QByteArray("rbgy");
    QTest::newRow("right top") << 6 << QByteArray("bryg");
    QTest::newRow("right bottom") << 7 << QByteArray("ygbr");
    QTest::newRow("left bottom") << 8 << QByteArray("gyrb");
}

void TestPictureDecoding::orientations()
{
    QFETCH(int, orientation);
    QFETCH(QByteArray, upright);
    const auto picture = decoded(withOrientation(encoded(quarters({800, 400}), "JPEG", 95), orientation));
    QVERIFY2(picture, picture ? "" : qPrintable(picture.error().detail));
    const bool turned = orientation >= 5;
    QCOMPARE(picture->size, turned ? QSize(400, 800) : QSize(800, 400));
    QCOMPARE(picture->pixels.size(), picture->size);
    QCOMPARE(picture->thumbnail.size(), turned ? QSize(160, 320) : QSize(320, 160));
    QCOMPARE(seen(picture->pixels), upright);
    QCOMPARE(seen(picture->thumbnail), upright);
    QCOMPARE(picture->thumbnail.format(), QImage::Format_RGB32);
}

void TestPictureDecoding::orientationOfThumbnailAlone()
{
    const auto picture = decoded(withOrientation(encoded(quarters({800, 400}), "JPEG", 95), 6), ThumbnailOnly);
    QVERIFY(picture);
    QCOMPARE(picture->size, QSize(400, 800));
    QCOMPARE(seen(picture->thumbnail), "bryg");
    QVERIFY(picture->pixels.isNull());
}

void TestPictureDecoding::profiles_data()
{
    QTest::addColumn<QByteArray>("format");
    QTest::addColumn<QImage::Format>("pixels");
    QTest::newRow("PNG") << QByteArray("PNG") << QImage::Format_RGB32;
    QTest::newRow("PNG of 16 bits") << QByteArray("PNG") << QImage::Format_RGBX64;
    QTest::newRow("JPEG") << QByteArray("JPEG") << QImage::Format_RGB32;
    QTest::newRow("WebP") << QByteArray("WEBP") << QImage::Format_RGB32;
}

// Display P3 (SMPTE EG 432-1) 180, 100, 60 is sRGB 193, 95, 49, by the matrices of both, reckoned apart from Qt.
void TestPictureDecoding::profiles()
{
    QFETCH(QByteArray, format);
    QFETCH(QImage::Format, pixels);
    QImage image(16, 16, QImage::Format_RGB32);
    image.fill(QColor(180, 100, 60));
    image.convertTo(pixels);
    image.setColorSpace(QColorSpace(QColorSpace::DisplayP3));
    const auto picture = decoded(encoded(image, format, 100));
    QVERIFY(picture);
    const QColor colour = picture->pixels.pixelColor(8, 8);
    QVERIFY2(isNear(colour, QColor(193, 95, 49), 3), qPrintable(colour.name()));
}

void TestPictureDecoding::cmyk()
{
    const auto picture = decoded(cmykJpeg());
    QVERIFY2(picture, picture ? "" : qPrintable(picture.error().detail));
    QCOMPARE(picture->size, QSize(8, 8));
    const QColor colour = picture->pixels.pixelColor(4, 4);
    QVERIFY2(isNear(colour, Qt::red, 4), qPrintable(colour.name()));
}

void TestPictureDecoding::transparency()
{
    QImage image(400, 400, QImage::Format_ARGB32);
    image.fill(QColor(200, 100, 50, 128));
    for (const char* format : {"PNG", "WEBP"}) {
        const auto picture = decoded(encoded(image, format, 100));
        QVERIFY(picture);
        QVERIFY(picture->hasAlpha);
        for (const QImage& made : {picture->pixels, picture->thumbnail}) {
            QCOMPARE(made.pixelColor(100, 100).alpha(), 128);
            QVERIFY(isNear(made.pixelColor(100, 100), QColor(200, 100, 50), 2));
        }
    }
}

void TestPictureDecoding::firstFrame()
{
    QImage second(64, 32, QImage::Format_RGB32);
    second.fill(Qt::black);
    const auto picture = decoded(animatedWebP({quarters(), second}));
    QVERIFY2(picture, picture ? "" : qPrintable(picture.error().detail));
    QCOMPARE(seen(picture->pixels), "rgby");
}

void TestPictureDecoding::refused_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("says");
    const QByteArray png = encoded(quarters(), "PNG");
    const QByteArray jpeg = encoded(paintedPicture({200, 200}), "JPEG");
    const QByteArray webp = encoded(quarters(), "WEBP");
    const auto row = [](const char* name, const QByteArray& file, const QString& says) {
        QTest::newRow(name) << file << says;
    };
    row("empty", {}, u"the file is empty"_s);
    row("GIF", animatedGif(), u"no PNG, JPEG, WebP or SVG"_s);
    row("PNG cut off", png.left(png.size() / 2), u"the png picture is damaged"_s);
    row("PNG cut off in its header", png.left(20), u"the png picture is damaged"_s);
    row("PNG signature alone", png.left(8), u"the png picture is damaged"_s);
    row("JPEG cut off", jpeg.left(jpeg.size() / 2), u"the jpeg picture is damaged: its end is missing"_s);
    row("JPEG without its last bytes", jpeg.chopped(2), u"the jpeg picture is damaged: its end is missing"_s);
    row("JPEG cut off in its header", jpeg.left(30), u"the jpeg picture is damaged"_s);
    row("WebP cut off", webp.left(webp.size() / 2), u"the webp picture is damaged"_s);
    row("too wide", pngOf(65000, 10, deflatedZeros(1000)), u"65000 × 10 pixels; a side may have 16384"_s);
    row("30,000 × 30,000", pngOf(30000, 30000, deflatedZeros(1000)), u"30000 × 30000 pixels; a side"_s);
    row("100 million", pngOf(10000, 10000, deflatedZeros(1000)), u"10000 × 10000 pixels; it may have 64 million"_s);
    row("large and little data", pngOf(8000, 8000, deflatedZeros(1000)), u"the png picture is damaged"_s);
    row("SVG", "<svg", u"the SVG is damaged"_s);
}

void TestPictureDecoding::refused()
{
    QFETCH(QByteArray, file);
    QFETCH(QString, says);
    for (const DecodeSize want : {ThumbnailOnly, AllPixels}) {
        const auto picture = decoded(file, want);
        QVERIFY(!picture);
        QCOMPARE(picture.error().kind, Error::Kind::InvalidInput);
        QVERIFY2(picture.error().detail.contains(says), qPrintable(picture.error().detail));
    }
}

QTEST_MAIN(TestPictureDecoding)
#include "tst_picture_decoding.moc"
