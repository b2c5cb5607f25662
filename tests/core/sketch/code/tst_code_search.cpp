#include "core/sketch/code/code_search.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace pentimento;

class TestCodeSearch : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void matches_data();
    void matches();
    void badExpression();
    void replacements();
    void stopsCounting();
};

void TestCodeSearch::matches_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("expression");
    QTest::addColumn<bool>("exactCase");
    QTest::addColumn<QByteArrayList>("expected");
    const auto row = [](const char* text, bool expression, bool exactCase, const QByteArrayList& expected) {
        QTest::addRow("%s %d %d", text, expression, exactCase)
            << QString::fromUtf8(text) << expression << exactCase << expected;
    };
    row("ab", false, false, {"ab", "AB", "Ab"});
    row("ab", false, true, {"ab"});
    row("a.", false, false, {});
    row("a.", true, false, {"ab", "AB", "Ab"});
    row("ü", false, true, {"ü"});
    row("^A", true, true, {"A"});
    row("x*", true, true, {});
    row("", false, false, {});
}

void TestCodeSearch::matches()
{
    QFETCH(QString, text);
    QFETCH(bool, expression);
    QFETCH(bool, exactCase);
    QFETCH(QByteArrayList, expected);
    const QByteArray code = "ü ab😀 AB\nAb";
    const auto found = findMatches(code, {text, expression, exactCase});
    QVERIFY(found);
    QByteArrayList texts;
    for (const CodeMatch& match : *found)
        texts.append(code.mid(match.start, match.end - match.start));
    QCOMPARE(texts, expected);
}

void TestCodeSearch::badExpression()
{
    QVERIFY(!findMatches("a(b", {u"a("_s, true, false}));
    QCOMPARE(findMatches("a(b", {u"a("_s, false, false})->size(), 1);
}

void TestCodeSearch::replacements()
{
    QCOMPARE(replacementFor("ab", {u"ab"_s, false, false}, u"\\1x"_s), QByteArray("\\1x"));
    QCOMPARE(replacementFor("ab", {u"(a)(b)"_s, true, false}, u"\\2-\\1"_s), QByteArray("b-a"));
    QCOMPARE(replacementFor("ab", {u"a(b)"_s, true, false}, u"[\\1\\9]\\"_s), QByteArray("[b]\\"));
}

void TestCodeSearch::stopsCounting()
{
    QCOMPARE(findMatches(QByteArray("a").repeated(50'000), {u"a"_s, false, false})->size(), MostMatches);
}

QTEST_GUILESS_MAIN(TestCodeSearch)
#include "tst_code_search.moc"
