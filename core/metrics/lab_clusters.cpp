#include "core/metrics/lab_clusters.h"

#include <cstdint>
#include <limits>

namespace pentimento {

double squaredDeltaE(const Lab& x, const Lab& y)
{
    const double lightness = x.lightness - y.lightness;
    const double a = x.a - y.a;
    const double b = x.b - y.b;
    return lightness * lightness + a * a + b * b;
}

size_t nearestCluster(std::span<const LabCluster> clusters, const Lab& sample)
{
    size_t best = 0;
    double least = std::numeric_limits<double>::max();
    for (size_t i = 0; i < clusters.size(); ++i) {
        const double distance = squaredDeltaE(clusters[i].centre, sample);
        best = distance < least ? i : best;
        least = distance < least ? distance : least;
    }
    return best;
}

void settleClusters(std::span<const Lab> samples, std::vector<LabCluster>& clusters, int rounds)
{
    constexpr std::uint8_t Nobody = 255;
    std::vector<std::uint8_t> owners(samples.size(), Nobody);
    for (int round = 0; round < rounds; ++round) {
        std::vector<Lab> sums(clusters.size());
        std::vector<int> counts(clusters.size());
        bool moved = false;
        for (size_t i = 0; i < samples.size(); ++i) {
            const size_t own = nearestCluster(clusters, samples[i]);
            moved |= owners[i] != own;
            owners[i] = static_cast<std::uint8_t>(own);
            sums[own].lightness += samples[i].lightness;
            sums[own].a += samples[i].a;
            sums[own].b += samples[i].b;
            ++counts[own];
        }
        if (!moved)
            return;
        for (size_t i = 0; i < clusters.size(); ++i) {
            clusters[i].samples = counts[i];
            if (counts[i] > 0)
                clusters[i].centre = {sums[i].lightness / counts[i], sums[i].a / counts[i], sums[i].b / counts[i]};
        }
    }
}

} // namespace pentimento
