#include "ui/editor/code_view.h"

#include <QDragEnterEvent>
#include <QKeyEvent>
#include <QMimeData>
#include <QPainter>

#include <array>

namespace pentimento {

namespace {

constexpr int HoverDelayMs = 450;
constexpr int FoldMarginWidth = 14; // pixels; also the room between the diff bar and the text

} // namespace

CodeView::CodeView(QWidget* parent) : QsciScintillaBase(parent)
{
    setFrameShape(QFrame::NoFrame);
    setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    send(SCI_SETCODEPAGE, SC_CP_UTF8);
    send(SCI_SETEOLMODE, SC_EOL_LF);
    send(SCI_SETLEXER, SCLEX_CONTAINER);
    send(SCI_SETMODEVENTMASK, SC_MOD_INSERTTEXT | SC_MOD_DELETETEXT);
    send(SCI_SETBUFFEREDDRAW, 0);
    send(SCI_SETLAYOUTCACHE, SC_CACHE_PAGE);
    send(SCI_SETSCROLLWIDTH, 1);
    send(SCI_SETSCROLLWIDTHTRACKING, 1);
    send(SCI_SETENDATLASTLINE, 1);
    send(SCI_SETYCARETPOLICY, CARET_SLOP | CARET_STRICT | CARET_EVEN, 2);
    send(SCI_SETXCARETPOLICY, CARET_SLOP, 40);
    send(SCI_SETMULTIPLESELECTION, 1);
    send(SCI_SETADDITIONALSELECTIONTYPING, 1);
    send(SCI_SETMULTIPASTE, SC_MULTIPASTE_EACH);
    send(SCI_SETVIRTUALSPACEOPTIONS, SCVS_RECTANGULARSELECTION);
    send(SCI_SETUSETABS, 0);
    send(SCI_SETTABINDENTS, 1);
    send(SCI_SETBACKSPACEUNINDENTS, 1);
    send(SCI_SETINDENTATIONGUIDES, SC_IV_NONE);
    send(SCI_SETMOUSEDWELLTIME, HoverDelayMs);
    send(SCI_ANNOTATIONSETVISIBLE, ANNOTATION_STANDARD);
    setUpKeys();
    setUpMargins();
    connect(this, &QsciScintillaBase::SCN_STYLENEEDED, this, &CodeView::colourUpTo);
    connect(this, &QsciScintillaBase::SCN_UPDATEUI, this, &CodeView::receiveUpdate);
    connect(this, &QsciScintillaBase::SCN_ZOOM, this, &CodeView::viewMoved);
    connect(this, &QsciScintillaBase::SCN_MODIFIED, this,
        [this](int position, int type, const char* text, int length) { receiveEdit(position, type, text, length); });
    connect(this, &QsciScintillaBase::SCN_CHARADDED, this, [this](int character) {
        if (character == '\n')
            indentNewLine();
        Q_EMIT typed(character);
    });
    connect(this, &QsciScintillaBase::SCN_MARGINCLICK, this, [this](int position) { toggleFoldAt(position); });
    connect(this, &QsciScintillaBase::SCN_DWELLSTART, this,
        [this](int position, int x, int y) { Q_EMIT hovered(position, QPoint(x, y)); });
    connect(this, &QsciScintillaBase::SCN_DWELLEND, this, [this] { Q_EMIT hovered(-1, {}); });
    setLanguage(SyntaxTree::Language::JavaScript);
    dress();
}

void CodeView::setUpKeys()
{
    // Scintilla's own keys for what we bind elsewhere, or what nobody expects of an editor.
    constexpr std::array Letters{'D', 'L', 'T', 'U', '/', '\\', '[', ']'};
    for (const char letter : Letters) {
        send(SCI_CLEARCMDKEY, letter | (SCMOD_CTRL << 16));
        send(SCI_CLEARCMDKEY, letter | ((SCMOD_CTRL | SCMOD_SHIFT) << 16));
    }
    send(SCI_ASSIGNCMDKEY, 'Z' | ((SCMOD_CTRL | SCMOD_SHIFT) << 16), SCI_REDO);
}

void CodeView::setUpMargins()
{
    send(SCI_SETMARGINS, 3);
    send(SCI_SETMARGINTYPEN, NumberMargin, SC_MARGIN_NUMBER);
    send(SCI_SETMARGINTYPEN, DiffMargin, SC_MARGIN_COLOUR);
    send(SCI_SETMARGINTYPEN, FoldMargin, SC_MARGIN_COLOUR);
    send(SCI_SETMARGINMASKN, DiffMargin, 0);
    send(SCI_SETMARGINMASKN, FoldMargin, 0);
    send(SCI_SETMARGINWIDTHN, DiffMargin, 3);
    send(SCI_SETMARGINWIDTHN, FoldMargin, FoldMarginWidth);
    send(SCI_SETMARGINSENSITIVEN, FoldMargin, 1);
    send(SCI_SETMARGINCURSORN, FoldMargin, SC_CURSORARROW);
    send(SCI_SETMARGINLEFT, 0, 0);
    for (const int marker : {AddedMarker, ModifiedMarker, RemovedMarker})
        send(SCI_MARKERDEFINE, marker, SC_MARK_EMPTY);
    send(SCI_SETAUTOMATICFOLD, SC_AUTOMATICFOLD_SHOW | SC_AUTOMATICFOLD_CHANGE);
    send(SCI_SETFOLDFLAGS, 0);
}

QByteArray CodeView::code() const
{
    return bytes(0, size());
}

QByteArray CodeView::bytes(int start, int end) const
{
    if (end <= start)
        return {};
    QByteArray text(end - start + 1, Qt::Uninitialized); // Scintilla ends it with a NUL
    SendScintilla(SCI_GETTEXTRANGE, long(start), long(end), text.data());
    text.chop(1);
    return text;
}

int CodeView::columnOf(int offset) const
{
    return int(send(SCI_COUNTCHARACTERS, lineStart(lineOf(offset)), offset));
}

LineState CodeView::stateBefore(int line) const
{
    return line == 0 ? 0 : int(send(SCI_GETLINESTATE, line - 1));
}

void CodeView::load(const QByteArray& code)
{
    m_loading = true;
    const bool readOnly = send(SCI_GETREADONLY) != 0;
    send(SCI_SETREADONLY, 0);
    send(SCI_SETUNDOCOLLECTION, 0);
    send(SCI_CLEARALL);
    send(SCI_ALLOCATE, code.size());
    SendScintilla(SCI_ADDTEXT, uintptr_t(code.size()), code.constData());
    send(SCI_SETUNDOCOLLECTION, 1);
    send(SCI_EMPTYUNDOBUFFER);
    send(SCI_SETREADONLY, readOnly ? 1 : 0);
    send(SCI_GOTOPOS, 0);
    send(SCI_SETSCROLLWIDTH, 1);
    m_loading = false;
}

void CodeView::replace(int start, int end, const QByteArray& text)
{
    send(SCI_SETTARGETRANGE, start, end);
    SendScintilla(SCI_REPLACETARGET, uintptr_t(text.size()), text.constData());
}

QPoint CodeView::pointAt(int offset) const
{
    return {int(send(SCI_POINTXFROMPOSITION, 0, offset)), int(send(SCI_POINTYFROMPOSITION, 0, offset))};
}

int CodeView::offsetAt(const QPoint& point) const
{
    return int(send(SCI_CHARPOSITIONFROMPOINTCLOSE, point.x(), point.y()));
}

int CodeView::textLeft() const
{
    int left = 0;
    for (const int margin : {NumberMargin, DiffMargin, FoldMargin})
        left += int(send(SCI_GETMARGINWIDTHN, margin));
    return left;
}

void CodeView::receiveEdit(int position, int type, const char* text, int length)
{
    if (m_loading)
        return;
    if (type & SC_MOD_INSERTTEXT)
        Q_EMIT edited({position, 0, QByteArray(text, length)});
    else if (type & SC_MOD_DELETETEXT)
        Q_EMIT edited({position, length, {}});
}

void CodeView::receiveUpdate(int what)
{
    if (what & (SC_UPDATE_H_SCROLL | SC_UPDATE_V_SCROLL))
        Q_EMIT viewMoved();
    if (what & (SC_UPDATE_SELECTION | SC_UPDATE_CONTENT))
        Q_EMIT caretMoved();
}

bool CodeView::event(QEvent* event)
{
    // Letters are text here before they are anybody's shortcut, and Escape ends several cursors before it stops.
    if (event->type() == QEvent::ShortcutOverride) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool plain = (key->modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier)) == 0;
        const bool letter = plain && !key->text().isEmpty() && key->text().front().isPrint();
        const bool endsCursors = plain && key->key() == Qt::Key_Escape && send(SCI_GETSELECTIONS) > 1;
        if (letter || endsCursors) {
            event->accept();
            return true;
        }
    }
    return QsciScintillaBase::event(event);
}

// The brace and its place are one step to undo.
void CodeView::keyPressEvent(QKeyEvent* event)
{
    // The keys of a command that is off just now are no text; AltGr is a modifier of its own.
    constexpr Qt::KeyboardModifiers Command = Qt::ControlModifier | Qt::AltModifier;
    if ((event->modifiers() & Command) == Command && !event->text().isEmpty() && event->text().front().isPrint())
        return event->ignore();
    if (event->text() != QLatin1Char('}') || !closesABlockNext())
        return QsciScintillaBase::keyPressEvent(event);
    send(SCI_BEGINUNDOACTION);
    QsciScintillaBase::keyPressEvent(event);
    outdentBrace();
    send(SCI_ENDUNDOACTION);
}

void CodeView::paintEvent(QPaintEvent* event)
{
    QsciScintillaBase::paintEvent(event);
    if (!paintOver)
        return;
    QPainter painter(viewport());
    painter.setClipRegion(event->region());
    paintOver(painter);
}

void CodeView::resizeEvent(QResizeEvent* event)
{
    QsciScintillaBase::resizeEvent(event);
    Q_EMIT viewMoved();
}

// Files are the window's to open; QScintilla would take them and do nothing with them.
void CodeView::dragEnterEvent(QDragEnterEvent* event)
{
    if (event->mimeData()->hasUrls())
        return event->ignore();
    QsciScintillaBase::dragEnterEvent(event);
}

void CodeView::wheelEvent(QWheelEvent* event)
{
    if (event->modifiers() != Qt::ControlModifier)
        return QsciScintillaBase::wheelEvent(event);
    const int steps = event->angleDelta().y();
    if (steps != 0)
        send(steps > 0 ? SCI_ZOOMIN : SCI_ZOOMOUT);
    event->accept();
}

} // namespace pentimento
