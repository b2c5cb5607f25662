#include "core/library/bundle_file.h"

#include "core/base/atomic_file.h"
#include "core/base/foreign_json.h"
#include "core/base/hash.h"
#include "core/library/timestamp.h"

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

// The file itself: core/README.md, "Bundles".
namespace pentimento {

namespace {

constexpr auto FormatName = "pentimento-bundle"_L1;
constexpr int FormatVersion = 1;
constexpr qsizetype MaxHeadBytes = 4 << 20;
constexpr int MaxSidePx = 65'535;
constexpr size_t MaxLibraries = 32;

Json partOf(const QByteArray& bytes)
{
    if (bytes.isEmpty())
        return nullptr;
    return {{"bytes", bytes.size()}, {"sha256", sha256Hex(bytes).toStdString()}};
}

Json entryOf(const BundledArtwork& bundled)
{
    const Artwork& artwork = bundled.artwork;
    return {{"created", artwork.createdAt.toMSecsSinceEpoch()}, {"author", authorWord(artwork.author)},
        {"authorName", artwork.authorName}, {"title", artwork.title},
        {"medium", artwork.medium ? Json(mediumName(*artwork.medium)) : Json()}, {"seed", artwork.seed},
        {"width", artwork.size.width()}, {"height", artwork.size.height()}, {"anchored", artwork.anchored},
        {"libraries", artwork.libraries}, {"renderer", artwork.renderer}, {"reason", reasonWord(artwork.reason)},
        {"code", partOf(bundled.code)}, {"picture", partOf(bundled.picture)}};
}

QByteArray headOf(const Bundle& bundle)
{
    Json entries = Json::array();
    for (const BundledArtwork& bundled : bundle.artworks)
        entries.push_back(entryOf(bundled));
    return jsonLine({{"type", QString(FormatName)}, {"version", FormatVersion}, {"artworks", entries}}) + '\n';
}

qint64 partBytes(const Bundle& bundle)
{
    qint64 bytes = 0;
    for (const BundledArtwork& bundled : bundle.artworks)
        bytes += bundled.code.size() + bundled.picture.size();
    return bytes;
}

Unexpected unreadable(const QString& why)
{
    return Unexpected(Error::Kind::InvalidInput, u"not a readable bundle: %1"_s.arg(why));
}

Result<qint64> numberField(const Json& object, const char* name, qint64 least, qint64 most)
{
    const auto found = object.find(name);
    const bool isNumber = found != object.end() && found->is_number_integer();
    // An unsigned number past qint64 comes out negative, which no field that could hold one allows.
    const qint64 value = isNumber ? found->get<qint64>() : 0;
    if (!isNumber || value < least || value > most)
        return unreadable(u"%1 is wrong"_s.arg(QString::fromLatin1(name)));
    return value;
}

// Cuts the parts off the front of what is left of the file.
class PartReader {
public:
    explicit PartReader(QByteArrayView rest) : m_rest(rest) { }

    Result<QByteArray> next(const Json& entry, const char* name)
    {
        const auto part = entry.find(name);
        if (part == entry.end())
            return unreadable(u"%1 is missing"_s.arg(QString::fromLatin1(name)));
        if (part->is_null())
            return QByteArray();
        if (!part->is_object())
            return unreadable(u"%1 is wrong"_s.arg(QString::fromLatin1(name)));
        PM_TRY(size, numberField(*part, "bytes", 1, m_rest.size()));
        const QByteArray bytes = m_rest.first(size).toByteArray();
        m_rest = m_rest.sliced(size);
        if (QString::fromLatin1(sha256Hex(bytes)) != textField(*part, "sha256"))
            return unreadable(u"%1 is damaged"_s.arg(QString::fromLatin1(name)));
        return bytes;
    }
    bool atEnd() const { return m_rest.isEmpty(); }

private:
    QByteArrayView m_rest;
};

Result<Json> librariesOf(const Json& entry)
{
    const auto found = entry.find("libraries");
    const bool listed = found != entry.end() && found->is_object() && found->size() <= MaxLibraries;
    if (!listed || !std::all_of(found->begin(), found->end(), [](const Json& version) { return version.is_string(); }))
        return unreadable(u"libraries is wrong"_s);
    return *found;
}

Result<std::optional<Medium>> mediumOf(const Json& entry)
{
    const auto found = entry.find("medium");
    if (found != entry.end() && found->is_null())
        return std::optional<Medium>();
    const auto medium = mediumFromName(textField(entry, "medium"));
    if (!medium)
        return unreadable(u"its medium is not known here"_s);
    return medium;
}

Result<Artwork> artworkOf(const Json& entry)
{
    constexpr qsizetype AnyLength = std::numeric_limits<qsizetype>::max(); // the head has its limit
    constexpr qint64 LastTimeMs = 253'402'300'799'999; // the end of the year 9999
    const auto author = authorFromWord(textField(entry, "author"));
    const auto reason = reasonFromWord(textField(entry, "reason"));
    if (!author || !reason)
        return unreadable(u"its author or reason is not known here"_s);
    PM_TRY(createdMs, numberField(entry, "created", 0, LastTimeMs));
    PM_TRY(medium, mediumOf(entry));
    PM_TRY(seed, numberField(entry, "seed", 0, std::numeric_limits<quint32>::max()));
    PM_TRY(width, numberField(entry, "width", -1, MaxSidePx)); // -1: there was no picture
    PM_TRY(height, numberField(entry, "height", -1, MaxSidePx));
    PM_TRY(libraries, librariesOf(entry));
    Artwork artwork;
    artwork.createdAt = timeFromMs(createdMs);
    artwork.author = *author;
    artwork.authorName = textField(entry, "authorName", AnyLength);
    artwork.title = textField(entry, "title", AnyLength);
    artwork.medium = medium;
    artwork.seed = static_cast<quint32>(seed);
    artwork.size = {static_cast<int>(width), static_cast<int>(height)};
    artwork.anchored = flagField(entry, "anchored");
    artwork.libraries = libraries;
    artwork.renderer = textField(entry, "renderer", AnyLength);
    artwork.reason = *reason;
    return artwork;
}

// The list of artworks in the head, which is one of ours.
Result<Json> entriesOf(const QByteArray& headLine)
{
    const Json head = parseForeignJson(headLine);
    if (!head.is_object() || textField(head, "type") != FormatName)
        return unreadable(u"it does not begin like one"_s);
    PM_TRY(version, numberField(head, "version", 1, std::numeric_limits<int>::max()));
    if (version > FormatVersion)
        return unreadable(u"it was made by a newer version of Pentimento"_s);
    const auto entries = head.find("artworks");
    const bool listed = entries != head.end() && entries->is_array() && !entries->empty();
    if (!listed || entries->size() > size_t(Bundle::MaxArtworks))
        return unreadable(u"artworks is wrong"_s);
    return *entries;
}

} // namespace

qint64 bundleBytes(const Bundle& bundle)
{
    return headOf(bundle).size() + partBytes(bundle);
}

Result<void> writeBundle(const Bundle& bundle, const QString& path)
{
    const QByteArray head = headOf(bundle);
    const qint64 size = head.size() + partBytes(bundle);
    const bool fits =
        head.size() <= MaxHeadBytes && size <= Bundle::MaxBytes && bundle.artworks.size() <= Bundle::MaxArtworks;
    if (bundle.artworks.isEmpty() || !fits)
        return Unexpected(Error::Kind::InvalidInput, u"the bundle is empty or too large"_s);
    QByteArray file;
    file.reserve(size);
    file += head;
    for (const BundledArtwork& bundled : bundle.artworks)
        file += bundled.code + bundled.picture;
    return writeFileAtomically(path, file);
}

Result<Bundle> readBundle(const QString& path)
{
    PM_TRY(file, readFile(path, Bundle::MaxBytes));
    const qsizetype end = QByteArrayView(file).first(qMin(file.size(), MaxHeadBytes)).indexOf('\n');
    if (end < 0)
        return unreadable(u"it does not begin like one"_s);
    PM_TRY(entries, entriesOf(file.first(end)));
    PartReader parts(QByteArrayView(file).sliced(end + 1));
    Bundle bundle;
    bundle.artworks.reserve(static_cast<qsizetype>(entries.size()));
    for (const Json& entry : entries) {
        if (!entry.is_object())
            return unreadable(u"an artwork is wrong"_s);
        PM_TRY(artwork, artworkOf(entry));
        PM_TRY(code, parts.next(entry, "code"));
        PM_TRY(picture, parts.next(entry, "picture"));
        bundle.artworks.append({artwork, code, picture});
    }
    if (!parts.atEnd())
        return unreadable(u"it is longer than it says"_s);
    return bundle;
}

} // namespace pentimento
