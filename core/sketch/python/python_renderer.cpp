#include "core/sketch/python/python_renderer.h"

#include "core/base/hash.h"
#include "core/metrics/painted_share.h"
#include "core/process/confinement.h"
#include "core/sketch/png_chunks.h"
#include "core/sketch/python/python_process.h"

#include <QElapsedTimer>

#include <algorithm>
#include <csignal>
#include <cstring>

using namespace Qt::StringLiterals;

namespace pentimento {

namespace {

using Kind = RenderError::Kind;
using End = PythonReply::End;

constexpr int MeasureTimeoutMs = 20'000;
constexpr QSize OfferedSize(800, 800);

RenderError at(const RenderRequest& request, Kind kind, const QString& message, int line = 0, int column = 0)
{
    const QString source = sourceLine(request.sketch.code, line);
    return source.isEmpty() ? RenderError{kind, message} : RenderError{kind, message, line, qMax(0, column), source};
}

QString seconds(int ms)
{
    return u"%1 s"_s.arg(ms / 1000.0);
}

// How a run without an answer ended.
RenderError failure(const RenderRequest& request, const PythonReply& reply)
{
    switch (reply.end) {
    case End::Cancelled:
        return {Kind::Cancelled, u"stopped on request"_s, 0, 0, {}};
    case End::TimedOut:
        return {Kind::Timeout, u"not finished after %1"_s.arg(seconds(request.timeoutMs)), 0, 0, {}};
    case End::OutOfMemory:
        return {Kind::Memory, u"used more than %1 MB of memory"_s.arg(PythonLimits::TreeBytes / 1'000'000), 0, 0, {}};
    case End::TooManyProcesses:
        return {Kind::Runtime, u"started more than %1 processes and threads"_s.arg(PythonLimits::Tasks), 0, 0, {}};
    case End::TooManyFiles:
        return {Kind::Runtime, u"made more than %1 files"_s.arg(PythonLimits::Files), 0, 0, {}};
    case End::TooMuchOutput:
        return {Kind::Runtime, u"printed more than %1 bytes"_s.arg(PythonLimits::OutputBytes), 0, 0, {}};
    case End::Died:
        return {Kind::Crash, u"ended without a report"_s, 0, 0, {}};
    case End::CannotStart:
    case End::Answered:
        break;
    }
    return {Kind::Environment, u"Python cannot run: %1"_s.arg(reply.detail), 0, 0, {}};
}

RenderError signalFailure(const RenderRequest& request, int number, int line)
{
    if (number == SIGXCPU)
        return at(request, Kind::Timeout, u"used more processor time than allowed"_s, line);
    const QString name = QString::fromLatin1(::strsignal(number));
    return at(request, Kind::Crash, u"Python was ended by signal %1 (%2)"_s.arg(number).arg(name), line);
}

// What went wrong in a script that was answered for, if anything.
std::optional<RenderError> scriptFailure(const RenderRequest& request, const Json& answer)
{
    const int code = intField(answer, "code");
    const int line = intField(answer, "line");
    if (!flagField(answer, "inTime"))
        return at(request, Kind::Timeout, u"not finished after %1"_s.arg(seconds(request.timeoutMs)), line);
    if (code < 0)
        return signalFailure(request, -code, line);
    const auto error = answer.find("error");
    if (error != answer.end() && error->is_object()) {
        const QString kindName = textField(*error, "kind");
        const Kind kind = kindName == "syntax"_L1 ? Kind::Syntax
            : kindName == "memory"_L1             ? Kind::Memory
                                                  : Kind::Runtime;
        return at(request, kind, textField(*error, "message"), intField(*error, "line"), intField(*error, "column"));
    }
    if (code > 0)
        return at(request, Kind::Runtime, u"Python ended with exit code %1"_s.arg(code));
    return std::nullopt;
}

} // namespace

Result<std::unique_ptr<PythonRenderer>> PythonRenderer::create(const PythonRendererSettings& settings)
{
    ConsoleLog console;
    const Message request{Json::object({{"task", "versions"}}), {}};
    const PythonTask task{request, {}, MeasureTimeoutMs, settings.withoutIsolation};
    const PythonReply reply = runPython(task, console, StopFlag());
    const Json versions = reply.end == End::Answered ? reply.answer.head.value("versions", Json()) : Json();
    if (!versions.is_object() && !settings.withoutIsolation) {
        if (const Walls walls = probeWalls(); !walls.stand())
            return Unexpected(Error::Kind::Environment, walls.missing);
    }
    if (!versions.is_object())
        return Unexpected(Error::Kind::Environment, u"Python cannot run: %1"_s.arg(reply.detail));
    for (const char* name : {"pillow", "numpy"}) {
        if (!versions.contains(name))
            return Unexpected(
                Error::Kind::Environment, u"%1 is not installed for /usr/bin/python3"_s.arg(QLatin1StringView(name)));
    }
    return std::unique_ptr<PythonRenderer>(new PythonRenderer(settings, versions));
}

PythonRenderer::PythonRenderer(const PythonRendererSettings& settings, Json libraries)
    : m_settings(settings)
    , m_libraries(std::move(libraries))
{
}

RenderResult PythonRenderer::render(const RenderRequest& request, const StopFlag& stop)
{
    Q_ASSERT(request.sketch.medium == Medium::Python);
    QElapsedTimer clock;
    clock.start();
    RenderResult result;
    result.libraries = m_libraries;
    result.renderer = u"python "_s + textField(m_libraries, "python");
    drawInto(result, request, stop);
    result.ok = !result.error;
    result.sha256 = result.png.isEmpty() ? QByteArray() : sha256Hex(result.png);
    result.wallMs = static_cast<int>(clock.elapsed());
    return result;
}

void PythonRenderer::drawInto(RenderResult& result, const RenderRequest& request, const StopFlag& stop) const
{
    const QSize size = request.size.value_or(OfferedSize);
    PythonTask task;
    task.request.head = Json::object({{"task", "run"}, {"seed", request.seed}, {"timeoutMs", request.timeoutMs}});
    task.request.payload = request.sketch.code;
    task.environment = {"PENTIMENTO_SEED=" + QByteArray::number(request.seed),
        "PENTIMENTO_WIDTH=" + QByteArray::number(size.width()),
        "PENTIMENTO_HEIGHT=" + QByteArray::number(size.height())};
    task.timeoutMs = request.timeoutMs;
    task.withoutIsolation = m_settings.withoutIsolation;
    ConsoleLog console;
    const PythonReply reply = runPython(task, console, stop);
    result.console = console.take();
    if (reply.end != End::Answered) {
        result.error = failure(request, reply);
        return;
    }
    result.error = scriptFailure(request, reply.answer.head);
    if (result.error)
        return;
    if (reply.answer.payload.isEmpty()) {
        result.error = RenderError{Kind::NoCanvas, textField(reply.answer.head, "reason"), 0, 0, {}};
        return;
    }
    measureInto(result, request, reply.answer.payload, stop);
}

void PythonRenderer::measureInto(
    RenderResult& result, const RenderRequest& request, const QByteArray& picture, const StopFlag& stop) const
{
    const auto fail = [&](Kind kind, const QString& message) { result.error = RenderError{kind, message, 0, 0, {}}; };
    ConsoleLog console;
    const Message message{Json::object({{"task", "measure"}, {"maxSide", MaxCanvasSide}}), picture};
    const PythonTask task{message, {}, MeasureTimeoutMs, m_settings.withoutIsolation};
    const PythonReply reply = runPython(task, console, stop);
    if (reply.end == End::Cancelled || reply.end == End::CannotStart) {
        result.error = failure(request, reply);
        return;
    }
    const Json& answer = reply.answer.head;
    const QString broken = reply.end == End::Answered ? textField(answer, "broken") : u"its decoder gave up"_s;
    if (!broken.isEmpty())
        return fail(Kind::NoCanvas, u"the picture is no usable PNG: %1"_s.arg(broken));
    const QSize drawn(intField(answer, "width"), intField(answer, "height"));
    const QString tooLarge =
        u"the picture is %1 × %2; at most %3 × %3 is kept"_s.arg(drawn.width()).arg(drawn.height()).arg(MaxCanvasSide);
    if (flagField(answer, "tooLarge"))
        return fail(Kind::Clamped, tooLarge);
    const QByteArray kept = reply.answer.payload.isEmpty() ? picture : reply.answer.payload;
    const QSize size = pngSize(kept) ? *pngSize(kept) : QSize();
    if (size.isEmpty() || size.width() > MaxCanvasSide || size.height() > MaxCanvasSide)
        return fail(Kind::NoCanvas, u"the picture is no usable PNG: its header is wrong"_s);
    result.painted = shareField(answer, "painted");
    result.png = kept;
    result.size = size;
    if (size != drawn)
        return fail(Kind::Clamped, tooLarge);
    if (result.painted < BlankShare)
        fail(Kind::Blank,
            u"the picture is blank: %1 % of it differs from its background"_s.arg(result.painted * 100, 0, 'f', 2));
}

} // namespace pentimento
