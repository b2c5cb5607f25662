#include "ui/editor/editor_actions.h"

#include "ui/editor/code_editor.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace pentimento {

namespace {

QString say(const char* text)
{
    return QCoreApplication::translate("pentimento::EditorActions", text);
}

struct EditorCommand {
    QString id;
    const char* text;
    QList<QKeySequence> shortcuts;
    bool startsGroup;
    void (CodeEditor::*run)();
};

QList<EditorCommand> editorCommands()
{
    const auto keys = [](const char* text) { return QList{QKeySequence(QString::fromLatin1(text))}; };
    return {
        {u"editor.find"_s, QT_TRANSLATE_NOOP("pentimento::EditorActions", "&Find…"), keys("Ctrl+F"), true,
            &CodeEditor::find},
        {u"editor.replace"_s, QT_TRANSLATE_NOOP("pentimento::EditorActions", "&Replace…"), keys("Ctrl+H"), false,
            &CodeEditor::findAndReplace},
        {u"editor.find-next"_s, QT_TRANSLATE_NOOP("pentimento::EditorActions", "Find &next"), keys("F3"), false,
            &CodeEditor::findNext},
        {u"editor.find-previous"_s, QT_TRANSLATE_NOOP("pentimento::EditorActions", "Find pre&vious"), keys("Shift+F3"),
            false, &CodeEditor::findPrevious},
        {u"editor.go-to-line"_s, QT_TRANSLATE_NOOP("pentimento::EditorActions", "&Go to line…"), keys("Ctrl+G"), false,
            &CodeEditor::goToLine},
        {u"editor.comment"_s, QT_TRANSLATE_NOOP("pentimento::EditorActions", "&Comment or uncomment"), keys("Ctrl+/"),
            true, &CodeEditor::toggleComment},
        {u"editor.move-up"_s, QT_TRANSLATE_NOOP("pentimento::EditorActions", "Move line &up"), keys("Alt+Up"), false,
            &CodeEditor::moveLinesUp},
        {u"editor.move-down"_s, QT_TRANSLATE_NOOP("pentimento::EditorActions", "Move line &down"), keys("Alt+Down"),
            false, &CodeEditor::moveLinesDown},
        {u"editor.duplicate"_s, QT_TRANSLATE_NOOP("pentimento::EditorActions", "Du&plicate line"), keys("Ctrl+D"),
            false, &CodeEditor::duplicateLines},
        {u"editor.cursor-above"_s, QT_TRANSLATE_NOOP("pentimento::EditorActions", "Add cursor &above"),
            keys("Ctrl+Alt+Up"), true, &CodeEditor::addCursorAbove},
        {u"editor.cursor-below"_s, QT_TRANSLATE_NOOP("pentimento::EditorActions", "Add cursor &below"),
            keys("Ctrl+Alt+Down"), false, &CodeEditor::addCursorBelow},
        {u"editor.next-match"_s, QT_TRANSLATE_NOOP("pentimento::EditorActions", "Select ne&xt match as well"),
            keys("Alt+J"), false, &CodeEditor::selectNextMatch},
        {u"editor.complete"_s, QT_TRANSLATE_NOOP("pentimento::EditorActions", "C&omplete"), keys("Ctrl+Space"), true,
            &CodeEditor::complete},
        {u"editor.fix"_s, QT_TRANSLATE_NOOP("pentimento::EditorActions", "App&ly the suggested fix"),
            {QKeySequence(u"Alt+Enter"_s), QKeySequence(u"Alt+Return"_s)}, false, &CodeEditor::applyFix},
        {u"editor.next-problem"_s, QT_TRANSLATE_NOOP("pentimento::EditorActions", "Next proble&m"), keys("F8"), false,
            &CodeEditor::nextProblem},
        {u"editor.previous-problem"_s, QT_TRANSLATE_NOOP("pentimento::EditorActions", "Previous problem"),
            keys("Shift+F8"), false, &CodeEditor::previousProblem},
        {u"editor.fold"_s, QT_TRANSLATE_NOOP("pentimento::EditorActions", "Fold or unfold"), keys("Ctrl+Shift+["),
            false, &CodeEditor::toggleFold},
        {u"editor.zoom-in"_s, QT_TRANSLATE_NOOP("pentimento::EditorActions", "Larger code"),
            {QKeySequence(u"Ctrl++"_s), QKeySequence(u"Ctrl+="_s)}, true, &CodeEditor::zoomIn},
        {u"editor.zoom-out"_s, QT_TRANSLATE_NOOP("pentimento::EditorActions", "Smaller code"), keys("Ctrl+-"), false,
            &CodeEditor::zoomOut},
        {u"editor.zoom-reset"_s, QT_TRANSLATE_NOOP("pentimento::EditorActions", "Code in its usual size"),
            keys("Ctrl+0"), false, &CodeEditor::resetZoom},
    };
}

} // namespace

void addEditorActions(ActionRegistry& registry, QWidget* owner, const std::function<CodeEditor*()>& current)
{
    for (const EditorCommand& command : editorCommands()) {
        ActionSpec spec{command.id, say(command.text)};
        spec.shortcuts = command.shortcuts;
        spec.menu = command.id.startsWith("editor.zoom"_L1) ? MenuPlace::View : MenuPlace::Edit;
        spec.startsGroup = command.startsGroup;
        QAction* action = registry.add(spec, owner);
        QObject::connect(action, &QAction::triggered, owner, [current, run = command.run] {
            if (CodeEditor* editor = current())
                (editor->*run)();
        });
    }
}

} // namespace pentimento
