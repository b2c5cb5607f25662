#pragma once

#include "core/base/result.h"

#include <QList>
#include <QStringList>

namespace pentimento {

// One sketch of a batch and where its picture goes.
struct PlannedRender {
    QString path; // read from
    QString shown; // what the person calls it
    QString output; // the PNG

    bool operator==(const PlannedRender&) const = default;
};

// The sketches under `paths` in order, each once. A picture is named after its sketch, by its path below the folder
// that was given, without its ending; where two sketches would share a name, both keep the ending
// (a.js.png, a.py.png), and what still collides is numbered. NotFound when a path does not exist, InvalidInput when
// there is no sketch under the paths.
Result<QList<PlannedRender>> planRenders(const QStringList& paths, const QString& outFolder);

// The naming alone: relative paths in, names with `.png` out, in the same order and all different.
QStringList pictureNames(const QStringList& relativePaths);

} // namespace pentimento
