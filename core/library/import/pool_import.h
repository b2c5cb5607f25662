#pragma once

#include "core/base/job_context.h"
#include "core/base/pause_flag.h"
#include "core/library/import/decoded_picture.h"
#include "core/library/import/import_plan.h"
#include "core/library/library.h"
#include "core/sketch/sketch_renderer.h"

#include <functional>

namespace pentimento {

// As PictureDecoder::decode(). One is made for each thread that decodes, and used on it alone.
using DecodeFunction =
    std::function<Result<DecodedPicture>(const QByteArray& file, DecodeSize want, const StopFlag& stop)>;

struct ImportOptions {
    QString subject; // of what has none of its own
    bool supplement = false; // brought in to fill hues that are thin
    int threads = 0; // 0: one for each core, four at most
};

struct ImportedPicture {
    QString path;
    qint64 artworkId = 0;
    QString picture; // SHA-256
    QString nearDuplicateOf; // a picture much like it that was there before; empty for none
};

struct ImportServices {
    std::function<DecodeFunction()> makeDecoder; // called on any thread
    SketchRenderer& renderer; // for sketches without a picture
    // What there is to show of each picture that was added. Called on several threads at once; empty: nobody keeps it.
    std::function<void(const QString& picture, const QImage& thumbnail)> keepThumbnail = {};
    // As soon as a picture is in the library. Called on several threads at once.
    std::function<void(const ImportedPicture& added)> tellAdded = {};
    PauseFlag pause = {}; // no file is begun while it is raised
};

struct ImportReport {
    QList<ImportedPicture> added;
    QStringList duplicates; // paths: the library has that file or its picture already
    QList<Error> failures; // of single files, each naming its path: also of code whose picture was taken without it
    bool stopped = false; // not all of the plan was looked at
    std::optional<Error> end; // what ended it: the library could not be written, or there are no walls to work behind
};

// Brings the files of a plan into the library, several at once: decodes pictures (never here: see DecodeFunction),
// renders sketches, measures colours and hash, keeps picture, code and where they came from, and what an exported pool
// says of them, its ratings included where there is none yet. A plain PNG is kept byte for byte, of anything else its
// pixels. A file that cannot be read is noted in the library (brokenFiles()) and in the report, and the next one is
// taken. Raising the stop flag ends it between two files, also during a pause; what was added stays, and is in the
// report however it ended. InvalidInput when the library is open ReadOnly, Storage when it cannot be read.
Result<ImportReport> importFiles(Library& library, const QList<ImportFile>& plan, const ImportOptions& options,
    const ImportServices& services, const JobContext& context);

} // namespace pentimento
