#include "ui/studio/open_sketch.h"

#include <QRandomGenerator>

namespace pentimento {

namespace {

constexpr int MaxEarlierSeeds = 100;
constexpr quint32 MaxNewSeed = 9999; // short enough to be read out; any 32-bit number can be typed

} // namespace

OpenSketch::OpenSketch(std::unique_ptr<SketchFile> file, const QString& key) : m_key(key), m_file(std::move(file)) { }

void OpenSketch::setSeed(quint32 seed)
{
    if (seed == m_seed)
        return;
    m_earlierSeeds.append(m_seed);
    if (m_earlierSeeds.size() > MaxEarlierSeeds)
        m_earlierSeeds.removeFirst();
    replaceSeed(seed);
}

void OpenSketch::setSeedLocked(bool locked)
{
    m_seedLocked = locked;
    Q_EMIT seedChanged();
}

void OpenSketch::newSeed()
{
    quint32 seed = m_seed;
    while (seed == m_seed)
        seed = QRandomGenerator::global()->bounded(1U, MaxNewSeed + 1);
    setSeed(seed);
}

void OpenSketch::previousSeed()
{
    if (hasPreviousSeed())
        replaceSeed(m_earlierSeeds.takeLast());
}

void OpenSketch::setSize(const std::optional<QSize>& size)
{
    if (size == m_size)
        return;
    m_size = size;
    Q_EMIT sizeChanged();
}

void OpenSketch::replaceSeed(quint32 seed)
{
    m_seed = seed;
    Q_EMIT seedChanged();
}

} // namespace pentimento
