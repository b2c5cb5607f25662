#include "core/metrics/lab.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace pentimento {

namespace {

// The white of sRGB's own matrix, so that white is exactly L* 100, a* 0, b* 0.
constexpr double WhiteX = 0.9504559;
constexpr double WhiteZ = 1.0890578;
constexpr double Delta = 6.0 / 29.0;

double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double gamma(double channel)
{
    return channel <= 0.0031308 ? channel * 12.92 : 1.055 * std::pow(channel, 1 / 2.4) - 0.055;
}

std::array<double, 256> linearTable()
{
    std::array<double, 256> table{};
    for (size_t i = 0; i < table.size(); ++i)
        table[i] = linear(static_cast<double>(i) / 255);
    return table;
}

double forward(double t)
{
    return t > Delta * Delta * Delta ? std::cbrt(t) : t / (3 * Delta * Delta) + 4.0 / 29.0;
}

double backward(double t)
{
    return t > Delta ? t * t * t : 3 * Delta * Delta * (t - 4.0 / 29.0);
}

int byteOf(double channel)
{
    return static_cast<int>(std::lround(std::clamp(gamma(std::max(channel, 0.0)), 0.0, 1.0) * 255));
}

} // namespace

Lab labOf(QRgb colour)
{
    static const std::array<double, 256> table = linearTable();
    const double r = table[static_cast<size_t>(qRed(colour))];
    const double g = table[static_cast<size_t>(qGreen(colour))];
    const double b = table[static_cast<size_t>(qBlue(colour))];
    const double x = forward((0.4123908 * r + 0.3575843 * g + 0.1804808 * b) / WhiteX);
    const double y = forward(0.2126390 * r + 0.7151687 * g + 0.0721923 * b);
    const double z = forward((0.0193308 * r + 0.1191948 * g + 0.9505322 * b) / WhiteZ);
    return {116 * y - 16, 500 * (x - y), 200 * (y - z)};
}

QRgb rgbOf(const Lab& lab)
{
    const double fy = (lab.lightness + 16) / 116;
    const double x = WhiteX * backward(fy + lab.a / 500);
    const double y = backward(fy);
    const double z = WhiteZ * backward(fy - lab.b / 200);
    return qRgb(byteOf(3.2409699 * x - 1.5373832 * y - 0.4986108 * z),
        byteOf(-0.9692436 * x + 1.8759675 * y + 0.0415551 * z), byteOf(0.0556301 * x - 0.2039770 * y + 1.0569715 * z));
}

double deltaE(const Lab& x, const Lab& y)
{
    return std::hypot(x.lightness - y.lightness, x.a - y.a, x.b - y.b);
}

} // namespace pentimento
