#pragma once

#include "core/base/stop_flag.h"
#include "core/library/object_store.h"

#include <QImage>

namespace pentimento {

class ThumbnailCache;

// A picture as it is shown: sRGB without a colour space, RGB32, or ARGB32_Premultiplied where something is transparent.
struct ReadyPicture {
    QImage image;
    QSize fullSize; // of the picture itself; invalid where only a thumbnail was looked at

    bool isFull() const { return image.size() == fullSize; }
};

// The same shape as large as it fits into `within`. What has that size already stays as it is.
QSize sizeFilling(QSize size, QSize within);
// `size`, or the same shape made smaller until it fits into `within`; an empty `within` fits all.
QSize sizeToFit(QSize size, QSize within);
// The picture no larger than `within`, each pixel the mean of those it covers. Never enlarged.
QImage fitted(const QImage& picture, QSize within);

// A picture of the library by its SHA-256, no larger than `within`. Its bytes are our own and checked by their hash, so
// it is decoded here and now. NotFound or Storage when the object is missing or damaged, InvalidInput when it is no
// picture of ours, Cancelled soon after `stop`. Takes as long as the disk and the PNG take. Thread-safe.
Result<ReadyPicture> readPicture(
    const ObjectStore& objects, const QString& picture, QSize within, const StopFlag& stop);

// The same with `side` as the longest side, from the thumbnails where they hold it, which they do afterwards.
Result<ReadyPicture> readThumbnail(
    const ObjectStore& objects, ThumbnailCache& thumbnails, const QString& picture, int side, const StopFlag& stop);

} // namespace pentimento
