#include "core/sketch/page/render_worker_result.h"

#include "core/metrics/painted_share.h"
#include "core/sketch/page/library_versions.h"
#include "core/sketch/png_chunks.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace pentimento {

namespace {

// What a worker may say of a sketch; the rest is for this side to find out.
constexpr std::array reportable{RenderError::Kind::Syntax, RenderError::Kind::Runtime, RenderError::Kind::Memory,
    RenderError::Kind::Crash, RenderError::Kind::ContextLost, RenderError::Kind::NoCanvas};

RenderError::Kind reportedKind(const QString& name)
{
    const auto kind = renderErrorFromName(name);
    const bool known = kind && std::ranges::find(reportable, *kind) != reportable.end();
    return known ? *kind : RenderError::Kind::Crash;
}

// Where the sketch itself was, by the engine's own account of the calls: "at draw (sketch://app/3/sketch.js:12:5)".
// That is the sketch's place also when the library threw.
void placeError(RenderError& error, const QString& stack, const QByteArray& code)
{
    static const QRegularExpression frame(u"/sketch\\.js:(\\d+):(\\d+)"_s);
    const auto match = frame.match(stack);
    if (match.hasMatch()) {
        error.line = match.captured(1).toInt();
        error.column = match.captured(2).toInt();
    }
    error.source = sourceLine(code, error.line);
}

std::optional<RenderError> judgePicture(const RenderResult& result, const Json& head)
{
    const bool fits =
        !result.size.isEmpty() && result.size.width() <= MaxCanvasSide && result.size.height() <= MaxCanvasSide;
    if (!fits || result.size != QSize(intField(head, "width"), intField(head, "height")))
        return RenderError{RenderError::Kind::Crash, u"the picture is damaged"_s};
    if (flagField(head, "clamped"))
        return RenderError{RenderError::Kind::Clamped,
            u"the canvas was larger than %1 × %1 and was made smaller"_s.arg(MaxCanvasSide)};
    if (result.painted < BlankShare)
        return RenderError{RenderError::Kind::Blank, u"the picture is blank"_s};
    return std::nullopt;
}

} // namespace

ConsoleLine consoleFromMessage(const Json& head)
{
    const QString level = textField(head, "level");
    ConsoleLine line;
    line.level = level == "error"_L1 ? ConsoleLine::Level::Error
        : level == "warning"_L1      ? ConsoleLine::Level::Warning
                                     : ConsoleLine::Level::Info;
    line.line = qMax(0, intField(head, "line"));
    line.text = textField(head, "text");
    return line;
}

RenderError errorFromMessage(const Json& head, const QByteArray& code)
{
    RenderError error{reportedKind(textField(head, "kind")), textField(head, "message"),
        qMax(0, intField(head, "line")), qMax(0, intField(head, "column"))};
    placeError(error, textField(head, "stack", 10'000), code);
    return error;
}

RenderResult resultFromMessage(const Message& message, const RenderRequest& request)
{
    const Json& head = message.head;
    RenderResult result;
    result.libraries = libraryVersions(request.sketch.medium);
    result.renderer = textField(head, "renderer");
    if (result.renderer.isEmpty())
        result.renderer = u"2d canvas"_s;
    if (!textField(head, "kind").isEmpty()) {
        result.error = errorFromMessage(head, request.sketch.code);
        return result;
    }
    result.painted = shareField(head, "painted");
    const auto size = pngSize(message.payload);
    result.size = size ? *size : QSize();
    result.error = judgePicture(result, head);
    if (result.error && result.error->kind == RenderError::Kind::Crash)
        return result;
    result.png = message.payload;
    result.ok = !result.error;
    return result;
}

} // namespace pentimento
