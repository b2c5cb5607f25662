#pragma once

#include <QRandomGenerator>

namespace pentimento {

// The seed of the order in which a test runs its hostile inputs: new each time, or what PENTIMENTO_ORDER_SEED names
// to repeat a run. The caller prints it.
inline quint32 orderSeed()
{
    bool given = false;
    const quint32 seed = qEnvironmentVariable("PENTIMENTO_ORDER_SEED").toUInt(&given);
    return given ? seed : QRandomGenerator::global()->generate();
}

} // namespace pentimento
