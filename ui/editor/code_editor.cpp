#include "ui/editor/code_editor.h"

#include "ui/editor/editor_parts.h"
#include "ui/editor/line_commands.h"

#include <QEvent>

#include <algorithm>

namespace pentimento {

using Scintilla = QsciScintillaBase;

CodeEditor::CodeEditor(QWidget* parent) : QWidget(parent), m_parts(std::make_unique<EditorParts>(*this)) { }

CodeEditor::~CodeEditor() = default;

void CodeEditor::setCode(const QByteArray& code)
{
    m_parts->numberDrag->finish();
    m_parts->problemBox->clear();
    m_parts->decorations.setMarks({});
    m_parts->view->load(code);
    m_parts->makeRoomForNumbers();
    m_parts->setDiffBase(m_parts->diffBase());
    m_parts->findBar->refresh();
    Q_EMIT undoStateChanged();
}

void CodeEditor::replaceCode(const QByteArray& newCode)
{
    const QByteArray old = code();
    const qsizetype shorter = std::min(old.size(), newCode.size());
    qsizetype head = 0;
    while (head < shorter && old[head] == newCode[head])
        ++head;
    qsizetype tail = 0;
    while (tail < shorter - head && old[old.size() - 1 - tail] == newCode[newCode.size() - 1 - tail])
        ++tail;
    // No character is cut in two: UTF-8 continues with bytes 10xxxxxx.
    const auto continues = [](const QByteArray& text, qsizetype at) {
        return at < text.size() && (uchar(text[at]) & 0xC0) == 0x80;
    };
    while (head > 0 && (continues(old, head) || continues(newCode, head)))
        --head;
    while (tail > 0 && continues(old, old.size() - tail))
        --tail;
    if (head == old.size() && head == newCode.size())
        return;
    replaceRange(int(head), int(old.size() - tail), newCode.mid(head, newCode.size() - tail - head));
}

QByteArray CodeEditor::code() const
{
    return m_parts->view->code();
}

void CodeEditor::setMedium(Medium medium)
{
    m_parts->medium = medium;
    m_parts->completions->setMedium(medium);
    m_parts->view->setLanguage(languageOf(medium));
}

Medium CodeEditor::medium() const
{
    return m_parts->medium;
}

void CodeEditor::setReadOnly(bool readOnly)
{
    m_parts->view->send(Scintilla::SCI_SETREADONLY, readOnly);
    m_parts->view->send(
        Scintilla::SCI_SETCARETSTYLE, readOnly ? Scintilla::CARETSTYLE_INVISIBLE : Scintilla::CARETSTYLE_LINE);
}

bool CodeEditor::isReadOnly() const
{
    return m_parts->view->send(Scintilla::SCI_GETREADONLY) != 0;
}

void CodeEditor::setMarks(const QList<CodeMark>& marks)
{
    m_parts->setMarks(marks);
}

const QList<CodeMark>& CodeEditor::marks() const
{
    return m_parts->decorations.marks();
}

void CodeEditor::setDiffBase(const std::optional<QByteArray>& code)
{
    m_parts->setDiffBase(code);
}

const std::optional<QByteArray>& CodeEditor::diffBase() const
{
    return m_parts->diffBase();
}

int CodeEditor::line() const
{
    return m_parts->view->lineOf(offset()) + 1;
}

int CodeEditor::column() const
{
    return m_parts->view->columnOf(offset()) + 1;
}

int CodeEditor::offset() const
{
    return m_parts->view->caret();
}

void CodeEditor::goTo(int line, int column)
{
    CodeView& view = *m_parts->view;
    const int at = std::clamp(line - 1, 0, view.lineCount() - 1);
    int offset = int(view.send(Scintilla::SCI_POSITIONRELATIVE, view.lineStart(at), std::max(column - 1, 0)));
    if (offset == 0 || offset > view.lineEnd(at)) // beyond the end, Scintilla answers 0
        offset = column > 1 ? view.lineEnd(at) : view.lineStart(at);
    view.send(Scintilla::SCI_ENSUREVISIBLE, at);
    view.send(Scintilla::SCI_GOTOPOS, offset);
    const auto shown = view.send(Scintilla::SCI_LINESONSCREEN);
    const auto first = view.send(Scintilla::SCI_GETFIRSTVISIBLELINE);
    const auto visible = view.send(Scintilla::SCI_VISIBLEFROMDOCLINE, at);
    if (visible < first || visible >= first + shown - 1)
        view.send(Scintilla::SCI_SETFIRSTVISIBLELINE, std::max(visible - shown / 3, 0L));
    view.setFocus(Qt::OtherFocusReason);
}

void CodeEditor::select(int start, int end)
{
    m_parts->view->send(Scintilla::SCI_SETSEL, start, end);
}

int CodeEditor::firstVisibleLine() const
{
    const CodeView& view = *m_parts->view;
    return int(view.send(Scintilla::SCI_DOCLINEFROMVISIBLE, view.send(Scintilla::SCI_GETFIRSTVISIBLELINE))) + 1;
}

void CodeEditor::setFirstVisibleLine(int line)
{
    const CodeView& view = *m_parts->view;
    view.send(Scintilla::SCI_SETFIRSTVISIBLELINE, view.send(Scintilla::SCI_VISIBLEFROMDOCLINE, std::max(line - 1, 0)));
}

int CodeEditor::zoom() const
{
    return int(m_parts->view->send(Scintilla::SCI_GETZOOM));
}

void CodeEditor::setZoom(int points)
{
    m_parts->view->send(Scintilla::SCI_SETZOOM, points);
}

void CodeEditor::replaceRange(int start, int end, const QByteArray& text)
{
    const bool readOnly = isReadOnly();
    m_parts->view->send(Scintilla::SCI_SETREADONLY, 0);
    m_parts->view->replace(start, end, text);
    m_parts->view->send(Scintilla::SCI_SETREADONLY, readOnly);
}

void CodeEditor::beginEdits()
{
    m_parts->view->send(Scintilla::SCI_BEGINUNDOACTION);
}

void CodeEditor::endEdits()
{
    m_parts->view->send(Scintilla::SCI_ENDUNDOACTION);
}

bool CodeEditor::canUndo() const
{
    return m_parts->view->send(Scintilla::SCI_CANUNDO) != 0;
}

bool CodeEditor::canRedo() const
{
    return m_parts->view->send(Scintilla::SCI_CANREDO) != 0;
}

void CodeEditor::undo()
{
    m_parts->view->send(Scintilla::SCI_UNDO);
}

void CodeEditor::redo()
{
    m_parts->view->send(Scintilla::SCI_REDO);
}

void CodeEditor::find()
{
    m_parts->findBar->open(FindBar::Mode::Find);
}

void CodeEditor::findAndReplace()
{
    m_parts->findBar->open(FindBar::Mode::Replace);
}

void CodeEditor::findNext()
{
    m_parts->findBar->findNext();
}

void CodeEditor::findPrevious()
{
    m_parts->findBar->findPrevious();
}

void CodeEditor::goToLine()
{
    m_parts->findBar->open(FindBar::Mode::GoToLine);
}

void CodeEditor::nextProblem()
{
    m_parts->stepProblem(true);
}

void CodeEditor::previousProblem()
{
    m_parts->stepProblem(false);
}

void CodeEditor::applyFix()
{
    m_parts->applyFix();
}

void CodeEditor::toggleComment()
{
    pentimento::toggleComment(*m_parts->view);
}

void CodeEditor::moveLinesUp()
{
    moveLines(*m_parts->view, false);
}

void CodeEditor::moveLinesDown()
{
    moveLines(*m_parts->view, true);
}

void CodeEditor::duplicateLines()
{
    pentimento::duplicateLines(*m_parts->view);
}

void CodeEditor::addCursorAbove()
{
    addCursor(*m_parts->view, false);
}

void CodeEditor::addCursorBelow()
{
    addCursor(*m_parts->view, true);
}

void CodeEditor::selectNextMatch()
{
    pentimento::selectNextMatch(*m_parts->view);
}

void CodeEditor::complete()
{
    m_parts->completions->open();
}

void CodeEditor::toggleFold()
{
    m_parts->view->toggleFold();
}

void CodeEditor::zoomIn()
{
    m_parts->view->send(Scintilla::SCI_ZOOMIN);
}

void CodeEditor::zoomOut()
{
    m_parts->view->send(Scintilla::SCI_ZOOMOUT);
}

void CodeEditor::resetZoom()
{
    setZoom(0);
}

void CodeEditor::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (m_parts && event->type() == QEvent::PaletteChange)
        m_parts->dress();
}

} // namespace pentimento
