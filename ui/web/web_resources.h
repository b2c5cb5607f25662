#pragma once

#include <QByteArray>
#include <QHash>
#include <QString>

namespace pentimento {

// The drawing libraries of one page, compiled into the program.
enum class LibrarySet {
    P5Brush2, // p5 2 with p5.brush 2
    P5Brush1, // p5 1 with p5.brush 1
};

// Path → content of everything the page of that set may load, but job.js and sketch.js, which are made for each
// render. Empty content never occurs: a missing resource is a broken build and ends the program.
QHash<QString, QByteArray> pageFiles(LibrarySet set);

// Run in a world of its own beside the page: the one reads the picture, the other makes the functions of live.js.
QString captureScript();
QString liveScript();

} // namespace pentimento
