#include "ui/pool/pictures/picture_reader.h"

#include "core/library/import/decoded_picture.h"
#include "core/library/pool/thumbnail_cache.h"
#include "core/metrics/area_average.h"

#include <QBuffer>
#include <QColorSpace>
#include <QImageReader>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace pentimento {

namespace {

Unexpected damaged(const QString& picture, const QString& why)
{
    return Unexpected(Error::Kind::InvalidInput, u"the picture %1 is damaged: %2"_s.arg(picture, why));
}

Result<void> unlessStopped(const StopFlag& stop)
{
    if (stop.raised())
        return Unexpected(Error::Kind::Cancelled, u"stopped"_s);
    return {};
}

bool isOpaque(const QImage& premultiplied)
{
    for (int y = 0; y < premultiplied.height(); ++y) {
        const auto* line = reinterpret_cast<const QRgb*>(premultiplied.constScanLine(y));
        if (std::any_of(line, line + premultiplied.width(), [](QRgb pixel) { return qAlpha(pixel) != 255; }))
            return false;
    }
    return true;
}

// As the decoder of imports makes its thumbnails, so that these and the picture look alike.
QImage asShown(QImage image)
{
    if (image.colorSpace().isValid() && image.colorSpace() != QColorSpace(QColorSpace::SRgb))
        image.convertToColorSpace(QColorSpace::SRgb);
    image.setColorSpace({});
    image.setDevicePixelRatio(1);
    if (!image.hasAlphaChannel())
        return std::move(image).convertToFormat(QImage::Format_RGB32);
    image.convertTo(QImage::Format_ARGB32_Premultiplied);
    if (isOpaque(image))
        image.convertTo(QImage::Format_RGB32);
    return image;
}

Result<QImage> decode(const QString& picture, QByteArray png)
{
    QBuffer buffer(&png);
    QImageReader reader(&buffer, "PNG");
    reader.setAutoDetectImageFormat(false);
    const QSize size = reader.size();
    if (!size.isValid())
        return damaged(picture, reader.errorString());
    PM_CHECK(checkPictureSize(size));
    QImage image;
    if (!reader.read(&image) || image.isNull())
        return damaged(picture, reader.errorString());
    return asShown(std::move(image));
}

} // namespace

// Rounded, where QSize::scaled() cuts: made smaller twice, a picture would lose a line.
QSize sizeFilling(QSize size, QSize within)
{
    const qint64 across = qint64(size.width()) * within.height();
    const qint64 down = qint64(size.height()) * within.width();
    if (across > down)
        return {within.width(), qMax(1, qRound(double(down) / size.width()))};
    return {qMax(1, qRound(double(across) / size.height())), within.height()};
}

QSize sizeToFit(QSize size, QSize within)
{
    const bool fits = within.isEmpty() || (size.width() <= within.width() && size.height() <= within.height());
    return fits ? size : sizeFilling(size, within);
}

QImage fitted(const QImage& picture, QSize within)
{
    const QSize size = sizeToFit(picture.size(), within);
    if (size == picture.size())
        return picture;
    if (!picture.hasAlphaChannel())
        return areaAveraged(picture, size);
    return picture.scaled(size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
}

Result<ReadyPicture> readPicture(const ObjectStore& objects, const QString& picture, QSize within, const StopFlag& stop)
{
    PM_CHECK(unlessStopped(stop));
    PM_TRY(png, objects.get(picture + u".png"_s));
    PM_CHECK(unlessStopped(stop));
    PM_TRY(image, decode(picture, std::move(png)));
    PM_CHECK(unlessStopped(stop));
    return ReadyPicture{fitted(image, within), image.size()};
}

Result<ReadyPicture> readThumbnail(
    const ObjectStore& objects, ThumbnailCache& thumbnails, const QString& picture, int side, const StopFlag& stop)
{
    PM_CHECK(unlessStopped(stop));
    constexpr QSize KeptSize(PictureLimits::ThumbnailSide, PictureLimits::ThumbnailSide);
    const QSize within(side, side);
    const bool isEnough = side <= PictureLimits::ThumbnailSide;
    if (const QImage kept = isEnough ? thumbnails.load(picture) : QImage(); !kept.isNull()) {
        const bool isWhole = qMax(kept.width(), kept.height()) < PictureLimits::ThumbnailSide;
        return ReadyPicture{fitted(asShown(kept), within), isWhole ? kept.size() : QSize()};
    }
    PM_TRY(read, readPicture(objects, picture, isEnough ? KeptSize : within, stop));
    if (!isEnough)
        return read;
    const auto stored = thumbnails.store(picture, read.image);
    Q_UNUSED(stored) // a full disk makes it slower, no more
    read.image = fitted(read.image, within);
    return read;
}

} // namespace pentimento
