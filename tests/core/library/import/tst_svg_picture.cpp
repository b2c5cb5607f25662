#include "core/library/import/decoded_picture.h"
#include "core/library/import/svg_picture.h"
#include "tests/support/sample_pictures.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace pentimento;

namespace {

QByteArray svg(const QByteArray& attributes, const QByteArray& content)
{
    return "<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink' " + attributes + ">"
        + content + "</svg>";
}

QByteArray imageOf(const QByteArray& reference)
{
    return svg("width='10' height='10'", "<image width='10' height='10' xlink:href='" + reference + "'/>");
}

const QByteArray redRectangle = "<rect width='100%' height='100%' fill='#ff0000'/>";

} // namespace

class TestSvgPicture : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sizes_data();
    void sizes();
    void drawsOnNothing();
    void keepsTheShape();
    void drawsWhatItCarries();
    void drawsLetters();
    void drawsNestedElements();
    void refused_data();
    void refused();
    void opensNoFile();
};

void TestSvgPicture::sizes_data()
{
    QTest::addColumn<QByteArray>("attributes");
    QTest::addColumn<QSize>("size");
    QTest::newRow("its own") << QByteArray("width='30' height='20'") << QSize(30, 20);
    QTest::newRow("of the view box") << QByteArray("viewBox='0 0 300 200'") << QSize(300, 200);
    QTest::newRow("share of the view box")
        << QByteArray("width='100%' height='100%' viewBox='0 0 300 200'") << QSize(300, 200);
    QTest::newRow("as large as may be") << QByteArray("width='4096' height='1'") << QSize(4096, 1);
    QTest::newRow("larger") << QByteArray("width='40960' height='20480'") << QSize(4096, 2048);
    QTest::newRow("huge view box") << QByteArray("viewBox='0 0 1000000000 500000000'") << QSize(4096, 2048);
}

void TestSvgPicture::sizes()
{
    QFETCH(QByteArray, attributes);
    QFETCH(QSize, size);
    const auto drawn = drawSvg(svg(attributes, redRectangle));
    QVERIFY2(drawn, drawn ? "" : qPrintable(drawn.error().detail));
    QCOMPARE(drawn->size(), size);
}

void TestSvgPicture::drawsOnNothing()
{
    const auto drawn = drawSvg(svg("width='20' height='10'", "<rect width='10' height='10' fill='#00f'/>"));
    QVERIFY(drawn);
    QCOMPARE(drawn->pixelColor(5, 5), QColor(Qt::blue));
    QCOMPARE(drawn->pixelColor(15, 5).alpha(), 0);
}

// A square view box in a wide picture stays square, in the middle.
void TestSvgPicture::keepsTheShape()
{
    const auto drawn =
        drawSvg(svg("width='40' height='20' viewBox='0 0 10 10'", "<rect width='10' height='10' fill='#00f'/>"));
    QVERIFY(drawn);
    QCOMPARE(drawn->pixelColor(20, 10), QColor(Qt::blue));
    QCOMPARE(drawn->pixelColor(5, 10).alpha(), 0);
}

void TestSvgPicture::drawsWhatItCarries()
{
    QImage green(4, 4, QImage::Format_RGB32);
    green.fill(Qt::green);
    const auto drawn = drawSvg(imageOf("data:image/png;base64," + encoded(green, "PNG").toBase64()));
    QVERIFY2(drawn, drawn ? "" : qPrintable(drawn.error().detail));
    QCOMPARE(drawn->pixelColor(5, 5), QColor(Qt::green));
}

void TestSvgPicture::drawsLetters()
{
    const auto drawn =
        drawSvg(svg("width='60' height='40'", "<text x='5' y='35' font-size='40' fill='#00f'>HHH</text>"));
    QVERIFY(drawn);
    int painted = 0;
    for (int x = 0; x < drawn->width(); ++x)
        painted += drawn->pixelColor(x, 20).alpha() > 128 ? 1 : 0;
    QVERIFY2(painted > 5, QByteArray::number(painted));
}

void TestSvgPicture::drawsNestedElements()
{
    const QByteArray nested = QByteArray("<g>").repeated(198) + redRectangle + QByteArray("</g>").repeated(198);
    const auto drawn = drawSvg(svg("width='9' height='9'", nested));
    QVERIFY2(drawn, drawn ? "" : qPrintable(drawn.error().detail));
    QCOMPARE(drawn->pixelColor(5, 5), QColor(Qt::red));
}

void TestSvgPicture::refused_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("says");
    const auto row = [](const char* name, const QByteArray& file, const QString& says) {
        QTest::newRow(name) << file << says;
    };
    QByteArray bomb = "<!DOCTYPE svg [<!ENTITY a0 'aaaaaaaaaa'>";
    for (int i = 1; i < 12; ++i) {
        const QByteArray before = "&a" + QByteArray::number(i - 1) + ";";
        bomb += "<!ENTITY a" + QByteArray::number(i) + " '" + before.repeated(10) + "'>";
    }
    row("entity bomb", bomb + "]>" + svg("width='9' height='9'", "<text>&a11;</text>"), u"damaged"_s);
    row("entity of itself", "<!DOCTYPE svg [<!ENTITY a '&a;'>]>" + svg("", "<text>&a;</text>"), u"damaged"_s);
    row("deep nesting", svg("width='9' height='9'", QByteArray("<g>").repeated(100'000)), u"nested deeper"_s);
    row("201 levels", svg("width='9' height='9'", QByteArray("<g>").repeated(200) + QByteArray("</g>").repeated(200)),
        u"nested deeper"_s);
    row("picture elsewhere", imageOf("http://127.0.0.1:9/a.png"), u"refers to another picture"_s);
    row("picture in a file", imageOf("file:///usr/share/pixmaps/a.png"), u"refers to another picture"_s);
    row("picture beside it", imageOf("a.png"), u"refers to another picture"_s);
    row("picture of another format", imageOf("data:image/gif;base64," + animatedGif().toBase64()),
        u"refers to another picture"_s);
    row("SVG inside", imageOf("data:image/svg+xml;base64," + svg("", {}).toBase64()), u"refers to another picture"_s);
    row("style sheet", "<?xml-stylesheet href='a.css'?>" + svg("width='9' height='9'", redRectangle),
        u"refers to a style sheet"_s);
    row("no size", svg("width='0' height='0'", {}), u"has no size"_s);
    row("nothing in it", svg("", {}), u"has no size"_s);
    row("another root", "<html><svg width='9' height='9'/></html>", u"no SVG"_s);
    row("cut off", svg("width='9' height='9'", redRectangle).left(90), u"damaged"_s);
    row("unknown entity", svg("width='9' height='9'", "<text>&b;</text>"), u"damaged"_s);
    row("zeros", QByteArray(100, '\0'), u"damaged"_s);
}

void TestSvgPicture::refused()
{
    QFETCH(QByteArray, file);
    QFETCH(QString, says);
    const auto drawn = drawSvg(file);
    QVERIFY(!drawn);
    QCOMPARE(drawn.error().kind, Error::Kind::InvalidInput);
    QVERIFY2(drawn.error().detail.contains(says), qPrintable(drawn.error().detail));
}

// Were it opened, it would be drawn.
void TestSvgPicture::opensNoFile()
{
    const QTemporaryDir folder;
    QImage green(4, 4, QImage::Format_RGB32);
    green.fill(Qt::green);
    const QString path = folder.filePath(u"green.png"_s);
    QVERIFY(green.save(path));
    for (const QByteArray& name : {QByteArray("href"), QByteArray("xlink:href")}) {
        const auto drawn = drawSvg(
            svg("width='10' height='10'", "<image width='10' height='10' " + name + "='" + path.toUtf8() + "'/>"));
        QVERIFY(!drawn || drawn->pixelColor(5, 5).alpha() == 0);
    }
}

QTEST_MAIN(TestSvgPicture)
#include "tst_svg_picture.moc"
