#include "core/sketch/code/symbols.h"

#include "core/base/json.h"
#include "core/sketch/code/code_words.h"

#include <QFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace pentimento {

namespace {

QList<CodeSymbol> read(Medium medium)
{
    QFile file(u":/pentimento/symbols/%1.json"_s.arg(mediumName(medium)));
    const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT_X(opened, "symbolsOf", "the symbols are not compiled in");
    Q_UNUSED(opened)
    const Json json = parseJson(file.readAll());
    Q_ASSERT(json.is_array());
    QList<CodeSymbol> symbols;
    symbols.reserve(qsizetype(json.size()));
    const auto text = [](const Json& entry, const char* key) {
        return QString::fromStdString(entry[key].get<std::string>());
    };
    for (const Json& entry : json)
        symbols.append({text(entry, "name"), text(entry, "owner"), text(entry, "signature"), text(entry, "doc")});
    std::stable_sort(symbols.begin(), symbols.end(), [](const CodeSymbol& a, const CodeSymbol& b) {
        return a.owner == b.owner ? a.name < b.name : a.owner < b.owner;
    });
    return symbols;
}

} // namespace

const QList<CodeSymbol>& symbolsOf(Medium medium)
{
    static const QList<CodeSymbol> first = read(Medium::P5Brush1);
    static const QList<CodeSymbol> second = read(Medium::P5Brush2);
    static const QList<CodeSymbol> python = read(Medium::Python);
    switch (medium) {
    case Medium::P5Brush1:
        return first;
    case Medium::P5Brush2:
        return second;
    case Medium::Python:
        return python;
    }
    Q_UNREACHABLE();
}

const CodeSymbol* symbolAt(Medium medium, const QByteArray& code, int offset, int* start, int* end)
{
    const CodeWord word = wordAround(code, offset);
    *start = word.start;
    *end = word.end;
    if (word.start == word.end)
        return nullptr;
    const QString name = QString::fromUtf8(code.mid(word.start, word.end - word.start));
    const bool python = medium == Medium::Python;
    const bool ofBrush = word.owner == "brush";
    const auto& symbols = symbolsOf(medium);
    const auto found = std::find_if(symbols.begin(), symbols.end(), [&](const CodeSymbol& symbol) {
        const bool here = python || (word.afterDot ? ofBrush && symbol.owner == "brush"_L1 : symbol.owner == "p5"_L1);
        return here && symbol.name == name;
    });
    return found == symbols.end() ? nullptr : &*found;
}

} // namespace pentimento
