#include "core/library/import/picture_decoding.h"

#include "core/library/import/svg_picture.h"
#include "core/metrics/area_average.h"

#include <QBuffer>
#include <QColorSpace>
#include <QImageReader>
#include <QTransform>

using namespace Qt::StringLiterals;

namespace pentimento {

namespace {

// 64 million pixels of 16 bits a channel, which is what the widest of our formats decodes to.
constexpr int AllocationLimitMb = 512;

Unexpected damaged(PictureFormat format, const QString& why)
{
    return Unexpected(
        Error::Kind::InvalidInput, u"the %1 picture is damaged: %2"_s.arg(pictureFormatName(format), why));
}

// libjpeg paints what is missing at the end grey and calls it a picture. In the data of a scan 0xff is always followed
// by what tells it from a marker, so the marker of the end (ITU T.81, B.1.1) is one wherever it stands there.
bool jpegHasEnd(const QByteArray& file)
{
    constexpr char StartOfScan = '\xda';
    qsizetype at = 2;
    while (at + 4 <= file.size() && file[at] == '\xff' && file[at + 1] != StartOfScan) {
        const bool fills = file[at + 1] == '\xff';
        const auto length = static_cast<quint8>(file[at + 2]) << 8 | static_cast<quint8>(file[at + 3]);
        at += fills ? 1 : 2 + length;
    }
    return file.indexOf("\xff\xd9", at) >= 0;
}

struct RasterPicture {
    QImage image; // as it lies in the file, but for its size
    QSize size; // in the file
    QImageIOHandler::Transformations turns;
};

Result<RasterPicture> readRaster(const QByteArray& file, PictureFormat format, DecodeSize want)
{
    QBuffer buffer;
    buffer.setData(file);
    buffer.open(QIODevice::ReadOnly);
    QImageReader::setAllocationLimit(AllocationLimitMb);
    QImageReader reader(&buffer, pictureFormatName(format).toLatin1());
    reader.setAutoDetectImageFormat(false);
    RasterPicture picture;
    picture.size = reader.size();
    if (!picture.size.isValid())
        return damaged(format, reader.errorString());
    PM_CHECK(checkPictureSize(picture.size));
    if (format == PictureFormat::Jpeg && !jpegHasEnd(file))
        return damaged(format, u"its end is missing"_s);
    // libjpeg decodes to half, a quarter or an eighth for much less than the whole costs.
    if (format == PictureFormat::Jpeg)
        reader.setScaledSize(sizeWithin(picture.size, qMax(want.longestSide, PictureLimits::ThumbnailSide)));
    picture.turns = reader.transformation();
    if (!reader.read(&picture.image) || picture.image.isNull())
        return damaged(format, reader.errorString());
    return picture;
}

QImage upright(const QImage& image, QImageIOHandler::Transformations turns)
{
    const QImage mirrored = image.mirrored(
        turns.testFlag(QImageIOHandler::TransformationMirror), turns.testFlag(QImageIOHandler::TransformationFlip));
    return turns.testFlag(QImageIOHandler::TransformationRotate90) ? mirrored.transformed(QTransform().rotate(90))
                                                                   : mirrored;
}

// Hands `image` through where it can: it is often the largest thing in the process.
QImage scaledTo(QImage image, QSize size)
{
    if (image.size() == size)
        return image;
    return image.scaled(size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
}

QImage finished(QImage image, bool hasAlpha, QImageIOHandler::Transformations turns)
{
    const auto format = hasAlpha ? QImage::Format_RGBA8888 : QImage::Format_RGB32;
    if (image.colorSpace().isValid())
        image.convertToColorSpace(QColorSpace::SRgb);
    image.convertTo(format);
    image.setColorSpace({});
    if (turns == QImageIOHandler::TransformationNone)
        return image;
    return upright(image, turns).convertToFormat(format);
}

Result<RasterPicture> readPicture(const QByteArray& file, PictureFormat format, DecodeSize want)
{
    if (format != PictureFormat::Svg)
        return readRaster(file, format, want);
    PM_TRY(image, drawSvg(file));
    return RasterPicture{image, image.size(), {}};
}

} // namespace

Result<DecodedPicture> decodePicture(const QByteArray& file, DecodeSize want)
{
    PM_TRY(format, checkPictureFile(file));
    PM_TRY(read, readPicture(file, format, want));
    const bool turned = read.turns.testFlag(QImageIOHandler::TransformationRotate90);
    const bool hasAlpha = read.image.hasAlphaChannel();
    const auto made = [&](QImage image, int side) {
        return finished(scaledTo(std::move(image), sizeWithin(read.size, side)), hasAlpha, read.turns);
    };
    DecodedPicture picture{pictureFormatName(format), turned ? read.size.transposed() : read.size, hasAlpha, {}, {}};
    picture.thumbnail = made(read.image, PictureLimits::ThumbnailSide);
    if (want.longestSide > 0)
        picture.pixels = made(std::exchange(read.image, {}), want.longestSide);
    const bool missing = picture.thumbnail.isNull() || (want.longestSide > 0 && picture.pixels.isNull());
    if (missing)
        return Unexpected(Error::Kind::Process, u"there is no memory for the picture"_s);
    return picture;
}

} // namespace pentimento
