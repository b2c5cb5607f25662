#pragma once

// Private to ui/editor: the only header that shows QScintilla, and with it Qt's keywords.

#include "core/sketch/code/code_edit.h"
#include "core/sketch/code/code_tokens.h"

#include <Qsci/qsciscintillabase.h>

#include <functional>
#include <optional>

class QPainter;

namespace pentimento {

// QScintilla's bare text widget with our highlighting, folding and gutter, in bytes and 0-based lines. What is drawn
// over the text (squiggles, swatches, the bars of the diff) comes from `paintOver`.
class CodeView : public QsciScintillaBase {
    Q_OBJECT

public:
    // Styles 0 to 8 are those of CodeToken::Kind, their twins look the same.
    static constexpr int TwinStyles = 16;
    enum Margin { NumberMargin, DiffMargin, FoldMargin };
    enum Marker { AddedMarker, ModifiedMarker, RemovedMarker }; // tracked by Scintilla, painted by CodeDecorations
    enum Indicator { MatchIndicator = INDIC_CONTAINER };

    explicit CodeView(QWidget* parent);

    long send(unsigned message, qint64 first = 0, qint64 second = 0) const
    {
        return SendScintilla(message, static_cast<unsigned long>(first), static_cast<long>(second));
    }

    QByteArray code() const;
    QByteArray bytes(int start, int end) const;
    int size() const { return int(send(SCI_GETLENGTH)); }
    int lineOf(int offset) const { return int(send(SCI_LINEFROMPOSITION, offset)); }
    int lineStart(int line) const { return int(send(SCI_POSITIONFROMLINE, line)); }
    int lineEnd(int line) const { return int(send(SCI_GETLINEENDPOSITION, line)); }
    int lineCount() const { return int(send(SCI_GETLINECOUNT)); }
    int caret() const { return int(send(SCI_GETCURRENTPOS)); }
    int columnOf(int offset) const; // in characters, 0-based
    QByteArray lineText(int line) const { return bytes(lineStart(line), lineEnd(line)); }
    LineState stateBefore(int line) const; // how the line above ended

    void load(const QByteArray& code); // announces nothing, forgets the history
    void replace(int start, int end, const QByteArray& text);
    void setLanguage(SyntaxTree::Language language);
    SyntaxTree::Language language() const { return m_language; }

    CodeToken::Kind kindAt(int offset) const { return CodeToken::Kind(send(SCI_GETSTYLEAT, offset) % TwinStyles); }
    QPoint pointAt(int offset) const; // the top left of a character, in the viewport
    int lineHeight() const { return int(send(SCI_TEXTHEIGHT, 0)); }
    int offsetAt(const QPoint& point) const; // -1 beside the text
    int textLeft() const; // where text begins, in the viewport
    void toggleFold(); // of the block around the caret
    void colourUpTo(int position); // before it is painted
    void dress(); // in the colours and fonts of theme()

    std::function<void(QPainter&)> paintOver;

Q_SIGNALS:
    void edited(const pentimento::CodeEdit& edit);
    void caretMoved();
    void viewMoved(); // scrolled, resized or zoomed
    void typed(int character);
    void hovered(int offset, const QPoint& point); // the mouse rests; -1 when it moves on

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;

private:
    void setUpKeys();
    void setUpMargins();
    void dressStyles();
    static void separateSigns(const QByteArray& text, QByteArray& styles);
    void foldJavaScript(int line, const LineTokens& tokens);
    void foldPython(int line, const QByteArray& text);
    void indentNewLine();
    bool closesABlockNext(); // a brace that is typed now stands alone on its line
    std::optional<int> lineOfOpenBrace(int line) const; // still open where that line begins
    void outdentBrace();
    void receiveEdit(int position, int type, const char* text, int length);
    void receiveUpdate(int what);
    void toggleFoldAt(int position);

    SyntaxTree::Language m_language = SyntaxTree::Language::JavaScript;
    bool m_loading = false;
    bool m_colouring = false;
};

} // namespace pentimento
