#pragma once

// Private to ui/editor.

#include "core/sketch/sketch.h"
#include "ui/editor/code_decorations.h"
#include "ui/editor/code_view.h"
#include "ui/editor/completion_popup.h"
#include "ui/editor/find_bar.h"
#include "ui/editor/number_drag.h"
#include "ui/editor/problem_box.h"

#include <QTimer>

#include <optional>

namespace pentimento {

class CodeEditor;

// What a CodeEditor is made of and how its parts hear of each other. The widgets are children of the editor.
class EditorParts : public QObject {
    Q_OBJECT

public:
    explicit EditorParts(CodeEditor& editor);

    void setDiffBase(const std::optional<QByteArray>& code);
    const std::optional<QByteArray>& diffBase() const { return m_base; }
    void setMarks(const QList<CodeMark>& marks);
    void showMark(int mark); // goes there and says what is wrong
    void stepProblem(bool forward);
    void applyFix();
    void dress();
    void makeRoomForNumbers();

    CodeView* view;
    FindBar* findBar;
    CompletionPopup* completions;
    ProblemBox* problemBox;
    NumberDrag* numberDrag;
    CodeDecorations decorations;
    Medium medium = Medium::P5Brush2;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void connectParts();
    void handleEdit(const CodeEdit& edit);
    void handleCaret();
    void handleTyped(int character);
    void takeCompletion(int start, int end, const QString& name);
    void showHelp(int offset, const QPoint& point);
    void compareWithBase();
    void showProblemAtCaret();
    int markAt(int offset) const;
    int markOfLine(int line) const; // 1-based; -1 when there is none
    void pickColour(const Swatch& swatch);

    CodeEditor& m_editor;
    std::optional<QByteArray> m_base;
    QTimer m_compareRest;
    QTimer m_problemRest;
    int m_caretLine = -1;
    int m_caretOffset = -1;
    bool m_onMargin = false; // the mouse, which shows the arrows of folds
    bool m_editing = false; // the caret moves because text does
};

} // namespace pentimento
