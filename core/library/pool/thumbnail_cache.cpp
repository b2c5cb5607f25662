#include "core/library/pool/thumbnail_cache.h"

#include "core/base/atomic_file.h"
#include "core/base/hash.h"
#include "core/library/import/decoded_picture.h"
#include "core/library/pool/decision_events.h"

#include <QBuffer>
#include <QDateTime>
#include <QDirIterator>
#include <QFileInfo>
#include <QImageReader>
#include <QTemporaryFile>
#include <QtEndian>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <vector>

using namespace Qt::StringLiterals;

namespace pentimento {

namespace {

constexpr int JpegQuality = 90;
constexpr int FastCompression = 80; // of QImageWriter's 100
constexpr qint64 MaxFileBytes = 4 << 20;
constexpr qsizetype ChecksumBytes = sizeof(quint32);

bool hasTransparency(const QImage& image)
{
    if (!image.hasAlphaChannel())
        return false;
    const QImage pixels = image.convertToFormat(QImage::Format_ARGB32);
    for (int y = 0; y < pixels.height(); ++y) {
        const auto* line = reinterpret_cast<const QRgb*>(pixels.constScanLine(y));
        if (std::any_of(line, line + pixels.width(), [](QRgb pixel) { return qAlpha(pixel) != 255; }))
            return true;
    }
    return false;
}

QByteArray asFile(const QImage& thumbnail)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    if (hasTransparency(thumbnail))
        thumbnail.save(&buffer, "PNG", FastCompression);
    else
        thumbnail.convertToFormat(QImage::Format_RGB32).save(&buffer, "JPEG", JpegQuality);
    QByteArray file = buffer.data();
    const quint32 checksum = qToBigEndian(crc32(file));
    file.append(reinterpret_cast<const char*>(&checksum), ChecksumBytes);
    return file;
}

// Without the checksum; empty when it does not agree.
QByteArray checkedImage(QByteArray file)
{
    if (file.size() <= ChecksumBytes)
        return {};
    const quint32 checksum = qFromBigEndian<quint32>(file.constData() + file.size() - ChecksumBytes);
    file.chop(ChecksumBytes);
    return crc32(file) == checksum ? file : QByteArray();
}

Unexpected cannotWrite(const QString& path, const QString& why)
{
    return Unexpected(Error::Kind::Storage, u"cannot write %1: %2"_s.arg(path, why));
}

// All or nothing for whoever reads, but not synced: what a power cut damages is made anew.
Result<void> writeQuickly(const QString& path, const QByteArray& bytes)
{
    const QString folder = QFileInfo(path).path();
    if (!QDir().mkpath(folder))
        return cannotWrite(path, u"there is no folder for it"_s);
    QTemporaryFile file(folder + u"/new-XXXXXX"_s);
    if (!file.open() || file.write(bytes) != bytes.size() || !file.flush())
        return cannotWrite(path, file.errorString());
    if (std::rename(QFile::encodeName(file.fileName()).constData(), QFile::encodeName(path).constData()) != 0)
        return cannotWrite(path, qt_error_string(errno));
    file.setAutoRemove(false);
    return {};
}

struct KeptFile {
    QString path;
    qint64 bytes = 0;
    QDateTime writtenAt;
};

std::vector<KeptFile> filesIn(const QString& folder)
{
    std::vector<KeptFile> files;
    QDirIterator each(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (each.hasNext()) {
        each.next();
        const QFileInfo file = each.fileInfo();
        files.push_back({file.filePath(), file.size(), file.lastModified()});
    }
    return files;
}

qint64 bytesOf(const std::vector<KeptFile>& files)
{
    qint64 sum = 0;
    for (const KeptFile& file : files)
        sum += file.bytes;
    return sum;
}

// Returns what is left.
qint64 removeOldest(const QString& folder, qint64 downTo)
{
    std::vector<KeptFile> files = filesIn(folder);
    std::ranges::sort(files, {}, &KeptFile::writtenAt);
    qint64 left = bytesOf(files);
    for (auto file = files.cbegin(); file != files.cend() && left > downTo; ++file) {
        if (QFile::remove(file->path))
            left -= file->bytes;
    }
    return left;
}

} // namespace

ThumbnailCache::ThumbnailCache(QString folder, qint64 maxBytes) : m_folder(std::move(folder)), m_maxBytes(maxBytes) { }

QString ThumbnailCache::pathOf(const QString& picture) const
{
    return isPictureHash(picture) ? u"%1/%2/%3"_s.arg(m_folder, picture.left(2), picture) : QString();
}

Result<void> ThumbnailCache::store(const QString& picture, const QImage& thumbnail)
{
    const QString path = pathOf(picture);
    if (path.isEmpty() || thumbnail.isNull())
        return Unexpected(Error::Kind::InvalidInput, u"there is no thumbnail to keep of '%1'"_s.arg(picture.left(100)));
    const QByteArray file = asFile(thumbnail);
    PM_CHECK(writeQuickly(path, file));
    account(file.size());
    return {};
}

QImage ThumbnailCache::load(const QString& picture) const
{
    const QString path = pathOf(picture);
    if (path.isEmpty())
        return {};
    const auto file = readFile(path, MaxFileBytes);
    if (!file)
        return {};
    QByteArray bytes = checkedImage(*file);
    QBuffer buffer(&bytes);
    QImageReader reader(&buffer, bytes.startsWith("\x89PNG") ? "PNG" : "JPEG");
    reader.setAutoDetectImageFormat(false);
    if (!checkPictureSize(reader.size()))
        return {};
    return reader.read();
}

void ThumbnailCache::account(qint64 bytes)
{
    const std::lock_guard lock(m_mutex);
    m_bytes = m_bytes < 0 ? bytesOf(filesIn(m_folder)) : m_bytes + bytes;
    if (m_bytes > m_maxBytes)
        m_bytes = removeOldest(m_folder, m_maxBytes - m_maxBytes / 10);
}

} // namespace pentimento
