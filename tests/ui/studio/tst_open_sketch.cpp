#include "ui/studio/open_sketch.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace pentimento;

class TestOpenSketch : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void seedsCanBeTakenBack();
    void aNewSeedIsAnother();
};

namespace {

std::unique_ptr<OpenSketch> untitled()
{
    return std::make_unique<OpenSketch>(SketchFile::untitled({u"a.js"_s, Medium::P5Brush2, "x"}), u"k"_s);
}

} // namespace

void TestOpenSketch::seedsCanBeTakenBack()
{
    const auto sketch = untitled();
    QSignalSpy changes(sketch.get(), &OpenSketch::seedChanged);
    QVERIFY(!sketch->hasPreviousSeed());
    sketch->setSeed(7);
    sketch->setSeed(7);
    sketch->setSeed(9);
    QCOMPARE(changes.size(), 2);
    sketch->previousSeed();
    QCOMPARE(sketch->seed(), 7U);
    sketch->previousSeed();
    QCOMPARE(sketch->seed(), 1U);
    sketch->previousSeed();
    QCOMPARE(sketch->seed(), 1U);
}

void TestOpenSketch::aNewSeedIsAnother()
{
    const auto sketch = untitled();
    for (int i = 0; i < 200; ++i) {
        const quint32 before = sketch->seed();
        sketch->newSeed();
        QVERIFY(sketch->seed() != before);
    }
}

QTEST_GUILESS_MAIN(TestOpenSketch)
#include "tst_open_sketch.moc"
