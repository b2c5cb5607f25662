#include "ui/editor/line_commands.h"

#include "ui/editor/code_view.h"

#include <algorithm>
#include <set>

namespace pentimento {

namespace {

using Scintilla = QsciScintillaBase;

// The lines that selections touch, ascending. A selection that ends before a line's first character leaves it out.
std::set<int> selectedLines(const CodeView& view)
{
    std::set<int> lines;
    const auto selections = view.send(Scintilla::SCI_GETSELECTIONS);
    for (int i = 0; i < selections; ++i) {
        const int start = int(view.send(Scintilla::SCI_GETSELECTIONNSTART, i));
        const int end = int(view.send(Scintilla::SCI_GETSELECTIONNEND, i));
        const int first = view.lineOf(start);
        int last = view.lineOf(end);
        if (last > first && end == view.lineStart(last))
            --last;
        for (int line = first; line <= last; ++line)
            lines.insert(line);
    }
    return lines;
}

int indentation(const QByteArray& text)
{
    int columns = 0;
    while (columns < text.size() && (text[columns] == ' ' || text[columns] == '\t'))
        ++columns;
    return columns;
}

} // namespace

void toggleComment(CodeView& view)
{
    const QByteArray mark = view.language() == SyntaxTree::Language::Python ? "#" : "//";
    std::vector<int> lines;
    bool allCommented = true;
    int column = -1;
    for (const int line : selectedLines(view)) {
        const QByteArray text = view.lineText(line);
        if (text.trimmed().isEmpty())
            continue;
        lines.push_back(line);
        allCommented = allCommented && text.trimmed().startsWith(mark);
        column = column < 0 ? indentation(text) : std::min(column, indentation(text));
    }
    view.send(Scintilla::SCI_BEGINUNDOACTION);
    for (auto line = lines.rbegin(); line != lines.rend(); ++line) {
        if (!allCommented) {
            const int at = view.lineStart(*line) + column;
            view.replace(at, at, mark + ' ');
            continue;
        }
        const QByteArray text = view.lineText(*line);
        const int at = indentation(text);
        const bool space = text.mid(at + mark.size(), 1) == " ";
        view.replace(view.lineStart(*line) + at, view.lineStart(*line) + at + int(mark.size()) + space, {});
    }
    view.send(Scintilla::SCI_ENDUNDOACTION);
}

void moveLines(CodeView& view, bool down)
{
    view.send(down ? Scintilla::SCI_MOVESELECTEDLINESDOWN : Scintilla::SCI_MOVESELECTEDLINESUP);
}

void duplicateLines(CodeView& view)
{
    const bool selected = view.send(Scintilla::SCI_GETSELECTIONEMPTY) == 0;
    view.send(selected ? Scintilla::SCI_SELECTIONDUPLICATE : Scintilla::SCI_LINEDUPLICATE);
}

// At the same column, beside the outermost cursor on that side.
void addCursor(CodeView& view, bool below)
{
    const auto selections = view.send(Scintilla::SCI_GETSELECTIONS);
    const int main = int(view.send(Scintilla::SCI_GETSELECTIONNCARET, view.send(Scintilla::SCI_GETMAINSELECTION)));
    int outermost = view.lineOf(main);
    for (int i = 0; i < selections; ++i) {
        const int line = view.lineOf(int(view.send(Scintilla::SCI_GETSELECTIONNCARET, i)));
        outermost = below ? std::max(outermost, line) : std::min(outermost, line);
    }
    const int line = outermost + (below ? 1 : -1);
    if (line < 0 || line >= view.lineCount())
        return;
    const auto at = view.send(Scintilla::SCI_FINDCOLUMN, line, view.send(Scintilla::SCI_GETCOLUMN, main));
    view.send(Scintilla::SCI_ADDSELECTION, at, at);
    view.send(Scintilla::SCI_SCROLLCARET);
}

void selectNextMatch(CodeView& view)
{
    view.send(Scintilla::SCI_TARGETWHOLEDOCUMENT);
    view.send(Scintilla::SCI_SETSEARCHFLAGS, Scintilla::SCFIND_MATCHCASE);
    view.send(Scintilla::SCI_MULTIPLESELECTADDNEXT);
    view.send(Scintilla::SCI_SCROLLCARET);
}

} // namespace pentimento
