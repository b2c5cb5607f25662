#include "core/sketch/png_chunks.h"

#include <QBuffer>
#include <QImage>
#include <QTest>
#include <QtEndian>

using namespace pentimento;
using namespace Qt::StringLiterals;

namespace {

QByteArray picture(int width = 3, int height = 2)
{
    QImage image(width, height, QImage::Format_RGB32);
    image.fill(Qt::red);
    QByteArray png;
    QBuffer buffer(&png);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return png;
}

QByteArray withLength(QByteArray png, qsizetype at, quint32 length)
{
    qToBigEndian(length, png.data() + at);
    return png;
}

} // namespace

class TestPngChunks : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsTheSize()
    {
        const auto size = pngSize(picture(7, 5));
        QVERIFY(size);
        QCOMPARE(*size, QSize(7, 5));
    }

    // Qt's own decoder is the independent reader: it checks every checksum.
    void textsAreReadByAnotherReader()
    {
        const auto png =
            withPngTexts(picture(), {{PngKey::Seed, u"42"_s}, {PngKey::Renderer, u"llvmpipe – 256 bits, 画"_s}});
        QVERIFY(png);
        QImage image;
        QVERIFY(image.loadFromData(*png, "PNG"));
        QCOMPARE(image.size(), QSize(3, 2));
        QCOMPARE(image.text(u"pentimento:seed"_s), u"42"_s);
        QCOMPARE(image.text(u"pentimento:renderer"_s), u"llvmpipe – 256 bits, 画"_s);
    }

    void textsComeBackInOrder()
    {
        const PngTexts texts{{PngKey::Seed, u"1"_s}, {PngKey::Libraries, u"{\"p5\":\"2.3.4\"}"_s},
            {PngKey::Medium, u"€"_s}, {PngKey::Anchored, QString()}};
        const auto png = withPngTexts(picture(), texts);
        QVERIFY(png);
        const auto read = pngTexts(*png);
        QVERIFY(read);
        QCOMPARE(*read, texts);
    }

    void theSameKeywordIsReplaced()
    {
        const auto once = withPngTexts(picture(), {{PngKey::Seed, u"1"_s}, {"Other", u"kept"_s}});
        QVERIFY(once);
        const auto twice = withPngTexts(*once, {{PngKey::Seed, u"2"_s}});
        QVERIFY(twice);
        QCOMPARE(*pngTexts(*twice), (PngTexts{{PngKey::Seed, u"2"_s}, {"Other", u"kept"_s}}));
    }

    void pixelsAreUntouched()
    {
        const auto png = withPngTexts(picture(), {{PngKey::Seed, u"1"_s}});
        QVERIFY(png);
        QCOMPARE(QImage::fromData(*png), QImage::fromData(picture()));
    }

    void damageIsAnError_data()
    {
        QTest::addColumn<QByteArray>("png");
        const QByteArray good = picture();
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("text") << QByteArray("hello");
        QTest::newRow("signature only") << good.left(8);
        QTest::newRow("half a header") << good.left(20);
        QTest::newRow("no end") << good.left(good.size() - 12);
        QTest::newRow("cut in the end") << good.left(good.size() - 1);
        QTest::newRow("more behind the end") << good + "x";
        QTest::newRow("length of all ones") << withLength(good, 8, 0xffffffff);
        QTest::newRow("length just over the file") << withLength(good, 8, static_cast<quint32>(good.size()));
        QTest::newRow("length that wraps with its overhead") << withLength(good, 8, 0xfffffff4);
        QTest::newRow("longest allowed length") << withLength(good, 33, 0x7fffffff);
        QTest::newRow("width zero") << withLength(good, 16, 0);
        QTest::newRow("size changed without its checksum") << withLength(good, 16, 9999);
        QTest::newRow("nameless chunk") << QByteArray(good).replace("IDAT", QByteArray("I\0AT", 4));
        QTest::newRow("other first chunk") << QByteArray(good).replace("IHDR", "IHDX");
    }

    void damageIsAnError()
    {
        QFETCH(QByteArray, png);
        const auto texts = withPngTexts(png, {{PngKey::Seed, u"1"_s}});
        QVERIFY(!texts);
        QCOMPARE(texts.error().kind, Error::Kind::InvalidInput);
        QVERIFY(!pngTexts(png));
    }

    // Every prefix and every changed byte either reads or is refused; the address sanitizer watches.
    void anyDamageIsSafe()
    {
        const QByteArray good = *withPngTexts(picture(), {{PngKey::Seed, u"1"_s}, {PngKey::Medium, u"€"_s}});
        for (qsizetype i = 0; i < good.size(); ++i) {
            QVERIFY(!pngTexts(good.left(i)));
            QCOMPARE(pngSize(good.left(i)).has_value(), i >= 33); // signature and IHDR
            for (const char value : {'\0', '\x7f', '\xff'}) {
                QByteArray changed = good;
                changed[i] = value;
                if (const auto again = withPngTexts(changed, {{PngKey::Seed, u"2"_s}}))
                    QVERIFY(pngSize(*again));
                if (const auto texts = pngTexts(changed))
                    QVERIFY(texts->size() <= 2);
            }
        }
    }

    void badTextsAreRefused_data()
    {
        QTest::addColumn<QByteArray>("keyword");
        QTest::addColumn<QString>("text");
        QTest::newRow("no keyword") << QByteArray() << u"x"_s;
        QTest::newRow("80 bytes") << QByteArray(80, 'k') << u"x"_s;
        QTest::newRow("line break") << QByteArray("a\nb") << u"x"_s;
        QTest::newRow("NUL in the text") << QByteArray("key") << QString(QChar(0));
    }

    void badTextsAreRefused()
    {
        QFETCH(QByteArray, keyword);
        QFETCH(QString, text);
        QVERIFY(!withPngTexts(picture(), {{keyword, text}}));
    }
};

QTEST_GUILESS_MAIN(TestPngChunks)
#include "tst_png_chunks.moc"
