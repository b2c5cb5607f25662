#include "core/sketch/code/completions.h"
#include "core/sketch/gate/gate.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace pentimento;

namespace {

const CodeSymbol* find(Medium medium, const QString& owner, const QString& name)
{
    for (const CodeSymbol& symbol : symbolsOf(medium)) {
        if (symbol.owner == owner && symbol.name == name)
            return &symbol;
    }
    return nullptr;
}

QStringList namesAt(Medium medium, QByteArray code)
{
    const int caret = int(code.indexOf('|'));
    code.remove(caret, 1);
    QStringList names;
    for (const CodeSymbol& symbol : completionsAt(medium, code, caret).symbols)
        names.append(symbol.name);
    return names;
}

} // namespace

class TestSymbols : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyBrushMethodIsThere_data();
    void everyBrushMethodIsThere();
    void signaturesAndDocs();
    void sentencesAreShortAndPlain();
    void symbolUnderAPlace();
    void completions();
};

void TestSymbols::everyBrushMethodIsThere_data()
{
    QTest::addColumn<Medium>("medium");
    QTest::newRow("p5.brush-1") << Medium::P5Brush1;
    QTest::newRow("p5.brush-2") << Medium::P5Brush2;
}

void TestSymbols::everyBrushMethodIsThere()
{
    QFETCH(Medium, medium);
    int documented = 0;
    const QStringList methods = brushMethods(medium);
    QVERIFY(methods.size() > 40);
    for (const QString& method : methods) {
        const CodeSymbol* symbol = find(medium, u"brush"_s, method);
        QVERIFY2(symbol, qPrintable(method));
        QVERIFY2(symbol->signature.startsWith(method + u'('), qPrintable(symbol->signature));
        documented += symbol->doc.isEmpty() ? 0 : 1;
    }
    QVERIFY(documented >= methods.size() - 6);
    for (const char* name : {"background", "createCanvas", "random", "lerpColor", "WEBGL", "width", "mouseX", "PI"})
        QVERIFY2(find(medium, u"p5"_s, QString::fromLatin1(name)), name);
}

void TestSymbols::signaturesAndDocs()
{
    const CodeSymbol* bleed = find(Medium::P5Brush2, u"brush"_s, u"fillBleed"_s);
    QVERIFY(bleed);
    QCOMPARE(bleed->signature, u"fillBleed(strength, direction, angle)"_s);
    const CodeSymbol* ellipse = find(Medium::P5Brush1, u"p5"_s, u"ellipse"_s);
    QVERIFY(ellipse);
    QCOMPARE(ellipse->signature, u"ellipse(x, y, w, h, [detail])"_s);
    QCOMPARE(ellipse->doc, u"Draws an ellipse (oval)."_s);
    QVERIFY(find(Medium::P5Brush2, u"p5"_s, u"WEBGL"_s)->signature.isEmpty());
    QVERIFY(find(Medium::Python, u"PIL.ImageDraw"_s, u"polygon"_s));
}

void TestSymbols::sentencesAreShortAndPlain()
{
    for (const Medium medium : {Medium::P5Brush1, Medium::P5Brush2, Medium::Python}) {
        QVERIFY(symbolsOf(medium).size() > 50);
        for (const CodeSymbol& symbol : symbolsOf(medium)) {
            QVERIFY2(symbol.doc.size() <= 180, qPrintable(symbol.name));
            const bool plain =
                !symbol.doc.contains(u'\n') && !symbol.doc.contains("<a "_L1) && !symbol.doc.contains(u'`');
            QVERIFY2(plain, qPrintable(symbol.doc));
        }
    }
}

void TestSymbols::symbolUnderAPlace()
{
    const QByteArray code = "brush.fill(red); fill(1); mine.fill(2); brush.mine();";
    int start = 0;
    int end = 0;
    const auto ownerAt = [&](int offset) {
        const CodeSymbol* symbol = symbolAt(Medium::P5Brush2, code, offset, &start, &end);
        return symbol ? symbol->owner : QString();
    };
    QCOMPARE(ownerAt(8), u"brush"_s);
    QCOMPARE(start, 6);
    QCOMPARE(end, 10);
    QCOMPARE(ownerAt(18), u"p5"_s);
    QCOMPARE(ownerAt(32), QString());
    QCOMPARE(ownerAt(47), QString());
    QCOMPARE(ownerAt(15), QString());
    QCOMPARE(ownerAt(10'000), QString());
}

void TestSymbols::completions()
{
    QCOMPARE(namesAt(Medium::P5Brush2, "brush.fillB|").value(0), u"fillBleed"_s);
    QCOMPARE(namesAt(Medium::P5Brush2, "brush.|"), brushMethods(Medium::P5Brush2));
    QVERIFY(!namesAt(Medium::P5Brush2, "fillB|").contains(u"fillBleed"_s));
    QVERIFY(namesAt(Medium::P5Brush2, "let petalLength = 1; pet|").contains(u"petalLength"_s));
    QVERIFY(!namesAt(Medium::P5Brush2, "let petalLength = 1; a.pet|").contains(u"petalLength"_s));
    QVERIFY(namesAt(Medium::P5Brush2, "a.petals = 1; a.pet|").contains(u"petals"_s));
    QCOMPARE(namesAt(Medium::P5Brush2, "funct|").value(0), u"function"_s);
    QCOMPARE(namesAt(Medium::P5Brush2, "cos|").value(0), u"cos"_s);
    QVERIFY(namesAt(Medium::Python, "draw.poly|").contains(u"polygon"_s));
    QVERIFY(namesAt(Medium::P5Brush2, "zzzz|").isEmpty());
}

QTEST_GUILESS_MAIN(TestSymbols)
#include "tst_symbols.moc"
