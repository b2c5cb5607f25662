#pragma once

#include "core/sketch/sketch.h"

#include <QList>
#include <QStringList>

namespace pentimento {

// One script of tests/data/hostile, as its manifest describes it.
struct HostileScript {
    QString path; // below tests/data/hostile
    Medium medium = Medium::P5Brush2;
    QStringList expected; // "ok" or a kind of error. Several, and any of them is right, only where `why` says why
    QString why;
    int timeoutMs = 0;
    int line = 0; // where the error must be said to be, 0 when that is open
};

// The p5 sketches and the Python scripts, in the order of their manifests. Empty when one cannot be read.
QList<HostileScript> readHostileCorpus();

// The scripts that lie in the folders, sorted.
QStringList hostileFiles();

// The script's own text, with the ports it tries put in.
QByteArray hostileCode(const HostileScript& script, quint16 tcpPort, quint16 udpPort);

} // namespace pentimento
