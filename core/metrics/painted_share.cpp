#include "core/metrics/painted_share.h"

#include <QImage>
#include <QPainter>

#include <algorithm>
#include <cstdlib>
#include <memory>
#include <span>

namespace pentimento {

namespace {

QImage onWhite(const QImage& picture)
{
    if (!picture.hasAlphaChannel())
        return picture.convertToFormat(QImage::Format_RGB32);
    QImage flat(picture.size(), QImage::Format_RGB32);
    flat.fill(Qt::white);
    QPainter(&flat).drawImage(0, 0, picture);
    return flat;
}

std::span<const QRgb> pixelsOf(const QImage& image)
{
    // RGB32 lines have no padding.
    return {reinterpret_cast<const QRgb*>(image.constBits()), static_cast<size_t>(image.width()) * image.height()};
}

// The smaller number wins a tie.
QRgb modalColour(std::span<const QRgb> pixels)
{
    constexpr QRgb ColourMask = 0xffffff;
    // 64 MB of zero pages, of which a picture touches few; a hash would take ten times as long.
    const std::unique_ptr<quint32[], void (*)(void*)> counts(
        static_cast<quint32*>(std::calloc(ColourMask + 1, sizeof(quint32))), std::free);
    if (!counts)
        qFatal("no memory to count colours");
    QRgb mode = ColourMask;
    for (const QRgb pixel : pixels)
        ++counts[pixel & ColourMask];
    for (const QRgb pixel : pixels) {
        const QRgb colour = pixel & ColourMask;
        if (counts[colour] > counts[mode] || (counts[colour] == counts[mode] && colour < mode))
            mode = colour;
    }
    return mode;
}

int squaredDistance(QRgb a, QRgb b)
{
    const int red = qRed(a) - qRed(b);
    const int green = qGreen(a) - qGreen(b);
    const int blue = qBlue(a) - qBlue(b);
    return red * red + green * green + blue * blue;
}

} // namespace

double paintedShare(const QImage& picture)
{
    if (picture.isNull())
        return 0;
    const QImage flat = onWhite(picture);
    const auto pixels = pixelsOf(flat);
    const QRgb background = modalColour(pixels);
    const auto painted = std::ranges::count_if(
        pixels, [background](QRgb pixel) { return squaredDistance(pixel, background) > 32 * 32; });
    return static_cast<double>(painted) / static_cast<double>(pixels.size());
}

} // namespace pentimento
