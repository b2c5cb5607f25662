#pragma once

#include <QTranslator>

namespace pentimento {

// A language nobody speaks, to see what a longer one does to a window and which sentences were never translated: each
// text in brackets, with accents, 40 % longer. Placeholders and mnemonics stay.
class PseudoTranslator : public QTranslator {
    Q_OBJECT
public:
    using QTranslator::QTranslator;

    QString translate(const char* context, const char* sourceText, const char* disambiguation, int n) const override;
    bool isEmpty() const override { return false; }
};

QString pseudoText(const QString& text);

} // namespace pentimento
