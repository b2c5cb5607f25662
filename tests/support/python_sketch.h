#pragma once

#include "core/sketch/python/python_renderer.h"

#include <QString>

namespace pentimento {

inline RenderRequest pythonRequest(const QByteArray& code, int timeoutMs = 20'000)
{
    RenderRequest request;
    request.sketch = {QStringLiteral("draw.py"), Medium::Python, code};
    request.timeoutMs = timeoutMs;
    return request;
}

// Draws a red square on white that covers 1/64 of 800 × 800.
inline const QByteArray GoodPythonSketch = R"(import random
from PIL import Image, ImageDraw
image = Image.new("RGB", (800, 800), "white")
ImageDraw.Draw(image).rectangle((100, 100, 199, 199), fill=(200, random.randrange(50), 0))
image.save("out.png")
)";

// "ok" or the stable word of the error.
inline QString outcomeName(const RenderResult& result)
{
    return result.error ? renderErrorName(result.error->kind) : QStringLiteral("ok");
}

// What a failed comparison should show.
inline QByteArray explain(const RenderResult& result)
{
    QString text = outcomeName(result);
    if (result.error)
        text += QStringLiteral(" at %1:%2: %3")
                    .arg(result.error->line)
                    .arg(result.error->column)
                    .arg(result.error->message);
    for (const ConsoleLine& line : result.console)
        text += QStringLiteral("\n| ") + line.text;
    return text.toUtf8();
}

} // namespace pentimento
