#include "core/library/pool/pool_export.h"

#include "core/base/atomic_file.h"
#include "core/base/nullable_json.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace pentimento {

namespace {

constexpr qsizetype MaxNameLength = 80;

// Letters and digits of any script stay; runs of all else become one hyphen.
QString plainWord(const QString& text)
{
    QString word;
    for (const QChar c : text.toLower()) {
        if (c.isLetterOrNumber())
            word += c;
        else if (!word.isEmpty() && !word.endsWith(u'-'))
            word += u'-';
    }
    while (word.endsWith(u'-'))
        word.chop(1);
    return word;
}

Json jsonOf(const PoolItem& item, const Artwork& artwork, const QString& picture, const QString& code)
{
    return {{"picture", picture}, {"code", textOrNull(code)}, {"sha256", item.picture}, {"tier", tierOrNull(item.tier)},
        {"hue", textOrNull(item.hue)}, {"title", item.title}, {"subject", textOrNull(item.subject)},
        {"author", authorWord(item.author)}, {"authorName", textOrNull(item.authorName)},
        {"prompt", textOrNull(item.prompt)}, {"supplement", item.supplement}, {"origin", originWord(item.origin)},
        {"medium", artwork.medium ? Json(mediumName(*artwork.medium)) : Json()}, {"seed", artwork.seed},
        {"anchored", artwork.anchored}, {"libraries", artwork.libraries}, {"renderer", textOrNull(artwork.renderer)},
        {"created", item.createdAt.toString(Qt::ISODateWithMs)}};
}

struct Drawing {
    Artwork artwork;
    QByteArray picture;
    Result<QByteArray> code = QByteArray(); // empty: there is none
};

Result<Drawing> read(const Library& library, const PoolItem& item)
{
    PM_TRY(artwork, library.artwork(item.artworkId));
    PM_TRY(picture, library.object(artwork.pictureObject));
    Drawing drawing{artwork, picture};
    if (!artwork.codeObject.isEmpty())
        drawing.code = library.object(artwork.codeObject);
    return drawing;
}

// What pool.json says of the files written.
Result<Json> write(const Drawing& drawing, const PoolItem& item, const QDir& folder)
{
    const QString name = exportedName(item);
    const QString pictureName = name + u".png"_s;
    QString codeName;
    if (drawing.code && !drawing.code->isEmpty()) {
        codeName = name + drawing.artwork.codeObject.mid(drawing.artwork.codeObject.lastIndexOf(u'.'));
        PM_CHECK(writeFileAtomically(folder.filePath(codeName), *drawing.code));
    }
    PM_CHECK(writeFileAtomically(folder.filePath(pictureName), drawing.picture));
    return jsonOf(item, drawing.artwork, pictureName, codeName);
}

} // namespace

QString exportedName(const PoolItem& item)
{
    const QString tier = item.tier ? tierWord(*item.tier) : item.supplement ? u"supplement"_s : u"unrated"_s;
    QString name = u"%1-%2"_s.arg(tier).arg(item.artworkId, 6, 10, QChar(u'0'));
    if (const QString word = plainWord(item.title); !word.isEmpty())
        name += u'-' + word;
    return name.left(MaxNameLength);
}

Result<PoolExportReport> exportPool(
    const Library& library, const QList<PoolItem>& items, const QString& folder, const JobContext& context)
{
    const QDir place(QDir(folder).absolutePath());
    if (place.exists() && !place.isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot))
        return Unexpected(Error::Kind::InvalidInput, u"%1 is not empty"_s.arg(place.path()));
    PoolExportReport report;
    report.revision = poolRevision(items);
    Json artworks = Json::array();
    qint64 done = 0;
    for (const PoolItem& item : items) {
        if (context.stop.raised())
            return Unexpected(Error::Kind::Cancelled, u"stopped"_s);
        if (const auto drawing = read(library, item)) {
            PM_TRY(written, write(*drawing, item, place));
            artworks.push_back(std::move(written));
            ++report.pictures;
            if (!drawing->code)
                report.failures.append(drawing->code.error().detail);
            else if (!drawing->code->isEmpty())
                ++report.sources;
        } else {
            report.failures.append(drawing.error().detail);
        }
        context.progress(++done, items.size(), item.title);
    }
    const Json pool{{"type", "pentimento-pool"}, {"version", 1}, {"revision", report.revision}, {"artworks", artworks}};
    PM_CHECK(writeFileAtomically(place.filePath(u"pool.json"_s), QByteArray::fromStdString(pool.dump(2)) + '\n'));
    return report;
}

} // namespace pentimento
