#include "core/sketch/export/html_page.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace pentimento;

class TestHtmlPage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void holdsEverythingItNeeds_data();
    void holdsEverythingItNeeds();
    void codeThatWouldEndItsElementGoesIntoAnAddress();
    void namesAreText();
    void refusesPython();
};

namespace {

RenderRequest request(const QByteArray& code, Medium medium = Medium::P5Brush2)
{
    return {.sketch = {u"leaf.js"_s, medium, code}, .seed = 4217, .size = {}};
}

QByteArray pageOf(const RenderRequest& asked)
{
    const auto page = htmlPage(asked);
    return page ? *page : QByteArray();
}

} // namespace

void TestHtmlPage::holdsEverythingItNeeds_data()
{
    QTest::addColumn<Medium>("medium");
    QTest::newRow("p5.brush 2") << Medium::P5Brush2;
    QTest::newRow("p5.brush 1") << Medium::P5Brush1;
}

void TestHtmlPage::holdsEverythingItNeeds()
{
    QFETCH(Medium, medium);
    const QByteArray page = pageOf(request("function setup() { brush.pick('2B'); }", medium));
    QVERIFY(page.contains("function setup() { brush.pick('2B'); }"));
    QVERIFY(page.contains("\"seed\":4217"));
    QVERIFY(page.contains("\"anchored\":true"));
    QVERIFY(page.size() > 500'000); // with both libraries
    static const QRegularExpression outside(u"<(?:script|link|img)[^>]+(?:src|href)=\"(?!data:)"_s);
    QVERIFY(!QString::fromUtf8(page).contains(outside));
    QVERIFY(page.indexOf("pentimentoJob =") < page.indexOf("host.seeding ="));
    QVERIFY(page.indexOf("host.seeding =") < page.indexOf("brush.pick('2B')"));
}

void TestHtmlPage::codeThatWouldEndItsElementGoesIntoAnAddress()
{
    for (const QByteArray code : {"let a = '</SCRIPT><b>';", "let a = '<!-- ';"}) {
        const QByteArray page = pageOf(request(code));
        QVERIFY(!page.contains(code));
        QVERIFY(page.contains("base64," + code.toBase64()));
    }
}

void TestHtmlPage::namesAreText()
{
    RenderRequest asked = request("let a;");
    asked.sketch.name = u"</title><script>alert(1)</script>.js"_s;
    QVERIFY(!pageOf(asked).contains("<script>alert(1)"));
}

void TestHtmlPage::refusesPython()
{
    const auto page = htmlPage(request("x = 1", Medium::Python));
    QVERIFY(!page);
    QCOMPARE(page.error().kind, Error::Kind::InvalidInput);
}

QTEST_GUILESS_MAIN(TestHtmlPage)
#include "tst_html_page.moc"
