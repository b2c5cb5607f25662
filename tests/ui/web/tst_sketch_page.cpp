#include "tests/ui/web/web_fixture.h"

#include "tests/support/waiting.h"

#include <QSignalSpy>
#include <QWebEngineDownloadRequest>

using namespace Qt::StringLiterals;
using namespace pentimento;

class TestSketchPage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void questionsAreAnsweredAtOnce_data();
    void questionsAreAnsweredAtOnce();
    void thePageStaysWhereItIs_data();
    void thePageStaysWhereItIs();
    void nothingIsDownloaded();
    void itsOwnAddressIsLoadedAgainWhenAsked();
};

void TestSketchPage::questionsAreAnsweredAtOnce_data()
{
    QTest::addColumn<QByteArray>("question"); // an expression or a promise
    QTest::addColumn<QString>("answer");
    QTest::newRow("alert") << QByteArray("alert('x')") << u"undefined"_s;
    QTest::newRow("confirm") << QByteArray("confirm('x')") << u"false"_s;
    QTest::newRow("prompt") << QByteArray("prompt('x', 'y')") << u"null"_s;
    QTest::newRow("a window") << QByteArray("window.open('index.html')") << u"null"_s;
    QTest::newRow("a named window") << QByteArray("window.open('about:blank', 'other', 'width=300')") << u"null"_s;
    QTest::newRow("a camera") << QByteArray(
        "navigator.mediaDevices.getUserMedia({ video: true }).then(() => 'shown', () => 'refused')")
                              << u"refused"_s;
    QTest::newRow("a notice") << QByteArray("Notification.requestPermission()") << u"denied"_s;
    QTest::newRow("the clipboard") << QByteArray("navigator.clipboard.readText().then(() => 'read', () => 'refused')")
                                   << u"refused"_s;
    QTest::newRow("the whole screen") << QByteArray(
        "document.body.requestFullscreen().then(() => 'taken', () => 'refused')")
                                      << u"refused"_s;
}

void TestSketchPage::questionsAreAnsweredAtOnce()
{
    QFETCH(QByteArray, question);
    QFETCH(QString, answer);
    WebFixture web(smallPage());
    SketchPage::harden(web.profile);
    const QSignalSpy windows(&web.page, &QWebEnginePage::newWindowRequested);
    web.run("(async () => { let answer; try { answer = await " + question
        + "; } catch { answer = 'refused'; } console.log('answer: ' + answer); })();");
    QTRY_VERIFY_WITH_TIMEOUT(!web.said.filter(u"answer: "_s).isEmpty(), PatienceMs);
    QCOMPARE(web.said.filter(u"answer: "_s).first(), u"answer: "_s + answer);
    QCOMPARE(windows.size(), 0);
}

void TestSketchPage::thePageStaysWhereItIs_data()
{
    QTest::addColumn<QByteArray>("leave");
    QTest::newRow("another page of ours") << QByteArray("location.href = 'sketch://app/other.html'");
    QTest::newRow("itself") << QByteArray("location.href = location.href + '?again'");
    QTest::newRow("reload") << QByteArray("location.reload()");
    QTest::newRow("the web") << QByteArray("location.href = 'http://127.0.0.1:9/'");
    QTest::newRow("a file") << QByteArray("location.href = 'file:///etc/hostname'");
    QTest::newRow("a page of text") << QByteArray("location.href = 'data:text/html,x'");
    QTest::newRow("a link") << QByteArray("const a = document.createElement('a'); a.href = 'other.html';"
                                          " document.body.append(a); a.click()");
    QTest::newRow("a form") << QByteArray("const f = document.createElement('form'); f.action = 'other.html';"
                                          " document.body.append(f); f.submit()");
    QTest::newRow("a meta element") << QByteArray("const m = document.createElement('meta'); m.httpEquiv = 'refresh';"
                                                  " m.content = '0;url=other.html'; document.head.append(m)");
}

// What the page asks of its browser comes in order: once it has answered what it is asked later, it has had its way
// with what it wanted before.
void TestSketchPage::thePageStaysWhereItIs()
{
    QFETCH(QByteArray, leave);
    QHash<QString, QByteArray> files = smallPage();
    files.insert(u"/other.html"_s, "<!doctype html><script>console.log('elsewhere')</script>");
    WebFixture web(files);
    SketchPage::harden(web.profile);
    const QSignalSpy waiting(&web.scheme, &SketchScheme::waitingForJob);
    web.run("addEventListener('load', () => setTimeout(() => { " + leave
        + "; setTimeout(() => console.log('still here'), 200); }, 0));");
    QTRY_VERIFY_WITH_TIMEOUT(web.said.contains(u"still here"_s), PatienceMs);
    QCOMPARE(web.page.url(), SketchScheme::pageUrl());
    QCOMPARE(waiting.size(), 1); // and was not loaded a second time
    QVERIFY(!web.said.contains(u"elsewhere"_s));
}

void TestSketchPage::nothingIsDownloaded()
{
    WebFixture web(smallPage());
    SketchPage::harden(web.profile);
    QList<QWebEngineDownloadRequest::DownloadState> ends;
    QObject::connect(&web.profile, &QWebEngineProfile::downloadRequested, &web.page,
        [&ends](QWebEngineDownloadRequest* request) { ends.append(request->state()); });
    web.run("const a = document.createElement('a'); a.href = 'data:application/octet-stream,x'; a.download = 'x.bin';"
            " document.body.append(a); a.click(); setTimeout(() => console.log('clicked'), 200);");
    QTRY_VERIFY_WITH_TIMEOUT(web.said.contains(u"clicked"_s), PatienceMs);
    for (const auto state : ends)
        QCOMPARE(state, QWebEngineDownloadRequest::DownloadCancelled);
}

void TestSketchPage::itsOwnAddressIsLoadedAgainWhenAsked()
{
    WebFixture web(smallPage());
    for (const char* word : {"first", "second"}) {
        web.run(QByteArray("console.log('") + word + "');");
        QTRY_VERIFY_WITH_TIMEOUT(web.said.contains(QString::fromLatin1(word)), PatienceMs);
    }
}

int main(int argc, char** argv)
{
    return runWebTest<TestSketchPage>(argc, argv);
}
#include "tst_sketch_page.moc"
