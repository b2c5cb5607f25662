#include "core/metrics/palette.h"

#include "core/metrics/lab_clusters.h"

#include <QHash>
#include <QPainter>

#include <algorithm>
#include <vector>

namespace pentimento {

namespace {

constexpr int SampleSide = 128;
constexpr double PaperLightness = 85;
constexpr double PaperRadius = 6;
constexpr double SmallestShare = 0.02;
constexpr int Rounds = 12;

// Every n-th pixel, not a smoothed smaller picture: smoothing would invent colours between the marks.
std::vector<Lab> samplesOf(const QImage& picture)
{
    const QImage image = picture.convertToFormat(QImage::Format_ARGB32);
    const int columns = std::min(SampleSide, image.width());
    const int rows = std::min(SampleSide, image.height());
    std::vector<Lab> samples;
    samples.reserve(static_cast<size_t>(columns) * static_cast<size_t>(rows));
    QHash<QRgb, int> counts;
    for (int row = 0; row < rows; ++row) {
        for (int column = 0; column < columns; ++column) {
            const QRgb pixel = image.pixel(column * image.width() / columns, row * image.height() / rows);
            if (qAlpha(pixel) < 128)
                continue;
            ++counts[pixel];
            samples.push_back(labOf(pixel));
        }
    }
    std::pair<int, QRgb> most; // of two as frequent always the same one, whatever order the table has
    for (auto entry = counts.constBegin(); entry != counts.constEnd(); ++entry)
        most = std::max(most, {entry.value(), entry.key()});
    if (most.first == 0 || labOf(most.second).lightness < PaperLightness)
        return samples;
    const Lab paper = labOf(most.second);
    std::erase_if(samples, [&paper](const Lab& sample) { return deltaE(sample, paper) <= PaperRadius; });
    return samples;
}

// Farthest points: the first is the mean, each further one lies where the clusters so far fit worst.
std::vector<LabCluster> seeded(const std::vector<Lab>& samples, int count)
{
    Lab mean;
    for (const Lab& sample : samples) {
        mean.lightness += sample.lightness / double(samples.size());
        mean.a += sample.a / double(samples.size());
        mean.b += sample.b / double(samples.size());
    }
    std::vector<LabCluster> clusters{{mean, 0}};
    while (clusters.size() < static_cast<size_t>(count)) {
        const auto misfit = [&clusters](const Lab& sample) {
            return squaredDeltaE(clusters[nearestCluster(clusters, sample)].centre, sample);
        };
        const auto worst = std::max_element(
            samples.begin(), samples.end(), [&misfit](const Lab& x, const Lab& y) { return misfit(x) < misfit(y); });
        if (misfit(*worst) < 1)
            break;
        clusters.push_back({*worst, 0});
    }
    return clusters;
}

} // namespace

QList<PaletteColour> mainColours(const QImage& picture, int count)
{
    const std::vector<Lab> samples = samplesOf(picture);
    if (samples.empty())
        return {};
    std::vector<LabCluster> clusters = seeded(samples, count);
    settleClusters(samples, clusters, Rounds);
    std::stable_sort(clusters.begin(), clusters.end(),
        [](const LabCluster& x, const LabCluster& y) { return x.samples > y.samples; });
    QList<PaletteColour> colours;
    for (const LabCluster& cluster : clusters) {
        const double share = double(cluster.samples) / double(samples.size());
        if (share >= SmallestShare)
            colours.append({QColor(rgbOf(cluster.centre)), share});
    }
    return colours;
}

} // namespace pentimento
