#pragma once

#include "core/base/stop_flag.h"
#include "core/library/artwork.h"
#include "core/library/pool/decision_events.h"

#include <QList>
#include <QStringList>

namespace pentimento {

// What an exported pool says of one of its pictures.
struct ImportFacts {
    MaybeTier tier;
    QString title;
    QString subject;
    Artwork::Author author = Artwork::Author::Import;
    QString authorName;
    QString prompt;
    bool supplement = false;
    std::optional<Medium> medium;
    std::optional<quint32> seed;
    bool anchored = false;
    Json libraries = Json::object();
    QString renderer;
    QDateTime createdAt;

    bool operator==(const ImportFacts&) const = default;
};

// One thing to bring in: a picture, with the code that drew it where that lies beside it, or a sketch to be rendered.
struct ImportFile {
    QString picture; // absolute path, or empty
    QString code; // absolute path, or empty; never both empty
    std::optional<ImportFacts> facts;

    QString path() const { return picture.isEmpty() ? code : picture; }
    bool operator==(const ImportFile&) const = default;
};

// Files as they are, folders recursively and by name, each thing once; hidden folders and node_modules are left out,
// links to folders not followed. Pictures are .png .jpg .jpeg .webp .svg, sketches .js .py; other files in folders are
// passed over. A sketch belongs to the picture of the same name in its folder, and in a folder of a run's iteration to
// render.png. A `pool.json` of ours brings what it names, with what it says of it. NotFound for a path that is not
// there; InvalidInput for what was named itself and is a file of another kind, or a pool.json of others; Cancelled
// between two folders after `stop`.
Result<QList<ImportFile>> planImport(const QStringList& paths, const StopFlag& stop = {});

// By the name alone.
bool isPictureName(const QString& path);
bool isSketchName(const QString& path);
bool isPoolName(const QString& path); // an exported pool's pool.json

} // namespace pentimento
