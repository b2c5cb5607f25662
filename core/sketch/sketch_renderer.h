#pragma once

#include "core/base/json.h"
#include "core/base/stop_flag.h"
#include "core/sketch/console_log.h"
#include "core/sketch/sketch.h"

#include <QList>
#include <QSize>

#include <optional>

namespace pentimento {

struct RenderRequest {
    Sketch sketch;
    quint32 seed = 1;
    // The picture's size in pixels. A sketch that makes a canvas of another size is scaled to fit inside it (by
    // pixel density, so it is drawn anew, not enlarged). Empty: 800 × 800 offered, the sketch's own canvas kept.
    std::optional<QSize> size;
    int timeoutMs = 120'000; // for this sketch alone, from its start on a worker
    int frames = 60; // a sketch that keeps looping is taken after this many
    bool anchored = true; // DESIGN §3, "Anchored randomness"

    bool operator==(const RenderRequest&) const = default;
};

constexpr int MaxCanvasSide = 4096;

struct RenderError {
    enum class Kind {
        Syntax,
        Runtime,
        Timeout,
        Memory,
        Crash,
        ContextLost,
        NoCanvas,
        Blank, // keeps its picture
        Clamped, // keeps its picture
        Environment, // nothing wrong with the sketch: the engine cannot run here
        Cancelled,
    };
    Kind kind = Kind::Runtime;
    QString message; // English, for the user of the command line and for the model that wrote the sketch
    int line = 0; // 1-based in the sketch, 0 when unknown
    int column = 0;
    QString source{}; // the sketch's own line, trimmed, when `line` is known

    bool operator==(const RenderError&) const = default;
};

QString renderErrorName(RenderError::Kind kind); // "syntax", "context-lost", …
std::optional<RenderError::Kind> renderErrorFromName(QStringView name);

// The 1-based line of the code, trimmed and at most 500 characters; empty when there is no such line.
QString sourceLine(const QByteArray& code, int line);

// What became of one request. A failed render is a result like any other.
struct RenderResult {
    bool ok = false; // there is a picture and nothing is wrong with it
    QByteArray png; // complete file with the text chunks of png_chunks.h; empty when there is no picture
    QSize size;
    int wallMs = 0;
    bool cached = false;
    Json libraries; // name → version, in the order they load
    QString renderer; // GL_RENDERER, or "python 3.11.2"
    QByteArray sha256; // of `png`
    double painted = 0; // share of pixels further than 32 in RGB from the most common colour
    QList<ConsoleLine> console; // the sketch's own, at most 200 lines
    std::optional<RenderError> error;
};

// Turns a sketch into a picture. Implementations are thread-safe and block until the result is there; raising
// `stop` ends the render within 300 ms with the error Cancelled.
class SketchRenderer {
public:
    virtual ~SketchRenderer() = default;
    virtual RenderResult render(const RenderRequest& request, const StopFlag& stop) = 0;
};

} // namespace pentimento
