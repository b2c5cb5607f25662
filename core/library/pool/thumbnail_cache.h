#pragma once

#include "core/base/result.h"

#include <QImage>

#include <mutex>

namespace pentimento {

// Thumbnails by the SHA-256 of their pictures, so that a pool opens without decoding its pictures: files `ab/abcd…` in
// a folder of its own, JPEG, or PNG where something is transparent, and behind either its CRC-32, which other programs
// pass over. It may be deleted at any time: what is missing, damaged or was pushed out is made anew from the picture.
// Written without waiting for the disk. Thread-safe, and safe beside other processes on the same folder. Creating one
// touches nothing.
class ThumbnailCache {
public:
    static constexpr qint64 MaxBytes = qint64(2) << 30; // a hundred thousand and more

    // Over `maxBytes`, the files that were written longest ago are removed.
    explicit ThumbnailCache(QString folder, qint64 maxBytes = MaxBytes);

    // Storage when it cannot be written; InvalidInput for a null image and for what is no SHA-256.
    Result<void> store(const QString& picture, const QImage& thumbnail);
    // Null when there is none, or none that is whole. Opaque ones are RGB32.
    QImage load(const QString& picture) const;

private:
    QString pathOf(const QString& picture) const;
    void account(qint64 bytes);

    const QString m_folder;
    const qint64 m_maxBytes;
    std::mutex m_mutex; // guards m_bytes, and lets one thread at a time clear up
    qint64 m_bytes = -1; // about what lies there; -1: nobody looked yet
};

} // namespace pentimento
