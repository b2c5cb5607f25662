#include "core/library/import/import_plan.h"

#include "core/base/atomic_file.h"
#include "core/base/foreign_json.h"

#include <QDir>
#include <QFileInfo>
#include <QSet>

using namespace Qt::StringLiterals;

namespace pentimento {

namespace {

constexpr qint64 MaxPoolFileBytes = qint64(256) << 20;
constexpr qsizetype MaxPromptLength = 100'000;
constexpr auto PoolFileName = "pool.json"_L1;
constexpr auto IterationPicture = "render.png"_L1;

bool isPicture(const QFileInfo& file)
{
    static const QSet<QString> endings{u"png"_s, u"jpg"_s, u"jpeg"_s, u"webp"_s, u"svg"_s};
    return endings.contains(file.suffix().toLower());
}

bool isSketch(const QFileInfo& file)
{
    return file.suffix() == "js"_L1 || file.suffix() == "py"_L1;
}

bool isIterationCode(const QFileInfo& file)
{
    static const QSet<QString> names{u"sketch.js"_s, u"draw.py"_s, u"main.py"_s};
    return names.contains(file.fileName());
}

QString baseOf(const QFileInfo& file)
{
    return file.path() + u'/' + file.completeBaseName();
}

// The code that drew the picture, where it lies beside it.
QString codeBeside(const QFileInfo& picture)
{
    for (const QString& ending : {u".js"_s, u".py"_s}) {
        if (const QFileInfo code(baseOf(picture) + ending); code.isFile())
            return code.filePath();
    }
    if (picture.fileName() != IterationPicture)
        return {};
    for (const QFileInfo& file : picture.dir().entryInfoList(QDir::Files, QDir::Name)) {
        if (isIterationCode(file))
            return file.filePath();
    }
    return {};
}

bool hasPictureBeside(const QFileInfo& code)
{
    for (const QFileInfo& file : code.dir().entryInfoList(QDir::Files)) {
        if (isPicture(file) && codeBeside(file) == code.filePath())
            return true;
    }
    return false;
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

class Planner {
public:
    Result<void> add(const QFileInfo& path)
    {
        if (!path.exists())
            return Unexpected(Error::Kind::NotFound, u"%1 does not exist"_s.arg(path.filePath()));
        if (path.isDir())
            return addFolder(path);
        if (path.fileName() == PoolFileName)
            return addPool(path);
        if (isPicture(path))
            addPicture(path);
        else if (isSketch(path))
            addSketch(path);
        else
            return Unexpected(Error::Kind::InvalidInput,
                u"%1 is neither a picture (PNG, JPEG, WebP, SVG) nor a sketch (.js, .py)"_s.arg(path.filePath()));
        return {};
    }

    QList<ImportFile> take() { return std::move(m_files); }

private:
    Result<void> addFolder(const QFileInfo& folder)
    {
        const QDir dir(folder.absoluteFilePath());
        if (const QFileInfo pool(dir.filePath(PoolFileName)); pool.isFile())
            PM_CHECK(addPool(pool));
        for (const QFileInfo& file : dir.entryInfoList(QDir::Files, QDir::Name)) {
            if (isPicture(file))
                addPicture(file);
            else if (isSketch(file) && !hasPictureBeside(file))
                addSketch(file);
        }
        for (const QFileInfo& child :
            dir.entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot | QDir::NoSymLinks, QDir::Name)) {
            if (child.fileName() != "node_modules"_L1)
                PM_CHECK(addFolder(child));
        }
        return {};
    }

    Result<void> addPool(const QFileInfo& pool)
    {
        PM_TRY(text, readFile(pool.absoluteFilePath(), MaxPoolFileBytes));
        const Json json = parseJson(text);
        const auto artworks = json.is_object() ? json.find("artworks") : json.end();
        if (textField(json, "type") != "pentimento-pool"_L1 || artworks == json.end() || !artworks->is_array())
            return Unexpected(Error::Kind::InvalidInput, u"%1 is no exported pool"_s.arg(pool.filePath()));
        for (const Json& entry : *artworks) {
            if (!entry.is_object())
                continue;
            const QString picture = namedFile(pool, textField(entry, "picture"));
            if (!picture.isEmpty())
                append({picture, namedFile(pool, textField(entry, "code")), factsOf(entry)});
        }
        return {};
    }

    void addPicture(const QFileInfo& file) { append({file.absoluteFilePath(), codeBeside(file), {}}); }
    void addSketch(const QFileInfo& file) { append({{}, file.absoluteFilePath(), {}}); }

    void append(const ImportFile& file)
    {
        if (m_seen.contains(file.path()))
            return;
        m_seen.insert(file.path());
        m_files.append(file);
    }

    QSet<QString> m_seen;
    QList<ImportFile> m_files;
};

} // namespace

Result<QList<ImportFile>> planImport(const QStringList& paths)
{
    Planner planner;
    for (const QString& path : paths)
        PM_CHECK(planner.add(QFileInfo(QDir::cleanPath(QFileInfo(path).absoluteFilePath()))));
    return planner.take();
}

} // namespace pentimento
