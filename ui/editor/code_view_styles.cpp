#include "ui/editor/code_view.h"
#include "ui/editor/gap_font.h"
#include "ui/theme/fonts.h"
#include "ui/theme/theme.h"

#include <QFontInfo>

#include <algorithm>
#include <cctype>
#include <utility>

namespace pentimento {

namespace {

using Kind = CodeToken::Kind;

constexpr int JavaScriptIndent = 2; // as p5's own examples have it
constexpr int PythonIndent = 4;
constexpr double UnitsPerPoint = QsciScintillaBase::SC_FONT_SIZE_MULTIPLIER;
constexpr double NumberScale = 0.92; // line numbers are smaller than code
constexpr int DeepestFold = 500; // levels that Scintilla has room for, with some to spare

int indentOf(const QByteArray& line, int tabWidth)
{
    int columns = 0;
    for (const char c : line) {
        if (c != ' ' && c != '\t')
            break;
        columns += c == '\t' ? tabWidth - columns % tabWidth : 1;
    }
    return columns;
}

long scintillaColour(const QColor& colour)
{
    return colour.red() | (colour.green() << 8) | (colour.blue() << 16);
}

} // namespace

void CodeView::setLanguage(SyntaxTree::Language language)
{
    m_language = language;
    const int indent = language == SyntaxTree::Language::Python ? PythonIndent : JavaScriptIndent;
    send(SCI_SETTABWIDTH, indent);
    send(SCI_SETINDENT, indent);
    send(SCI_CLEARDOCUMENTSTYLE);
    viewport()->update();
}

void CodeView::dress()
{
    const Theme& colours = theme();
    dressStyles();
    const auto colour = [this](unsigned message, const QColor& value) { send(message, scintillaColour(value)); };
    colour(SCI_SETCARETFORE, colours.accent);
    send(SCI_SETADDITIONALCARETFORE, scintillaColour(colours.accent));
    send(SCI_SETCARETWIDTH, 2);
    send(SCI_SETCARETLINEVISIBLE, 1);
    send(SCI_SETCARETLINEVISIBLEALWAYS, 1);
    colour(SCI_SETCARETLINEBACK, colours.caretLine);
    for (const unsigned message : {SCI_SETSELBACK, SCI_SETADDITIONALSELBACK})
        send(message, 1, scintillaColour(colours.accentTint));
    send(SCI_SETADDITIONALSELBACK, scintillaColour(colours.accentTint));
    for (const int margin : {DiffMargin, FoldMargin})
        send(SCI_SETMARGINBACKN, margin, scintillaColour(colours.bgBase));
    send(SCI_INDICSETSTYLE, MatchIndicator, INDIC_ROUNDBOX);
    send(SCI_INDICSETFORE, MatchIndicator, scintillaColour(colours.accent));
    send(SCI_INDICSETALPHA, MatchIndicator, 45);
    send(SCI_INDICSETOUTLINEALPHA, MatchIndicator, 150);
    send(SCI_INDICSETUNDER, MatchIndicator, 1);
    viewport()->update();
}

void CodeView::dressStyles()
{
    const Theme& colours = theme();
    const QFont font = codeFont();
    const QByteArray family = QFontInfo(font).family().toUtf8();
    const auto dressOne = [&](int style, const QColor& ink) {
        SendScintilla(SCI_STYLESETFONT, uintptr_t(style), family.constData());
        send(SCI_STYLESETSIZEFRACTIONAL, style, std::lround(font.pointSizeF() * UnitsPerPoint));
        send(SCI_STYLESETFORE, style, scintillaColour(ink));
        send(SCI_STYLESETBACK, style, scintillaColour(colours.bgBase));
    };
    dressOne(STYLE_DEFAULT, colours.text);
    send(SCI_STYLECLEARALL);
    const std::pair<Kind, QColor> inks[] = {{Kind::Plain, colours.text}, {Kind::Comment, colours.synComment},
        {Kind::Keyword, colours.synKeyword}, {Kind::String, colours.synString}, {Kind::Number, colours.synNumber},
        {Kind::Function, colours.synFunction}, {Kind::Punctuation, colours.synPunct},
        {Kind::Parameter, colours.synParam}, {Kind::ColourQuote, colours.synString}};
    for (const auto& [kind, ink] : inks)
        for (const int style : {int(kind), int(kind) + TwinStyles})
            send(SCI_STYLESETFORE, style, scintillaColour(ink));
    if (!gapFontFamily().isEmpty())
        SendScintilla(SCI_STYLESETFONT, uintptr_t(Kind::ColourQuote), gapFontFamily().toUtf8().constData());
    dressOne(STYLE_LINENUMBER, colours.muted);
    send(SCI_STYLESETSIZEFRACTIONAL, STYLE_LINENUMBER, std::lround(font.pointSizeF() * UnitsPerPoint * NumberScale));
    send(SCI_SETEXTRAASCENT, 0);
    send(SCI_SETEXTRADESCENT, 0);
    const int extra = std::max(colours.lhCode - lineHeight(), 0);
    if (send(SCI_GETZOOM) == 0) {
        send(SCI_SETEXTRAASCENT, extra / 2);
        send(SCI_SETEXTRADESCENT, extra - extra / 2);
    }
}

// JetBrains Mono draws `=>` and `//` as one sign where they stand in one style, and nothing in Qt 6.4 tells it not to.
// So of two signs in a row the second one has the twin of its style.
void CodeView::separateSigns(const QByteArray& text, QByteArray& styles)
{
    for (qsizetype i = 1; i < text.size(); ++i) {
        const bool sign = std::ispunct(uchar(text[i])) && std::ispunct(uchar(text[i - 1]));
        if (sign && styles[i] == styles[i - 1])
            styles[i] = char(styles[i] + TwinStyles);
    }
}

// Changing a fold makes Scintilla ask for colours again, in the middle of it.
void CodeView::colourUpTo(int position)
{
    if (std::exchange(m_colouring, true))
        return;
    const int last = lineOf(position);
    QByteArray styles;
    for (int line = lineOf(int(send(SCI_GETENDSTYLED))); line <= last; ++line) {
        const QByteArray text = lineText(line);
        const LineTokens tokens = scanLine(m_language, text, stateBefore(line));
        const int next = line + 1 < lineCount() ? lineStart(line + 1) : size();
        styles.fill(char(Kind::Plain), next - lineStart(line));
        for (const CodeToken& token : tokens.tokens)
            std::fill_n(styles.begin() + token.start, token.length, char(token.kind));
        separateSigns(text, styles);
        send(SCI_SETLINESTATE, line, tokens.after);
        if (m_language == SyntaxTree::Language::Python)
            foldPython(line, text);
        else
            foldJavaScript(line, tokens);
        send(SCI_STARTSTYLING, lineStart(line));
        SendScintilla(SCI_SETSTYLINGEX, uintptr_t(styles.size()), styles.constData());
    }
    m_colouring = false;
}

// The depth behind a line is kept in the upper half of its level, as Scintilla's own lexers do.
void CodeView::foldJavaScript(int line, const LineTokens& tokens)
{
    const int before = line == 0 ? 0 : int(send(SCI_GETFOLDLEVEL, line - 1) >> 16);
    const int after = std::clamp(before + tokens.depthChange, 0, DeepestFold);
    const int shown = std::clamp(before + tokens.leastDepth, 0, DeepestFold);
    const int level = (SC_FOLDLEVELBASE + shown) | (after > shown ? SC_FOLDLEVELHEADERFLAG : 0) | (after << 16);
    if (send(SCI_GETFOLDLEVEL, line) != level)
        send(SCI_SETFOLDLEVEL, line, level);
}

// A line that the next one is indented under is a header, which shows only when that one is read.
void CodeView::foldPython(int line, const QByteArray& text)
{
    int above = line - 1;
    while (above >= 0 && (send(SCI_GETFOLDLEVEL, above) & SC_FOLDLEVELWHITEFLAG))
        --above;
    const bool blank = text.trimmed().isEmpty();
    const int aboveLevel = above < 0 ? SC_FOLDLEVELBASE : int(send(SCI_GETFOLDLEVEL, above) & SC_FOLDLEVELNUMBERMASK);
    const int indent = std::min(indentOf(text, PythonIndent), DeepestFold);
    const int level = blank ? aboveLevel | SC_FOLDLEVELWHITEFLAG : SC_FOLDLEVELBASE + indent;
    if (send(SCI_GETFOLDLEVEL, line) != level)
        send(SCI_SETFOLDLEVEL, line, level);
    if (blank || above < 0)
        return;
    const int header = aboveLevel | (level > aboveLevel ? SC_FOLDLEVELHEADERFLAG : 0);
    if (send(SCI_GETFOLDLEVEL, above) != header)
        send(SCI_SETFOLDLEVEL, above, header);
}

void CodeView::toggleFold()
{
    int line = lineOf(caret());
    if (!(send(SCI_GETFOLDLEVEL, line) & SC_FOLDLEVELHEADERFLAG))
        line = int(send(SCI_GETFOLDPARENT, line));
    if (line >= 0)
        send(SCI_TOGGLEFOLD, line);
}

void CodeView::toggleFoldAt(int position)
{
    const int line = lineOf(position);
    if (send(SCI_GETFOLDLEVEL, line) & SC_FOLDLEVELHEADERFLAG)
        send(SCI_TOGGLEFOLD, line);
}

// As deep as the line before, one step deeper behind an opening bracket or a Python colon.
void CodeView::indentNewLine()
{
    const int line = lineOf(caret());
    if (line == 0 || send(SCI_GETSELECTIONS) > 1)
        return;
    const QByteArray above = lineText(line - 1);
    const QByteArray code = above.trimmed();
    const int step = int(send(SCI_GETINDENT));
    const bool opens = code.endsWith('{') || code.endsWith('(') || code.endsWith('[')
        || (m_language == SyntaxTree::Language::Python && code.endsWith(':'));
    const QByteArray rest = bytes(caret(), lineEnd(line)).trimmed();
    const bool closes = rest.startsWith('}') || rest.startsWith(')') || rest.startsWith(']');
    const int indent = indentOf(above, step) + (opens && !closes ? step : 0);
    send(SCI_SETLINEINDENTATION, line, indent);
    send(SCI_GOTOPOS, send(SCI_GETLINEINDENTPOSITION, line));
}

bool CodeView::closesABlockNext()
{
    const int line = lineOf(caret());
    colourUpTo(lineStart(line)); // which knows where strings and comments go on
    return m_language == SyntaxTree::Language::JavaScript && send(SCI_GETSELECTIONS) == 1
        && send(SCI_GETSELECTIONEMPTY) != 0 && send(SCI_GETREADONLY) == 0 && stateBefore(line) == 0
        && lineText(line).trimmed().isEmpty();
}

std::optional<int> CodeView::lineOfOpenBrace(int line) const
{
    int closed = 0;
    for (int above = line - 1; above >= 0; --above) {
        const int before = above == 0 ? 0 : int(send(SCI_GETFOLDLEVEL, above - 1) >> 16);
        const int level = int(send(SCI_GETFOLDLEVEL, above));
        if (level >> 16 == before && (level & SC_FOLDLEVELNUMBERMASK) - SC_FOLDLEVELBASE == before)
            continue; // whatever it opens it closes
        const QByteArray text = lineText(above);
        const LineTokens scanned = scanLine(m_language, text, stateBefore(above));
        for (auto token = scanned.tokens.crbegin(); token != scanned.tokens.crend(); ++token) {
            const bool bracket = token->kind == Kind::Punctuation && token->length == 1;
            if (bracket && text[token->start] == '}')
                ++closed;
            else if (bracket && text[token->start] == '{' && closed-- == 0)
                return above;
        }
    }
    return std::nullopt;
}

void CodeView::outdentBrace()
{
    const int line = lineOf(caret());
    const auto opening = lineOfOpenBrace(line);
    if (!opening)
        return;
    const QByteArray above = lineText(*opening);
    const QByteArray own = lineText(line);
    const auto blanks = [](const QByteArray& text) {
        qsizetype count = 0;
        while (count < text.size() && (text[count] == ' ' || text[count] == '\t'))
            ++count;
        return count;
    };
    replace(lineStart(line), lineStart(line) + int(blanks(own)), above.left(blanks(above)));
}

} // namespace pentimento
