#include "core/sketch/trace/trace_painting.h"

#include "core/process/confinement.h"
#include "core/sketch/page/render_worker.h"
#include "core/sketch/page/shader_cache.h"
#include "core/sketch/trace/paint_trace_builder.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace pentimento {

namespace {

Error::Kind errorKindOf(RenderError::Kind kind)
{
    switch (kind) {
    case RenderError::Kind::Cancelled:
        return Error::Kind::Cancelled;
    case RenderError::Kind::Timeout:
        return Error::Kind::Timeout;
    case RenderError::Kind::Environment:
        return Error::Kind::Environment;
    case RenderError::Kind::Crash:
    case RenderError::Kind::Memory:
    case RenderError::Kind::ContextLost:
        return Error::Kind::Process;
    default:
        return Error::Kind::InvalidInput;
    }
}

// A blank or clamped picture is still one to be traced.
Result<void> drawn(const RenderWorker::Outcome& outcome)
{
    if (outcome.needsLarge)
        return Unexpected(
            Error::Kind::InvalidInput, u"a picture over %1 × %1 cannot be traced"_s.arg(PaintTraceBuilder::MaxSide));
    const auto& error = outcome.result.error;
    if (!error || error->kind == RenderError::Kind::Blank || error->kind == RenderError::Kind::Clamped)
        return {};
    const QString place = error->line > 0 ? u"line %1: "_s.arg(error->line) : QString();
    return Unexpected(errorKindOf(error->kind), place + error->message);
}

Result<std::unique_ptr<RenderWorker>> startWorker(RenderPoolSettings settings, const StopFlag& stop)
{
    if (settings.program.isEmpty())
        settings.program = siblingProgram(u"pentimento-render"_s);
    if (!QFileInfo(settings.program).isExecutable())
        return Unexpected(Error::Kind::Environment, u"pentimento-render is missing beside this program"_s);
    const Walls walls = settings.withoutIsolation ? Walls{} : probeWalls();
    if (!settings.withoutIsolation && !walls.stand())
        return Unexpected(Error::Kind::Environment, walls.missing);
    const QString shaders = preparedShaders(settings, stop);
    if (stop.raised())
        return Unexpected(Error::Kind::Cancelled, u"stopped"_s);
    return RenderWorker::start(settings, MemoryClass::Small, {shaders});
}

} // namespace

Result<PaintTrace> tracePainting(const RenderPoolSettings& settings, const RenderRequest& request, const StopFlag& stop,
    const std::function<void(int)>& progress)
{
    Q_ASSERT(request.sketch.medium != Medium::Python);
    PM_TRY(worker, startWorker(settings, stop));
    PaintTraceBuilder builder;
    int firstFrames = 0;
    const auto takeStep = [&](const Message& message) -> Result<void> {
        const Json& head = message.head;
        const QString type = textField(head, "type");
        if (type == "traced"_L1)
            firstFrames = intField(head, "frames");
        if (type != "step"_L1)
            return {};
        const PaintStep step{textField(head, "method"), intField(head, "line"), intField(head, "calls"), {}};
        PM_CHECK(builder.add(step, QSize(intField(head, "width"), intField(head, "height")), message.payload));
        if (progress)
            progress(builder.calls());
        return {};
    };
    PM_CHECK(drawn(worker->render(request, stop, {true, false, takeStep})));

    RenderRequest plain = request;
    if (firstFrames < 1 || firstFrames >= request.frames)
        firstFrames = 0;
    else
        plain.frames = firstFrames;
    QSize size;
    QByteArray pixels;
    const auto takePixels = [&](const Message& message) -> Result<void> {
        if (textField(message.head, "type") != "pixels"_L1)
            return {};
        size = QSize(intField(message.head, "width"), intField(message.head, "height"));
        pixels = message.payload;
        return {};
    };
    PM_CHECK(drawn(worker->render(plain, stop, {false, true, takePixels})));
    return builder.finish(size, pixels, firstFrames);
}

} // namespace pentimento
