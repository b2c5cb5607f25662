#include "core/sketch/code/colour_text.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace pentimento;

class TestColourText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
    void writes_data();
    void writes();
};

void TestColourText::reads_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("argb"); // empty: no colour
    const auto row = [](const char* text, const char* argb) {
        QTest::newRow(text) << QByteArray(text) << QString::fromLatin1(argb);
    };
    row("#f80", "#ffff8800");
    row("#f808", "#88ff8800");
    row("#F08a66", "#fff08a66");
    row("#f08a6680", "#80f08a66");
    row("white", "#ffffffff");
    row("DarkSlateGray", "#ff2f4f4f");
    row("rgb(1, 2, 3)", "#ff010203");
    row("rgba(1,2,3,.5)", "#80010203");
    row("#f8", "");
    row("#ggg", "");
    row("#", "");
    row("", "");
    row("transparent", "");
    row("HB", "");
    row(" red", "");
    row("rgb(300, 2, 3)", "");
    row("rgb(1, 2)", "");
    row("rgba(1, 2, 3, 2)", "");
    row("hsl(1, 2%, 3%)", "");
}

void TestColourText::reads()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, argb);
    const auto colour = colourFromText({text.constData(), size_t(text.size())});
    QCOMPARE(colour ? colour->name(QColor::HexArgb) : QString(), argb);
}

void TestColourText::writes_data()
{
    QTest::addColumn<QByteArray>("old");
    QTest::addColumn<QColor>("colour");
    QTest::addColumn<QByteArray>("written");
    QTest::newRow("lower case") << QByteArray("#f08a66") << QColor(0xAB, 0xCD, 0xEF) << QByteArray("#abcdef");
    QTest::newRow("upper case") << QByteArray("#F08A66") << QColor(0xAB, 0xCD, 0xEF) << QByteArray("#ABCDEF");
    QTest::newRow("short stays") << QByteArray("#f80") << QColor(0xAA, 0xBB, 0xCC) << QByteArray("#abc");
    QTest::newRow("short grows") << QByteArray("#f80") << QColor(0xAB, 0xBB, 0xCC) << QByteArray("#abbbcc");
    QTest::newRow("alpha stays") << QByteArray("#f08a6680") << QColor(1, 2, 3) << QByteArray("#010203ff");
    QTest::newRow("alpha comes") << QByteArray("#f08a66") << QColor(1, 2, 3, 128) << QByteArray("#01020380");
    QTest::newRow("name goes") << QByteArray("red") << QColor(1, 2, 3) << QByteArray("#010203");
    QTest::newRow("name stays") << QByteArray("Red") << QColor(255, 0, 0) << QByteArray("Red");
    QTest::newRow("rgb") << QByteArray("rgb(1, 2, 3)") << QColor(4, 5, 6) << QByteArray("rgb(4, 5, 6)");
    QTest::newRow("rgba") << QByteArray("rgba(1, 2, 3, 1)") << QColor(4, 5, 6) << QByteArray("rgba(4, 5, 6, 1)");
}

void TestColourText::writes()
{
    QFETCH(QByteArray, old);
    QFETCH(QColor, colour);
    QFETCH(QByteArray, written);
    const QByteArray text = colourToText(colour, {old.constData(), size_t(old.size())});
    QCOMPARE(text, written);
    QCOMPARE(colourFromText({text.constData(), size_t(text.size())}), std::optional(colour));
}

QTEST_GUILESS_MAIN(TestColourText)
#include "tst_colour_text.moc"
