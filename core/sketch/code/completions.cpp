#include "core/sketch/code/completions.h"

#include "core/sketch/code/code_tokens.h"
#include "core/sketch/code/code_words.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace pentimento {

namespace {

constexpr int ShortestOwnWord = 3; // bytes

class CompletionSearch {
public:
    CompletionSearch(Medium medium, const QByteArray& code, int caret)
        : m_medium(medium)
        , m_code(code)
        , m_word(wordAround(code, caret))
        , m_typed(code.mid(m_word.start, std::max(caret - m_word.start, 0)))
        , m_prefix(QString::fromUtf8(m_typed))
    {
    }

    Completions find()
    {
        const bool ofBrush = m_medium != Medium::Python && m_word.owner == "brush";
        for (const CodeSymbol& symbol : symbolsOf(m_medium)) {
            const bool brush = symbol.owner == "brush"_L1;
            if (m_medium == Medium::Python || (m_word.afterDot ? ofBrush && brush : !brush))
                offer(symbol);
        }
        if (!ofBrush)
            offerOwnWords();
        if (!m_word.afterDot) {
            for (const char* keyword : keywordsOf(languageOf(m_medium)))
                offer({QString::fromLatin1(keyword), {}, {}, {}});
        }
        std::stable_sort(m_found.begin(), m_found.end(), [this](const CodeSymbol& a, const CodeSymbol& b) {
            const bool aExact = a.name.startsWith(m_prefix);
            const bool bExact = b.name.startsWith(m_prefix);
            if (aExact != bExact)
                return aExact;
            return m_prefix.isEmpty() ? a.name < b.name : a.name.size() < b.name.size();
        });
        return {m_word.start, m_found};
    }

private:
    void offer(const CodeSymbol& symbol)
    {
        if (!symbol.name.startsWith(m_prefix, Qt::CaseInsensitive) || m_seen.contains(symbol.name))
            return;
        m_seen.insert(symbol.name);
        m_found.append(symbol);
    }

    void offerOwnWords()
    {
        for (int i = 0; i < m_code.size(); ++i) {
            if (!isWordByte(m_code[i]))
                continue;
            const int start = i;
            while (i < m_code.size() && isWordByte(m_code[i]))
                ++i;
            const bool fits = qstrnicmp(m_code.constData() + start, m_typed.constData(), size_t(m_typed.size())) == 0;
            if (!fits)
                continue;
            const bool digit = m_code[start] >= '0' && m_code[start] <= '9';
            const bool afterDot = start > 0 && m_code[start - 1] == '.';
            if (start != m_word.start && !digit && i - start >= ShortestOwnWord && afterDot == m_word.afterDot)
                offer({QString::fromUtf8(m_code.mid(start, i - start)), {}, {}, {}});
        }
    }

    Medium m_medium;
    const QByteArray& m_code;
    CodeWord m_word;
    QByteArray m_typed;
    QString m_prefix;
    QSet<QString> m_seen;
    QList<CodeSymbol> m_found;
};

} // namespace

Completions completionsAt(Medium medium, const QByteArray& code, int caret)
{
    return CompletionSearch(medium, code, caret).find();
}

} // namespace pentimento
