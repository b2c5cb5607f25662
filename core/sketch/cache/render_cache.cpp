#include "core/sketch/cache/render_cache.h"

#include "core/base/atomic_file.h"
#include "core/base/hash.h"
#include "core/sketch/cache/render_record.h"

#include <QDateTime>
#include <QDirIterator>
#include <QFile>
#include <QHash>

#include <algorithm>

#include <fcntl.h>
#include <sys/stat.h>

using namespace Qt::StringLiterals;

namespace pentimento {

namespace {

constexpr int FormatVersion = 1; // raised when a record or a picture's text chunks change their form
constexpr qint64 MaxPictureBytes = qint64(256) << 20;
constexpr qint64 MaxRecordBytes = qint64(16) << 20;
constexpr int KeyCharacters = 64;

QByteArray sealed(const QByteArray& line)
{
    return line + '\n' + sha256Hex(line) + '\n';
}

// The record's line when its seal is right, else empty.
QByteArray unsealed(const QByteArray& bytes)
{
    const QByteArray line = bytes.left(bytes.indexOf('\n'));
    return sealed(line) == bytes ? line : QByteArray();
}

void markUsed(const QString& path)
{
    ::utimensat(AT_FDCWD, QFile::encodeName(path).constData(), nullptr, 0);
}

struct Entry {
    qint64 bytes = 0;
    QDateTime used;
    QStringList paths;
};

// Grouped by key; what a crash left half written carries the key in its name too and goes with its entry.
QList<Entry> entriesOf(const QString& folder)
{
    QHash<QString, Entry> entries;
    QDirIterator files(folder, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QFileInfo file(files.next());
        Entry& entry = entries[file.fileName().left(KeyCharacters)];
        entry.bytes += file.size();
        entry.used = entry.used.isValid() ? qMax(entry.used, file.lastModified()) : file.lastModified();
        entry.paths.append(file.filePath());
    }
    return entries.values();
}

} // namespace

QByteArray renderCacheKey(const RenderRequest& request, const Json& libraries, const QByteArray& engineIdentity)
{
    const Json size = request.size ? Json{request.size->width(), request.size->height()} : Json();
    const Json canonical{{"format", FormatVersion}, {"code", sha256Hex(request.sketch.code).toStdString()},
        {"seed", request.seed}, {"size", size}, {"frames", request.frames}, {"anchored", request.anchored},
        {"medium", mediumName(request.sketch.medium)}, {"libraries", libraries},
        {"engine", engineIdentity.toStdString()}};
    return sha256Hex(jsonLine(canonical));
}

bool isReproducible(const RenderResult& result)
{
    if (!result.error)
        return result.ok;
    switch (result.error->kind) {
    case RenderError::Kind::Syntax:
    case RenderError::Kind::Runtime:
    case RenderError::Kind::NoCanvas:
    case RenderError::Kind::Blank:
    case RenderError::Kind::Clamped:
        return true;
    default:
        return false;
    }
}

// The first store trims: a bound that was lowered, or a folder other processes filled, is noticed soon.
RenderCache::RenderCache(QString folder, qint64 maxBytes)
    : m_folder(std::move(folder))
    , m_maxBytes(maxBytes)
    , m_bytesSinceTrim(maxBytes)
{
}

QString RenderCache::pathOf(const QByteArray& key, const char* ending) const
{
    return u"%1/%2/%3%4"_s.arg(
        m_folder, QString::fromLatin1(key.left(2)), QString::fromLatin1(key), QString::fromLatin1(ending));
}

std::optional<RenderResult> RenderCache::find(const QByteArray& key)
{
    const QString recordPath = pathOf(key, ".json");
    const auto record = readFile(recordPath, MaxRecordBytes);
    if (!record)
        return std::nullopt;
    auto result = readRenderRecord(parseJson(unsealed(*record)));
    if (!result)
        return std::nullopt;
    if (!result->sha256.isEmpty()) {
        auto picture = readFile(pathOf(key, ".png"), MaxPictureBytes);
        if (!picture || sha256Hex(*picture) != result->sha256)
            return std::nullopt;
        result->png = *std::move(picture);
    }
    markUsed(recordPath);
    return result;
}

Result<void> RenderCache::store(const QByteArray& key, const RenderResult& result)
{
    Q_ASSERT(isReproducible(result));
    // The record last: it vouches for a picture that is already whole.
    if (!result.png.isEmpty())
        PM_CHECK(writeFileAtomically(pathOf(key, ".png"), result.png));
    const QByteArray record = sealed(jsonLine(renderRecord(result)));
    PM_CHECK(writeFileAtomically(pathOf(key, ".json"), record));
    m_bytesSinceTrim += result.png.size() + record.size();
    if (m_bytesSinceTrim > m_maxBytes / 20)
        trim();
    return {};
}

void RenderCache::trim()
{
    const std::unique_lock lock(m_trimming, std::try_to_lock);
    if (!lock)
        return;
    m_bytesSinceTrim = 0;
    QList<Entry> entries = entriesOf(m_folder);
    qint64 total = 0;
    for (const Entry& entry : entries)
        total += entry.bytes;
    if (total <= m_maxBytes)
        return;
    std::sort(entries.begin(), entries.end(), [](const Entry& a, const Entry& b) { return a.used < b.used; });
    for (const Entry& entry : entries) {
        if (total <= m_maxBytes / 10 * 9)
            return;
        for (const QString& path : entry.paths)
            QFile::remove(path);
        total -= entry.bytes;
    }
}

} // namespace pentimento
