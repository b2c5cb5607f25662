#include "core/sketch/code/line_diff.h"

#include <QTest>

#include <random>
#include <vector>

using namespace Qt::StringLiterals;
using namespace pentimento;

namespace {

// The base with the hunks carried out.
QByteArray patched(const QByteArray& base, const QByteArray& code, const QList<LineHunk>& hunks)
{
    const QByteArrayList before = base.split('\n');
    const QByteArrayList after = code.split('\n');
    QByteArrayList lines;
    int at = 0;
    for (const LineHunk& hunk : hunks) {
        lines += before.mid(at, hunk.baseStart - at);
        lines += after.mid(hunk.start, hunk.count);
        at = hunk.baseStart + hunk.baseCount;
    }
    lines += before.mid(at);
    return lines.join('\n');
}

// Lines to take out and put in at the least, by the longest common subsequence.
int leastDifferences(const QByteArray& base, const QByteArray& code)
{
    const QByteArrayList a = base.split('\n');
    const QByteArrayList b = code.split('\n');
    std::vector<std::vector<int>> common(size_t(a.size()) + 1, std::vector<int>(size_t(b.size()) + 1, 0));
    for (size_t i = 1; i < common.size(); ++i) {
        for (size_t j = 1; j < common[i].size(); ++j)
            common[i][j] = a[qsizetype(i) - 1] == b[qsizetype(j) - 1] ? common[i - 1][j - 1] + 1
                                                                      : std::max(common[i - 1][j], common[i][j - 1]);
    }
    return int(a.size() + b.size()) - 2 * common.back().back();
}

int differences(const QList<LineHunk>& hunks)
{
    int count = 0;
    for (const LineHunk& hunk : hunks)
        count += hunk.baseCount + hunk.count;
    return count;
}

QByteArray randomText(std::mt19937& random)
{
    QByteArray text;
    const int lines = int(random() % 12);
    for (int i = 0; i < lines; ++i)
        text += QByteArray(1, char('a' + random() % 4)) + '\n';
    return text;
}

} // namespace

class TestLineDiff : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void hunks_data();
    void hunks();
    void isAsShortAsCanBe();
    void givesUpOnTexts();
};

void TestLineDiff::hunks_data()
{
    QTest::addColumn<QByteArray>("base");
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<QList<LineHunk>>("expected");
    const auto row = [](const char* name, const char* base, const char* code, const QList<LineHunk>& expected) {
        QTest::newRow(name) << QByteArray(base) << QByteArray(code) << expected;
    };
    row("same", "a\nb", "a\nb", {});
    row("changed", "a\nb\nc", "a\nx\nc", {{1, 1, 1, 1}});
    row("added", "a\nc", "a\nb\nc", {{1, 0, 1, 1}});
    row("removed", "a\nb\nc", "a\nc", {{1, 1, 1, 0}});
    row("at both ends", "a\nb\nc", "x\na\nb\nc\ny", {{0, 0, 0, 1}, {3, 0, 4, 1}});
    row("from nothing", "", "a\nb\n", {{0, 0, 0, 2}});
    row("to nothing", "a\nb\n", "", {{0, 2, 0, 0}});
    row("line end", "a", "a\n", {{1, 0, 1, 1}});
}

void TestLineDiff::hunks()
{
    QFETCH(QByteArray, base);
    QFETCH(QByteArray, code);
    QFETCH(QList<LineHunk>, expected);
    QCOMPARE(diffLines(base, code), expected);
}

void TestLineDiff::isAsShortAsCanBe()
{
    std::mt19937 random(7);
    for (int i = 0; i < 3000; ++i) {
        const QByteArray base = randomText(random);
        const QByteArray code = randomText(random);
        const QList<LineHunk> found = diffLines(base, code);
        QCOMPARE(patched(base, code, found), code);
        QCOMPARE(differences(found), leastDifferences(base, code));
        for (qsizetype j = 1; j < found.size(); ++j)
            QVERIFY(found[j].start > found[j - 1].start + found[j - 1].count);
    }
}

void TestLineDiff::givesUpOnTexts()
{
    QByteArray base = "head\n";
    QByteArray code = "head\n";
    for (int i = 0; i < 3000; ++i) {
        base += QByteArray::number(i) + '\n';
        code += QByteArray::number(-i - 1) + '\n';
    }
    const QList<LineHunk> found = diffLines(base + "tail", code + "tail");
    QCOMPARE(found, (QList<LineHunk>{{1, 3000, 1, 3000}}));
}

QTEST_GUILESS_MAIN(TestLineDiff)
#include "tst_line_diff.moc"
