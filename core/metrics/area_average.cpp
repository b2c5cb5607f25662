#include "core/metrics/area_average.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace pentimento {

namespace {

// The bytes of a pixel in memory.
constexpr size_t Channels = 4;
constexpr bool BlueFirst = Q_BYTE_ORDER == Q_LITTLE_ENDIAN;
constexpr size_t Alpha = BlueFirst ? 3 : 0;
constexpr size_t Red = BlueFirst ? 2 : 1;
constexpr size_t Green = BlueFirst ? 1 : 2;
constexpr size_t Blue = BlueFirst ? 0 : 3;

// Which old pixels a new one covers, and how much of the first and last of them.
struct Cover {
    int first = 0;
    int last = 0;
    float firstPart = 1;
    float lastPart = 1;

    float part(int at) const { return at == first ? firstPart : at == last ? lastPart : 1; }
};

std::vector<Cover> coversOf(int from, int to)
{
    std::vector<Cover> covers(static_cast<size_t>(to));
    // In parts of 1/to of an old pixel, so that whole numbers say where the edges lie.
    for (qint64 i = 0; i < to; ++i) {
        const qint64 begin = i * from;
        const qint64 end = begin + from;
        Cover& cover = covers[static_cast<size_t>(i)];
        cover.first = int(begin / to);
        cover.last = int((end - 1) / to);
        cover.firstPart = float(std::min((cover.first + 1LL) * to, end) - begin) / float(to);
        cover.lastPart = float(end - std::max(qint64(cover.last) * to, begin)) / float(to);
    }
    return covers;
}

std::vector<float> columnSums(const QImage& picture, const Cover& rows)
{
    std::vector<float> sums(static_cast<size_t>(picture.width()) * Channels);
    for (int row = rows.first; row <= rows.last; ++row) {
        const uchar* bytes = picture.constScanLine(row);
        const float part = rows.part(row);
        for (size_t i = 0; i < sums.size(); ++i)
            sums[i] += part * float(bytes[i]);
    }
    return sums;
}

QRgb meanOver(const std::vector<float>& sums, const Cover& columns, float area)
{
    float mean[Channels] = {};
    for (int column = columns.first; column <= columns.last; ++column) {
        const float part = columns.part(column);
        for (size_t channel = 0; channel < Channels; ++channel)
            mean[channel] += part * sums[static_cast<size_t>(column) * Channels + channel];
    }
    const float white = 255 - mean[Alpha] / area; // what the paper shows through
    const auto byte = [&](size_t channel) {
        return std::clamp(static_cast<int>(std::lround(mean[channel] / area + white)), 0, 255);
    };
    return qRgb(byte(Red), byte(Green), byte(Blue));
}

} // namespace

QImage areaAveraged(const QImage& picture, QSize size)
{
    if (picture.isNull() || size.isEmpty())
        return {};
    const QImage source =
        picture.convertToFormat(picture.hasAlphaChannel() ? QImage::Format_ARGB32_Premultiplied : QImage::Format_RGB32);
    const std::vector<Cover> rows = coversOf(source.height(), size.height());
    const std::vector<Cover> columns = coversOf(source.width(), size.width());
    const float area = float(source.width()) / float(size.width()) * float(source.height()) / float(size.height());
    QImage result(size, QImage::Format_RGB32);
    for (int y = 0; y < size.height(); ++y) {
        const std::vector<float> sums = columnSums(source, rows[static_cast<size_t>(y)]);
        QRgb* line = reinterpret_cast<QRgb*>(result.scanLine(y));
        for (int x = 0; x < size.width(); ++x)
            line[x] = meanOver(sums, columns[static_cast<size_t>(x)], area);
    }
    return result;
}

QSize sizeWithin(QSize size, int side)
{
    const int longer = qMax(size.width(), size.height());
    if (longer <= side)
        return size;
    const auto scaled = [&](int length) {
        return qMax(1, static_cast<int>((qint64{length} * side + longer / 2) / longer));
    };
    return {scaled(size.width()), scaled(size.height())};
}

} // namespace pentimento
