#include "app/cli/render_text.h"

#include "app/cli/line_writer.h"
#include "core/sketch/cache/render_record.h"

using namespace Qt::StringLiterals;

namespace pentimento {

namespace {

constexpr qsizetype ShownConsoleLines = 10; // for a person; JSON has them all

QString consoleText(const ConsoleLine& line)
{
    return line.count > 1 ? u"%1 (×%2)"_s.arg(line.text).arg(line.count) : line.text;
}

Json consoleJson(const QList<ConsoleLine>& console)
{
    Json lines = Json::array();
    for (const ConsoleLine& line : console)
        lines.push_back({{"level", consoleLevelName(line.level)}, {"line", line.line}, {"text", consoleText(line)}});
    return lines;
}

Json gateJson(const QList<GateFinding>& findings)
{
    Json list = Json::array();
    for (const GateFinding& finding : findings)
        list.push_back({{"code", finding.code}, {"line", finding.line}, {"message", finding.message}});
    return list;
}

Json errorJson(const std::optional<RenderError>& error)
{
    if (!error)
        return nullptr;
    return {{"kind", renderErrorName(error->kind)}, {"message", error->message}, {"line", error->line},
        {"column", error->column}};
}

QString seconds(int ms)
{
    return ms < 1000 ? u"%1 ms"_s.arg(ms) : u"%1 s"_s.arg(ms / 1000.0, 0, 'f', 1);
}

QString pictureText(const RenderOutcome& outcome)
{
    const QSize size = outcome.result.size;
    return u" → %1  %2×%3  %4%5"_s.arg(outcome.png)
               .arg(size.width())
               .arg(size.height())
               .arg(seconds(outcome.result.wallMs), outcome.result.cached ? u" (cached)"_s : QString())
        + (outcome.result.libraries.empty() ? QString() : u"  "_s + versionsText(outcome.result.libraries));
}

QString errorText(const RenderError& error)
{
    const QString place = error.line == 0 ? QString()
        : error.column == 0               ? u":%1"_s.arg(error.line)
                                          : u":%1:%2"_s.arg(error.line).arg(error.column);
    return u"%1  %2: %3"_s.arg(place, renderErrorName(error.kind), error.message.simplified());
}

QString place(int line)
{
    return line > 0 ? u"line %1: "_s.arg(line) : QString();
}

} // namespace

QByteArray renderJson(const PlannedRender& planned, const RenderOutcome& outcome)
{
    const RenderResult& result = outcome.result;
    const auto textOrNull = [](const QString& text) { return text.isEmpty() ? Json() : Json(text); };
    return jsonLine({{"type", "render"}, {"path", planned.shown}, {"ok", result.ok}, {"png", textOrNull(outcome.png)},
        {"width", qMax(0, result.size.width())}, {"height", qMax(0, result.size.height())}, {"ms", result.wallMs},
        {"cached", result.cached}, {"seed", outcome.seed}, {"medium", mediumName(outcome.medium)},
        {"libraries", result.libraries.is_object() ? result.libraries : Json::object()}, {"renderer", result.renderer},
        {"sha256", textOrNull(QString::fromLatin1(result.sha256))}, {"painted", result.painted},
        {"console", consoleJson(result.console)}, {"gate", gateJson(outcome.gate)},
        {"error", errorJson(result.error)}});
}

QByteArray renderText(const PlannedRender& planned, const RenderOutcome& outcome)
{
    const RenderResult& result = outcome.result;
    QString text = (result.ok             ? u"ok      "_s
                           : result.error ? u"failed  "_s
                                          : u"found   "_s)
        + printable(planned.shown);
    if (result.error)
        text += printable(errorText(*result.error));
    if (!outcome.png.isEmpty())
        text += printable(pictureText(outcome));
    text += u'\n';
    if (result.error && !result.error->source.isEmpty())
        text += u"          %1\n"_s.arg(printable(result.error->source));
    for (const ConsoleLine& line : result.console.mid(0, ShownConsoleLines))
        text += u"        console %1%2\n"_s.arg(place(line.line), printable(consoleText(line)));
    if (const auto more = result.console.size() - ShownConsoleLines; more > 0)
        text += u"        console … %1 more (see --json)\n"_s.arg(more);
    for (const GateFinding& finding : outcome.gate) {
        if (finding.code != "render-failed"_L1) // said above
            text += u"        %1 %2%3\n"_s.arg(finding.code, place(finding.line), printable(finding.message));
    }
    return text.toUtf8();
}

QString versionsText(const Json& versions)
{
    QStringList parts;
    for (const auto& [name, version] : versions.items()) {
        if (version.is_string())
            parts.append(u"%1 %2"_s.arg(QString::fromStdString(name), version.get<QString>()));
    }
    return parts.join(u", "_s);
}

QString engineText(const RenderResult& result)
{
    QStringList parts = versionsText(result.libraries).split(u", "_s, Qt::SkipEmptyParts);
    if (!parts.contains(result.renderer)) // Python is both
        parts.append(result.renderer);
    return parts.join(u", "_s);
}

} // namespace pentimento
