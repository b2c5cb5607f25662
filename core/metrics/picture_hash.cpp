#include "core/metrics/picture_hash.h"

#include "core/metrics/area_average.h"

#include <QImage>

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <numbers>

namespace pentimento {

namespace {

constexpr size_t Side = 32;
constexpr size_t Waves = 8;

using Greys = std::array<double, Side * Side>;
using Coefficients = std::array<double, Waves * Waves>;

Greys greysOf(const QImage& picture)
{
    const QImage small = areaAveraged(picture, {int(Side), int(Side)});
    Greys greys{};
    for (size_t y = 0; y < Side; ++y) {
        const QRgb* line = reinterpret_cast<const QRgb*>(small.constScanLine(int(y)));
        for (size_t x = 0; x < Side; ++x)
            greys[y * Side + x] = 0.299 * qRed(line[x]) + 0.587 * qGreen(line[x]) + 0.114 * qBlue(line[x]);
    }
    return greys;
}

// The lowest waves of the cosine transform (DCT-II), without the constant and without its common factor, which the
// median takes no notice of. waves[u][x] belongs to u + 1 half waves.
std::array<std::array<double, Side>, Waves> cosines()
{
    std::array<std::array<double, Side>, Waves> waves{};
    for (size_t u = 0; u < Waves; ++u) {
        for (size_t x = 0; x < Side; ++x)
            waves[u][x] = std::cos(std::numbers::pi * double((2 * x + 1) * (u + 1)) / double(2 * Side));
    }
    return waves;
}

Coefficients lowWavesOf(const Greys& greys)
{
    static const auto waves = cosines();
    Coefficients coefficients{};
    for (size_t y = 0; y < Side; ++y) {
        for (size_t u = 0; u < Waves; ++u) {
            double across = 0;
            for (size_t x = 0; x < Side; ++x)
                across += waves[u][x] * greys[y * Side + x];
            for (size_t v = 0; v < Waves; ++v)
                coefficients[v * Waves + u] += waves[v][y] * across;
        }
    }
    return coefficients;
}

double median(Coefficients values)
{
    std::ranges::sort(values);
    return (values[values.size() / 2 - 1] + values[values.size() / 2]) / 2;
}

} // namespace

quint64 pictureHash(const QImage& picture)
{
    if (picture.isNull())
        return 0;
    const Coefficients coefficients = lowWavesOf(greysOf(picture));
    constexpr double Rounding = 1e-6; // what is left of a plain picture is no pattern
    const double threshold = median(coefficients) + Rounding;
    quint64 hash = 0;
    for (size_t i = 0; i < coefficients.size(); ++i)
        hash |= quint64(coefficients[i] > threshold) << i;
    return hash;
}

int hashDistance(quint64 x, quint64 y)
{
    return std::popcount(x ^ y);
}

std::vector<size_t> nearDuplicates(quint64 hash, std::span<const quint64> hashes, int distance)
{
    std::vector<size_t> near;
    for (size_t i = 0; i < hashes.size(); ++i) {
        if (hashDistance(hash, hashes[i]) <= distance)
            near.push_back(i);
    }
    return near;
}

} // namespace pentimento
