#include "core/sketch/page/library_versions.h"

namespace pentimento {

Json libraryVersions(Medium medium)
{
    switch (medium) {
    case Medium::P5Brush2:
        return {{"p5", PENTIMENTO_P5_2}, {"p5.brush", PENTIMENTO_BRUSH_2}};
    case Medium::P5Brush1:
        return {{"p5", PENTIMENTO_P5_1}, {"p5.brush", PENTIMENTO_BRUSH_1}};
    case Medium::Python:
        return Json::object();
    }
    Q_UNREACHABLE();
}

} // namespace pentimento
