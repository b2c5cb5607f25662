#include "core/sketch/code/code_search.h"

#include <QRegularExpression>

namespace pentimento {

namespace {

QRegularExpression expressionOf(const CodeQuery& query)
{
    QRegularExpression::PatternOptions options = QRegularExpression::MultilineOption;
    if (!query.caseSensitive)
        options |= QRegularExpression::CaseInsensitiveOption;
    const QString pattern = query.regularExpression ? query.text : QRegularExpression::escape(query.text);
    return QRegularExpression(pattern, options);
}

// Turns ascending UTF-16 places of a text into bytes, each step from the last one.
class ByteCounter {
public:
    explicit ByteCounter(const QString& text) : m_text(text) { }

    int bytesTo(qsizetype place)
    {
        m_bytes += int(QStringView(m_text).mid(m_place, place - m_place).toUtf8().size());
        m_place = place;
        return m_bytes;
    }

private:
    const QString& m_text;
    qsizetype m_place = 0;
    int m_bytes = 0;
};

} // namespace

std::optional<QList<CodeMatch>> findMatches(const QByteArray& code, const CodeQuery& query)
{
    QList<CodeMatch> matches;
    if (query.text.isEmpty())
        return matches;
    const QRegularExpression expression = expressionOf(query);
    if (!expression.isValid())
        return std::nullopt;
    const QString text = QString::fromUtf8(code);
    ByteCounter counter(text);
    auto found = expression.globalMatch(text);
    while (found.hasNext() && matches.size() < MostMatches) {
        const QRegularExpressionMatch match = found.next();
        if (match.capturedLength() == 0)
            continue;
        const int start = counter.bytesTo(match.capturedStart());
        matches.append({start, counter.bytesTo(match.capturedEnd()),
            query.regularExpression ? match.capturedTexts() : QStringList()});
    }
    return matches;
}

QByteArray replacementFor(const CodeMatch& match, const QString& replacement)
{
    if (match.groups.isEmpty())
        return replacement.toUtf8();
    QString filled;
    for (qsizetype i = 0; i < replacement.size(); ++i) {
        const bool group = replacement[i] == u'\\' && i + 1 < replacement.size() && replacement[i + 1].isDigit();
        filled += group ? match.groups.value(replacement[++i].digitValue()) : QString(replacement[i]);
    }
    return filled.toUtf8();
}

} // namespace pentimento
