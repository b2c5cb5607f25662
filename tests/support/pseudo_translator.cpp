#include "tests/support/pseudo_translator.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace pentimento {

QString pseudoText(const QString& text)
{
    static const QHash<QChar, QChar> accents{{u'a', u'á'}, {u'e', u'ë'}, {u'i', u'ï'}, {u'o', u'ö'}, {u'u', u'û'},
        {u'A', u'Å'}, {u'E', u'É'}, {u'I', u'Î'}, {u'O', u'Ø'}, {u'U', u'Ü'}};
    QString longer;
    for (const QChar letter : text)
        longer += accents.value(letter, letter);
    const qsizetype missing = qMax<qsizetype>(2, (text.size() * 4 + 9) / 10) - 2;
    return u'[' + longer + QString(missing, u'~') + u']';
}

QString PseudoTranslator::translate(
    const char* /*context*/, const char* sourceText, const char* /*disambiguation*/, int /*n*/) const
{
    return pseudoText(QString::fromUtf8(sourceText));
}

} // namespace pentimento
