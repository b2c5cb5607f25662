#include "core/metrics/palette.h"

#include <QHashSeed>
#include <QPainter>
#include <QTest>

using namespace pentimento;

class TestPalette : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void findsColoursByShare();
    void leavesPaperOut();
    void blankHasNone();
    void darkGroundIsAColour();
    void isTheSameInEachProcess();
};

namespace {

const QColor Peach(240, 138, 102);
const QColor Crimson(140, 18, 48);

QImage painted(const QColor& ground)
{
    QImage picture(400, 400, QImage::Format_RGB32);
    picture.fill(ground);
    QPainter painter(&picture);
    painter.fillRect(0, 0, 150, 200, Peach);
    painter.fillRect(200, 200, 100, 100, Crimson);
    return picture;
}

} // namespace

void TestPalette::findsColoursByShare()
{
    const auto colours = mainColours(painted(QColor(251, 247, 236)));
    QCOMPARE(colours.size(), 2);
    QCOMPARE(colours[0].colour, Peach);
    QVERIFY(qAbs(colours[0].share - 0.75) < 0.02);
    QCOMPARE(colours[1].colour, Crimson);
}

void TestPalette::leavesPaperOut()
{
    for (const PaletteColour& colour : mainColours(painted(Qt::white)))
        QVERIFY(colour.colour != QColor(Qt::white));
}

void TestPalette::blankHasNone()
{
    QImage blank(50, 50, QImage::Format_RGB32);
    blank.fill(Qt::white);
    QVERIFY(mainColours(blank).isEmpty());
    QVERIFY(mainColours(QImage()).isEmpty());
}

void TestPalette::darkGroundIsAColour()
{
    const auto colours = mainColours(painted(QColor(20, 24, 40)));
    QCOMPARE(colours.size(), 3);
    QCOMPARE(colours[0].colour, QColor(20, 24, 40));
}

// Half white, half red: which one is the paper must not hang on the order of a table, and so on the process's seed.
void TestPalette::isTheSameInEachProcess()
{
    QImage halves(100, 100, QImage::Format_RGB32);
    halves.fill(Qt::white);
    QPainter(&halves).fillRect(0, 0, 50, 100, Qt::red);
    QHashSeed::setDeterministicGlobalSeed();
    const auto first = mainColours(halves);
    for (int i = 0; i < 20; ++i) {
        QHashSeed::resetRandomGlobalSeed();
        const auto colours = mainColours(halves);
        QCOMPARE(colours.size(), first.size());
        QCOMPARE(colours[0].colour, first[0].colour);
    }
}

QTEST_GUILESS_MAIN(TestPalette)
#include "tst_palette.moc"
