#include "app/cli/command.h"
#include "app/cli/command_line.h"
#include "app/cli/command_output.h"
#include "app/cli/pool/pool_options.h"
#include "app/cli/pool/pool_text.h"
#include "app/rating_desk.h"
#include "core/base/atomic_file.h"
#include "core/base/hash.h"
#include "core/library/pool/decisions.h"
#include "core/library/pool/pool_export.h"
#include "core/metrics/colour_slice.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace pentimento {

namespace {

constexpr auto CommandLineSource = "command line"_L1;

struct Pool {
    std::unique_ptr<Library> library;
    QList<PoolItem> items;
};

// Reading needs no lock.
Result<Pool> readPool(const PoolOptions& options)
{
    PM_TRY(library, Library::open(options.folder, Library::Access::ReadOnly));
    PM_TRY(items, poolItems(*library));
    return Pool{std::move(library), items};
}

bool isListed(const PoolItem& item, const PoolOptions& options)
{
    const QString tier = item.tier ? tierWord(*item.tier) : u"unrated"_s;
    return (options.tier.isEmpty() || options.tier == tier) && (options.hue.isEmpty() || options.hue == item.hue);
}

int list(const PoolOptions& options)
{
    const auto pool = readPool(options);
    if (!pool)
        return poolFailed(pool.error());
    CommandOutput output(options.json);
    for (const PoolItem& item : pool->items) {
        const QString path = pool->library->objects().pathOf(item.picture + u".png"_s);
        if (isListed(item, options) && !output.say(itemJson(item, path), itemText(item)))
            return ExitOutputClosed;
    }
    return ExitOk;
}

int stats(const PoolOptions& options)
{
    const auto pool = readPool(options);
    if (!pool)
        return poolFailed(pool.error());
    const auto broken = brokenFiles(*pool->library);
    const auto events = ratingEvents(*pool->library);
    if (!broken || !events)
        return poolFailed(broken ? events.error() : broken.error());
    const PoolStats stats = poolStats(pool->items, broken->size(), *events);
    CommandOutput(options.json).say(statsJson(stats), statsText(stats));
    return ExitOk;
}

int duelLadder(const PoolOptions& options)
{
    const auto library = Library::open(options.folder, Library::Access::ReadOnly);
    if (!library)
        return poolFailed(library.error());
    const auto choices = standingChoices(**library);
    if (!choices)
        return poolFailed(choices.error());
    CommandOutput output(options.json);
    int number = 0;
    for (const LadderPlace& place : ladderOf(*choices)) {
        ++number;
        if (!output.say(placeJson(place, number), placeText(place, number)))
            return ExitOutputClosed;
    }
    return ExitOk;
}

int exportTo(const PoolOptions& options)
{
    auto pool = readPool(options);
    if (!pool)
        return poolFailed(pool.error());
    if (!options.all)
        pool->items.removeIf([](const PoolItem& item) { return !isReference(item); });
    const auto report =
        exportPool(*pool->library, pool->items, options.outFolder, CommandJob(u"exporting"_s).context());
    if (!report)
        return poolFailed(report.error());
    CommandOutput output(options.json);
    for (const QString& failure : report->failures)
        output.say({{"type", "failure"}, {"text", failure}}, u"left out: "_s + failure);
    output.say({{"type", "pool-export"}, {"pictures", report->pictures}, {"sources", report->sources},
                   {"failures", report->failures.size()}, {"revision", report->revision}},
        u"%1 pictures and %2 sources; reference pool %3"_s.arg(report->pictures)
            .arg(report->sources)
            .arg(report->revision.left(12)));
    return report->failures.isEmpty() ? ExitOk : ExitSomeFailed;
}

// An artwork by its number, or the picture a file holds: its own bytes, or those it was imported from.
Result<QString> pictureOf(const Library& library, const QString& artworkOrPath)
{
    bool isNumber = false;
    const qint64 id = artworkOrPath.toLongLong(&isNumber);
    if (isNumber) {
        PM_TRY(artwork, library.artwork(id));
        if (artwork.pictureObject.isEmpty())
            return Unexpected(Error::Kind::InvalidInput, u"artwork %1 has no picture"_s.arg(id));
        return artwork.pictureObject.left(64);
    }
    PM_TRY(bytes, readFile(artworkOrPath, ObjectStore::MaxObjectBytes));
    PM_TRY(picture, library.pictureOfFile(QString::fromLatin1(sha256Hex(bytes))));
    if (!picture)
        return Unexpected(Error::Kind::NotFound, u"%1 is not in the library"_s.arg(artworkOrPath));
    return *picture;
}

// Whether the decision changed anything, as the window that holds the library says; empty when there is none.
Result<std::optional<bool>> askHolder(const QString& folder, const QString& picture, MaybeTier tier)
{
    if (!Library::writer(folder))
        return std::optional<bool>();
    const auto answer =
        SingleInstance::ask(SingleInstance::addressFor(folder), ratingRequest(picture, tier, CommandLineSource));
    if (!answer)
        return std::optional<bool>();
    if (!flagField(*answer, "ok"))
        return Unexpected(Error::Kind::Storage, textField(*answer, "error"));
    return std::optional(flagField(*answer, "changed"));
}

// Whether the decision changed anything. While a window holds the library, that window writes it.
Result<bool> writeRating(const PoolOptions& options, const QString& picture, MaybeTier tier)
{
    PM_TRY(changed, askHolder(QDir(options.folder).absolutePath(), picture, tier));
    if (changed)
        return *changed;
    PM_TRY(library, Library::open(options.folder, Library::Access::ReadWrite));
    PM_TRY(events, rate(*library, {{{}, picture, tier, {}, {}, CommandLineSource, {}}}, CommandLineSource));
    return !events.isEmpty();
}

int rateOne(const PoolOptions& options)
{
    const MaybeTier tier = tierFromWord(options.tier);
    const auto reader = Library::open(options.folder, Library::Access::ReadOnly);
    if (!reader)
        return poolFailed(reader.error());
    const auto picture = pictureOf(**reader, options.artwork);
    if (!picture)
        return poolFailed(picture.error());
    const auto changed = writeRating(options, *picture, tier);
    if (!changed)
        return poolFailed(changed.error());
    const QString word = tier ? tierWord(*tier) : u"unrated"_s;
    CommandOutput(options.json)
        .say({{"type", "rating"}, {"sha256", *picture}, {"tier", tierOrNull(tier)}, {"changed", *changed}},
            u"%1 is %2%3"_s.arg(picture->left(12), word, *changed ? QString() : u" already"_s));
    return ExitOk;
}

std::vector<std::string> hueWords()
{
    std::vector<std::string> words;
    words.reserve(HueCount);
    for (int i = 0; i < HueCount; ++i)
        words.push_back(hueWord(Hue(i)).toStdString());
    return words;
}

} // namespace

int poolFailed(const Error& error)
{
    return failed(u"pentimento pool"_s, error);
}

int runPool(const QStringList& arguments)
{
    CLI::App app("Rate pictures, list them and their statistics.", "pentimento pool");
    std::string folder;
    std::string artwork;
    std::string tier;
    std::string hue;
    std::string outFolder;
    std::string subject;
    std::vector<std::string> paths;
    PoolOptions options;
    addLibraryOption(app, folder);
    app.add_flag("--json", options.json, "Print JSON objects, one a line");
    app.require_subcommand(1);
    CLI::App* rateCommand = addSubcommand(app, "rate", "Decide about one picture");
    rateCommand->add_option("ID|PATH", artwork, "Artwork, or a file with its picture")->required();
    rateCommand->add_option("TIER", tier, "love, okay, nope or clear")
        ->required()
        ->check(CLI::IsMember({"love", "okay", "nope", "clear"}));
    CLI::App* listCommand = addSubcommand(app, "list", "List the pictures, oldest first");
    listCommand->add_option("--tier", tier, "Only love, okay, nope or unrated")
        ->check(CLI::IsMember({"love", "okay", "nope", "unrated"}));
    listCommand->add_option("--hue", hue, "Only of this hue, such as peach")->check(CLI::IsMember(hueWords()));
    CLI::App* exportCommand =
        addSubcommand(app, "export", "Write the reference pool (love, okay, supplements) into an empty folder");
    exportCommand->add_flag("--all", options.all, "Everything, not only the reference pool");
    exportCommand->add_option("FOLDER", outFolder, "Where to")->required();
    CLI::App* importCommand = addSubcommand(app, "import", "Bring in pictures, sketches, folders or exported pools");
    importCommand->add_option("PATH", paths, "Files and folders")->required();
    importCommand->add_option("--subject", subject, "What they show, in a word or two");
    importCommand->add_flag("--supplement", options.supplement, "Of the reference pool unless they are rated nope");
    CLI::App* ladderCommand = addSubcommand(app, "duel-ladder", "Rank what was chosen between, the best first");
    addSubcommand(app, "stats", "Count tiers and hues, and say how well decisions agree with themselves");
    if (const auto end = readCommandLine(app, arguments))
        return finish(*end);
    options.folder = libraryFolder(folder);
    options.artwork = QString::fromStdString(artwork);
    options.tier = QString::fromStdString(tier);
    options.hue = QString::fromStdString(hue);
    options.outFolder = QString::fromStdString(outFolder);
    options.subject = QString::fromStdString(subject);
    for (const std::string& path : paths)
        options.paths.append(QString::fromStdString(path));
    if (app.got_subcommand(rateCommand))
        return rateOne(options);
    if (app.got_subcommand(importCommand))
        return importIntoPool(options);
    if (app.got_subcommand(listCommand))
        return list(options);
    if (app.got_subcommand(exportCommand))
        return exportTo(options);
    if (app.got_subcommand(ladderCommand))
        return duelLadder(options);
    return stats(options);
}

} // namespace pentimento
