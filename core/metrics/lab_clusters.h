#pragma once

#include "core/metrics/lab.h"

#include <span>
#include <vector>

namespace pentimento {

struct LabCluster {
    Lab centre;
    int samples = 0;
};

// The square of CIE76 ΔE.
double squaredDeltaE(const Lab& x, const Lab& y);

// The cluster whose centre is nearest, the first of equally near ones. There must be one.
size_t nearestCluster(std::span<const LabCluster> clusters, const Lab& sample);

// k-means as Lloyd has it (IEEE Transactions on Information Theory 28, 1982): `rounds` times, each sample joins its
// nearest centre and each centre moves to the mean of its samples. Fewer rounds where nothing moves any more. The
// counts are those of the last round; a cluster nothing is nearest to stays where it is, with none. At most 255
// clusters.
void settleClusters(std::span<const Lab> samples, std::vector<LabCluster>& clusters, int rounds);

} // namespace pentimento
