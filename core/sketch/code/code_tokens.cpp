#include "core/sketch/code/code_tokens.h"

#include "core/sketch/code/code_words.h"
#include "core/sketch/code/colour_text.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <unordered_set>

namespace pentimento {

namespace {

using Kind = CodeToken::Kind;
using Language = SyntaxTree::Language;

constexpr std::array JavaScriptKeywords{"async", "await", "break", "case", "catch", "class", "const", "continue",
    "default", "delete", "do", "else", "export", "extends", "false", "finally", "for", "function", "if", "import", "in",
    "instanceof", "let", "new", "null", "of", "return", "static", "super", "switch", "this", "throw", "true", "try",
    "typeof", "undefined", "var", "void", "while", "yield"};
constexpr std::array PythonKeywords{"False", "None", "True", "and", "as", "assert", "async", "await", "break", "class",
    "continue", "def", "del", "elif", "else", "except", "finally", "for", "from", "global", "if", "import", "in", "is",
    "lambda", "nonlocal", "not", "or", "pass", "raise", "return", "try", "while", "with", "yield"};

// Modes of a LineState. `Substitution` has the open brackets above its low byte.
enum Mode { Code, BlockComment, SingleQuote, DoubleQuote, Template, Substitution, TripleSingle, TripleDouble };

// A state that no scan has returned counts as plain code.
Mode modeOf(LineState state)
{
    const auto mode = state & 0xff;
    return mode <= TripleDouble ? Mode(mode) : Code;
}

bool isKeyword(Language language, std::string_view word)
{
    static const auto setOf = [](std::span<const char* const> words) {
        return std::unordered_set<std::string_view>(words.begin(), words.end());
    };
    static const auto javaScript = setOf(JavaScriptKeywords);
    static const auto python = setOf(PythonKeywords);
    return (language == Language::Python ? python : javaScript).count(word) > 0;
}

class LineScanner {
public:
    LineScanner(Language language, const QByteArray& line, LineState before)
        : m_python(language == Language::Python)
        , m_language(language)
        , m_line(line)
        , m_mode(modeOf(before))
        , m_brackets(before >> 8)
    {
    }

    LineTokens scan()
    {
        if (m_mode != Code && m_mode != Substitution)
            continueText();
        while (m_at < m_line.size())
            scanToken();
        m_result.after = m_mode | (m_mode == Substitution ? m_brackets << 8 : 0);
        return std::move(m_result);
    }

private:
    char peek(qsizetype ahead = 0) const { return m_at + ahead < m_line.size() ? m_line[m_at + ahead] : '\0'; }
    bool startsWith(const char* text) const
    {
        const QByteArrayView view(text);
        return m_line.size() - m_at >= view.size() && QByteArrayView(m_line).sliced(m_at, view.size()) == view;
    }

    void add(Kind kind, qsizetype start)
    {
        if (start >= m_at)
            return;
        auto& tokens = m_result.tokens;
        const bool joins = !tokens.isEmpty() && tokens.last().kind == kind;
        if (joins)
            tokens.last().length += int(m_at - start);
        else
            tokens.append({kind, int(start), int(m_at - start)});
        const bool blank = kind == Kind::Comment || std::isspace(uchar(m_line[m_at - 1]));
        if (!blank)
            m_last = m_line[m_at - 1];
    }

    void continueText()
    {
        switch (m_mode) {
        case BlockComment:
            return scanBlockComment(0);
        case SingleQuote:
            return scanText("'", 0);
        case DoubleQuote:
            return scanText("\"", 0);
        case Template:
            return scanText("`", 0);
        case TripleSingle:
            return scanText("'''", 0);
        case TripleDouble:
            return scanText("\"\"\"", 0);
        default:
            return;
        }
    }

    void scanToken()
    {
        const qsizetype start = m_at;
        const char c = peek();
        if (std::isspace(uchar(c))) {
            while (m_at < m_line.size() && std::isspace(uchar(peek())))
                ++m_at;
            return add(Kind::Plain, start);
        }
        if (m_python ? c == '#' : startsWith("//")) {
            m_at = m_line.size();
            return add(Kind::Comment, start);
        }
        if (!m_python && startsWith("/*"))
            return scanBlockComment(2);
        if (c == '\'' || c == '"' || (c == '`' && !m_python))
            return scanString();
        if (std::isdigit(uchar(c)) || (c == '.' && std::isdigit(uchar(peek(1)))))
            return scanNumber();
        if (isWordByte(c))
            return scanWord();
        if (c == '/' && !m_python && scanRegularExpression())
            return;
        if (c == '@' && m_python && m_last == '\0')
            return scanDecorator();
        scanPunctuation();
    }

    void scanBlockComment(qsizetype skipped)
    {
        const qsizetype start = m_at;
        const qsizetype end = m_line.indexOf("*/", m_at + skipped);
        m_mode = end < 0 ? BlockComment : m_brackets > 0 ? Substitution : Code;
        m_at = end < 0 ? m_line.size() : end + 2;
        add(Kind::Comment, start);
    }

    void scanString()
    {
        const QByteArray quote = m_line.mid(m_at, 1);
        const bool triple = m_python && startsWith(quote.repeated(3).constData());
        const qsizetype end = triple ? -1 : m_line.indexOf(quote, m_at + 1);
        const QByteArrayView line(m_line);
        const bool colour =
            end > m_at + 1 && colourFromText(std::string_view(m_line.constData() + m_at + 1, size_t(end - m_at - 1)));
        if (colour) {
            const qsizetype start = m_at++;
            add(Kind::ColourQuote, start);
            return scanText(quote, 0);
        }
        if (quote == "`" && m_mode == Substitution) {
            const qsizetype start = m_at;
            m_at = end < 0 ? m_line.size() : end + 1;
            return add(Kind::String, start);
        }
        scanText(triple ? quote.repeated(3) : quote, triple ? 3 : 1);
    }

    // To the closing quote; a plain string ends with its line unless that ends with a backslash.
    void scanText(const QByteArray& quote, qsizetype skipped)
    {
        const qsizetype start = m_at;
        m_at += skipped;
        const bool plain = quote == "'" || quote == "\"";
        const Mode resumed = m_brackets > 0 ? Substitution : Code;
        while (m_at < m_line.size()) {
            if (peek() == '\\') {
                m_at += 2;
                continue;
            }
            if (quote == "`" && startsWith("${")) {
                m_at += 2;
                m_mode = Substitution;
                m_brackets = 1;
                return add(Kind::String, start);
            }
            if (startsWith(quote.constData())) {
                m_at += quote.size();
                m_mode = resumed;
                return add(Kind::String, start);
            }
            ++m_at;
        }
        const bool continues = m_at > m_line.size(); // a backslash was last
        m_at = m_line.size();
        m_mode = plain ? (!continues    ? resumed
                         : quote == "'" ? SingleQuote
                                        : DoubleQuote)
                       : (quote == "`"          ? Template
                               : quote == "'''" ? TripleSingle
                                                : TripleDouble);
        add(Kind::String, start);
    }

    void scanNumber()
    {
        const qsizetype start = m_at;
        const bool hexadecimal = startsWith("0x") || startsWith("0X");
        while (isWordByte(peek()) || peek() == '.') {
            const bool exponent = !hexadecimal && (peek() == 'e' || peek() == 'E');
            ++m_at;
            if (exponent && (peek() == '+' || peek() == '-'))
                ++m_at;
        }
        add(Kind::Number, start);
    }

    void scanWord()
    {
        const qsizetype start = m_at;
        while (isWordByte(peek()))
            ++m_at;
        const bool member = m_last == '.';
        const std::string_view word(m_line.constData() + start, size_t(m_at - start));
        if (!member && isKeyword(m_language, word)) {
            add(Kind::Keyword, start);
            m_last = word == "this" || word == "super" ? 'a' : '='; // a pattern may follow, as in `return /x/`
            return;
        }
        qsizetype next = m_at;
        while (next < m_line.size() && m_line[next] == ' ')
            ++next;
        add(next < m_line.size() && m_line[next] == '(' ? Kind::Function : Kind::Plain, start);
    }

    // A slash where a value may begin, up to the next one outside brackets.
    bool scanRegularExpression()
    {
        if (isWordByte(m_last) || m_last == ')' || m_last == ']' || m_last == '}' || m_last == '\'' || m_last == '"')
            return false;
        bool inClass = false;
        qsizetype end = m_at + 1;
        for (; end < m_line.size() && (inClass || m_line[end] != '/'); ++end) {
            inClass = m_line[end] == '[' || (inClass && m_line[end] != ']');
            end += m_line[end] == '\\' ? 1 : 0;
        }
        if (end >= m_line.size())
            return false;
        const qsizetype start = m_at;
        m_at = end + 1;
        while (isWordByte(peek()))
            ++m_at;
        add(Kind::String, start);
        return true;
    }

    void scanDecorator()
    {
        const qsizetype start = m_at++;
        while (isWordByte(peek()) || peek() == '.')
            ++m_at;
        add(Kind::Parameter, start);
    }

    void scanPunctuation()
    {
        const qsizetype start = m_at;
        const char c = m_line[m_at++];
        const bool opens = c == '{' || c == '(' || c == '[';
        const bool closes = c == '}' || c == ')' || c == ']';
        if (m_mode == Substitution && (c == '{' || c == '}')) {
            m_brackets += c == '{' ? 1 : -1;
            if (m_brackets == 0) {
                m_mode = Template;
                add(Kind::String, start);
                return scanText("`", 0);
            }
        }
        m_result.depthChange += opens ? 1 : closes ? -1 : 0;
        m_result.leastDepth = std::min(m_result.leastDepth, m_result.depthChange);
        add(Kind::Punctuation, start);
    }

    bool m_python = false;
    Language m_language;
    const QByteArray& m_line;
    Mode m_mode = Code;
    int m_brackets = 0;
    qsizetype m_at = 0;
    char m_last = '\0'; // the last byte that was neither blank nor comment
    LineTokens m_result;
};

} // namespace

Language languageOf(Medium medium)
{
    return medium == Medium::Python ? Language::Python : Language::JavaScript;
}

std::span<const char* const> keywordsOf(Language language)
{
    if (language == Language::Python)
        return PythonKeywords;
    return JavaScriptKeywords;
}

LineTokens scanLine(Language language, const QByteArray& line, LineState before)
{
    return LineScanner(language, line, before).scan();
}

} // namespace pentimento
