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
    const auto replaced = [](const QByteArray& code, const QString& text, bool expression, const QString& by) {
        const auto found = findMatches(code, {text, expression, false});
        return found && !found->isEmpty() ? replacementFor(found->first(), by) : QByteArray("not found");
    };
    QCOMPARE(replaced("ab", u"ab"_s, false, u"\\1x"_s), QByteArray("\\1x"));
    QCOMPARE(replaced("ab", u"(a)(b)"_s, true, u"\\2-\\1"_s), QByteArray("b-a"));
    QCOMPARE(replaced("ab", u"a(b)"_s, true, u"[\\1\\9]\\"_s), QByteArray("[b]\\"));
    QCOMPARE(replaced("ab", u"ab"_s, true, u"<\\0>"_s), QByteArray("<ab>"));
    QCOMPARE(replaced("foo(", u"(\\w+)(?=\\()"_s, true, u"my_\\1"_s), QByteArray("my_foo")); // by what follows it
    QCOMPARE(replaced("ab", u"(?<=a)(b)"_s, true, u"[\\1]"_s), QByteArray("[b]"));
}

void TestCodeSearch::stopsCounting()
{
    QCOMPARE(findMatches(QByteArray("a").repeated(50'000), {u"a"_s, false, false})->size(), MostMatches);
}

QTEST_GUILESS_MAIN(TestCodeSearch)
#include "tst_code_search.moc"
