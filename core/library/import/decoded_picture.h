#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QImage>
#include <QSize>
#include <QString>

#include <optional>

namespace pentimento {

// What a foreign picture may be. Sides and pixels count before anything is made smaller.
struct PictureLimits {
    static constexpr int Side = 16'384;
    static constexpr qint64 Pixels = 64'000'000;
    static constexpr qint64 FileBytes = 256 << 20;
    static constexpr int SvgSide = 4096; // a larger drawing is drawn at this size
    static constexpr int ThumbnailSide = 320;
};

// How much is wanted beside the thumbnail: the pixels, made smaller where their longer side is over `longestSide`.
struct DecodeSize {
    int longestSide = 0; // 0: no pixels
};
inline constexpr DecodeSize ThumbnailOnly{0};
inline constexpr DecodeSize AllPixels{PictureLimits::Side};

// A foreign picture as sRGB, upright, the first frame of an animated one. Images are RGBA8888 when `hasAlpha`, else
// RGB32, and carry no colour space.
struct DecodedPicture {
    QString format; // "png", "jpeg", "webp" or "svg"
    QSize size; // upright; of an SVG as it was drawn
    bool hasAlpha = false; // may be transparent somewhere; nobody looked at every pixel
    QImage thumbnail; // at most ThumbnailSide on the longer side, never enlarged
    QImage pixels; // null when none were wanted
};

enum class PictureFormat { Png, Jpeg, WebP, Svg };
QString pictureFormatName(PictureFormat format);

// By how the file begins; nothing else of it is believed.
std::optional<PictureFormat> pictureFormatOf(const QByteArray& file);

// InvalidInput, with a sentence, for what can be told without decoding: empty, too large, no format we read.
Result<PictureFormat> checkPictureFile(const QByteArray& file);
// The same for a size that is not to be decoded.
Result<void> checkPictureSize(QSize size);

} // namespace pentimento
