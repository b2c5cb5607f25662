#include "tests/core/sketch/trace/trace_runs.h"
#include "tests/support/accessible_walk.h"
#include "tests/support/clipped_text.h"
#include "tests/support/fake_renderer.h"
#include "tests/support/pseudo_translator.h"
#include "ui/editor/code_editor.h"
#include "ui/liveview/live_view.h"
#include "ui/main/action_registry.h"
#include "ui/studio/history_strip.h"
#include "ui/studio/start_page.h"
#include "ui/studio/studio_workspace.h"
#include "ui/theme/theme_switch.h"

#include "core/base/atomic_file.h"
#include "core/sketch/trace/paint_trace_builder.h"

#include <QAbstractButton>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QSlider>
#include <QTabBar>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace pentimento;

namespace {

constexpr int WaitMs = 30'000; // a loaded machine and a slow disk

const QByteArray houses = "houses = 6  # [2:1:14]\nlit = True\nwall = \"#c9684f\"\n";

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

// The real workspace over Python sketches, which need no web engine, with a renderer that does what the code says.
struct Rig {
    explicit Rig(Library* library = nullptr)
        : recorder(library, renderer, jobs)
        , session({live, renderer, recorder, nullptr}, RunControl::Mode::Manual)
        , exporter(renderer, jobs, nullptr)
        , bundles(nullptr)
        , determinism(
              [this](const RenderRequest& request, const StopFlag& stop) { return renderer.render(request, stop); },
              jobs)
        , tracer({}, jobs)
        , workspace({session, live, exporter, bundles, determinism, tracer, library})
    {
        workspace.registerActions(actions);
        workspace.resize(1280, 720);
        workspace.show();
    }

    CodeEditor* open(const QString& name, const QByteArray& code)
    {
        const QString path = folder.filePath(name);
        if (!writeFileAtomically(path, code))
            return nullptr;
        workspace.openFiles({path});
        return visibleEditor();
    }
    CodeEditor* visibleEditor() const
    {
        for (CodeEditor* editor : workspace.findChildren<CodeEditor*>()) {
            if (editor->isVisible())
                return editor;
        }
        return nullptr;
    }
    const QTabBar* tabs() const
    {
        for (const QTabBar* bar : workspace.findChildren<QTabBar*>()) {
            if (bar->accessibleName() == u"Open sketches"_s)
                return bar;
        }
        return nullptr;
    }
    QAbstractButton* button(const QString& text) const
    {
        for (QAbstractButton* found : workspace.findChildren<QAbstractButton*>()) {
            if (found->isVisible() && found->text() == text)
                return found;
        }
        return nullptr;
    }
    bool says(const QString& sentence) const
    {
        for (const QLabel* label : workspace.findChildren<QLabel*>()) {
            if (label->isVisible() && label->text() == sentence)
                return true;
        }
        return false;
    }
    bool mentions(const QString& words) const
    {
        const auto labels = workspace.findChildren<QLabel*>();
        return std::any_of(
            labels.begin(), labels.end(), [&words](const QLabel* label) { return label->text().contains(words); });
    }
    QSlider* slider(const QString& name) const
    {
        for (QSlider* found : workspace.findChildren<QSlider*>()) {
            if (found->isVisible() && found->accessibleName() == name)
                return found;
        }
        return nullptr;
    }
    void activate()
    {
        workspace.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&workspace));
    }
    QLineEdit* field(const QString& name) const
    {
        for (QLineEdit* found : workspace.findChildren<QLineEdit*>()) {
            if (found->isVisible() && found->accessibleName() == name)
                return found;
        }
        return nullptr;
    }
    QAction* action(const char* id) const { return actions.action(QString::fromLatin1(id)); }

    QTemporaryDir folder;
    FakeRenderer renderer;
    JobRunner jobs;
    LiveSession live{LiveSessionSettings()};
    ArtworkRecorder recorder;
    StudioSession session;
    SketchExporter exporter;
    BundleOpener bundles;
    DeterminismCheck determinism;
    PaintTracer tracer;
    ActionRegistry actions;
    StudioWorkspace workspace;
};

} // namespace

class TestStudioWorkspace : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void startsEmptyAndOpensATemplate();
    void typingMarksTheTab();
    void aSliderWritesTheNumberAsOneStep();
    void aDragEndsWithItsSketch_data();
    void aDragEndsWithItsSketch();
    void enterInAFieldRunsTheNewValue();
    void undoReachesTheCodeFromEverywhere();
    void escapeStopsUnlessSomethingIsOpen();
    void aFailedRunIsSaidAndListed();
    void anOutsideChangeIsTaken();
    void aConflictAsks();
    void leftoversAreOfferedAndRestored();
    void determinismIsSaid();
    void theBarsFollowTheirChoice();
    void runningEndsACompare();
    void aReplayHasThePictureToItself();
    void aReadOnlyLibraryIsSaidAndRead();
    void stateComesBack();
    void everyControlHasAName();
    void longTextsFit();
};

void TestStudioWorkspace::init()
{
    static ThemeSwitch look(*qApp, QDBusConnection(u"none"_s), {});
    look.settle();
}

void TestStudioWorkspace::startsEmptyAndOpensATemplate()
{
    Rig rig;
    QVERIFY(rig.workspace.findChild<StartPage*>()->isVisible());
    QVERIFY(!rig.action("studio.run")->isEnabled());
    for (const StarterSketch& starter : starterTemplates())
        QVERIFY2(readStarter(starter), qPrintable(starter.resource));
    rig.action("studio.new")->trigger();
    QVERIFY(!rig.workspace.findChild<StartPage*>()->isVisible());
    QCOMPARE(rig.workspace.itemTitle(), u"watercolour.js"_s);
    QVERIFY(rig.action("studio.run")->isEnabled());
    QVERIFY(!rig.session.player().isPlaying()); // nothing runs on open
}

void TestStudioWorkspace::typingMarksTheTab()
{
    Rig rig;
    CodeEditor* editor = rig.open(u"houses.py"_s, houses);
    QVERIFY(editor);
    const auto* tabs = rig.tabs();
    QCOMPARE(tabs->tabText(0), u"houses.py"_s);
    QTest::keyClicks(QApplication::focusWidget() ? QApplication::focusWidget() : editor->focusProxy(), u"x"_s);
    QVERIFY(editor->code() != houses);
    QVERIFY(tabs->tabText(0).endsWith(u"●"_s));
    editor->undo();
    QCOMPARE(editor->code(), houses);
    QCOMPARE(tabs->tabText(0), u"houses.py"_s);
}

void TestStudioWorkspace::aSliderWritesTheNumberAsOneStep()
{
    Rig rig;
    CodeEditor* editor = rig.open(u"houses.py"_s, houses);
    QTRY_VERIFY(rig.slider(u"houses"_s));
    QSlider* slider = rig.slider(u"houses"_s);
    slider->setSliderDown(true);
    for (int value = slider->value(); value < slider->maximum(); ++value)
        slider->setValue(value + 1);
    slider->setSliderDown(false);
    QCOMPARE(editor->code().left(12), "houses = 14 ");
    editor->undo();
    QCOMPARE(editor->code(), houses);
}

void TestStudioWorkspace::aDragEndsWithItsSketch_data()
{
    QTest::addColumn<bool>("anotherSketch");
    QTest::newRow("another sketch comes into view") << true;
    QTest::newRow("its parameters change") << false;
}

void TestStudioWorkspace::aDragEndsWithItsSketch()
{
    QFETCH(bool, anotherSketch);
    Rig rig;
    CodeEditor* editor = rig.open(u"houses.py"_s, houses);
    QTRY_VERIFY(rig.slider(u"houses"_s));
    QSlider* slider = rig.slider(u"houses"_s);
    slider->setSliderDown(true);
    slider->setValue(slider->maximum());
    const QByteArray dragged = editor->code();
    QVERIFY(dragged != houses);
    OpenSketch* first = rig.session.current();
    if (anotherSketch) {
        rig.open(u"second.py"_s, houses);
        rig.session.show(first);
    } else {
        editor->replaceRange(int(dragged.size()), int(dragged.size()), "trees = 3  # [1:1:9]\n");
        QTRY_VERIFY(rig.slider(u"trees"_s));
    }
    const QByteArray before = editor->code();
    editor->replaceRange(0, 0, "# a\n");
    editor->undo(); // and not the drag with it
    QCOMPARE(editor->code(), before);
    QVERIFY(editor->canUndo());
}

void TestStudioWorkspace::enterInAFieldRunsTheNewValue()
{
    Rig rig;
    rig.open(u"houses.py"_s, houses);
    QTRY_VERIFY(rig.slider(u"houses"_s));
    auto* field = rig.field(u"houses, value"_s);
    QVERIFY(field);
    QSignalSpy finished(&rig.session, &StudioSession::finished);
    field->setFocus();
    field->selectAll();
    QTest::keyClicks(field, u"9"_s);
    QTest::keyClick(field, Qt::Key_Return);
    QVERIFY(finished.wait());
    QCOMPARE(rig.session.current()->picture.code.left(11), "houses = 9 ");
    QCOMPARE(finished.size(), 1);
}

void TestStudioWorkspace::undoReachesTheCodeFromEverywhere()
{
    Rig rig;
    const CodeEditor* editor = rig.open(u"houses.py"_s, houses);
    QTRY_VERIFY(rig.slider(u"houses"_s));
    QSlider* slider = rig.slider(u"houses"_s);
    rig.activate();
    slider->setFocus();
    slider->setSliderDown(true);
    slider->setValue(slider->maximum());
    slider->setSliderDown(false);
    QVERIFY(editor->code() != houses);
    QTest::keyClick(slider, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(editor->code(), houses);
    QTest::keyClick(slider, Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(editor->code() != houses);
    rig.action("editor.undo")->trigger(); // from the menu or the palette
    QCOMPARE(editor->code(), houses);
}

void TestStudioWorkspace::escapeStopsUnlessSomethingIsOpen()
{
    Rig rig;
    const CodeEditor* editor = rig.open(u"slow.py"_s, "SLOW = 1\n");
    rig.activate();
    rig.action("studio.run")->trigger();
    QVERIFY(rig.session.runs().isRunning());
    rig.action("editor.find")->trigger();
    QWidget* field = QApplication::focusWidget();
    QTest::keyClick(field, Qt::Key_Escape);
    QVERIFY(!field->isVisible());
    QVERIFY(rig.session.runs().isRunning());
    QTest::keyClick(editor->focusProxy(), Qt::Key_Space, Qt::ControlModifier);
    QTest::keyClick(editor->focusProxy(), Qt::Key_Escape); // closes the completions
    QVERIFY(rig.session.runs().isRunning());
    rig.action("editor.cursor-below")->trigger();
    QTest::keyClick(editor->focusProxy(), Qt::Key_Escape); // ends the second cursor
    QVERIFY(rig.session.runs().isRunning());
    QTest::keyClick(editor->focusProxy(), Qt::Key_Escape);
    QVERIFY(!rig.session.runs().isRunning());
}

void TestStudioWorkspace::aFailedRunIsSaidAndListed()
{
    Rig rig;
    rig.open(u"broken.py"_s, "SYNTAX = 1\n");
    QSignalSpy finished(&rig.session, &StudioSession::finished);
    rig.action("studio.run")->trigger();
    QVERIFY(finished.wait(WaitMs));
    QVERIFY(!rig.session.current()->failure.isEmpty());
    const auto problems = rig.session.current()->problems().problems();
    QVERIFY(std::any_of(problems.begin(), problems.end(),
        [](const Problem& problem) { return problem.source == Problem::Source::Run && problem.line == 1; }));
    QVERIFY(!rig.action("studio.stop")->isEnabled());
}

void TestStudioWorkspace::anOutsideChangeIsTaken()
{
    Rig rig;
    CodeEditor* editor = rig.open(u"houses.py"_s, houses);
    QVERIFY(writeFileAtomically(rig.folder.filePath(u"houses.py"_s), "houses = 3\n"));
    QTRY_COMPARE_WITH_TIMEOUT(editor->code(), "houses = 3\n", WaitMs);
    QVERIFY(!rig.session.isModified(*rig.session.current()));
}

void TestStudioWorkspace::aConflictAsks()
{
    Rig rig;
    CodeEditor* editor = rig.open(u"houses.py"_s, houses);
    editor->replaceRange(0, 0, "# mine\n");
    QSignalSpy changes(&rig.session.current()->file(), &SketchFile::changedOnDisk);
    QVERIFY(writeFileAtomically(rig.folder.filePath(u"houses.py"_s), "houses = 3\n"));
    QVERIFY(changes.wait(WaitMs));
    QVERIFY(editor->code().startsWith("# mine\n")); // nothing lost
    QVERIFY(rig.button(u"Take the file"_s));
    rig.button(u"Take the file"_s)->click();
    QCOMPARE(editor->code(), "houses = 3\n");
}

void TestStudioWorkspace::leftoversAreOfferedAndRestored()
{
    Rig rig;
    QSignalSpy decided(&rig.workspace, &StudioWorkspace::draftsDecided);
    rig.workspace.files().offerDrafts({{.key = u"k"_s,
        .text = u"# typed before the crash\n"_s,
        .cursor = 0,
        .path = {},
        .medium = Medium::Python,
        .savedAt = {}}});
    QVERIFY(rig.button(u"Restore"_s)); // on the start page, where nothing is open yet
    rig.button(u"Restore"_s)->click();
    QCOMPARE(decided.size(), 1);
    QCOMPARE(rig.session.code(*rig.session.current()), "# typed before the crash\n");
    QVERIFY(rig.session.isModified(*rig.session.current()));
    QVERIFY(!rig.button(u"Restore"_s));
}

void TestStudioWorkspace::determinismIsSaid()
{
    Rig rig;
    rig.open(u"houses.py"_s, houses);
    QList<Determinism> checked; // said on another thread, so a spy could miss it
    connect(&rig.determinism, &DeterminismCheck::checked, &rig.workspace,
        [&checked](const RenderRequest&, const Determinism& found) { checked.append(found); });
    rig.action("studio.determinism")->trigger();
    QTRY_COMPARE_WITH_TIMEOUT(checked.size(), 1, WaitMs);
    QVERIFY(checked[0].same);
    QVERIFY(rig.says(u"houses.py: Deterministic"_s)); // of no picture that is shown
    QSignalSpy finished(&rig.session, &StudioSession::finished);
    rig.action("studio.run")->trigger();
    QVERIFY(finished.wait(WaitMs));
    QVERIFY(!rig.says(u"Deterministic"_s));
    rig.action("studio.determinism")->trigger();
    QTRY_COMPARE_WITH_TIMEOUT(checked.size(), 2, WaitMs);
    QVERIFY(rig.says(u"Deterministic"_s));
}

void TestStudioWorkspace::theBarsFollowTheirChoice()
{
    Rig rig;
    CodeEditor* editor = rig.open(u"houses.py"_s, houses);
    QCOMPARE(editor->diffBase(), houses);
    editor->replaceRange(0, 0, "# mine\n");
    QVERIFY(rig.session.save(*rig.session.current(), rig.folder.filePath(u"houses.py"_s)));
    QCOMPARE(editor->diffBase(), "# mine\n" + houses);

    rig.action("studio.diffToRun")->trigger();
    QVERIFY(!editor->diffBase());
    QSignalSpy finished(&rig.session, &StudioSession::finished);
    rig.action("studio.run")->trigger();
    QVERIFY(finished.wait());
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

void TestStudioWorkspace::runningEndsACompare()
{
    QTemporaryDir folder;
    const auto library = Library::open(folder.path(), Library::Access::ReadWrite);
    QVERIFY(library);
    Rig rig(library->get());
    CodeEditor* editor = rig.open(u"houses.py"_s, houses);
    QSignalSpy recorded(&rig.session, &StudioSession::recorded);
    rig.action("studio.run")->trigger();
    QVERIFY(recorded.wait());
    editor->replaceRange(0, 0, "# mine\n");
    QSignalSpy finished(&rig.session, &StudioSession::finished);
    rig.session.current()->setSeed(77); // another colour
    rig.action("studio.run")->trigger();
    QVERIFY(finished.wait());
    QTRY_COMPARE(recorded.size(), 2);
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
    QVERIFY(finished.wait());
    QVERIFY(!rig.action("studio.compare")->isChecked());
    QCOMPARE(view->pictureView()->picture(), own); // the last good one
    QVERIFY(view->isStale());
}

void TestStudioWorkspace::aReplayHasThePictureToItself()
{
    Rig rig;
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

void TestStudioWorkspace::aReadOnlyLibraryIsSaidAndRead()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"houses.py"_s);
    QVERIFY(writeFileAtomically(path, houses));
    {
        const auto library = Library::open(folder.path(), Library::Access::ReadWrite);
        QVERIFY(library);
        Rig rig(library->get());
        rig.workspace.openFiles({path});
        QSignalSpy recorded(&rig.session, &StudioSession::recorded);
        rig.action("studio.run")->trigger();
        QVERIFY(recorded.wait());
        QVERIFY(!rig.mentions(u"reading only"_s));
    }
    const auto library = Library::open(folder.path(), Library::Access::ReadOnly);
    QVERIFY(library);
    Rig rig(library->get());
    QSignalSpy recalled(&rig.session, &StudioSession::recalled);
    rig.workspace.openFiles({path});
    QVERIFY(rig.mentions(u"reading only"_s));
    QVERIFY(recalled.wait());
    QCOMPARE(rig.workspace.findChild<HistoryStrip*>()->model()->rowCount(), 1);
    QTRY_VERIFY(rig.mentions(u"Artwork 1"_s));
}

void TestStudioWorkspace::stateComesBack()
{
    Json state;
    QTemporaryDir folder;
    const QString path = folder.filePath(u"houses.py"_s);
    QVERIFY(writeFileAtomically(path, houses));
    const QString picture = folder.filePath(u"reference.png"_s);
    QVERIFY(writeFileAtomically(picture, fakePng({4, 4})));
    {
        Rig rig;
        rig.workspace.openFiles({path});
        rig.session.current()->setSeed(4217);
        rig.action("studio.diffToRun")->trigger();
        rig.session.current()->reference = {picture, {}, 30};
        rig.visibleEditor()->goTo(2, 5);
        rig.visibleEditor()->setZoom(3);
        rig.action("studio.drawer")->trigger();
        state = rig.workspace.saveState();
    }
    Rig rig;
    rig.workspace.restoreState(state);
    QCOMPARE(rig.workspace.itemTitle(), u"houses.py"_s);
    QCOMPARE(rig.session.current()->seed(), 4217U);
    QVERIFY(rig.action("studio.diffToRun")->isChecked());
    QCOMPARE(rig.session.current()->reference.path, picture);
    QCOMPARE(rig.session.current()->reference.percent, 30);
    QTRY_VERIFY_WITH_TIMEOUT(!rig.session.current()->reference.picture.isNull(), WaitMs);
    QCOMPARE(rig.visibleEditor()->line(), 2);
    QCOMPARE(rig.visibleEditor()->offset(), houses.indexOf('\n') + 5);
    QCOMPARE(rig.visibleEditor()->zoom(), 3);
    QVERIFY(!rig.action("studio.drawer")->isChecked());
    QVERIFY(rig.action("studio.side")->isChecked());
    for (const Json& hostile : {Json(3), Json::array({1}), Json{{"open", 7}}, Json{{"open", Json::array({Json(), 4})}},
             Json{{"panes", "no"}, {"open", Json::array({Json{{"path", 5}}})}}})
        rig.workspace.restoreState(hostile);
}

void TestStudioWorkspace::everyControlHasAName()
{
    Rig rig;
    QCOMPARE(unnamedControls(&rig.workspace).join(u'\n'), QString());
    rig.open(u"houses.py"_s, houses);
    QTRY_VERIFY(rig.slider(u"houses"_s));
    QCOMPARE(unnamedControls(&rig.workspace).join(u'\n'), QString());
}

void TestStudioWorkspace::longTextsFit()
{
    PseudoTranslator longer;
    QVERIFY(QCoreApplication::installTranslator(&longer));
    {
        Rig rig;
        QCOMPARE(clippedTexts(&rig.workspace).join(u'\n'), QString());
        rig.open(u"houses.py"_s, houses);
        QTRY_VERIFY(rig.slider(u"houses"_s));
        QCOMPARE(clippedTexts(&rig.workspace).join(u'\n'), QString());
    }
    QCoreApplication::removeTranslator(&longer);
}

QTEST_MAIN(TestStudioWorkspace)
#include "tst_studio_workspace.moc"
