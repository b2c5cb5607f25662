#pragma once

#include "core/base/json.h"
#include "core/sketch/sketch.h"

#include <QDateTime>
#include <QSize>

#include <optional>

namespace pentimento {

// A picture and the code that drew it, as one moment of a lineage (DESIGN §3). Never changed once added.
struct Artwork {
    enum class Author { Model, Human, Tuner, Policy, Import };
    enum class Reason { Manual, Save, Rating, Comparison, Rest, Import }; // what made the moment worth keeping
    enum class Origin { Studio, Import, Run, Batch, Training }; // which part of the program brought it here

    qint64 id = 0; // 0 until it is in a library
    QDateTime createdAt; // UTC, to the millisecond
    std::optional<qint64> parentId;
    Author author = Author::Human;
    QString authorName; // the model's or the person's; may be empty
    std::optional<qint64> sketchId; // the timeline it belongs to
    QString title;
    std::optional<Medium> medium; // empty for a picture without code
    QString codeObject; // names in the ObjectStore; one of the two may be empty, never both
    QString pictureObject;
    quint32 seed = 1;
    QSize size; // of the picture, in pixels
    bool anchored = true;
    Json libraries = Json::object(); // name → version, in the order they load
    QString renderer; // GL_RENDERER, or "python 3.11.2"
    Reason reason = Reason::Manual;
    Origin origin = Origin::Studio;
    QString subject; // what it shows, in a word or two; may be empty
    bool supplement = false; // brought in to fill a hue that was thin: of the reference pool unless refused
    QString fileSha256; // of the file it was imported from; empty for none
    QString source; // path or address it came from; empty when it was made here
    std::optional<QString> prompt; // what a model was asked

    bool operator==(const Artwork&) const = default;
};

QString authorWord(Artwork::Author author); // "model", "human", …
std::optional<Artwork::Author> authorFromWord(QStringView word);
QString reasonWord(Artwork::Reason reason); // "manual", "save", …
std::optional<Artwork::Reason> reasonFromWord(QStringView word);
QString originWord(Artwork::Origin origin); // "studio", "import", …
std::optional<Artwork::Origin> originFromWord(QStringView word);

// One edited document: the head of a timeline of snapshots and artworks.
struct SketchDocument {
    qint64 id = 0;
    QDateTime createdAt; // UTC, to the millisecond
    QString title;
    QString path; // absolute; empty while it is not saved to a file
    Medium medium = Medium::P5Brush2;

    bool operator==(const SketchDocument&) const = default;
};

// The code of one run.
struct Snapshot {
    qint64 id = 0;
    qint64 sketchId = 0;
    QDateTime takenAt; // UTC, to the millisecond
    QString codeObject;
    quint32 seed = 1;
    std::optional<qint64> artworkId; // when it became one

    bool operator==(const Snapshot&) const = default;
};

} // namespace pentimento
