#include "app/cli/command_line.h"
#include "app/cli/command_output.h"
#include "app/cli/engine.h"
#include "app/cli/pool/pool_options.h"
#include "core/base/nullable_json.h"
#include "core/base/paths.h"
#include "core/library/import/pool_import.h"
#include "core/library/pool/thumbnail_cache.h"

using namespace Qt::StringLiterals;

namespace pentimento {

namespace {

void sayReport(const ImportReport& report, CommandOutput& output)
{
    for (const ImportedPicture& added : report.added) {
        const QString near =
            added.nearDuplicateOf.isEmpty() ? QString() : u", much like %1"_s.arg(added.nearDuplicateOf.left(12));
        output.say({{"type", "imported"}, {"path", added.path}, {"id", added.artworkId}, {"sha256", added.picture},
                       {"nearDuplicateOf", textOrNull(added.nearDuplicateOf)}},
            u"%1  %2%3"_s.arg(added.artworkId, 6).arg(added.path, near));
    }
    for (const QString& path : report.duplicates)
        output.say({{"type", "duplicate"}, {"path", path}}, u"there already: "_s + path);
    for (const Error& failure : report.failures)
        output.say({{"type", "failure"}, {"text", failure.detail}}, u"cannot be read: "_s + failure.detail);
    output.say({{"type", "pool-import"}, {"added", report.added.size()}, {"duplicates", report.duplicates.size()},
                   {"failures", report.failures.size()}, {"stopped", report.stopped}},
        u"%1 added, %2 there already, %3 failed%4"_s.arg(report.added.size())
            .arg(report.duplicates.size())
            .arg(report.failures.size())
            .arg(report.stopped ? u"; stopped before the end"_s : QString()));
}

} // namespace

int importIntoPool(const PoolOptions& options)
{
    const auto plan = planImport(options.paths);
    if (!plan)
        return poolFailed(plan.error());
    const auto library = Library::open(options.folder, Library::Access::ReadWrite);
    if (!library)
        return poolFailed(library.error());
    const auto engine = makeEngine({});
    ImportOptions wanted;
    wanted.subject = options.subject;
    wanted.supplement = options.supplement;
    ThumbnailCache thumbnails(thumbnailCacheFolder());
    const auto keepThumbnail = [&thumbnails](const QString& picture, const QImage& thumbnail) {
        const auto kept = thumbnails.store(picture, thumbnail);
        Q_UNUSED(kept) // without it the window makes its own
    };
    auto job = std::make_optional<CommandJob>(u"importing"_s);
    const auto report =
        importFiles(**library, *plan, wanted, {confinedDecoder, *engine, keepThumbnail}, job->context());
    const bool wasStopped = job->wasStopped();
    job.reset(); // its line goes before anything is printed
    if (!report)
        return poolFailed(report.error());
    CommandOutput output(options.json);
    sayReport(*report, output);
    if (report->end)
        return poolFailed(*report->end);
    if (wasStopped)
        return ExitStopped;
    return report->failures.isEmpty() ? ExitOk : ExitSomeFailed;
}

} // namespace pentimento
