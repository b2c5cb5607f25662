#pragma once

#include "core/sketch/sketch.h"

#include <QStringList>

namespace pentimento {

// What else than the request a picture of this medium depends on: the size and time of the files that draw it
// (pentimento-render, QtWebEngine, Mesa and the page's fonts, or Python, its four packages and the fonts), and the
// processor, for whose instructions llvmpipe and numpy make their code. A hash; starts nothing.
QByteArray engineIdentity(Medium medium);

// One line for each path: a folder's own and those of the files in it. A path that is not there has a line too.
QByteArray fileStates(const QStringList& paths);

// Model and instruction set of the first processor that the text of /proc/cpuinfo names; nothing that changes while
// the machine runs, like its clock.
QByteArray processorKind(const QByteArray& cpuInfo);

} // namespace pentimento
