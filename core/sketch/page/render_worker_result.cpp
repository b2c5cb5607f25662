#include "core/sketch/page/render_worker_result.h"

#include "core/metrics/painted_share.h"
#include "core/sketch/page/library_versions.h"
#include "core/sketch/png_chunks.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace pentimento {

namespace {

QString textOf(const Json& head, const char* key)
{
    const auto entry = head.find(key);
    return entry != head.end() && entry->is_string() ? entry->get<QString>() : QString();
}

int numberOf(const Json& head, const char* key)
{
    const auto entry = head.find(key);
    return entry != head.end() && entry->is_number_integer() ? entry->get<int>() : 0;
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
    if (!fits || result.size != QSize(numberOf(head, "width"), numberOf(head, "height")))
        return RenderError{RenderError::Kind::Crash, u"the picture is damaged"_s};
    if (head.value("clamped", false))
        return RenderError{RenderError::Kind::Clamped,
            u"the canvas was larger than %1 × %1 and was made smaller"_s.arg(MaxCanvasSide)};
    if (result.painted < BlankShare)
        return RenderError{RenderError::Kind::Blank, u"the picture is blank"_s};
    return std::nullopt;
}

} // namespace

ConsoleLine consoleFromMessage(const Json& head)
{
    const QString level = textOf(head, "level");
    ConsoleLine line;
    line.level = level == "error"_L1 ? ConsoleLine::Level::Error
        : level == "warning"_L1      ? ConsoleLine::Level::Warning
                                     : ConsoleLine::Level::Info;
    line.line = numberOf(head, "line");
    line.text = textOf(head, "text");
    return line;
}

RenderResult resultFromMessage(const Message& message, const RenderRequest& request)
{
    const Json& head = message.head;
    RenderResult result;
    result.libraries = libraryVersions(request.sketch.medium);
    result.renderer = textOf(head, "renderer");
    if (result.renderer.isEmpty())
        result.renderer = u"2d canvas"_s;
    const QString kind = textOf(head, "kind");
    if (!kind.isEmpty()) {
        RenderError error{renderErrorFromName(kind).value_or(RenderError::Kind::Crash), textOf(head, "message"),
            numberOf(head, "line"), numberOf(head, "column")};
        placeError(error, textOf(head, "stack"), request.sketch.code);
        result.error = error;
        return result;
    }
    const auto painted = head.find("painted");
    result.painted = painted != head.end() && painted->is_number() ? painted->get<double>() : 0;
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
