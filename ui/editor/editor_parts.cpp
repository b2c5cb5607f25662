#include "ui/editor/editor_parts.h"

#include "core/sketch/code/colour_text.h"
#include "core/sketch/code/symbols.h"
#include "ui/editor/code_editor.h"
#include "ui/theme/fonts.h"
#include "ui/theme/theme.h"

#include <QColorDialog>
#include <QMouseEvent>
#include <QToolTip>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace pentimento {

namespace {

constexpr int CompareRestMs = 150;
constexpr int ProblemRestMs = 800; // a half-typed word is no problem yet
constexpr int LettersBeforeCompletion = 2;

using Scintilla = QsciScintillaBase;

// What may be asked for help or completed: code, not comments and strings.
bool isCode(CodeToken::Kind kind)
{
    return kind != CodeToken::Kind::Comment && kind != CodeToken::Kind::String && kind != CodeToken::Kind::Number
        && kind != CodeToken::Kind::ColourQuote;
}

} // namespace

EditorParts::EditorParts(CodeEditor& editor)
    : view(new CodeView(&editor))
    , findBar(new FindBar(*view, &editor))
    , completions(new CompletionPopup(*view))
    , problemBox(new ProblemBox(*view))
    , numberDrag(new NumberDrag(*view))
    , decorations(*view)
    , m_editor(editor)
{
    view->setAccessibleName(CodeEditor::tr("Code"));
    auto* column = new QVBoxLayout(&editor);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(findBar);
    column->addWidget(view, 1);
    editor.setFocusProxy(view);
    view->paintOver = [this](QPainter& painter) { decorations.paint(painter); };
    view->viewport()->installEventFilter(this);
    view->viewport()->setMouseTracking(true);
    m_compareRest.setSingleShot(true);
    m_compareRest.setInterval(CompareRestMs);
    m_problemRest.setSingleShot(true);
    m_problemRest.setInterval(ProblemRestMs);
    connectParts();
    dress();
}

void EditorParts::connectParts()
{
    connect(view, &CodeView::edited, this, &EditorParts::handleEdit);
    connect(view, &CodeView::caretMoved, this, &EditorParts::handleCaret);
    connect(view, &CodeView::typed, this, &EditorParts::handleTyped);
    connect(view, &CodeView::hovered, this, &EditorParts::showHelp);
    connect(view, &CodeView::viewMoved, this, [this] { view->viewport()->update(); });
    connect(view, &Scintilla::SCN_ZOOM, this, &EditorParts::dress);
    connect(completions, &CompletionPopup::taken, this, &EditorParts::takeCompletion);
    connect(problemBox, &ProblemBox::fixRequested, this, &EditorParts::applyFix);
    connect(problemBox, &ProblemBox::clicked, this, [this] {
        const int mark = markOfLine(problemBox->line() + 1);
        if (mark >= 0)
            Q_EMIT m_editor.problemActivated(mark);
    });
    connect(numberDrag, &NumberDrag::dragging, &m_editor, &CodeEditor::dragging);
    connect(findBar, &FindBar::lineRequested, &m_editor, &CodeEditor::goTo);
    connect(&m_compareRest, &QTimer::timeout, this, &EditorParts::compareWithBase);
    connect(&m_problemRest, &QTimer::timeout, this, &EditorParts::showProblemAtCaret);
}

void EditorParts::dress()
{
    view->dress();
    makeRoomForNumbers();
    problemBox->place();
}

// As many digits as the last line has, at least three.
void EditorParts::makeRoomForNumbers()
{
    const int digits = std::max(3, int(QByteArray::number(view->lineCount()).size()));
    const QByteArray widest = QByteArray(digits, '9');
    const auto width =
        view->SendScintilla(Scintilla::SCI_TEXTWIDTH, uintptr_t(Scintilla::STYLE_LINENUMBER), widest.constData());
    if (view->send(Scintilla::SCI_GETMARGINWIDTHN, CodeView::NumberMargin) != width + theme().sp5)
        view->send(Scintilla::SCI_SETMARGINWIDTHN, CodeView::NumberMargin, width + theme().sp5);
}

void EditorParts::handleEdit(const CodeEdit& edit)
{
    m_editing = true;
    decorations.follow(edit);
    m_compareRest.start();
    makeRoomForNumbers();
    findBar->refresh();
    Q_EMIT m_editor.codeChanged(edit);
    Q_EMIT m_editor.undoStateChanged();
}

void EditorParts::handleCaret()
{
    const int offset = view->caret();
    const int line = view->lineOf(offset);
    const bool typing = std::exchange(m_editing, false);
    if (!completions->isHidden())
        completions->narrow();
    if (offset == m_caretOffset && line == m_caretLine)
        return;
    m_caretOffset = offset;
    if (line != m_caretLine || typing) {
        if (problemBox->isShown() && problemBox->line() != line)
            problemBox->clear();
        if (typing)
            m_problemRest.start();
        else
            showProblemAtCaret();
    }
    m_caretLine = line;
    Q_EMIT m_editor.cursorMoved(line + 1, view->columnOf(offset) + 1);
}

void EditorParts::handleTyped(int character)
{
    if (view->send(Scintilla::SCI_GETSELECTIONS) > 1)
        return;
    const int caret = view->caret();
    view->colourUpTo(caret);
    if (caret == 0 || !isCode(view->kindAt(caret - 1)))
        return;
    const int line = view->lineOf(caret);
    const QByteArray before = view->bytes(view->lineStart(line), caret);
    const bool afterDot = character == '.' && before.endsWith("brush.");
    qsizetype letters = 0;
    while (letters < before.size()
        && (std::isalnum(uchar(before[before.size() - 1 - letters])) || before[before.size() - 1 - letters] == '_'))
        ++letters;
    const bool word = letters == LettersBeforeCompletion && std::isalpha(uchar(before[before.size() - letters]));
    if (!completions->isHidden())
        completions->narrow();
    if (completions->isHidden() && (afterDot || word))
        completions->open();
}

void EditorParts::takeCompletion(int start, int end, const QString& name)
{
    const QByteArray text = name.toUtf8();
    view->replace(start, end, text);
    view->send(Scintilla::SCI_GOTOPOS, start + text.size());
}

void EditorParts::showHelp(int offset, const QPoint& point)
{
    if (offset < 0 || !view->isActiveWindow())
        return;
    const int mark = markAt(offset);
    if (mark >= 0) {
        QToolTip::showText(view->viewport()->mapToGlobal(point), decorations.marks()[mark].message, view->viewport());
        return;
    }
    if (!isCode(view->kindAt(offset)))
        return;
    const int line = view->lineOf(offset);
    int start = 0;
    int end = 0;
    const CodeSymbol* symbol = symbolAt(medium, view->lineText(line), offset - view->lineStart(line), &start, &end);
    if (!symbol)
        return;
    const QString head = symbol->signature.isEmpty() ? symbol->name : symbol->signature;
    const QString text =
        u"<p style='white-space:pre; font-family:\"%1\"'>%2</p>%3<p>%4</p>"_s.arg(codeFont().families().value(0),
            head.toHtmlEscaped(), symbol->doc.isEmpty() ? QString() : u"<p>%1</p>"_s.arg(symbol->doc.toHtmlEscaped()),
            symbol->owner.toHtmlEscaped());
    QToolTip::showText(view->viewport()->mapToGlobal(point), text, view->viewport());
}

void EditorParts::setDiffBase(const std::optional<QByteArray>& code)
{
    m_base = code;
    compareWithBase();
}

void EditorParts::compareWithBase()
{
    m_compareRest.stop();
    decorations.setHunks(m_base ? diffLines(*m_base, view->code()) : QList<LineHunk>());
}

void EditorParts::setMarks(const QList<CodeMark>& marks)
{
    decorations.setMarks(marks);
    const bool gone = problemBox->isShown() && markOfLine(problemBox->line() + 1) < 0;
    if (gone)
        problemBox->clear();
    else if (!m_problemRest.isActive())
        showProblemAtCaret();
}

int EditorParts::markAt(int offset) const
{
    const auto& marks = decorations.marks();
    const auto found = std::find_if(marks.begin(), marks.end(), [offset](const CodeMark& mark) {
        return mark.line > 0 && mark.start <= offset && offset <= std::max(mark.end, mark.start + 1);
    });
    return found == marks.end() ? -1 : int(found - marks.begin());
}

// The one the caret touches, else the first of the line.
int EditorParts::markOfLine(int line) const
{
    const int touched = markAt(view->caret());
    const auto& marks = decorations.marks();
    if (touched >= 0 && marks[touched].line == line)
        return touched;
    const auto found =
        std::find_if(marks.begin(), marks.end(), [line](const CodeMark& mark) { return mark.line == line; });
    return found == marks.end() ? -1 : int(found - marks.begin());
}

void EditorParts::showProblemAtCaret()
{
    m_problemRest.stop();
    const int mark = markOfLine(view->lineOf(view->caret()) + 1);
    if (mark < 0)
        problemBox->clear();
    else if (completions->isHidden())
        problemBox->showMark(decorations.marks()[mark]);
}

void EditorParts::showMark(int index)
{
    const CodeMark mark = decorations.marks()[index];
    m_editor.goTo(std::max(mark.line, 1), 1);
    view->send(Scintilla::SCI_GOTOPOS, mark.start);
    if (mark.line > 0)
        problemBox->showMark(mark);
    view->send(Scintilla::SCI_SCROLLCARET);
    Q_EMIT m_editor.problemActivated(index);
}

void EditorParts::stepProblem(bool forward)
{
    const auto& marks = decorations.marks();
    const int caret = view->caret();
    int next = -1;
    for (int i = 0; i < marks.size(); ++i) {
        const bool ahead = forward ? marks[i].start > caret : marks[i].start < caret;
        const bool nearer =
            next < 0 || (forward ? marks[i].start < marks[next].start : marks[i].start > marks[next].start);
        if (ahead && nearer && marks[i].line > 0)
            next = i;
    }
    for (int i = 0; next < 0 && i < marks.size(); ++i) {
        if (marks[forward ? i : marks.size() - 1 - i].line > 0)
            next = int(forward ? i : marks.size() - 1 - i);
    }
    if (next >= 0)
        showMark(next);
}

void EditorParts::applyFix()
{
    const int index = markOfLine(view->lineOf(view->caret()) + 1);
    if (index < 0 || decorations.marks()[index].fixText.isEmpty() || m_editor.isReadOnly())
        return;
    const CodeMark mark = decorations.marks()[index];
    const QByteArray fix = mark.fix.toUtf8();
    problemBox->clear();
    view->replace(mark.start, mark.end, fix);
    view->send(Scintilla::SCI_GOTOPOS, mark.start + fix.size());
}

void EditorParts::pickColour(const Swatch& swatch)
{
    const QByteArray literal = view->bytes(swatch.start, swatch.end);
    const QColor picked = QColorDialog::getColor(
        swatch.colour, &m_editor, CodeEditor::tr("Colour in the code"), QColorDialog::ShowAlphaChannel);
    if (!picked.isValid())
        return;
    const std::string_view old(literal.constData() + 1, size_t(literal.size()) - 2);
    view->replace(swatch.start + 1, swatch.end - 1, colourToText(picked, old));
}

bool EditorParts::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::MouseMove) {
        const auto* mouse = static_cast<QMouseEvent*>(event);
        const bool onSwatch = mouse->buttons() == Qt::NoButton && decorations.swatchAt(mouse->position().toPoint());
        const bool onMargin = mouse->position().x() < view->textLeft();
        if (onMargin != m_onMargin) {
            m_onMargin = onMargin;
            view->viewport()->update(QRect(0, 0, view->textLeft(), view->viewport()->height()));
        }
        if (onSwatch) {
            view->viewport()->setCursor(Qt::PointingHandCursor);
            return true;
        }
    }
    if (event->type() == QEvent::MouseButtonPress && !m_editor.isReadOnly()) {
        const auto* mouse = static_cast<QMouseEvent*>(event);
        const auto swatch = mouse->button() == Qt::LeftButton && mouse->modifiers() == Qt::NoModifier
            ? decorations.swatchAt(mouse->position().toPoint())
            : std::nullopt;
        if (swatch) {
            QTimer::singleShot(0, this, [this, swatch = *swatch] { pickColour(swatch); });
            return true;
        }
    }
    return QObject::eventFilter(watched, event);
}

} // namespace pentimento
