#pragma once

#include "core/sketch/code/code_edit.h"
#include "core/sketch/sketch.h"
#include "ui/editor/code_mark.h"

#include <QWidget>

#include <memory>
#include <optional>

class QEvent;

namespace pentimento {

class CodeView;
class EditorParts;

// The code pane: one text with its highlighting, problems, diff, completion, number drag and colour swatches.
// QScintilla is hidden behind it. Colours and fonts are those of theme(), read again when the palette changes. It holds
// no file, parses nothing itself and runs nothing: hand it marks from a CodeAnalysis that codeChanged() feeds. Offsets
// are bytes of the UTF-8 code, lines and columns count from 1, columns in characters. GUI thread. Keys are those of
// QScintilla (cursor, selection, clipboard, undo) and of editorCommands().
class CodeEditor : public QWidget {
    Q_OBJECT

public:
    explicit CodeEditor(QWidget* parent = nullptr);
    ~CodeEditor() override;

    // Replaces everything and forgets the undo history; emits no codeChanged. Any size of MaxSketchBytes or less.
    void setCode(const QByteArray& code);
    // The same with history, cursor and scroll kept as far as they can: a file that changed on disk, a restored run.
    void replaceCode(const QByteArray& code);
    QByteArray code() const;
    void setMedium(Medium medium); // highlighting, comments, completion and hover
    Medium medium() const;
    void setReadOnly(bool readOnly);
    bool isReadOnly() const;

    // Marks stay on their text as it is edited, until the next ones come.
    void setMarks(const QList<CodeMark>& marks);
    const QList<CodeMark>& marks() const;
    // What the gutter compares with; nothing clears the gutter.
    void setDiffBase(const std::optional<QByteArray>& code);
    const std::optional<QByteArray>& diffBase() const;

    int line() const;
    int column() const;
    int offset() const; // of the main cursor
    void goTo(int line, int column = 1); // clipped to the code; unfolds, scrolls into view, takes the focus
    void select(int start, int end);
    int firstVisibleLine() const;
    void setFirstVisibleLine(int line);
    int zoom() const; // points more than the theme's code size
    void setZoom(int points);

    // Replaces bytes as one edit. Edits between beginEdits() and endEdits() are one undo step: a drag of a slider.
    void replaceRange(int start, int end, const QByteArray& text);
    void beginEdits();
    void endEdits();
    bool canUndo() const;
    bool canRedo() const;

public Q_SLOTS:
    void undo();
    void redo();
    void find(); // opens the bar with the selection
    void findAndReplace();
    void findNext();
    void findPrevious();
    void goToLine(); // asks for it in the bar
    void nextProblem();
    void previousProblem();
    void applyFix(); // of the problem shown at the cursor's line
    void toggleComment();
    void moveLinesUp();
    void moveLinesDown();
    void duplicateLines();
    void addCursorAbove();
    void addCursorBelow();
    void selectNextMatch(); // adds the next place of the selected word to the selection
    void complete();
    void toggleFold();
    void zoomIn();
    void zoomOut();
    void resetZoom();

Q_SIGNALS:
    // After each change by the user, undo or replaceRange, in order: applying them to the old code gives code().
    void codeChanged(const pentimento::CodeEdit& edit);
    void cursorMoved(int line, int column);
    void undoStateChanged();
    // The cursor came to a problem by key, or its message was clicked.
    void problemActivated(int mark);
    // A number or colour is being changed by hand between true and false: draw fast, then fully.
    void dragging(bool active);

protected:
    void changeEvent(QEvent* event) override;

private:
    std::unique_ptr<EditorParts> m_parts;
};

} // namespace pentimento
