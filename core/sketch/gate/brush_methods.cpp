#include "core/sketch/gate/brush_methods.h"

#include "core/base/json.h"

#include <QFile>

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;

namespace pentimento {

namespace {

constexpr int TooFar = 16; // quarters of a letter
constexpr qsizetype LongestName = 40;

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

// Letters to add, take away or change (Levenshtein).
int editDistance(const QString& a, const QString& b)
{
    std::vector<int> row(size_t(b.size()) + 1);
    for (size_t j = 0; j < row.size(); ++j)
        row[j] = int(j);
    for (qsizetype i = 0; i < a.size(); ++i) {
        int corner = row[0];
        row[0] = int(i) + 1;
        for (size_t j = 1; j < row.size(); ++j) {
            const int change = corner + (a[i] == b[qsizetype(j) - 1] ? 0 : 1);
            corner = row[j];
            row[j] = std::min({change, row[j] + 1, row[j - 1] + 1});
        }
    }
    return row.back();
}

// In quarters of a letter; lower is nearer. A word inside the other costs less than letters that are wrong.
int distanceOf(const QString& name, const QString& method)
{
    const QString a = name.toLower();
    const QString b = method.toLower();
    const int otherCase = name.front().isUpper() != method.front().isUpper() ? 2 : 0;
    if (std::min(a.size(), b.size()) >= 4 && (a.contains(b) || b.contains(a)))
        return otherCase + int(std::abs(a.size() - b.size()));
    const int letters = editDistance(a, b);
    return letters <= std::max<int>(1, int(a.size()) / 3) ? otherCase + 4 * letters : TooFar;
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

QString nearestBrushMethod(Medium medium, const QString& name)
{
    QString nearest;
    int least = TooFar;
    if (name.isEmpty() || name.size() > LongestName)
        return nearest;
    for (const QByteArray& bytes : brushMethodsOf(medium).all) {
        const QString method = QString::fromUtf8(bytes);
        const int distance = distanceOf(name, method);
        const bool nearer = distance < least || (distance == least && method < nearest);
        if (!nearer)
            continue;
        nearest = method;
        least = distance;
    }
    return nearest;
}

} // namespace pentimento
