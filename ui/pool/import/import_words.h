#pragma once

#include "core/library/import/pool_import.h"

namespace pentimento {

// What is in a plan.
struct ImportCounts {
    int png = 0;
    int jpeg = 0;
    int webp = 0;
    int svg = 0;
    int sketches = 0; // to be rendered
    int withCode = 0; // pictures with their code beside them
    int fromPool = 0; // named by an exported pool
    int rated = 0; // of those

    int pictures() const { return png + jpeg + webp + svg; }
    int total() const { return pictures() + sketches; }
    bool operator==(const ImportCounts&) const = default;
};
ImportCounts countsOf(const QList<ImportFile>& plan);

QString whatText(const ImportCounts& counts); // "143 pictures and 12 sketches"
QString formatsText(const ImportCounts& counts); // "PNG 120 · JPEG 20"
QString importTitle(const ImportCounts& counts); // of the job: "Importing 143 pictures"
// "143 added, 3 were here already, 2 could not be read": how it ended, in one line.
QString reportText(const ImportReport& report);

} // namespace pentimento
