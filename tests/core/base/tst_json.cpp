#include "core/base/json.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace pentimento;

class TestJson : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keepsOrder();
    void qstring_data();
    void qstring();
    void replacesBrokenText();
    void rejects_data();
    void rejects();
};

void TestJson::keepsOrder()
{
    const Json json{{"type", "render"}, {"path", u"a.js"_s}, {"ok", true}, {"error", nullptr}};
    const QByteArray line = jsonLine(json);
    QCOMPARE(line, QByteArray(R"({"type":"render","path":"a.js","ok":true,"error":null})"));
    QCOMPARE(jsonLine(parseJson(line)), line);
}

void TestJson::qstring_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << u""_s;
    QTest::newRow("beyond ASCII") << u"Ölfarbe, 水彩, 🎨"_s;
    QTest::newRow("escapes") << u"a \"quoted\"\\ line\nand\ttab\u0001"_s;
}

void TestJson::qstring()
{
    QFETCH(QString, text);
    const QByteArray line = jsonLine(Json{{"text", text}});
    QVERIFY(!line.contains('\n'));
    QCOMPARE(parseJson(line).at("text").get<QString>(), text);
}

void TestJson::replacesBrokenText()
{
    const QByteArray line = jsonLine(Json{{"text", std::string("a\xff")}});
    QCOMPARE(parseJson(line).at("text").get<QString>(), u"a\ufffd"_s);
}

void TestJson::rejects_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("cut short") << QByteArray(R"({"a":1)");
    QTest::newRow("two documents") << QByteArray("{}{}");
    QTest::newRow("not UTF-8") << QByteArray("\"a\xff\"");
    QTest::newRow("comment") << QByteArray("{} // no");
}

void TestJson::rejects()
{
    QFETCH(QByteArray, text);
    QVERIFY(parseJson(text).is_discarded());
}

QTEST_GUILESS_MAIN(TestJson)
#include "tst_json.moc"
