#include "core/library/import/plain_png.h"
#include "tests/support/sample_pictures.h"

#include <QImage>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace pentimento;

namespace {

// Chunks by name, with what each holds when it is as it should be. Written out by the table.
QByteArray number(quint32 value)
{
    QByteArray bytes;
    for (int shift = 24; shift >= 0; shift -= 8)
        bytes.append(static_cast<char>(value >> shift));
    return bytes;
}

QByteArray header(
    quint32 width, quint32 height, int depth, int colour, int compression = 0, int filter = 0, int interlace = 0)
{
    QByteArray bytes = number(width) + number(height);
    for (const int value : {depth, colour, compression, filter, interlace})
        bytes.append(static_cast<char>(value));
    return pngChunk("IHDR", bytes);
}

const QByteArray signature = "\x89PNG\r\n\x1a\n";
const QByteArray rgb = signature + header(2, 2, 8, 2);
const QByteArray indexed = signature + header(2, 2, 8, 3);
const QByteArray data = pngChunk("IDAT", "not looked into");
const QByteArray end = pngChunk("IEND", {});
const QByteArray palette = pngChunk("PLTE", "rgbRGB");

QByteArray broken(QByteArray file, qsizetype at)
{
    file[at] = static_cast<char>(file[at] ^ 1);
    return file;
}

void row(const char* name, const QByteArray& file)
{
    QTest::newRow(name) << file;
}

} // namespace

class TestPlainPng : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatQtWrites_data();
    void whatQtWrites();
    void plain_data();
    void plain();
    void notPlain_data();
    void notPlain();
    void everyByteCounts();

private:
    static void addHeaders();
    static void addColours();
    static void addOtherChunks();
};

void TestPlainPng::whatQtWrites_data()
{
    QTest::addColumn<QImage::Format>("format");
    QTest::addColumn<bool>("plain");
    QTest::newRow("RGB") << QImage::Format_RGB32 << true;
    QTest::newRow("RGB with alpha") << QImage::Format_ARGB32 << true;
    QTest::newRow("grey") << QImage::Format_Grayscale8 << true;
    QTest::newRow("palette") << QImage::Format_Indexed8 << true;
    QTest::newRow("two colours") << QImage::Format_Mono << false; // one bit
    QTest::newRow("16 bits") << QImage::Format_RGBA64 << false;
}

void TestPlainPng::whatQtWrites()
{
    QFETCH(QImage::Format, format);
    QFETCH(bool, plain);
    const QImage image = paintedPicture({40, 30}).convertToFormat(format);
    QCOMPARE(isPlainPng(encoded(image, "PNG")), plain);
}

void TestPlainPng::plain_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::newRow("least") << rgb + data + end;
    QTest::newRow("data in pieces") << rgb + data + data + data + end;
    QTest::newRow("palette") << indexed + palette + data + end;
    QTest::newRow("palette, transparent") << indexed + palette + pngChunk("tRNS", "ab") + data + end;
    QTest::newRow("palette, background") << indexed + palette + pngChunk("bKGD", "a") + data + end;
    QTest::newRow("suggested palette") << rgb + palette + data + end;
    QTest::newRow("one colour transparent") << rgb + pngChunk("tRNS", "rrggbb") + data + end;
    QTest::newRow("grey, one transparent") << signature + header(2, 2, 8, 0) + pngChunk("tRNS", "gg") + data + end;
    QTest::newRow("all there is") << rgb + pngChunk("sRGB", QByteArray(1, '\0')) + pngChunk("gAMA", number(45455))
            + pngChunk("cHRM", QByteArray(32, 'c')) + pngChunk("pHYs", QByteArray(9, 'p'))
            + pngChunk("bKGD", QByteArray(6, 'b')) + pngChunk("tEXt", QByteArray("Title\0a", 7)) + data + end;
    QTest::newRow("texts behind the data")
        << rgb + data + pngChunk("tEXt", QByteArray("Title\0a", 7)) + pngChunk("tEXt", QByteArray("Title\0", 6)) + end;
    QTest::newRow("longest") << signature + header(16384, 3906, 8, 6) + data + end;
}

void TestPlainPng::plain()
{
    QFETCH(QByteArray, file);
    QVERIFY(isPlainPng(file));
}

void TestPlainPng::notPlain_data()
{
    QTest::addColumn<QByteArray>("file");
    addHeaders();
    addColours();
    addOtherChunks();
}

void TestPlainPng::addHeaders()
{
    const auto with = [](int depth, int colour, int compression, int filter, int interlace) {
        return signature + header(2, 2, depth, colour, compression, filter, interlace) + palette + data + end;
    };
    const auto sized = [](quint32 width, quint32 height) {
        return signature + header(width, height, 8, 2) + data + end;
    };
    row("empty", {});
    row("signature alone", signature);
    row("another format", encoded(paintedPicture({4, 4}), "JPEG"));
    row("wrong signature", broken(rgb, 3) + data + end);
    row("no header", signature + data + end);
    row("header second", signature + pngChunk("tEXt", QByteArray("Title\0a", 7)) + header(2, 2, 8, 2) + data + end);
    row("two headers", rgb + header(2, 2, 8, 2) + data + end);
    row("short header", signature + pngChunk("IHDR", QByteArray(12, '\1')) + data + end);
    row("16 bits", with(16, 2, 0, 0, 0));
    row("4 bits", with(4, 3, 0, 0, 0));
    row("colour 1", with(8, 1, 0, 0, 0));
    row("colour 7", with(8, 7, 0, 0, 0));
    row("compression", with(8, 2, 1, 0, 0));
    row("filter", with(8, 2, 0, 1, 0));
    row("interlaced", with(8, 2, 0, 0, 1));
    row("no width", sized(0, 2));
    row("no height", sized(2, 0));
    row("too wide", sized(16385, 1));
    row("too high", sized(1, 16385));
    row("too many pixels", sized(8001, 8000));
    row("negative", sized(0x80000000U, 1));
}

void TestPlainPng::addColours()
{
    row("palette missing", indexed + data + end);
    row("palette behind the data", indexed + data + palette + end);
    row("two palettes", indexed + palette + palette + data + end);
    row("empty palette", indexed + pngChunk("PLTE", {}) + data + end);
    row("palette of half a colour", indexed + pngChunk("PLTE", "rgbR") + data + end);
    row("palette of 257", indexed + pngChunk("PLTE", QByteArray(771, 'p')) + data + end);
    row("grey with palette", signature + header(2, 2, 8, 0) + palette + data + end);
    row("more transparent than colours", indexed + palette + pngChunk("tRNS", "abc") + data + end);
    row("transparent before palette", indexed + pngChunk("tRNS", "a") + palette + data + end);
    row("transparent twice", rgb + pngChunk("tRNS", "rrggbb") + pngChunk("tRNS", "rrggbb") + data + end);
    row("transparent of wrong length", rgb + pngChunk("tRNS", "rrggb") + data + end);
    row("transparent beside alpha", signature + header(2, 2, 8, 6) + pngChunk("tRNS", "rrggbb") + data + end);
    row("transparent behind the data", rgb + data + pngChunk("tRNS", "rrggbb") + end);
    row("background of wrong length", rgb + pngChunk("bKGD", "a") + data + end);
    row("background before palette", indexed + pngChunk("bKGD", "a") + palette + data + end);
}

void TestPlainPng::addOtherChunks()
{
    row("gamma behind palette", indexed + palette + pngChunk("gAMA", number(45455)) + data + end);
    row("gamma zero", rgb + pngChunk("gAMA", number(0)) + data + end);
    row("gamma of wrong length", rgb + pngChunk("gAMA", "abc") + data + end);
    row("sRGB of wrong length", rgb + pngChunk("sRGB", "\1\1") + data + end);
    row("sRGB of no intent", rgb + pngChunk("sRGB", "\4") + data + end);
    row("chromaticities of wrong length", rgb + pngChunk("cHRM", "c") + data + end);
    row("pixel size of wrong length", rgb + pngChunk("pHYs", "p") + data + end);
    row("profile", rgb + pngChunk("iCCP", "x") + data + end);
    row("compressed text", rgb + pngChunk("zTXt", "x") + data + end);
    row("international text", rgb + pngChunk("iTXt", "x") + data + end);
    row("animation", rgb + pngChunk("acTL", QByteArray(8, '\1')) + data + end);
    row("EXIF", rgb + pngChunk("eXIf", "x") + data + end);
    row("unknown", rgb + pngChunk("abCd", "x") + data + end);
    row("nameless", rgb + pngChunk("1234", "x") + data + end);
    row("text without keyword", rgb + pngChunk("tEXt", QByteArray("\0a", 2)) + data + end);
    row("text without text", rgb + pngChunk("tEXt", "Title") + data + end);
    row("text with a long keyword", rgb + pngChunk("tEXt", QByteArray(80, 'k') + '\0') + data + end);
    row("text with two ends", rgb + pngChunk("tEXt", QByteArray("Title\0a\0b", 9)) + data + end);
    row("no data", rgb + end);
    row("empty data", rgb + pngChunk("IDAT", {}) + end);
    row("data in two places", rgb + data + pngChunk("tEXt", QByteArray("Title\0a", 7)) + data + end);
    row("no end", rgb + data);
    row("end that holds something", rgb + data + pngChunk("IEND", "x"));
    row("bytes behind the end", rgb + data + end + "x");
    row("chunk longer than the file", rgb + number(100) + "IDATabc" + end);
    row("chunk as long as can be said", rgb + number(0xffffffffU) + "IDATabc" + end);
}

void TestPlainPng::notPlain()
{
    QFETCH(QByteArray, file);
    QVERIFY(!isPlainPng(file));
}

void TestPlainPng::everyByteCounts()
{
    const QByteArray file = encoded(paintedPicture({12, 9}), "PNG");
    QVERIFY(isPlainPng(file));
    for (qsizetype at = 0; at < file.size(); ++at) {
        QVERIFY2(!isPlainPng(broken(file, at)), QByteArray::number(at));
        QVERIFY2(!isPlainPng(file.left(at)), QByteArray::number(at));
    }
}

QTEST_GUILESS_MAIN(TestPlainPng)
#include "tst_plain_png.moc"
