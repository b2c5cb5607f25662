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

} // namespace pentimento
