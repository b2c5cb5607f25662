#include "core/metrics/painted_share.h"

#include <QHash>
#include <QImage>
#include <QPainter>

#include <algorithm>
#include <span>
#include <vector>

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

int cellOf(QRgb pixel)
{
    return (qRed(pixel) >> 3 << 10) | (qGreen(pixel) >> 3 << 5) | qBlue(pixel) >> 3;
}

QRgb modalColour(std::span<const QRgb> pixels)
{
    std::vector<int> cells(32 * 32 * 32);
    for (const QRgb pixel : pixels)
        ++cells[cellOf(pixel)];
    const int fullest = static_cast<int>(std::ranges::max_element(cells) - cells.begin());
    QHash<QRgb, int> counts;
    for (const QRgb pixel : pixels) {
        if (cellOf(pixel) == fullest)
            ++counts[pixel];
    }
    QRgb mode = 0;
    int most = 0;
    for (auto entry = counts.cbegin(); entry != counts.cend(); ++entry) {
        // The smaller colour wins a tie: the hash is walked in no fixed order.
        if (entry.value() > most || (entry.value() == most && entry.key() < mode)) {
            mode = entry.key();
            most = entry.value();
        }
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
