#include "tests/core/sketch/trace/trace_runs.h"
#include "tests/support/studio_rig.h"
#include "tests/support/waiting.h"
#include "ui/liveview/live_view.h"
#include "ui/studio/history_strip.h"
#include "ui/text/translations.h"
#include "ui/theme/theme_switch.h"

#include "core/sketch/trace/paint_trace_builder.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace pentimento;

namespace {

Result<PaintTrace> blueTrace()
{
    constexpr QSize Size(4, 3);
    constexpr quint32 Blue = 0xffff0000; // A B G R as a little-endian word
    QList<quint32> words{0, 12};
    words.append(QList<quint32>(12, Blue));
    PaintTraceBuilder builder;
    PM_CHECK(builder.add({u"background"_s, 1, 1, {}}, Size, runsOf(words)));
    return builder.finish(Size, runsOf(QList<quint32>(12, Blue)), 0);
}

} // namespace

// What the Studio shows in place of the sketch's own picture, and what it says of it.
class TestStudioPicture : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void determinismIsSaid();
    void theBarsFollowTheirChoice();
    void runningEndsACompare();
    void anAnimationLeavesAVersionAlone();
    void aVersionOfAnotherDayNamesThatDay();
    void theVersionsAreCounted();
    void nothingIsComparedWithNothing();
    void aReplayHasThePictureToItself();
    void aReadOnlyLibraryIsSaidAndRead();
};

void TestStudioPicture::init()
{
    static ThemeSwitch look(*qApp, QDBusConnection(u"none"_s), {});
    look.settle();
}

void TestStudioPicture::determinismIsSaid()
{
    StudioRig rig;
    rig.open(u"houses.py"_s, houses);
    QList<Determinism> checked; // said on another thread, so a spy could miss it
    connect(&rig.determinism, &DeterminismCheck::checked, &rig.workspace,
        [&checked](const RenderRequest&, const Determinism& found) { checked.append(found); });
    rig.action("studio.determinism")->trigger();
    QTRY_COMPARE_WITH_TIMEOUT(checked.size(), 1, PatienceMs);
    QVERIFY(checked[0].same);
    QVERIFY(rig.says(u"houses.py: Deterministic"_s)); // of no picture that is shown
    QSignalSpy finished(&rig.session, &StudioSession::finished);
    rig.action("studio.run")->trigger();
    QVERIFY(finished.wait(PatienceMs));
    QVERIFY(!rig.says(u"Deterministic"_s));
    rig.action("studio.determinism")->trigger();
    QTRY_COMPARE_WITH_TIMEOUT(checked.size(), 2, PatienceMs);
    QVERIFY(rig.says(u"Deterministic"_s));
}

void TestStudioPicture::theBarsFollowTheirChoice()
{
    StudioRig rig;
    CodeEditor* editor = rig.open(u"houses.py"_s, houses);
    QCOMPARE(editor->diffBase(), houses);
    editor->replaceRange(0, 0, "# mine\n");
    QVERIFY(rig.session.save(*rig.session.current(), rig.folder.filePath(u"houses.py"_s)));
    QCOMPARE(editor->diffBase(), "# mine\n" + houses);

    rig.action("studio.diffToRun")->trigger();
    QVERIFY(!editor->diffBase());
    QSignalSpy finished(&rig.session, &StudioSession::finished);
    rig.action("studio.run")->trigger();
    QVERIFY(finished.wait(PatienceMs));
    QCOMPARE(editor->diffBase(), "# mine\n" + houses);
    editor->replaceRange(0, 7, {});
    QCOMPARE(editor->diffBase(), "# mine\n" + houses);

    rig.action("studio.diffToParent")->trigger();
    QVERIFY(!editor->diffBase());
    rig.session.current()->artwork = Artwork();
    rig.session.current()->artworkCode = "parent = 1\n";
    Q_EMIT rig.session.recorded(rig.session.current(), Artwork());
    QCOMPARE(editor->diffBase(), "parent = 1\n");
    const CodeEditor* second = rig.open(u"second.py"_s, "b = 1\n");
    QVERIFY(second != editor && !second->diffBase());
}

void TestStudioPicture::runningEndsACompare()
{
    QTemporaryDir folder;
    const auto library = Library::open(folder.path(), Library::Access::ReadWrite);
    QVERIFY(library);
    StudioRig rig(library->get());
    CodeEditor* editor = rig.open(u"houses.py"_s, houses);
    QSignalSpy recorded(&rig.session, &StudioSession::recorded);
    rig.action("studio.run")->trigger();
    QVERIFY(recorded.wait(PatienceMs));
    editor->replaceRange(0, 0, "# mine\n");
    QSignalSpy finished(&rig.session, &StudioSession::finished);
    rig.session.current()->setSeed(77); // another colour
    rig.action("studio.run")->trigger();
    QVERIFY(finished.wait(PatienceMs));
    QTRY_COMPARE_WITH_TIMEOUT(recorded.size(), 2, PatienceMs);
    const auto* view = rig.workspace.findChild<LiveView*>();
    const QImage own = view->pictureView()->picture();
    QVERIFY(!view->isStale());

    auto* strip = rig.workspace.findChild<HistoryStrip*>();
    const auto compare = [strip, view, &own] {
        Q_EMIT strip->compareAsked(1); // the older one
        return QTest::qWaitFor([view, &own] { return view->pictureView()->picture() != own; });
    };
    QVERIFY(compare());
    QCOMPARE(editor->diffBase(), houses);
    QVERIFY(!view->aside().isEmpty());
    editor->replaceRange(0, 0, " ");
    editor->undo();
    QVERIFY(!view->aside().isEmpty()); // still the picture of the old version
    rig.action("studio.compare")->trigger();
    QVERIFY(view->aside().isEmpty());
    QCOMPARE(view->pictureView()->picture(), own);
    QCOMPARE(editor->diffBase(), rig.session.current()->file().savedCode());

    QVERIFY(compare());
    editor->replaceRange(0, 0, "SYNTAX\n");
    rig.action("studio.run")->trigger();
    QVERIFY(finished.wait(PatienceMs));
    QVERIFY(!rig.action("studio.compare")->isChecked());
    QCOMPARE(view->pictureView()->picture(), own); // the last good one
    QVERIFY(view->isStale());
}

void TestStudioPicture::anAnimationLeavesAVersionAlone()
{
    QTemporaryDir folder;
    const auto library = Library::open(folder.path(), Library::Access::ReadWrite);
    QVERIFY(library);
    StudioRig rig(library->get());
    rig.open(u"moving.js"_s, "function draw() {}\n");
    const auto* view = rig.workspace.findChild<LiveView*>();
    const auto play = [&rig](int number, const QColor& colour) {
        QImage picture(4, 3, QImage::Format_ARGB32_Premultiplied);
        picture.fill(colour);
        Q_EMIT rig.live.frame({picture, number, 5});
    };
    const auto shown = [view] { return view->pictureView()->picture().pixelColor(0, 0); };
    QSignalSpy recorded(&rig.session, &StudioSession::recorded);
    rig.action("studio.run")->trigger();
    play(1, Qt::yellow);
    QVERIFY(recorded.wait(PatienceMs));
    QCOMPARE(shown(), QColor(Qt::yellow));

    rig.action("studio.compare")->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(!view->aside().isEmpty(), PatienceMs);
    const QColor version = shown();
    QVERIFY(version != QColor(Qt::yellow));
    play(2, Qt::green);
    QCOMPARE(shown(), version);
    QVERIFY(!view->aside().isEmpty());
    rig.session.runs().rewritten(); // another program wrote the file
    play(1, Qt::red);
    QCOMPARE(shown(), version);
    rig.action("studio.compare")->trigger();
    QCOMPARE(shown(), QColor(Qt::red));
    play(2, Qt::blue);
    QCOMPARE(shown(), QColor(Qt::blue));
}

void TestStudioPicture::aVersionOfAnotherDayNamesThatDay()
{
    QTemporaryDir folder;
    const auto library = Library::open(folder.path(), Library::Access::ReadWrite);
    QVERIFY(library);
    StudioRig rig(library->get());
    rig.open(u"houses.py"_s, houses);
    QSignalSpy recorded(&rig.session, &StudioSession::recorded);
    rig.action("studio.run")->trigger();
    QVERIFY(recorded.wait(PatienceMs));
    Artwork older = *rig.session.current()->artwork;
    older.createdAt = older.createdAt.addDays(-2);
    Q_EMIT rig.session.recalled(rig.session.current(), {older});
    rig.action("studio.compare")->trigger();
    const auto* view = rig.workspace.findChild<LiveView*>();
    QTRY_VERIFY_WITH_TIMEOUT(!view->aside().isEmpty(), PatienceMs);
    const QString day = QLocale().toString(older.createdAt.toLocalTime().date(), QLocale::ShortFormat);
    QVERIFY2(view->aside().contains(day), qPrintable(view->aside()));
}

void TestStudioPicture::theVersionsAreCounted()
{
    QTemporaryDir folder;
    const auto library = Library::open(folder.path(), Library::Access::ReadWrite);
    QVERIFY(library);
    installTranslations(*qApp, u"en"_s); // which have the plurals
    StudioRig rig(library->get());
    rig.open(u"houses.py"_s, houses);
    QSignalSpy recorded(&rig.session, &StudioSession::recorded);
    for (const QString& said : {u"1 version"_s, u"2 versions"_s}) {
        QVERIFY(!rig.says(said));
        rig.session.current()->newSeed();
        rig.action("studio.run")->trigger();
        QVERIFY(recorded.wait(PatienceMs));
        QVERIFY(rig.says(said));
    }
    rig.open(u"other.py"_s, houses);
    QVERIFY(!rig.mentions(u" version"_s));
}

void TestStudioPicture::nothingIsComparedWithNothing()
{
    StudioRig rig;
    rig.open(u"houses.py"_s, houses);
    rig.action("studio.compare")->trigger();
    QVERIFY(!rig.action("studio.compare")->isChecked());
    QVERIFY(rig.says(u"No version is kept yet to compare with."_s));
}

void TestStudioPicture::aReplayHasThePictureToItself()
{
    StudioRig rig;
    CodeEditor* editor = rig.open(u"moving.js"_s, "function mousePressed() {}\n");
    OpenSketch& sketch = *rig.session.current();
    const auto* view = rig.workspace.findChild<LiveView*>();
    rig.action("studio.run")->trigger();
    QImage own(4, 3, QImage::Format_ARGB32_Premultiplied);
    own.fill(Qt::yellow);
    Q_EMIT rig.live.frame({own, 1, 5});
    Q_EMIT rig.live.settled(5);
    QVERIFY(rig.session.player().isPlaying()); // it still hears the mouse
    rig.action("studio.replay")->trigger();
    QVERIFY(!rig.session.player().isPlaying());

    const auto trace = blueTrace();
    QVERIFY(trace);
    Q_EMIT rig.tracer.traced(
        {.sketch = sketch.sketch(editor->code()), .seed = sketch.seed(), .size = sketch.size()}, *trace);
    QCOMPARE(view->pictureView()->picture().pixelColor(0, 0), QColor(Qt::blue));
    QVERIFY(view->aside().contains(u"leads to its line"_s));
    editor->replaceRange(0, 0, "let = ");
    QVERIFY(view->aside().contains(u"before the last edit"_s));
    editor->undo();
    QVERIFY(view->aside().contains(u"leads to its line"_s));

    editor->replaceRange(0, 0, "let = ");
    rig.action("studio.run")->trigger(); // and no frame comes
    QCOMPARE(view->pictureView()->picture().pixelColor(0, 0), QColor(Qt::yellow));
    QVERIFY(view->isStale());
}

void TestStudioPicture::aReadOnlyLibraryIsSaidAndRead()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"houses.py"_s);
    QVERIFY(writeFileAtomically(path, houses));
    {
        const auto library = Library::open(folder.path(), Library::Access::ReadWrite);
        QVERIFY(library);
        StudioRig rig(library->get());
        rig.workspace.openFiles({path});
        QSignalSpy recorded(&rig.session, &StudioSession::recorded);
        rig.action("studio.run")->trigger();
        QVERIFY(recorded.wait(PatienceMs));
        QVERIFY(!rig.mentions(u"reading only"_s));
    }
    const auto library = Library::open(folder.path(), Library::Access::ReadOnly);
    QVERIFY(library);
    StudioRig rig(library->get());
    QSignalSpy recalled(&rig.session, &StudioSession::recalled);
    rig.workspace.openFiles({path});
    QVERIFY(rig.mentions(u"reading only"_s));
    QVERIFY(recalled.wait(PatienceMs));
    QCOMPARE(rig.workspace.findChild<HistoryStrip*>()->model()->rowCount(), 1);
    QTRY_VERIFY_WITH_TIMEOUT(rig.mentions(u"Artwork 1"_s), PatienceMs);
}

QTEST_MAIN(TestStudioPicture)
#include "tst_studio_picture.moc"
