#include "core/sketch/cache/render_record.h"

using namespace Qt::StringLiterals;

namespace pentimento {

namespace {

constexpr ConsoleLine::Level Levels[]{
    ConsoleLine::Level::Debug, ConsoleLine::Level::Info, ConsoleLine::Level::Warning, ConsoleLine::Level::Error};

Json errorRecord(const RenderError& error)
{
    return {{"kind", renderErrorName(error.kind)}, {"message", error.message}, {"line", error.line},
        {"column", error.column}, {"source", error.source}};
}

Json consoleRecord(const QList<ConsoleLine>& console)
{
    Json lines = Json::array();
    for (const ConsoleLine& line : console) {
        lines.push_back(
            {{"level", consoleLevelName(line.level)}, {"line", line.line}, {"text", line.text}, {"count", line.count}});
    }
    return lines;
}

RenderError readError(const Json& json)
{
    RenderError error{RenderError::Kind::Runtime, json.at("message").get<QString>(), json.at("line").get<int>(),
        json.at("column").get<int>(), json.at("source").get<QString>()};
    if (const auto kind = renderErrorFromName(json.at("kind").get<QString>()))
        error.kind = *kind;
    return error;
}

ConsoleLine readConsoleLine(const Json& json)
{
    ConsoleLine line{ConsoleLine::Level::Info, json.at("line").get<int>(), json.at("text").get<QString>(),
        json.at("count").get<int>()};
    for (const auto level : Levels) {
        if (consoleLevelName(level) == json.at("level").get<QString>())
            line.level = level;
    }
    return line;
}

// The library throws where a field is missing or of another type; nothing of it leaves this file.
RenderResult readFields(const Json& record)
{
    RenderResult result;
    result.ok = record.at("ok").get<bool>();
    result.size = QSize(record.at("width").get<int>(), record.at("height").get<int>());
    result.libraries = record.at("libraries");
    result.renderer = record.at("renderer").get<QString>();
    result.sha256 = QByteArray::fromStdString(record.at("sha256").get<std::string>());
    result.painted = record.at("painted").get<double>();
    for (const Json& line : record.at("console"))
        result.console.append(readConsoleLine(line));
    if (!record.at("error").is_null())
        result.error = readError(record.at("error"));
    return result;
}

} // namespace

Json renderRecord(const RenderResult& result)
{
    Json record{{"ok", result.ok}, {"width", result.size.width()}, {"height", result.size.height()},
        {"libraries", result.libraries}, {"renderer", result.renderer}, {"sha256", result.sha256.toStdString()},
        {"painted", result.painted}, {"console", consoleRecord(result.console)}};
    record["error"] = result.error ? errorRecord(*result.error) : Json();
    return record;
}

std::optional<RenderResult> readRenderRecord(const Json& record)
{
    try {
        return readFields(record);
    } catch (const Json::exception&) {
        return std::nullopt;
    }
}

} // namespace pentimento
