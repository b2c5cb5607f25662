#include "tests/support/accessible_walk.h"
#include "tests/support/clipped_text.h"
#include "tests/support/fake_renderer.h"
#include "tests/support/pseudo_translator.h"
#include "ui/editor/code_editor.h"
#include "ui/main/action_registry.h"
#include "ui/studio/start_page.h"
#include "ui/studio/studio_workspace.h"
#include "ui/theme/theme_switch.h"

#include "core/base/atomic_file.h"

#include <QAbstractButton>
#include <QLabel>
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

// The real workspace over Python sketches, which need no web engine, with a renderer that does what the code says.
struct Rig {
    Rig()
        : recorder(nullptr, renderer, jobs)
        , session({live, renderer, recorder, nullptr}, RunControl::Mode::Manual)
        , exporter(renderer, jobs, nullptr)
        , bundles(nullptr)
        , determinism(
              [this](const RenderRequest& request, const StopFlag& stop) { return renderer.render(request, stop); },
              jobs)
        , tracer({}, jobs)
        , workspace({session, live, exporter, bundles, determinism, tracer, nullptr})
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
    QSlider* slider(const QString& name) const
    {
        for (QSlider* found : workspace.findChildren<QSlider*>()) {
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
    void aFailedRunIsSaidAndListed();
    void anOutsideChangeIsTaken();
    void aConflictAsks();
    void leftoversAreOfferedAndRestored();
    void determinismIsSaid();
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
