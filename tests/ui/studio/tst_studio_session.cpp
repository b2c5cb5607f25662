#include "tests/support/fake_renderer.h"
#include "tests/support/waiting.h"
#include "ui/studio/studio_session.h"

#include "core/base/atomic_file.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace pentimento;

namespace {

// A session over Python sketches, which need no web engine, with a renderer that does what the code says.
struct Rig {
    explicit Rig(RunControl::Mode mode = RunControl::Mode::Manual)
    {
        auto opened = Library::open(folder.filePath(u"library"_s), Library::Access::ReadWrite);
        Q_ASSERT(opened);
        library = *std::move(opened);
        recorder = std::make_unique<ArtworkRecorder>(library.get(), renderer, *jobs);
        session = std::make_unique<StudioSession>(StudioServices{live, renderer, *recorder, nullptr}, mode);
    }
    ~Rig()
    {
        jobs.reset(); // they work for the recorder
        session.reset();
    }

    OpenSketch* open(const QString& name, const QByteArray& code)
    {
        const QString path = folder.filePath(name);
        if (!writeFileAtomically(path, code))
            return nullptr;
        const auto opened = session->open(path);
        if (!opened)
            return nullptr;
        texts[*opened] = code;
        session->setCodeSource(**opened, [this, sketch = *opened] { return texts[sketch]; });
        return *opened;
    }
    void type(OpenSketch& sketch, const QByteArray& code)
    {
        texts[&sketch] = code;
        session->edited(sketch);
        session->runs().analysed(true);
    }

    QTemporaryDir folder;
    FakeRenderer renderer;
    std::unique_ptr<JobRunner> jobs = std::make_unique<JobRunner>();
    LiveSession live{LiveSessionSettings()};
    std::unique_ptr<Library> library;
    std::unique_ptr<ArtworkRecorder> recorder;
    QHash<const OpenSketch*, QByteArray> texts;
    std::unique_ptr<StudioSession> session;
};

} // namespace

class TestStudioSession : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aRunShowsAndKeeps();
    void brokenCodeKeepsTheLastPicture();
    void aFileIsOpenOnce();
    void switchingSketchesHolds();
    void savingMakesAnArtwork();
    void anUnlockedSeedChangesWithEachRun();
    void aChosenSeedStays();
    void aRecalledVersionIsNotKeptAgain();
    void theEndOfADragIsASnapshot();
    void anEngineThatFailsByItselfEndsNoRun();
    void closingShowsTheNeighbour();
    void stopEndsASlowRun();
    void whatWasTypedLastIsKept();
};

void TestStudioSession::aRunShowsAndKeeps()
{
    Rig rig;
    OpenSketch* sketch = rig.open(u"a.py"_s, "one");
    QVERIFY(sketch);
    QSignalSpy frames(rig.session.get(), &StudioSession::frame);
    QSignalSpy kept(rig.session.get(), &StudioSession::recorded);
    QVERIFY(!rig.session->isUpToDate(*sketch));
    rig.session->runs().run();
    QVERIFY(frames.wait(PatienceMs));
    QVERIFY(rig.session->isUpToDate(*sketch));
    QVERIFY(!sketch->picture.image.isNull());
    QVERIFY(kept.size() == 1 || kept.wait(PatienceMs));
    QCOMPARE(sketch->artworkCode, "one");
    rig.type(*sketch, "two");
    QVERIFY(!rig.session->isUpToDate(*sketch));
    rig.type(*sketch, "one");
    QVERIFY(rig.session->isUpToDate(*sketch));
    sketch->setSeed(99);
    QVERIFY(!rig.session->isUpToDate(*sketch));
}

void TestStudioSession::brokenCodeKeepsTheLastPicture()
{
    Rig rig;
    OpenSketch* sketch = rig.open(u"a.py"_s, "one");
    QSignalSpy finished(rig.session.get(), &StudioSession::finished);
    rig.session->runs().run();
    QVERIFY(finished.wait(PatienceMs));
    const QImage before = sketch->picture.image;
    rig.type(*sketch, "SYNTAX");
    rig.session->runs().run();
    QVERIFY(finished.wait(PatienceMs));
    QCOMPARE(finished[1][0].value<RunControl::End>(), RunControl::End::Failed);
    QCOMPARE(sketch->picture.image, before);
    QVERIFY(!sketch->failure.isEmpty());
    QCOMPARE(sketch->problems().rowCount(), 1);
    rig.type(*sketch, "one");
    rig.session->runs().run();
    QVERIFY(sketch->failure.isEmpty());
    QCOMPARE(sketch->problems().rowCount(), 0); // no mark outlives its cause
}

void TestStudioSession::aFileIsOpenOnce()
{
    Rig rig;
    OpenSketch* sketch = rig.open(u"a.py"_s, "one");
    QCOMPARE(rig.open(u"a.py"_s, "one"), sketch);
    QCOMPARE(rig.session->sketches().size(), 1U);
    QVERIFY(!rig.session->open(rig.folder.filePath(u"missing.py"_s)));
    QCOMPARE(rig.session->current(), sketch);
}

void TestStudioSession::switchingSketchesHolds()
{
    Rig rig(RunControl::Mode::Auto);
    rig.open(u"a.py"_s, "one");
    QSignalSpy finished(rig.session.get(), &StudioSession::finished);
    rig.session->runs().run();
    QVERIFY(finished.wait(PatienceMs));
    QVERIFY(!rig.session->runs().isHeld());
    OpenSketch* second = rig.open(u"b.py"_s, "two");
    QCOMPARE(rig.session->current(), second);
    QSignalSpy started(rig.session.get(), &StudioSession::started);
    rig.type(*second, "three");
    QVERIFY(!started.wait(RunControl::AutoRunMs * 2));
}

void TestStudioSession::savingMakesAnArtwork()
{
    Rig rig;
    OpenSketch* sketch = rig.open(u"a.py"_s, "one");
    QSignalSpy kept(rig.session.get(), &StudioSession::recorded);
    rig.type(*sketch, "two");
    QVERIFY(rig.session->isModified(*sketch));
    QVERIFY(rig.session->save(*sketch, sketch->file().path()));
    QVERIFY(!rig.session->isModified(*sketch));
    QVERIFY(kept.wait(PatienceMs));
    QCOMPARE(kept[0][1].value<Artwork>().reason, Artwork::Reason::Save);
    QCOMPARE(*readFile(sketch->file().path(), 100), "two");
}

void TestStudioSession::anUnlockedSeedChangesWithEachRun()
{
    Rig rig;
    OpenSketch* sketch = rig.open(u"a.py"_s, "one");
    rig.session->runs().run();
    QCOMPARE(sketch->seed(), 1U);
    sketch->setSeedLocked(false);
    rig.session->runs().run();
    QVERIFY(sketch->seed() != 1U);
}

void TestStudioSession::aChosenSeedStays()
{
    Rig rig;
    OpenSketch* sketch = rig.open(u"a.py"_s, "one");
    sketch->setSeedLocked(false);
    sketch->setSeed(42);
    QSignalSpy recorded(rig.session.get(), &StudioSession::recorded);
    rig.session->runs().run(RunControl::Reason::Changed);
    QCOMPARE(sketch->seed(), 42U);
    QVERIFY(recorded.wait(30'000));
}

void TestStudioSession::aRecalledVersionIsNotKeptAgain()
{
    Rig rig;
    OpenSketch* sketch = rig.open(u"a.py"_s, "one");
    QSignalSpy recorded(rig.session.get(), &StudioSession::recorded);
    rig.session->runs().run();
    QTRY_COMPARE_WITH_TIMEOUT(recorded.size(), 1, 30'000);
    const Artwork first = *sketch->artwork;
    rig.type(*sketch, "two");
    rig.session->runs().run();
    QTRY_COMPARE_WITH_TIMEOUT(recorded.size(), 2, 30'000);

    rig.type(*sketch, "one");
    sketch->artwork = first; // as the history does when it is restored
    rig.session->runs().run(RunControl::Reason::Recalled);
    rig.session->keep(Artwork::Reason::Rest);
    rig.type(*sketch, "three");
    rig.session->runs().run();
    QTRY_COMPARE_WITH_TIMEOUT(recorded.size(), 3, 30'000);
    QCOMPARE(sketch->artwork->parentId, std::optional(first.id));
    const auto kept = rig.library->artworksOfSketch(*sketch->librarySketch);
    QVERIFY(kept);
    QCOMPARE(kept->size(), 3);
}

void TestStudioSession::theEndOfADragIsASnapshot()
{
    Rig rig(RunControl::Mode::Auto);
    OpenSketch* sketch = rig.open(u"a.py"_s, "houses = 1");
    rig.session->runs().run();
    QTRY_VERIFY_WITH_TIMEOUT(sketch->librarySketch.has_value(), 30'000);
    QSignalSpy started(rig.session.get(), &StudioSession::started);
    rig.texts[sketch] = "houses = 7";
    rig.session->edited(*sketch);
    rig.session->runs().dragged();
    QTRY_VERIFY_WITH_TIMEOUT(!started.isEmpty(), 30'000);
    rig.session->dragEnded();
    const auto newest = [&] {
        const auto snapshots = rig.library->snapshots(*sketch->librarySketch);
        return snapshots && !snapshots->isEmpty() ? rig.library->object(snapshots->last().codeObject)
                                                  : Result<QByteArray>(QByteArray());
    };
    QTRY_COMPARE_WITH_TIMEOUT(*newest(), "houses = 7", 30'000);
}

// The p5 process cannot start here, and nobody waits for it: no sketch is open, and then a Python one is.
void TestStudioSession::anEngineThatFailsByItselfEndsNoRun()
{
    Rig rig;
    QSignalSpy missing(rig.session.get(), &StudioSession::engineMissing);
    rig.live.warm();
    QTRY_COMPARE_WITH_TIMEOUT(missing.size(), 1, 30'000);
    const OpenSketch* sketch = rig.open(u"a.py"_s, "one");
    rig.live.warm();
    QTRY_COMPARE_WITH_TIMEOUT(missing.size(), 2, 30'000);
    QVERIFY(sketch->failure.isEmpty());
}

void TestStudioSession::closingShowsTheNeighbour()
{
    Rig rig;
    OpenSketch* first = rig.open(u"a.py"_s, "one");
    OpenSketch* second = rig.open(u"b.py"_s, "two");
    QSignalSpy closing(rig.session.get(), &StudioSession::closing);
    rig.session->close(*second);
    QCOMPARE(closing.size(), 1);
    QCOMPARE(rig.session->current(), first);
    rig.session->close(*first);
    QCOMPARE(rig.session->current(), nullptr);
}

void TestStudioSession::stopEndsASlowRun()
{
    Rig rig;
    rig.open(u"a.py"_s, "SLOW");
    QSignalSpy finished(rig.session.get(), &StudioSession::finished);
    rig.session->runs().run();
    QVERIFY(!finished.wait(50));
    rig.session->runs().stop();
    QCOMPARE(finished.size(), 1);
    QCOMPARE(finished[0][0].value<RunControl::End>(), RunControl::End::Stopped);
    QVERIFY(!rig.session->player().isPlaying());
}

void TestStudioSession::whatWasTypedLastIsKept()
{
    Rig rig;
    const QString drafts = rig.folder.filePath(u"drafts"_s);
    {
        DraftKeeper keeper(*DraftStore::open(drafts));
        rig.session = std::make_unique<StudioSession>(
            StudioServices{rig.live, rig.renderer, *rig.recorder, &keeper}, RunControl::Mode::Manual);
        rig.type(*rig.open(u"last.py"_s, "wall = 1\n"), "wall = 12\n");
        rig.session.reset(); // before the draft was due, and before the keeper
    }
    const auto leftovers = DraftKeeper(*DraftStore::open(drafts)).leftovers();
    QCOMPARE(leftovers.size(), 1);
    QCOMPARE(leftovers[0].text, u"wall = 12\n"_s);
}

QTEST_GUILESS_MAIN(TestStudioSession)
#include "tst_studio_session.moc"
