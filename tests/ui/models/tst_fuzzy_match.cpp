#include "ui/models/fuzzy_match.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace pentimento;

class TestFuzzyMatch : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void positions_data();
    void positions();
    void order_data();
    void order();
};

void TestFuzzyMatch::positions_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("marked"); // the matched letters in brackets; empty: no match
    const auto row = [](const char* pattern, const char* text, const char* marked) {
        QTest::addRow("%s in %s", pattern, text)
            << QString::fromUtf8(pattern) << QString::fromUtf8(text) << QString::fromUtf8(marked);
    };
    row("swi", "Swipe mode", "[S][w][i]pe mode");
    row("swi", "Show wireframe", "[S]how [w][i]reframe");
    row("SWI", "show wireframe", "[s]how [w][i]reframe");
    row("s m", "Swipe mode", "[S]wipe [m]ode");
    row("mode", "Some model mode", "Some [m][o][d][e]l mode");
    row("ep", "Export PNG", "[E]xport [P]NG");
    row("ü", "Über Pentimento", "[Ü]ber Pentimento");
    row("wis", "Swipe", "");
    row("swipes", "Swipe", "");
    row("", "Swipe", "Swipe");
    row("x", "", "");
}

void TestFuzzyMatch::positions()
{
    QFETCH(QString, pattern);
    QFETCH(QString, text);
    QFETCH(QString, marked);
    const auto match = fuzzyMatch(pattern, text);
    QCOMPARE(match.has_value(), !marked.isEmpty());
    if (!match)
        return;
    QString shown;
    for (int i = 0; i < text.size(); ++i)
        shown += match->positions.contains(i) ? u'[' + text.mid(i, 1) + u']' : text.mid(i, 1);
    QCOMPARE(shown, marked);
}

void TestFuzzyMatch::order_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QString>("better");
    QTest::addColumn<QString>("worse");
    QTest::newRow("together before apart") << u"swi"_s << u"Swipe mode"_s << u"Show wireframe"_s;
    QTest::newRow("start before middle") << u"run"_s << u"Run"_s << u"Previous run"_s;
    QTest::newRow("word before letters") << u"seed"_s << u"New seed"_s << u"Set grid colour"_s;
    QTest::newRow("initials before scattered") << u"ep"_s << u"Export PNG"_s << u"Keep up"_s;
}

void TestFuzzyMatch::order()
{
    QFETCH(QString, pattern);
    QFETCH(QString, better);
    QFETCH(QString, worse);
    const auto first = fuzzyMatch(pattern, better);
    const auto second = fuzzyMatch(pattern, worse);
    QVERIFY(first);
    QVERIFY(!second || first->score > second->score);
}

QTEST_GUILESS_MAIN(TestFuzzyMatch)
#include "tst_fuzzy_match.moc"
