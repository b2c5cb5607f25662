#include "tests/support/fake_renderer.h"
#include "tests/support/waiting.h"
#include "ui/studio/artwork_recorder.h"

#include <QSemaphore>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace pentimento;

namespace {

struct Rig {
    Rig()
    {
        auto opened = Library::open(folder.path(), Library::Access::ReadWrite);
        Q_ASSERT(opened);
        library = *std::move(opened);
        recorder = std::make_unique<ArtworkRecorder>(library.get(), renderer, *jobs);
        listen(*recorder);
    }
    ~Rig() { finish(); }
    void finish() // as a program that ends: jobs work for the recorder, the recorder for the library
    {
        jobs.reset();
        recorder.reset();
        QCoreApplication::processEvents(); // what it said last is heard
    }
    bool nextIsRecorded()
    {
        return QTest::qWaitFor([this] { return recorded.size() > m_seen; }, PatienceMs) && ++m_seen;
    }
    // The recorder speaks on other threads, where a spy could miss it.
    void listen(ArtworkRecorder& other)
    {
        QObject::connect(&other, &ArtworkRecorder::recorded, &here,
            [this](const QString&, const Artwork& artwork) { recorded.append(artwork); });
        QObject::connect(&other, &ArtworkRecorder::kept, &here,
            [this](const QString&, const Artwork& artwork) { kept.append(artwork.id); });
        QObject::connect(
            &other, &ArtworkRecorder::sketchAdded, &here, [this](const QString&, qint64 id) { added.append(id); });
        QObject::connect(&other, &ArtworkRecorder::failed, &here, [this](const Error& error) { failed.append(error); });
    }

    QTemporaryDir folder;
    std::unique_ptr<Library> library;
    FakeRenderer renderer;
    std::unique_ptr<JobRunner> jobs = std::make_unique<JobRunner>();
    std::unique_ptr<ArtworkRecorder> recorder;
    QList<Artwork> recorded;
    QList<qint64> kept;
    QList<qint64> added;
    QList<Error> failed;
    QObject here;

private:
    qsizetype m_seen = 0;
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
    void savingBeforeTheTimelineIsFoundMakesNoSecondOne();
    void savingOverAnotherSketchTakesItsPath();
    void aSketchThatNeverPaintedIsFoundAgain();
    void withoutALibraryNothingHappens();
};

void TestArtworkRecorder::keepsLineage()
{
    Rig rig;
    rig.recorder->record(sketchOf("one"), Artwork::Reason::Manual);
    QVERIFY(rig.nextIsRecorded());
    rig.recorder->record(sketchOf("two"), Artwork::Reason::Save);
    QVERIFY(rig.nextIsRecorded());
    QVERIFY(!rig.recorded[0].parentId);
    QCOMPARE(rig.recorded[1].parentId, rig.recorded[0].id);
    QCOMPARE(rig.recorded[1].sketchId, rig.recorded[0].sketchId);
    QCOMPARE(rig.recorded[1].reason, Artwork::Reason::Save);
    QCOMPARE(*rig.library->object(rig.recorded[1].codeObject), "two");
    QVERIFY(rig.library->object(rig.recorded[1].pictureObject)->startsWith("\x89PNG"));
    QVERIFY(rig.recorded[1].anchored);
}

void TestArtworkRecorder::sameDrawingIsKeptOnce()
{
    Rig rig;
    rig.recorder->record(sketchOf("one"), Artwork::Reason::Manual);
    QVERIFY(rig.nextIsRecorded());
    QSignalSpy ended(rig.jobs.get(), &JobRunner::ended);
    rig.recorder->record(sketchOf("one"), Artwork::Reason::Save);
    QVERIFY(ended.wait(PatienceMs));
    QCOMPARE(rig.library->counts()->artworks, 1);
    QTRY_COMPARE_WITH_TIMEOUT(rig.kept, (QList<qint64>{rig.recorded[0].id, rig.recorded[0].id}), PatienceMs);
    rig.recorder->record(sketchOf("one", 2), Artwork::Reason::Save); // another seed is another drawing
    QVERIFY(rig.nextIsRecorded());
    QCOMPARE(rig.library->counts()->artworks, 2);
}

void TestArtworkRecorder::anExplicitParentWins()
{
    Rig rig;
    for (const QByteArray code : {"one", "two"}) {
        rig.recorder->record(sketchOf(code), Artwork::Reason::Manual);
        QVERIFY(rig.nextIsRecorded());
    }
    RecordedSketch branch = sketchOf("three"); // after "one" was restored
    branch.parent = rig.recorded[0].id;
    rig.recorder->record(branch, Artwork::Reason::Manual);
    QVERIFY(rig.nextIsRecorded());
    QCOMPARE(rig.recorded[2].parentId, rig.recorded[0].id);
}

void TestArtworkRecorder::snapshotsKeepTheirOrder()
{
    Rig rig;
    for (int i = 0; i < 20; ++i)
        rig.recorder->snapshot(sketchOf(QByteArray::number(i)));
    QTRY_VERIFY_WITH_TIMEOUT(!rig.added.isEmpty(), PatienceMs);
    const qint64 id = rig.added[0];
    QTRY_COMPARE_WITH_TIMEOUT(rig.library->snapshots(id)->size(), 20, PatienceMs);
    const auto snapshots = *rig.library->snapshots(id);
    for (int i = 0; i < 20; ++i)
        QCOMPARE(*rig.library->object(snapshots[i].codeObject), QByteArray::number(i));
    QCOMPARE(rig.added.size(), 1);
}

void TestArtworkRecorder::aFailedRenderIsNoArtwork()
{
    Rig rig;
    QSignalSpy ended(rig.jobs.get(), &JobRunner::ended);
    rig.recorder->record(sketchOf("SYNTAX"), Artwork::Reason::Manual);
    QVERIFY(ended.wait(PatienceMs));
    QCOMPARE(rig.library->counts()->artworks, 0);
    QCOMPARE(rig.recorded.size(), 0);
}

void TestArtworkRecorder::findsTheTimelineAgain()
{
    Rig rig;
    rig.recorder->record(sketchOf("one"), Artwork::Reason::Manual);
    QVERIFY(rig.nextIsRecorded());
    ArtworkRecorder later(rig.library.get(), rig.renderer, *rig.jobs);
    QList<Artwork> timeline;
    connect(&later, &ArtworkRecorder::recalled, &rig.here,
        [&timeline](const QString& key, const SketchDocument&, const QList<Artwork>& artworks, const QByteArray& code) {
            QCOMPARE(key, u"other"_s);
            QCOMPARE(code, "one");
            timeline = artworks;
        });
    later.recall(u"other"_s, u"/sketches/hibiscus.js"_s);
    QTRY_COMPARE_WITH_TIMEOUT(timeline.size(), 1, PatienceMs);
    rig.listen(later);
    RecordedSketch next = sketchOf("two");
    next.key = u"other"_s;
    later.record(next, Artwork::Reason::Manual);
    QVERIFY(rig.nextIsRecorded());
    QCOMPARE(rig.recorded[1].parentId, rig.recorded[0].id);
}

void TestArtworkRecorder::aSavedSketchTakesItsTimelineAlong()
{
    Rig rig;
    RecordedSketch sketch = sketchOf("one");
    sketch.path.clear();
    rig.recorder->record(sketch, Artwork::Reason::Manual);
    QVERIFY(rig.nextIsRecorded());
    sketch.path = u"/sketches/saved.js"_s;
    sketch.title = u"saved.js"_s;
    rig.recorder->move(sketch);
    rig.finish();
    const auto found = *rig.library->sketchOfPath(sketch.path);
    QVERIFY(found);
    QCOMPARE(found->id, rig.recorded[0].sketchId);
    QCOMPARE(found->title, u"saved.js"_s);
    QCOMPARE(rig.library->counts()->sketches, 1);
}

void TestArtworkRecorder::savingBeforeTheTimelineIsFoundMakesNoSecondOne()
{
    Rig rig;
    rig.recorder->record(sketchOf("one"), Artwork::Reason::Manual);
    QVERIFY(rig.nextIsRecorded());
    auto later = std::make_unique<ArtworkRecorder>(rig.library.get(), rig.renderer, *rig.jobs);
    QSemaphore gate; // shut while the writer is where it reports a sketch that does not exist
    connect(
        later.get(), &ArtworkRecorder::failed, later.get(), [&gate] { gate.acquire(); }, Qt::DirectConnection);
    RecordedSketch missing = sketchOf("none");
    missing.key = u"missing"_s;
    missing.librarySketch = 999;
    later->snapshot(missing);

    RecordedSketch moved = sketchOf("two");
    moved.key = u"other"_s;
    later->recall(moved.key, moved.path);
    moved.path = u"/sketches/renamed.js"_s;
    rig.listen(*later);
    later->move(moved);
    later->record(moved, Artwork::Reason::Save);
    const bool recorded = rig.nextIsRecorded();
    gate.release(100); // also when the check below ends the test
    QVERIFY(recorded);
    rig.jobs.reset();
    later.reset();
    QCoreApplication::processEvents(); // both have ended: what they said is heard
    QCOMPARE(rig.added.size(), 1); // by the first recorder
    QCOMPARE(rig.library->counts()->sketches, 1);
    const auto found = *rig.library->sketchOfPath(moved.path);
    QVERIFY(found);
    QCOMPARE(found->id, rig.recorded[0].sketchId);
    QCOMPARE(rig.recorded[1].parentId, rig.recorded[0].id);
}

void TestArtworkRecorder::savingOverAnotherSketchTakesItsPath()
{
    Rig rig;
    rig.recorder->record(sketchOf("one"), Artwork::Reason::Manual);
    QVERIFY(rig.nextIsRecorded());
    RecordedSketch over = sketchOf("two"); // never run, and saved as the first
    over.key = u"over"_s;
    rig.recorder->move(over);
    rig.recorder->record(over, Artwork::Reason::Save);
    QVERIFY(rig.nextIsRecorded());
    rig.finish();
    QVERIFY(rig.recorded[1].sketchId != rig.recorded[0].sketchId);
    QCOMPARE((*rig.library->sketchOfPath(over.path))->id, rig.recorded[1].sketchId);
    QCOMPARE(rig.library->sketch(*rig.recorded[0].sketchId)->path, QString());
    QVERIFY(rig.failed.isEmpty());
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
