#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <optional>

namespace pentimento {

// What draws a sketch. The p5 media also run plain p5 and 2-D sketches.
enum class Medium {
    P5Brush2, // p5 2 with p5.brush 2, the default for .js
    P5Brush1, // p5 1 with p5.brush 1
    Python, // draw.py: Pillow, numpy, matplotlib, cairo
};

QString mediumName(Medium medium); // "p5.brush-2", "p5.brush-1", "python"
std::optional<Medium> mediumFromName(QStringView name);

// Drawing code as it was written. `name` is the file's own name, used in messages only.
struct Sketch {
    QString name;
    Medium medium = Medium::P5Brush2;
    QByteArray code; // UTF-8

    bool operator==(const Sketch&) const = default;
};

constexpr qint64 MaxSketchBytes = 5 << 20;

// Reads a sketch from a file; `.py` is Python, anything else is p5.brush-2 unless `medium` says otherwise. A byte
// order mark is dropped. InvalidInput when it is over 5 MB, holds a NUL byte or is not UTF-8; else readFile's errors.
Result<Sketch> readSketch(const QString& path, std::optional<Medium> medium = {});

// The sketches under the given files and folders, in order; folders are walked recursively and sorted by name,
// hidden and `node_modules` folders left out. A path that does not exist is NotFound.
Result<QStringList> findSketches(const QStringList& paths);

} // namespace pentimento
