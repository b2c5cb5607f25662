#include "core/library/import/import_plan.h"

#include "core/base/atomic_file.h"
#include "core/base/foreign_json.h"

#include <QDir>
#include <QFileInfo>
#include <QHash>
#include <QSet>

using namespace Qt::StringLiterals;

namespace pentimento {

namespace {

constexpr qint64 MaxPoolFileBytes = qint64(64) << 20;
constexpr ForeignJsonLimits PoolLimits{.depth = 32, .keys = 10'000'000, .keysOfOneObject = 200};
constexpr qsizetype MaxPromptLength = 100'000;
constexpr auto PoolFileName = "pool.json"_L1;

bool isIterationCode(const QFileInfo& file)
{
    static const QSet<QString> names{u"sketch.js"_s, u"draw.py"_s, u"main.py"_s};
    return names.contains(file.fileName());
}

// The sketches of one folder by what a picture of theirs is called: its path without the ending, or that of render.png
// for a run's iteration.
using Sketches = QHash<QString, QString>;

QString baseOf(const QFileInfo& file)
{
    return file.path() + u'/' + file.completeBaseName();
}

Sketches sketchesOf(const QFileInfoList& files)
{
    Sketches sketches;
    for (const QFileInfo& file : files) {
        if (!isSketchName(file.filePath()))
            continue;
        if (isIterationCode(file))
            sketches.insert(file.path() + u"/render"_s, file.filePath());
        if (file.suffix() == "js"_L1 || !sketches.contains(baseOf(file)))
            sketches.insert(baseOf(file), file.filePath());
    }
    return sketches;
}

QFileInfoList filesIn(const QDir& folder)
{
    return folder.entryInfoList(QDir::Files, QDir::Name);
}

ImportFacts factsOf(const Json& entry)
{
    ImportFacts facts;
    facts.tier = tierFromWord(textField(entry, "tier"));
    facts.title = textField(entry, "title");
    facts.subject = textField(entry, "subject");
    facts.author = authorFromWord(textField(entry, "author")).value_or(Artwork::Author::Import);
    facts.authorName = textField(entry, "authorName");
    facts.prompt = textField(entry, "prompt", MaxPromptLength);
    facts.supplement = flagField(entry, "supplement");
    facts.medium = mediumFromName(textField(entry, "medium"));
    if (const auto seed = entry.find("seed"); seed != entry.end() && seed->is_number_unsigned())
        facts.seed = static_cast<quint32>(seed->get<quint64>());
    facts.anchored = flagField(entry, "anchored");
    if (const auto libraries = entry.find("libraries"); libraries != entry.end() && libraries->is_object())
        facts.libraries = *libraries;
    facts.renderer = textField(entry, "renderer");
    facts.createdAt = QDateTime::fromString(textField(entry, "created"), Qt::ISODateWithMs).toUTC();
    return facts;
}

// A file in the same folder as the pool.json that names it, and nowhere else.
QString namedFile(const QFileInfo& pool, const QString& name)
{
    const bool isPlain = !name.isEmpty() && !name.contains(u'/') && name != ".."_L1;
    const QFileInfo file(pool.dir().filePath(name));
    return isPlain && file.isFile() && !file.isSymLink() ? file.absoluteFilePath() : QString();
}

bool isPool(const Json& json)
{
    if (!json.is_object() || textField(json, "type") != "pentimento-pool"_L1)
        return false;
    const auto artworks = json.find("artworks");
    return artworks != json.end() && artworks->is_array();
}

Result<Json> readPool(const QFileInfo& pool)
{
    PM_TRY(text, readFile(pool.absoluteFilePath(), MaxPoolFileBytes));
    Json json = parseForeignJson(text, PoolLimits);
    if (!isPool(json))
        return Unexpected(Error::Kind::InvalidInput, u"%1 is no exported pool"_s.arg(pool.filePath()));
    return json;
}

class Planner {
public:
    explicit Planner(StopFlag stop) : m_stop(std::move(stop)) { }

    Result<void> add(const QFileInfo& path)
    {
        if (!path.exists())
            return Unexpected(Error::Kind::NotFound, u"%1 does not exist"_s.arg(path.filePath()));
        if (path.isDir()) {
            addFolder(path);
        } else if (isPoolName(path.filePath())) {
            PM_TRY(pool, readPool(path));
            addPool(path, pool);
        } else if (isPictureName(path.filePath())) {
            addPicture(path, sketchesOf(filesIn(path.dir())));
        } else if (isSketchName(path.filePath())) {
            append({{}, path.absoluteFilePath(), {}});
        } else {
            return Unexpected(Error::Kind::InvalidInput,
                u"%1 is neither a picture (PNG, JPEG, WebP, SVG) nor a sketch (.js, .py)"_s.arg(path.filePath()));
        }
        if (m_stop.raised())
            return Unexpected(Error::Kind::Cancelled, u"stopped"_s);
        return {};
    }

    // A sketch that came with its picture is not rendered again.
    QList<ImportFile> take()
    {
        QSet<QString> withPicture;
        for (const ImportFile& file : std::as_const(m_files)) {
            if (!file.picture.isEmpty())
                withPicture.insert(file.code);
        }
        m_files.removeIf([&withPicture](const ImportFile& file) {
            return file.picture.isEmpty() && withPicture.contains(file.code);
        });
        return std::move(m_files);
    }

private:
    void addFolder(const QFileInfo& folder)
    {
        const QDir dir(folder.absoluteFilePath());
        const QFileInfo pool(dir.filePath(PoolFileName));
        if (pool.isFile()) {
            if (const auto json = readPool(pool)) // else it is another program's
                addPool(pool, *json);
        }
        const QFileInfoList files = filesIn(dir);
        const Sketches sketches = sketchesOf(files);
        for (const QFileInfo& file : files) {
            if (isPictureName(file.filePath()))
                addPicture(file, sketches);
            else if (isSketchName(file.filePath()))
                append({{}, file.absoluteFilePath(), {}});
        }
        const auto children = dir.entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot | QDir::NoSymLinks, QDir::Name);
        for (const QFileInfo& child : children) {
            if (m_stop.raised())
                return;
            if (child.fileName() != "node_modules"_L1)
                addFolder(child);
        }
    }

    void addPool(const QFileInfo& pool, const Json& json)
    {
        for (const Json& entry : json["artworks"]) {
            const QString picture = entry.is_object() ? namedFile(pool, textField(entry, "picture")) : QString();
            if (!picture.isEmpty())
                append({picture, namedFile(pool, textField(entry, "code")), factsOf(entry)});
        }
    }

    void addPicture(const QFileInfo& file, const Sketches& sketches)
    {
        append({file.absoluteFilePath(), sketches.value(baseOf(file)), {}});
    }

    void append(const ImportFile& file)
    {
        if (m_seen.contains(file.path()))
            return;
        m_seen.insert(file.path());
        m_files.append(file);
    }

    const StopFlag m_stop;
    QSet<QString> m_seen;
    QList<ImportFile> m_files;
};

} // namespace

bool isPictureName(const QString& path)
{
    static const QSet<QString> endings{u"png"_s, u"jpg"_s, u"jpeg"_s, u"webp"_s, u"svg"_s};
    return endings.contains(QFileInfo(path).suffix().toLower());
}

bool isSketchName(const QString& path)
{
    const QString ending = QFileInfo(path).suffix();
    return ending == "js"_L1 || ending == "py"_L1;
}

bool isPoolName(const QString& path)
{
    return QFileInfo(path).fileName() == PoolFileName;
}

Result<QList<ImportFile>> planImport(const QStringList& paths, const StopFlag& stop)
{
    Planner planner(stop);
    for (const QString& path : paths)
        PM_CHECK(planner.add(QFileInfo(QDir::cleanPath(QFileInfo(path).absoluteFilePath()))));
    return planner.take();
}

} // namespace pentimento
