#include "app/cli/batch_run.h"
#include "app/cli/command.h"
#include "app/cli/contact_sheet.h"
#include "app/cli/engine.h"
#include "app/cli/render_text.h"
#include "core/base/atomic_file.h"

#include <QDir>
#include <QStandardPaths>
#include <QThread>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace pentimento {

namespace {

const QString commandName = u"pentimento gallery"_s;
const QString samplesFolder = u":/pentimento/samples"_s;
constexpr qint64 MaxIndexBytes = 1 << 20;

QString defaultGalleryFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/pentimento/gallery"_s;
}

std::optional<CommandEnd> readOptions(const QStringList& arguments, RenderOptions& options)
{
    CLI::App app("Render the samples and a contact sheet of them.", "pentimento gallery");
    std::string out;
    std::string library;
    app.add_option("--out", out, "Folder for the pictures (default: gallery in the user's data folder)")
        ->type_name("DIR");
    addEngineOptions(app, options);
    addLibraryOption(app, library);
    if (auto end = readCommandLine(app, arguments))
        return end;
    options.outFolder = out.empty() ? defaultGalleryFolder() : QString::fromStdString(out);
    if (options.jobs == 0)
        options.jobs = QThread::idealThreadCount();
    return std::nullopt;
}

// In the order of index.json. The index is ours, compiled in, so a wrong one is a broken build.
Result<QList<PlannedRender>> planSamples(const QString& outFolder)
{
    PM_TRY(text, readFile(samplesFolder + u"/index.json"_s, MaxIndexBytes));
    QStringList files;
    for (const Json& entry : parseJson(text))
        files.append(entry.at("file").get<QString>());
    const QStringList names = pictureNames(files);
    QList<PlannedRender> plan;
    for (qsizetype i = 0; i < files.size(); ++i)
        plan.append({samplesFolder + u'/' + files[i], files[i], QDir::cleanPath(outFolder + u'/' + names[i])});
    return plan;
}

// A sheet without its line is still a sheet.
void addCaption(ContactSheet& contactSheet, const QString& text, const RenderOptions& options)
{
    RenderRequest request;
    request.sketch = contactSheet.captionSketch(text);
    const auto engine =
        makeEngine({.workers = 1, .withoutIsolation = options.withoutIsolation, .cache = !options.noCache});
    contactSheet.placeCaption(engine->render(request, StopFlag()).png);
}

void announce(const QString& sheet, bool json)
{
    const QByteArray line =
        json ? jsonLine({{"type", "gallery"}, {"sheet", sheet}}) : "Contact sheet: " + sheet.toUtf8();
    std::puts(line.constData());
}

} // namespace

int runGallery(const QStringList& arguments)
{
    RenderOptions options;
    if (const auto end = readOptions(arguments, options))
        return finish(*end);
    const auto plan = planSamples(options.outFolder);
    if (!plan)
        return refuse(commandName, plan.error().detail);
    ContactSheet contactSheet(plan->size());
    int placed = 0;
    QStringList engines;
    const auto place = [&](const PlannedRender& planned, const RenderOutcome& outcome) {
        if (!contactSheet.place(plan->indexOf(planned), outcome.result.png))
            return;
        ++placed;
        engines.append(engineText(outcome.result));
    };
    const int exitCode = runBatch(commandName, *plan, options, place);
    if (placed == 0 || exitCode == ExitStopped || exitCode == ExitOutputClosed)
        return exitCode;
    engines.removeDuplicates();
    engines.sort();
    addCaption(contactSheet, engines.join(u"   ·   "_s), options);
    const QString sheet = QDir::cleanPath(options.outFolder + u"/contact-sheet.png"_s);
    if (const auto written = writeFileAtomically(sheet, contactSheet.png()); !written)
        return refuse(commandName, written.error().detail);
    announce(sheet, options.json);
    return exitCode;
}

} // namespace pentimento
