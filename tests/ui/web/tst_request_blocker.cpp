#include "tests/support/loopback_watch.h"
#include "tests/support/waiting.h"
#include "tests/ui/web/web_fixture.h"
#include "ui/web/request_blocker.h"

using namespace Qt::StringLiterals;
using namespace pentimento;

class TestRequestBlocker : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void requests_data();
    void requests();
    void withoutItResourcesOfTheProgramCanBeRead_data();
    void withoutItResourcesOfTheProgramCanBeRead();
};

namespace {

// A picture of one pixel, so that what is let through also loads.
constexpr auto OnePixel = "data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7";

QByteArray showing(const QByteArray& address)
{
    return "const image = new Image();\n"
           "image.onload = () => console.log('passed');\n"
           "image.onerror = () => console.log('blocked');\n"
           "image.src = "
        + address + ";\n";
}

} // namespace

void TestRequestBlocker::requests_data()
{
    QTest::addColumn<QByteArray>("address"); // a JavaScript expression; PORT is our listener's
    QTest::addColumn<QString>("answer");
    const QByteArray pixel = QByteArray("'") + OnePixel + "'";
    QTest::newRow("data:") << pixel << u"passed"_s;
    QTest::newRow("blob:") << QByteArray(
        "URL.createObjectURL(new Blob(['<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"1\" "
        "height=\"1\"/>'], { type: 'image/svg+xml' }))")
                           << u"passed"_s;
    QTest::newRow("http:") << QByteArray("'http://127.0.0.1:PORT/x.png'") << u"blocked"_s;
    QTest::newRow("https:") << QByteArray("'https://127.0.0.1:PORT/x.png'") << u"blocked"_s;
    QTest::newRow("ftp:") << QByteArray("'ftp://127.0.0.1:PORT/x.png'") << u"blocked"_s;
    QTest::newRow("file:") << QByteArray("'file:///usr/share/pixmaps/debian-logo.png'") << u"blocked"_s;
    QTest::newRow("filesystem:") << QByteArray("'filesystem:sketch://app/temporary/x.png'") << u"blocked"_s;
    QTest::newRow("unknown") << QByteArray("'gopher://127.0.0.1:PORT/x.png'") << u"blocked"_s;
}

void TestRequestBlocker::requests()
{
    QFETCH(QByteArray, address);
    QFETCH(QString, answer);
    LoopbackWatch watch;
    WebFixture web(smallPage());
    RequestBlocker blocker;
    web.profile.setUrlRequestInterceptor(&blocker);
    web.run(showing(address.replace("PORT", QByteArray::number(watch.tcpPort()))));
    QTRY_VERIFY_WITH_TIMEOUT(web.said.contains(u"passed"_s) || web.said.contains(u"blocked"_s), PatienceMs);
    QVERIFY2(web.said.contains(answer), qPrintable(web.said.join(u'\n')));
    QCOMPARE(watch.takeConnections(), 0);
}

// Which also shows that what is blocked above was not merely missing.
void TestRequestBlocker::withoutItResourcesOfTheProgramCanBeRead_data()
{
    QTest::addColumn<bool>("with");
    QTest::addColumn<QString>("answer");
    QTest::newRow("without") << false << u"passed"_s;
    QTest::newRow("with") << true << u"blocked"_s;
}

void TestRequestBlocker::withoutItResourcesOfTheProgramCanBeRead()
{
    QFETCH(bool, with);
    QFETCH(QString, answer);
    WebFixture web(smallPage());
    RequestBlocker blocker;
    if (with)
        web.profile.setUrlRequestInterceptor(&blocker);
    web.run("const script = document.createElement('script');\n"
            "script.onload = () => console.log('passed');\n"
            "script.onerror = () => console.log('blocked');\n"
            "script.src = 'qrc:/pentimento/web/page/hooks.js';\n"
            "document.body.append(script);\n");
    QTRY_VERIFY_WITH_TIMEOUT(web.said.contains(u"passed"_s) || web.said.contains(u"blocked"_s), PatienceMs);
    QVERIFY2(web.said.contains(answer), qPrintable(web.said.join(u'\n')));
}

int main(int argc, char** argv)
{
    return runWebTest<TestRequestBlocker>(argc, argv);
}
#include "tst_request_blocker.moc"
