#include "tests/support/fake_renderer.h"
#include "ui/studio/artwork_recorder.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace pentimento;

namespace {

constexpr int WaitMs = 30'000; // a loaded machine and a slow disk

struct Rig {
    Rig()
    {
        auto opened = Library::open(folder.path(), Library::Access::ReadWrite);
        Q_ASSERT(opened);
        library = *std::move(opened);
        recorder = std::make_unique<ArtworkRecorder>(library.get(), renderer, *jobs);
        recorded = std::make_unique<QSignalSpy>(recorder.get(), &ArtworkRecorder::recorded);
        failed = std::make_unique<QSignalSpy>(recorder.get(), &ArtworkRecorder::failed);
    }
    ~Rig() { finish(); }
    void finish() // as a program that ends: jobs work for the recorder, the recorder for the library
    {
        jobs.reset();
        recorder.reset();
    }
    Artwork artwork(int at) const { return (*recorded)[at][1].value<Artwork>(); }

    QTemporaryDir folder;
    std::unique_ptr<Library> library;
    FakeRenderer renderer;
    std::unique_ptr<JobRunner> jobs = std::make_unique<JobRunner>();
    std::unique_ptr<ArtworkRecorder> recorder;
    std::unique_ptr<QSignalSpy> recorded;
    std::unique_ptr<QSignalSpy> failed;
};

RecordedSketch sketchOf(const QByteArray& code, quint32 seed = 1)
{
    return {.key = u"k"_s,
        .librarySketch = {},
        .title = u"hibiscus.js"_s,
        .path = u"/sketches/hibiscus.js"_s,
        .sketch = {u"hibiscus.js"_s, Medium::P5Brush2, code},
        .seed = seed,
        .size = {},
        .parent = {},
        .author = Artwork::Author::Human,
        .authorName = {}};
}

} // namespace

class TestArtworkRecorder : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keepsLineage();
    void sameDrawingIsKeptOnce();
    void anExplicitParentWins();
    void snapshotsKeepTheirOrder();
    void aFailedRenderIsNoArtwork();
    void findsTheTimelineAgain();
    void aSavedSketchTakesItsTimelineAlong();
    void savingOverAnotherSketchTakesItsPath();
    void aSketchThatNeverPaintedIsFoundAgain();
    void withoutALibraryNothingHappens();
};

void TestArtworkRecorder::keepsLineage()
{
    Rig rig;
    rig.recorder->record(sketchOf("one"), Artwork::Reason::Manual);
    QVERIFY(rig.recorded->wait(WaitMs));
    rig.recorder->record(sketchOf("two"), Artwork::Reason::Save);
    QVERIFY(rig.recorded->wait(WaitMs));
    QVERIFY(!rig.artwork(0).parentId);
    QCOMPARE(rig.artwork(1).parentId, rig.artwork(0).id);
    QCOMPARE(rig.artwork(1).sketchId, rig.artwork(0).sketchId);
    QCOMPARE(rig.artwork(1).reason, Artwork::Reason::Save);
    QCOMPARE(*rig.library->object(rig.artwork(1).codeObject), "two");
    QVERIFY(rig.library->object(rig.artwork(1).pictureObject)->startsWith("\x89PNG"));
    QVERIFY(rig.artwork(1).anchored);
}

void TestArtworkRecorder::sameDrawingIsKeptOnce()
{
    Rig rig;
    rig.recorder->record(sketchOf("one"), Artwork::Reason::Manual);
    QVERIFY(rig.recorded->wait(WaitMs));
    QSignalSpy ended(rig.jobs.get(), &JobRunner::ended);
    rig.recorder->record(sketchOf("one"), Artwork::Reason::Save);
    QVERIFY(ended.wait(WaitMs));
    QCOMPARE(rig.library->counts()->artworks, 1);
    rig.recorder->record(sketchOf("one", 2), Artwork::Reason::Save); // another seed is another drawing
    QVERIFY(rig.recorded->wait(WaitMs));
    QCOMPARE(rig.library->counts()->artworks, 2);
}

void TestArtworkRecorder::anExplicitParentWins()
{
    Rig rig;
    for (const QByteArray code : {"one", "two"}) {
        rig.recorder->record(sketchOf(code), Artwork::Reason::Manual);
        QVERIFY(rig.recorded->wait(WaitMs));
    }
    RecordedSketch branch = sketchOf("three"); // after "one" was restored
    branch.parent = rig.artwork(0).id;
    rig.recorder->record(branch, Artwork::Reason::Manual);
    QVERIFY(rig.recorded->wait(WaitMs));
    QCOMPARE(rig.artwork(2).parentId, rig.artwork(0).id);
}

void TestArtworkRecorder::snapshotsKeepTheirOrder()
{
    Rig rig;
    QSignalSpy added(rig.recorder.get(), &ArtworkRecorder::sketchAdded);
    for (int i = 0; i < 20; ++i)
        rig.recorder->snapshot(sketchOf(QByteArray::number(i)));
    QVERIFY(added.wait(WaitMs));
    const qint64 id = added[0][1].toLongLong();
    QTRY_COMPARE_WITH_TIMEOUT(rig.library->snapshots(id)->size(), 20, WaitMs);
    const auto snapshots = *rig.library->snapshots(id);
    for (int i = 0; i < 20; ++i)
        QCOMPARE(*rig.library->object(snapshots[i].codeObject), QByteArray::number(i));
    QCOMPARE(added.size(), 1);
}

void TestArtworkRecorder::aFailedRenderIsNoArtwork()
{
    Rig rig;
    QSignalSpy ended(rig.jobs.get(), &JobRunner::ended);
    rig.recorder->record(sketchOf("SYNTAX"), Artwork::Reason::Manual);
    QVERIFY(ended.wait(WaitMs));
    QCOMPARE(rig.library->counts()->artworks, 0);
    QCOMPARE(rig.recorded->size(), 0);
}

void TestArtworkRecorder::findsTheTimelineAgain()
{
    Rig rig;
    rig.recorder->record(sketchOf("one"), Artwork::Reason::Manual);
    QVERIFY(rig.recorded->wait(WaitMs));
    ArtworkRecorder later(rig.library.get(), rig.renderer, *rig.jobs);
    QSignalSpy recalled(&later, &ArtworkRecorder::recalled);
    later.recall(u"other"_s, u"/sketches/hibiscus.js"_s);
    QVERIFY(recalled.wait(WaitMs));
    QCOMPARE(recalled[0][0].toString(), u"other"_s);
    QCOMPARE(recalled[0][2].value<QList<Artwork>>().size(), 1);
    QCOMPARE(recalled[0][3].toByteArray(), "one");
    QSignalSpy recorded(&later, &ArtworkRecorder::recorded);
    RecordedSketch next = sketchOf("two");
    next.key = u"other"_s;
    later.record(next, Artwork::Reason::Manual);
    QVERIFY(recorded.wait(WaitMs));
    QCOMPARE(recorded[0][1].value<Artwork>().parentId, rig.artwork(0).id);
}

void TestArtworkRecorder::aSavedSketchTakesItsTimelineAlong()
{
    Rig rig;
    RecordedSketch sketch = sketchOf("one");
    sketch.path.clear();
    rig.recorder->record(sketch, Artwork::Reason::Manual);
    QVERIFY(rig.recorded->wait(WaitMs));
    sketch.path = u"/sketches/saved.js"_s;
    sketch.title = u"saved.js"_s;
    rig.recorder->move(sketch);
    rig.finish();
    const auto found = *rig.library->sketchOfPath(sketch.path);
    QVERIFY(found);
    QCOMPARE(found->id, rig.artwork(0).sketchId);
    QCOMPARE(found->title, u"saved.js"_s);
    QCOMPARE(rig.library->counts()->sketches, 1);
}

void TestArtworkRecorder::savingOverAnotherSketchTakesItsPath()
{
    Rig rig;
    rig.recorder->record(sketchOf("one"), Artwork::Reason::Manual);
    QVERIFY(rig.recorded->wait(WaitMs));
    RecordedSketch over = sketchOf("two"); // never run, and saved as the first
    over.key = u"over"_s;
    rig.recorder->move(over);
    rig.recorder->record(over, Artwork::Reason::Save);
    QVERIFY(rig.recorded->wait(WaitMs));
    rig.finish();
    QVERIFY(rig.artwork(1).sketchId != rig.artwork(0).sketchId);
    QCOMPARE((*rig.library->sketchOfPath(over.path))->id, rig.artwork(1).sketchId);
    QCOMPARE(rig.library->sketch(*rig.artwork(0).sketchId)->path, QString());
    QVERIFY(rig.failed->isEmpty());
}

void TestArtworkRecorder::aSketchThatNeverPaintedIsFoundAgain()
{
    Rig rig;
    RecordedSketch broken = sketchOf("SYNTAX");
    broken.path.clear();
    rig.recorder->snapshot(broken);
    broken.path = u"/sketches/broken.js"_s;
    rig.recorder->move(broken);
    rig.finish();
    const auto found = *rig.library->sketchOfPath(broken.path);
    QVERIFY(found);
    QCOMPARE(rig.library->snapshots(found->id)->size(), 1);
}

void TestArtworkRecorder::withoutALibraryNothingHappens()
{
    FakeRenderer renderer;
    JobRunner jobs;
    ArtworkRecorder recorder(nullptr, renderer, jobs);
    QVERIFY(!recorder.isRecording());
    recorder.snapshot(sketchOf("one"));
    recorder.record(sketchOf("one"), Artwork::Reason::Manual);
    QVERIFY(jobs.jobs().isEmpty());
}

QTEST_GUILESS_MAIN(TestArtworkRecorder)
#include "tst_artwork_recorder.moc"
