#include "core/metrics/colour_slice.h"

#include "core/metrics/area_average.h"
#include "core/metrics/lab_clusters.h"

#include <QImage>
#include <QString>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>
#include <random>

namespace pentimento {

namespace {

constexpr int SampleSide = 96;
constexpr double BackgroundRadius = 6;
constexpr int Colours = 5;
constexpr int Rounds = 20;
constexpr std::mt19937_64::result_type Seed = 96;
constexpr double NeutralChroma = 8;
constexpr double LightFrom = 70;
constexpr double DarkUnder = 35;
constexpr double HalfAreaCost = 4;

constexpr std::array<const char*, HueCount> Words{"pink", "rose", "coral", "peach", "amber", "yellow", "green", "teal",
    "blue", "violet", "neutral-light", "neutral-mid", "neutral-dark"};

struct HueEnd {
    double degrees;
    Hue hue;
};

constexpr std::array<HueEnd, 11> HueEnds{
    {{4, Hue::Pink}, {28, Hue::Rose}, {45, Hue::Coral}, {70, Hue::Peach}, {82, Hue::Amber}, {112, Hue::Yellow},
        {168, Hue::Green}, {222, Hue::Teal}, {307, Hue::Blue}, {338, Hue::Violet}, {360, Hue::Pink}}};

double chromaOf(const Lab& colour)
{
    return std::hypot(colour.a, colour.b);
}

Hue neutralOf(double lightness)
{
    if (lightness >= LightFrom)
        return Hue::NeutralLight;
    return lightness < DarkUnder ? Hue::NeutralDark : Hue::NeutralMid;
}

std::vector<Lab> pixelsOf(const QImage& picture)
{
    std::vector<Lab> pixels;
    pixels.reserve(static_cast<size_t>(picture.width()) * static_cast<size_t>(picture.height()));
    for (int y = 0; y < picture.height(); ++y) {
        const QRgb* line = reinterpret_cast<const QRgb*>(picture.constScanLine(y));
        std::transform(line, line + picture.width(), std::back_inserter(pixels), labOf);
    }
    return pixels;
}

// The lower of the two in the middle where there are two.
double median(std::vector<double> values)
{
    const auto middle = values.begin() + (static_cast<std::ptrdiff_t>(values.size()) - 1) / 2;
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

Lab backgroundOf(const std::vector<Lab>& pixels, QSize size)
{
    std::array<std::vector<double>, 3> channels;
    for (int y = 0; y < size.height(); ++y) {
        const bool wholeRow = y == 0 || y == size.height() - 1 || size.width() == 1;
        for (int x = 0; x < size.width(); x += wholeRow ? 1 : size.width() - 1) {
            const Lab& pixel =
                pixels[static_cast<size_t>(y) * static_cast<size_t>(size.width()) + static_cast<size_t>(x)];
            channels[0].push_back(pixel.lightness);
            channels[1].push_back(pixel.a);
            channels[2].push_back(pixel.b);
        }
    }
    return {median(channels[0]), median(channels[1]), median(channels[2])};
}

// The standard's own distribution may differ from library to library; the engine may not.
double uniform(std::mt19937_64& engine)
{
    return static_cast<double>(engine() >> 11) * 0x1p-53;
}

// k-means++: each next centre is a sample drawn with a chance in proportion to its squared distance from those so far.
// Where fewer than five colours differ, some are drawn twice, and the second of them gets no samples.
std::vector<LabCluster> seeded(const std::vector<Lab>& samples)
{
    std::mt19937_64 engine(Seed);
    const auto first = static_cast<size_t>(uniform(engine) * static_cast<double>(samples.size()));
    std::vector<LabCluster> clusters{{samples[first], 0}};
    std::vector<double> misfits(samples.size(), std::numeric_limits<double>::max());
    while (clusters.size() < Colours) {
        double total = 0;
        for (size_t i = 0; i < samples.size(); ++i) {
            misfits[i] = std::min(misfits[i], squaredDeltaE(samples[i], clusters.back().centre));
            total += misfits[i];
        }
        double left = uniform(engine) * total;
        size_t drawn = 0;
        while (drawn + 1 < samples.size() && left >= misfits[drawn])
            left -= misfits[drawn++];
        clusters.push_back({samples[drawn], 0});
    }
    return clusters;
}

ColourSlices slicesOf(const std::vector<Lab>& painted)
{
    std::vector<LabCluster> clusters = seeded(painted);
    settleClusters(painted, clusters, Rounds);
    std::erase_if(clusters, [](const LabCluster& cluster) { return cluster.samples == 0; });
    std::stable_sort(clusters.begin(), clusters.end(),
        [](const LabCluster& x, const LabCluster& y) { return x.samples > y.samples; });
    ColourSlices slices;
    for (const LabCluster& cluster : clusters)
        slices.colours.append({cluster.centre, double(cluster.samples) / double(painted.size())});
    const auto pull = [](const SliceColour& colour) { return colour.weight * (chromaOf(colour.lab) + 5); };
    const auto strongest = std::max_element(slices.colours.cbegin(), slices.colours.cend(),
        [&pull](const SliceColour& x, const SliceColour& y) { return pull(x) < pull(y); });
    slices.dominant = strongest - slices.colours.cbegin();
    slices.hue = hueOf(strongest->lab);
    return slices;
}

} // namespace

QString hueWord(Hue hue)
{
    return QString::fromLatin1(Words.at(static_cast<size_t>(hue)));
}

std::optional<Hue> hueFromWord(const QString& word)
{
    const auto found = std::ranges::find_if(Words, [&word](const char* known) { return word == QLatin1String(known); });
    if (found == Words.end())
        return std::nullopt;
    return static_cast<Hue>(found - Words.begin());
}

Hue hueOf(const Lab& colour)
{
    if (chromaOf(colour) < NeutralChroma)
        return neutralOf(colour.lightness);
    const double angle = std::atan2(colour.b, colour.a) * 180 / std::numbers::pi;
    const double degrees = angle < 0 ? angle + 360 : angle;
    const auto own = std::ranges::find_if(HueEnds, [degrees](const HueEnd& end) { return degrees < end.degrees; });
    return own == HueEnds.end() ? Hue::Pink : own->hue; // a hair under 0° becomes 360°
}

std::optional<ColourSlices> colourSlices(const QImage& picture)
{
    if (picture.isNull())
        return std::nullopt;
    const QImage small = areaAveraged(picture, sizeWithin(picture.size(), SampleSide));
    std::vector<Lab> pixels = pixelsOf(small);
    const Lab background = backgroundOf(pixels, small.size());
    std::erase_if(pixels, [&background](const Lab& pixel) { return deltaE(pixel, background) <= BackgroundRadius; });
    if (pixels.empty())
        return ColourSlices{{{background, 1}}, 0, neutralOf(background.lightness)};
    return slicesOf(pixels);
}

double distanceToColour(const ColourSlices& slices, const Lab& colour)
{
    double least = std::numeric_limits<double>::infinity();
    for (const SliceColour& slice : slices.colours)
        least = std::min(least, deltaE(slice.lab, colour) - HalfAreaCost * std::log2(slice.weight));
    return least;
}

} // namespace pentimento
