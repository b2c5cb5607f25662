#include "app/cli/render_options.h"

#include <QThread>

using namespace Qt::StringLiterals;

namespace pentimento {

namespace {

constexpr quint64 MaxTimeoutSeconds = 3600;
constexpr quint64 MaxFrames = 100'000;
constexpr quint64 MaxJobs = 256;

std::optional<QSize> sizeFrom(const QString& text)
{
    const QStringList sides = text.split(u'x');
    if (sides.size() != 2)
        return std::nullopt;
    QList<int> numbers;
    for (const QString& side : sides) {
        bool isNumber = false;
        const uint number = side.toUInt(&isNumber, 10);
        if (!isNumber || number < 1 || number > MaxCanvasSide || side != QString::number(number))
            return std::nullopt;
        numbers.append(static_cast<int>(number));
    }
    return QSize(numbers[0], numbers[1]);
}

CLI::Validator sizeValidator()
{
    const auto check = [](std::string& text) -> std::string {
        if (sizeFrom(QString::fromStdString(text)))
            return {};
        return text + " is not WIDTHxHEIGHT with sides from 1 to " + std::to_string(MaxCanvasSide);
    };
    return CLI::Validator(check, "");
}

CLI::Validator mediumValidator()
{
    const auto check = [](std::string& text) -> std::string {
        if (text == "auto" || mediumFromName(QString::fromStdString(text)))
            return {};
        return text + " is not one of auto, p5.brush-2, p5.brush-1, python";
    };
    return CLI::Validator(check, "");
}

// What CLI11 writes into before it becomes RenderOptions.
struct RawOptions {
    std::vector<std::string> paths;
    std::string out = ".";
    std::string library;
    std::string size;
    std::string medium = "auto";
    int timeoutSeconds = 120;
};

void addRenderOptions(CLI::App& app, RawOptions& raw, RenderOptions& options)
{
    app.add_option("PATH", raw.paths, "Sketches (.js, .py) or folders of them")->required();
    app.add_option("--out", raw.out, "Folder for the pictures (default: the current folder)")->type_name("DIR");
    app.add_option("--seed", options.seed, "Seed of all chance (default 1)")
        ->type_name("N")
        ->check(wholeNumber(0, 0xffffffffU));
    app.add_option("--size", raw.size, "Fit the picture into this size (default: the sketch's own)")
        ->type_name("WxH")
        ->check(sizeValidator());
    app.add_option("--medium", raw.medium, "auto, p5.brush-2, p5.brush-1 or python (default auto: by file name)")
        ->type_name("NAME")
        ->check(mediumValidator());
    app.add_option("--timeout", raw.timeoutSeconds, "Seconds for each sketch (default 120)")
        ->type_name("S")
        ->check(wholeNumber(1, MaxTimeoutSeconds));
    app.add_option("--frames", options.frames, "Frames after which a looping sketch is taken (default 60)")
        ->type_name("N")
        ->check(wholeNumber(1, MaxFrames));
    app.add_flag("--plain-random", options.plainRandom, "Leave the brush libraries' random stream as it is");
    app.add_flag("--gate-only", options.gateOnly, "Only read the code and report findings; render nothing");
    addEngineOptions(app, options);
    addLibraryOption(app, raw.library);
}

} // namespace

void addEngineOptions(CLI::App& app, RenderOptions& options)
{
    app.add_option("--jobs", options.jobs, "Sketches rendered at once (default: one for each core)")
        ->type_name("N")
        ->check(wholeNumber(1, MaxJobs));
    app.add_flag("--no-cache", options.noCache, "Render again what was rendered before");
    app.add_flag("--json", options.json, "Print one JSON object for each sketch");
    app.add_flag("--without-isolation", options.withoutIsolation,
        "Render although this system forbids user namespaces: sketches then run with your own rights");
}

std::optional<CommandEnd> readRenderOptions(const QStringList& arguments, RenderOptions& options)
{
    CLI::App app("Render sketches into pictures. Exit code 0: all rendered, 1: some failed, 2: bad usage or the engine "
                 "cannot run here, 130: stopped.",
        "pentimento render");
    RawOptions raw;
    addRenderOptions(app, raw, options);
    if (auto end = readCommandLine(app, arguments))
        return end;
    for (const std::string& path : raw.paths)
        options.paths.append(QString::fromStdString(path));
    options.outFolder = QString::fromStdString(raw.out);
    options.library = QString::fromStdString(raw.library);
    options.size = sizeFrom(QString::fromStdString(raw.size));
    options.medium = mediumFromName(QString::fromStdString(raw.medium));
    options.timeoutMs = raw.timeoutSeconds * 1000;
    if (options.jobs == 0)
        options.jobs = QThread::idealThreadCount();
    return std::nullopt;
}

RenderRequest requestFor(const RenderOptions& options, const Sketch& sketch)
{
    RenderRequest request;
    request.sketch = sketch;
    request.seed = options.seed;
    request.size = options.size;
    request.timeoutMs = options.timeoutMs;
    request.frames = options.frames;
    request.anchored = !options.plainRandom;
    return request;
}

} // namespace pentimento
