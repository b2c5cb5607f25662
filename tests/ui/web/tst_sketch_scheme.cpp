#include "tests/ui/web/web_fixture.h"

#include "tests/support/waiting.h"

#include <QRegularExpression>
#include <QSet>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace pentimento;

namespace {

// Tries to load a script and says how that ended.
QByteArray trying(const QString& address)
{
    return "const script = document.createElement('script');\n"
           "script.onload = () => console.log('served');\n"
           "script.onerror = () => console.log('refused');\n"
           "script.src = '"
        + address.toUtf8() + "';\ndocument.body.append(script);\n";
}

constexpr auto SayOwnAddress = "console.log(document.currentScript.src);";

} // namespace

class TestSketchScheme : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void addresses_data();
    void addresses();
    void theJobIsHeldUntilItIsSet();
    void theFolderIsNewForEachPageAndTheOldOneIsGone();

private:
    static QHash<QString, QByteArray> files();
};

QHash<QString, QByteArray> TestSketchScheme::files()
{
    QHash<QString, QByteArray> files = smallPage();
    files.insert(u"/library.js"_s, "/* nothing */");
    return files;
}

void TestSketchScheme::addresses_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("answer");
    QTest::newRow("a file") << u"/library.js"_s << u"served"_s;
    QTest::newRow("another host") << u"sketch://elsewhere/nothing.js"_s << u"refused"_s;
    QTest::newRow("no such file") << u"/nothing.js"_s << u"refused"_s;
    QTest::newRow("the folder's placeholder") << u"/job/sketch.js"_s << u"refused"_s;
    QTest::newRow("no folder") << u"/sketch.js"_s << u"refused"_s;
    QTest::newRow("empty folder") << u"//sketch.js"_s << u"refused"_s;
    QTest::newRow("a guessed folder") << u"/00000000000000000000000000000000/sketch.js"_s << u"refused"_s;
    QTest::newRow("out of the page") << u"/../../etc/passwd"_s << u"refused"_s;
    QTest::newRow("a file of the machine") << u"file:///etc/hostname"_s << u"refused"_s;
}

void TestSketchScheme::addresses()
{
    QFETCH(QString, address);
    QFETCH(QString, answer);
    WebFixture web(files());
    web.run(trying(address));
    QTRY_VERIFY_WITH_TIMEOUT(web.said.contains(u"served"_s) || web.said.contains(u"refused"_s), PatienceMs);
    QVERIFY2(web.said.contains(answer), qPrintable(web.said.join(u'\n')));
}

void TestSketchScheme::theJobIsHeldUntilItIsSet()
{
    WebFixture web(files());
    const QSignalSpy waiting(&web.scheme, &SketchScheme::waitingForJob);
    const QSignalSpy loaded(&web.page, &QWebEnginePage::loadFinished);
    web.load();
    QTRY_COMPARE_WITH_TIMEOUT(waiting.size(), 1, PatienceMs);
    // The page answers, and has not gone on: its parser stands at the script it waits for.
    QVariant state;
    web.page.runJavaScript(u"document.readyState"_s, [&state](const QVariant& value) { state = value; });
    QTRY_COMPARE_WITH_TIMEOUT(state.toString(), u"loading"_s, PatienceMs);
    QCOMPARE(loaded.size(), 0);
    QVERIFY(web.said.isEmpty());
    web.scheme.setJob("console.log('job');", "console.log('sketch');");
    QTRY_COMPARE_WITH_TIMEOUT(loaded.size(), 1, PatienceMs);
    QTRY_COMPARE_WITH_TIMEOUT(web.said, (QStringList{u"job"_s, u"sketch"_s}), PatienceMs);
    QCOMPARE(waiting.size(), 1);
}

void TestSketchScheme::theFolderIsNewForEachPageAndTheOldOneIsGone()
{
    WebFixture web(files());
    QStringList addresses;
    for (int page = 0; page < 3; ++page) {
        web.said.clear();
        web.run(SayOwnAddress);
        QTRY_COMPARE_WITH_TIMEOUT(web.said.size(), 1, PatienceMs);
        addresses.append(web.said.first());
    }
    static const QRegularExpression form(u"^sketch://app/[0-9a-f]{32}/sketch\\.js$"_s);
    for (const QString& address : addresses)
        QVERIFY2(form.match(address).hasMatch(), qPrintable(address));
    QCOMPARE(QSet<QString>(addresses.begin(), addresses.end()).size(), 3);
    web.said.clear();
    web.run(trying(addresses.last() + u"?anew"_s)); // past what Blink itself has kept
    QTRY_VERIFY_WITH_TIMEOUT(web.said.contains(u"served"_s) || web.said.contains(u"refused"_s), PatienceMs);
    QVERIFY(web.said.contains(u"refused"_s));
}

int main(int argc, char** argv)
{
    return runWebTest<TestSketchScheme>(argc, argv);
}
#include "tst_sketch_scheme.moc"
