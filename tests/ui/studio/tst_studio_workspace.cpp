#include "tests/support/accessible_walk.h"
#include "tests/support/clipped_text.h"
#include "tests/support/pseudo_translator.h"
#include "tests/support/studio_rig.h"
#include "tests/support/waiting.h"
#include "ui/studio/start_page.h"
#include "ui/theme/theme_switch.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace pentimento;

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
    void undoIsThereOnceAndKnowsTheFocus();
    void escapeStopsUnlessSomethingIsOpen();
    void aFailedRunIsSaidAndListed();
    void anOutsideChangeIsTaken();
    void aConflictAsks();
    void leftoversAreOfferedAndRestored();
    void olderAndNewerGoThroughTheRuns();
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
    StudioRig rig;
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
    StudioRig rig;
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
    StudioRig rig;
    CodeEditor* editor = rig.open(u"houses.py"_s, houses);
    QTRY_VERIFY_WITH_TIMEOUT(rig.slider(u"houses"_s), PatienceMs);
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
    StudioRig rig;
    CodeEditor* editor = rig.open(u"houses.py"_s, houses);
    QTRY_VERIFY_WITH_TIMEOUT(rig.slider(u"houses"_s), PatienceMs);
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
        QTRY_VERIFY_WITH_TIMEOUT(rig.slider(u"trees"_s), PatienceMs);
    }
    const QByteArray before = editor->code();
    editor->replaceRange(0, 0, "# a\n");
    editor->undo(); // and not the drag with it
    QCOMPARE(editor->code(), before);
    QVERIFY(editor->canUndo());
}

void TestStudioWorkspace::enterInAFieldRunsTheNewValue()
{
    StudioRig rig;
    rig.open(u"houses.py"_s, houses);
    QTRY_VERIFY_WITH_TIMEOUT(rig.slider(u"houses"_s), PatienceMs);
    auto* field = rig.field(u"houses, value"_s);
    QVERIFY(field);
    QSignalSpy finished(&rig.session, &StudioSession::finished);
    field->setFocus();
    field->selectAll();
    QTest::keyClicks(field, u"9"_s);
    QTest::keyClick(field, Qt::Key_Return);
    QVERIFY(finished.wait(PatienceMs));
    QCOMPARE(rig.session.current()->picture.code.left(11), "houses = 9 ");
    QCOMPARE(finished.size(), 1);
}

void TestStudioWorkspace::undoReachesTheCodeFromEverywhere()
{
    StudioRig rig;
    const CodeEditor* editor = rig.open(u"houses.py"_s, houses);
    QTRY_VERIFY_WITH_TIMEOUT(rig.slider(u"houses"_s), PatienceMs);
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
    rig.action("edit.undo")->trigger(); // from the menu or the palette
    QCOMPARE(editor->code(), houses);
    QVERIFY(!rig.action("edit.undo")->isEnabled());
}

void TestStudioWorkspace::undoIsThereOnceAndKnowsTheFocus()
{
    StudioRig rig;
    CodeEditor* editor = rig.open(u"houses.py"_s, houses);
    QStringList undoing;
    for (const ActionRegistry::Entry& entry : rig.actions.entries()) {
        if (entry.action->shortcuts().contains(QKeySequence(u"Ctrl+Z"_s))
            || entry.action->shortcuts().contains(QKeySequence(u"Ctrl+Y"_s)))
            undoing.append(entry.spec.id);
    }
    QCOMPARE(undoing, (QStringList{u"edit.undo"_s, u"edit.redo"_s}));

    rig.activate();
    editor->replaceRange(0, 0, "# mine\n");
    rig.action("editor.find")->trigger();
    auto* field = qobject_cast<QLineEdit*>(QApplication::focusWidget());
    QVERIFY(field);
    field->clear();
    QTest::keyClicks(field, u"wall"_s);
    rig.action("edit.undo")->trigger();
    QCOMPARE(field->text(), QString());
    QCOMPARE(editor->code(), "# mine\n" + houses);
    rig.action("edit.redo")->trigger();
    QCOMPARE(field->text(), u"wall"_s);
    editor->setFocus();
    rig.action("edit.undo")->trigger();
    QCOMPARE(editor->code(), houses);
    QCOMPARE(field->text(), u"wall"_s);
}

void TestStudioWorkspace::escapeStopsUnlessSomethingIsOpen()
{
    StudioRig rig;
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
    StudioRig rig;
    rig.open(u"broken.py"_s, "SYNTAX = 1\n");
    QSignalSpy finished(&rig.session, &StudioSession::finished);
    rig.action("studio.run")->trigger();
    QVERIFY(finished.wait(PatienceMs));
    QVERIFY(!rig.session.current()->failure.isEmpty());
    const auto problems = rig.session.current()->problems().problems();
    QVERIFY(std::any_of(problems.begin(), problems.end(),
        [](const Problem& problem) { return problem.source == Problem::Source::Run && problem.line == 1; }));
    QVERIFY(!rig.action("studio.stop")->isEnabled());
}

void TestStudioWorkspace::anOutsideChangeIsTaken()
{
    StudioRig rig;
    CodeEditor* editor = rig.open(u"houses.py"_s, houses);
    QVERIFY(writeFileAtomically(rig.folder.filePath(u"houses.py"_s), "houses = 3\n"));
    QTRY_COMPARE_WITH_TIMEOUT(editor->code(), "houses = 3\n", PatienceMs);
    QVERIFY(!rig.session.isModified(*rig.session.current()));
}

void TestStudioWorkspace::aConflictAsks()
{
    StudioRig rig;
    CodeEditor* editor = rig.open(u"houses.py"_s, houses);
    editor->replaceRange(0, 0, "# mine\n");
    QSignalSpy changes(&rig.session.current()->file(), &SketchFile::changedOnDisk);
    QVERIFY(writeFileAtomically(rig.folder.filePath(u"houses.py"_s), "houses = 3\n"));
    QVERIFY(changes.wait(PatienceMs));
    QVERIFY(editor->code().startsWith("# mine\n")); // nothing lost
    QVERIFY(rig.button(u"Take the file"_s));
    rig.button(u"Take the file"_s)->click();
    QCOMPARE(editor->code(), "houses = 3\n");
}

void TestStudioWorkspace::leftoversAreOfferedAndRestored()
{
    StudioRig rig;
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

void TestStudioWorkspace::olderAndNewerGoThroughTheRuns()
{
    const QTemporaryDir folder;
    const auto library = Library::open(folder.path(), Library::Access::ReadWrite);
    QVERIFY(library);
    StudioRig rig(library->get());
    CodeEditor* editor = rig.open(u"houses.py"_s, "one");
    QSignalSpy finished(&rig.session, &StudioSession::finished);
    for (const QByteArray code : {"one", "two", "one", "one"}) {
        editor->replaceCode(code);
        rig.action("studio.run")->trigger();
        QVERIFY(finished.wait(PatienceMs));
    }
    QTRY_COMPARE_WITH_TIMEOUT((*library)->snapshots(1)->size(), 3, PatienceMs);
    editor->replaceCode("typed and never run");

    const auto becomes = [&](const char* action, const QByteArray& code) {
        rig.action(action)->trigger();
        return QTest::qWaitFor([&] { return editor->code() == code; }, PatienceMs);
    };
    for (const char* code : {"one", "two", "one"})
        QVERIFY(becomes("studio.older", code));
    rig.action("studio.older")->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(rig.says(u"There is no older version."_s), PatienceMs);
    QTRY_COMPARE_WITH_TIMEOUT((*library)->snapshots(1)->size(), 4, PatienceMs); // what was typed is on the disk, too
    for (const char* code : {"two", "one", "typed and never run"})
        QVERIFY(becomes("studio.newer", code));
    rig.action("studio.newer")->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(rig.says(u"This is the newest version."_s), PatienceMs);
    QCOMPARE((*library)->snapshots(1)->size(), 4); // looking at what was made made nothing
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
        StudioRig rig;
        rig.workspace.openFiles({path});
        rig.session.current()->setSeed(4217);
        rig.action("studio.diffToRun")->trigger();
        rig.session.current()->reference = {picture, {}, 30};
        rig.visibleEditor()->goTo(2, 5);
        rig.visibleEditor()->setZoom(3);
        rig.action("studio.drawer")->trigger();
        state = rig.workspace.saveState();
    }
    StudioRig rig;
    rig.workspace.restoreState(state);
    QCOMPARE(rig.workspace.itemTitle(), u"houses.py"_s);
    QCOMPARE(rig.session.current()->seed(), 4217U);
    QVERIFY(rig.action("studio.diffToRun")->isChecked());
    QCOMPARE(rig.session.current()->reference.path, picture);
    QCOMPARE(rig.session.current()->reference.percent, 30);
    QTRY_VERIFY_WITH_TIMEOUT(!rig.session.current()->reference.picture.isNull(), PatienceMs);
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
    StudioRig rig;
    QCOMPARE(unnamedControls(&rig.workspace).join(u'\n'), QString());
    rig.open(u"houses.py"_s, houses);
    QTRY_VERIFY_WITH_TIMEOUT(rig.slider(u"houses"_s), PatienceMs);
    QCOMPARE(unnamedControls(&rig.workspace).join(u'\n'), QString());
}

void TestStudioWorkspace::longTextsFit()
{
    PseudoTranslator longer;
    QVERIFY(QCoreApplication::installTranslator(&longer));
    {
        StudioRig rig;
        QCOMPARE(clippedTexts(&rig.workspace).join(u'\n'), QString());
        rig.open(u"houses.py"_s, houses);
        QTRY_VERIFY_WITH_TIMEOUT(rig.slider(u"houses"_s), PatienceMs);
        QCOMPARE(clippedTexts(&rig.workspace).join(u'\n'), QString());
    }
    QCoreApplication::removeTranslator(&longer);
}

QTEST_MAIN(TestStudioWorkspace)
#include "tst_studio_workspace.moc"
