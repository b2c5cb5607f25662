#pragma once

#include "core/sketch/sketch.h"

#include <QSet>

namespace pentimento {

// What a brush library offers, from resources/brush-methods/<medium>.json. Empty for Python.
struct BrushMethods {
    QSet<QByteArray> all;
    QSet<QByteArray> painting; // those that leave a mark
    QSet<QByteArray> shapePainting; // those of its Polygon and Plot that leave a mark
};

const BrushMethods& brushMethodsOf(Medium medium);

// The method that a name which is none may mean: one that holds it or is held by it ("bleed", "fillBleed"), else one
// that is a few letters away. Empty when nothing is near.
QString nearestBrushMethod(Medium medium, const QString& name);

} // namespace pentimento
