#include "app/cli/command.h"
#include "app/cli/command_line.h"
#include "app/cli/command_output.h"
#include "core/library/care/compact.h"
#include "core/library/care/library_check.h"
#include "core/library/care/restore.h"

using namespace Qt::StringLiterals;

namespace pentimento {

namespace {

const QString commandName = u"pentimento library"_s;

struct LibraryOptions {
    QString folder;
    QString backup;
    bool list = false;
    bool removeUnused = false;
    bool json = false;
};

QString amount(qint64 count, const QString& singular, const QString& plural)
{
    return u"%1 %2"_s.arg(count).arg(count == 1 ? singular : plural);
}

void say(const LibraryOptions& options, const Json& json, const QString& text)
{
    CommandOutput(options.json).say(json, text);
}

int failed(const Error& error)
{
    return failed(commandName, error);
}

void sayFindings(const LibraryOptions& options, const LibraryCheck& check)
{
    for (const QString& text : check.database)
        say(options, {{"type", "finding"}, {"kind", "database"}, {"text", text}}, u"library.sqlite: "_s + text);
    for (const QString& text : check.journal)
        say(options, {{"type", "finding"}, {"kind", "journal"}, {"text", text}}, text);
    for (const ObjectFinding& object : check.objects) {
        const QString word = object.missing ? u"missing"_s : u"damaged"_s;
        say(options,
            {{"type", "finding"}, {"kind", "object"}, {"name", object.name}, {"state", word},
                {"usedBy", object.usedBy}},
            u"object %1 is %2; %3 needs it"_s.arg(object.name, word, object.usedBy));
    }
}

int check(const LibraryOptions& options)
{
    const auto checked = checkLibrary(options.folder, CommandJob(u"checking objects"_s).context());
    if (!checked)
        return failed(checked.error());
    sayFindings(options, *checked);
    const qsizetype findings = checked->database.size() + checked->journal.size() + checked->objects.size();
    const QString read = amount(checked->objectsRead, u"object"_s, u"objects"_s) + u" read, "_s;
    say(options,
        {{"type", "library-check"}, {"ok", checked->isClean()}, {"objects", checked->objectsRead},
            {"findings", findings}},
        read + (findings == 0 ? u"nothing is wrong"_s : amount(findings, u"finding"_s, u"findings"_s)));
    if (!checked->database.isEmpty() && !options.json) {
        if (const auto good = newestGoodBackup(options.folder))
            say(options, {}, u"the newest good backup is %1 (pentimento library restore)"_s.arg(good->path));
    }
    return checked->isClean() ? ExitOk : ExitSomeFailed;
}

Json backupJson(const Backup& backup)
{
    return {{"type", "backup"}, {"path", backup.path}, {"made", backup.madeAt.toString(Qt::ISODate)},
        {"bytes", backup.bytes}};
}

int backUpNow(const LibraryOptions& options)
{
    if (options.list) {
        for (const Backup& backup : backups(options.folder))
            say(options, backupJson(backup),
                u"%1  %2"_s.arg(backup.madeAt.toLocalTime().toString(u"yyyy-MM-dd HH:mm"_s), backup.path));
        return ExitOk;
    }
    const auto library = Library::open(options.folder, Library::Access::ReadOnly);
    if (!library)
        return failed(library.error());
    const auto backup = backUp(**library);
    if (!backup)
        return failed(backup.error());
    say(options, backupJson(*backup), backup->path);
    return ExitOk;
}

int restore(LibraryOptions options)
{
    if (options.backup.isEmpty()) {
        const auto good = newestGoodBackup(options.folder);
        if (!good)
            return refuse(commandName, u"there is no good backup in %1/backups"_s.arg(options.folder));
        options.backup = good->path;
    }
    const auto report = restoreLibrary(options.folder, options.backup);
    if (!report)
        return failed(report.error());
    QString text = u"restored %1: %2, %3, of which ratings.jsonl brought back %4"_s.arg(report->backup,
        amount(report->counts.artworks, u"artwork"_s, u"artworks"_s),
        amount(report->decisions, u"decision"_s, u"decisions"_s), QString::number(report->fromJournal));
    if (!report->putAside.isEmpty())
        text += u"; what was there is in %1"_s.arg(report->putAside);
    say(options,
        {{"type", "library-restore"}, {"backup", report->backup}, {"putAside", report->putAside},
            {"artworks", report->counts.artworks}, {"decisions", report->decisions},
            {"fromJournal", report->fromJournal}},
        text);
    return ExitOk;
}

int compact(const LibraryOptions& options)
{
    const auto library = Library::open(options.folder, Library::Access::ReadWrite);
    if (!library)
        return failed(library.error());
    const auto report = compactLibrary(**library, options.removeUnused, CommandJob(u"looking at objects"_s).context());
    if (!report)
        return failed(report.error());
    const QString unused = amount(report->unusedObjects, u"unused object"_s, u"unused objects"_s);
    QString text = u"library.sqlite: %1 bytes, was %2; %3 of %4 bytes; %5 removed"_s.arg(report->databaseBytesAfter)
                       .arg(report->databaseBytesBefore)
                       .arg(unused)
                       .arg(report->unusedBytes)
                       .arg(amount(report->removedFiles, u"file"_s, u"files"_s));
    if (report->unusedObjects > 0 && !options.removeUnused)
        text += u" (--remove-unused removes them)"_s;
    say(options,
        {{"type", "library-compact"}, {"databaseBytesBefore", report->databaseBytesBefore},
            {"databaseBytesAfter", report->databaseBytesAfter}, {"unusedObjects", report->unusedObjects},
            {"unusedBytes", report->unusedBytes}, {"removedFiles", report->removedFiles}},
        text);
    return ExitOk;
}

} // namespace

int runLibrary(const QStringList& arguments)
{
    CLI::App app("Look after a library.", "pentimento library");
    std::string folder;
    std::string backup;
    LibraryOptions options;
    addLibraryOption(app, folder);
    app.add_flag("--json", options.json, "Print JSON objects, one a line");
    app.require_subcommand(1);
    addSubcommand(app, "check", "Read everything and say what is missing or damaged; exit code 1 then");
    CLI::App* backUpCommand = addSubcommand(app, "backup", "Copy the database into the library's backups folder");
    backUpCommand->add_flag("--list", options.list, "List the backups there are instead");
    CLI::App* restoreCommand = addSubcommand(app, "restore", "Put a backup in the database's place; that is kept");
    restoreCommand->add_option("BACKUP", backup, "File to restore (default: the newest good backup)");
    CLI::App* compactCommand =
        addSubcommand(app, "compact", "Rewrite the database without gaps, remove what cut writes left");
    compactCommand->add_flag("--remove-unused", options.removeUnused, "Remove objects that nothing names, too");
    if (const auto end = readCommandLine(app, arguments))
        return finish(*end);
    options.folder = libraryFolder(folder);
    options.backup = QString::fromStdString(backup);
    if (app.got_subcommand(backUpCommand))
        return backUpNow(options);
    if (app.got_subcommand(restoreCommand))
        return restore(options);
    if (app.got_subcommand(compactCommand))
        return compact(options);
    return check(options);
}

} // namespace pentimento
