#include "core/library/import/decoded_picture.h"
#include "tests/support/sample_pictures.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace pentimento;

Q_DECLARE_METATYPE(std::optional<pentimento::PictureFormat>)

class TestDecodedPicture : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void formats_data();
    void formats();
    void files_data();
    void files();
    void sizes_data();
    void sizes();
};

void TestDecodedPicture::formats_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<std::optional<PictureFormat>>("format");
    using Format = std::optional<PictureFormat>;
    QTest::newRow("PNG") << QByteArray("\x89PNG\r\n\x1a\n....") << Format(PictureFormat::Png);
    QTest::newRow("PNG through a text copy") << QByteArray("\x89PNG\n\x1a\n....") << Format();
    QTest::newRow("JPEG") << QByteArray("\xff\xd8\xff\xe0") << Format(PictureFormat::Jpeg);
    QTest::newRow("WebP") << QByteArray("RIFF\1\2\3\4WEBPVP8 ") << Format(PictureFormat::WebP);
    QTest::newRow("sound") << QByteArray("RIFF\1\2\3\4WAVEfmt ") << Format();
    QTest::newRow("SVG") << QByteArray("<svg xmlns='http://www.w3.org/2000/svg'/>") << Format(PictureFormat::Svg);
    QTest::newRow("SVG with prolog") << QByteArray("<?xml version='1.0'?>\n<!-- <b> -->\n<svg/>")
                                     << Format(PictureFormat::Svg);
    QTest::newRow("SVG with prefix") << QByteArray("<s:svg xmlns:s='http://www.w3.org/2000/svg'/>")
                                     << Format(PictureFormat::Svg);
    QTest::newRow("SVG with mark and blanks") << QByteArray("\xef\xbb\xbf \r\n\t<svg/>") << Format(PictureFormat::Svg);
    QTest::newRow("SVG in UTF-16") << QByteArray("\xff\xfe<\0s\0v\0g\0/\0>\0", 14) << Format(PictureFormat::Svg);
    QTest::newRow("SVG far down") << "<!--" + QByteArray(70'000, ' ') + "--><svg/>" << Format();
    QTest::newRow("page") << QByteArray("<!DOCTYPE html><html></html>") << Format();
    QTest::newRow("text about SVG") << QByteArray("about <svg>") << Format();
    QTest::newRow("GIF") << animatedGif() << Format();
    QTest::newRow("BMP") << encoded(paintedPicture({4, 4}), "BMP") << Format();
    QTest::newRow("empty") << QByteArray() << Format();
    QTest::newRow("one byte") << QByteArray("<") << Format();
}

void TestDecodedPicture::formats()
{
    QFETCH(QByteArray, file);
    QFETCH(std::optional<PictureFormat>, format);
    QVERIFY(pictureFormatOf(file) == format);
}

void TestDecodedPicture::files_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("says");
    const QByteArray png("\x89PNG\r\n\x1a\n");
    QTest::newRow("good") << png << QString();
    QTest::newRow("as large as may be") << png + QByteArray(PictureLimits::FileBytes - png.size(), '\0') << QString();
    QTest::newRow("too large") << png + QByteArray(PictureLimits::FileBytes - png.size() + 1, '\0')
                               << u"the file is larger than 256 MB"_s;
    QTest::newRow("empty") << QByteArray() << u"the file is empty"_s;
    QTest::newRow("GIF") << animatedGif() << u"the file is no PNG, JPEG, WebP or SVG picture"_s;
}

void TestDecodedPicture::files()
{
    QFETCH(QByteArray, file);
    QFETCH(QString, says);
    const auto checked = checkPictureFile(file);
    QCOMPARE(checked.has_value(), says.isEmpty());
    if (!checked)
        QCOMPARE(checked.error(), (Error{Error::Kind::InvalidInput, says}));
}

void TestDecodedPicture::sizes_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<QString>("says");
    QTest::newRow("small") << QSize(1, 1) << QString();
    QTest::newRow("longest") << QSize(16384, 3906) << QString();
    QTest::newRow("too long") << QSize(16385, 1) << u"the picture is 16385 × 1 pixels; a side may have 16384"_s;
    QTest::newRow("too high") << QSize(1, 65000) << u"the picture is 1 × 65000 pixels; a side may have 16384"_s;
    QTest::newRow("64 million") << QSize(8000, 8000) << QString();
    QTest::newRow("more") << QSize(8000, 8001) << u"the picture is 8000 × 8001 pixels; it may have 64 million"_s;
    QTest::newRow("overflow") << QSize(INT_MAX, INT_MAX)
                              << u"the picture is 2147483647 × 2147483647 pixels; a side may have 16384"_s;
    QTest::newRow("no width") << QSize(0, 5) << u"the picture has no size"_s;
    QTest::newRow("negative") << QSize(-3, 5) << u"the picture has no size"_s;
}

void TestDecodedPicture::sizes()
{
    QFETCH(QSize, size);
    QFETCH(QString, says);
    const auto checked = checkPictureSize(size);
    QCOMPARE(checked.has_value(), says.isEmpty());
    if (!checked)
        QCOMPARE(checked.error(), (Error{Error::Kind::InvalidInput, says}));
}

QTEST_GUILESS_MAIN(TestDecodedPicture)
#include "tst_decoded_picture.moc"
