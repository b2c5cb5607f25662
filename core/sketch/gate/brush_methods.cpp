#include "core/sketch/gate/brush_methods.h"

#include "core/base/json.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace pentimento {

namespace {

QSet<QByteArray> names(const Json& list)
{
    QSet<QByteArray> set;
    for (const auto& name : list)
        set.insert(QByteArray::fromStdString(name.get<std::string>()));
    return set;
}

BrushMethods read(Medium medium)
{
    QFile file(u":/pentimento/brush-methods/%1.json"_s.arg(mediumName(medium)));
    const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT_X(opened, "brushMethodsOf", "the allow-list is not compiled in");
    Q_UNUSED(opened)
    const Json json = parseJson(file.readAll());
    Q_ASSERT(json.is_object());
    return {names(json["methods"]), names(json["painting"]), names(json["shapePainting"])};
}

} // namespace

const BrushMethods& brushMethodsOf(Medium medium)
{
    static const BrushMethods none;
    static const BrushMethods first = read(Medium::P5Brush1);
    static const BrushMethods second = read(Medium::P5Brush2);
    switch (medium) {
    case Medium::P5Brush1:
        return first;
    case Medium::P5Brush2:
        return second;
    case Medium::Python:
        return none;
    }
    Q_UNREACHABLE();
}

} // namespace pentimento
