#pragma once

#include "core/library/artwork.h"
#include "core/sketch/sketch_renderer.h"
#include "ui/studio/console_model.h"
#include "ui/studio/problem_model.h"
#include "ui/studio/sketch_file.h"

#include <QDateTime>
#include <QImage>

namespace pentimento {

// The picture a sketch last gave, and from which code.
struct ShownPicture {
    QImage image;
    QDateTime at; // local; invalid while there is none
    int frame = 0;
    int ms = 0; // from the start of the run
    QByteArray code; // what drew it
    quint32 seed = 0;
};

// A picture to paint after, which is laid over what the sketch shows.
struct Reference {
    QString path; // empty: none
    QImage picture; // null until it is read
    int percent = 0; // of opacity
    QString failure{}; // why the one that was chosen last could not be read; one sentence
};

// One sketch that is open in the Studio, without its editor: the file, its seed and size, what it last said and showed,
// and its place in the library. GUI thread.
class OpenSketch : public QObject {
    Q_OBJECT
public:
    // `key` names its draft: a-z, 0-9 and -.
    OpenSketch(std::unique_ptr<SketchFile> file, const QString& key);

    const QString& key() const { return m_key; }
    SketchFile& file() { return *m_file; }
    const SketchFile& file() const { return *m_file; }
    // As the editor has it now.
    Sketch sketch(const QByteArray& code) const { return {m_file->name(), m_file->medium(), code}; }

    quint32 seed() const { return m_seed; }
    bool isSeedLocked() const { return m_seedLocked; } // else each asked-for run draws a new one
    const std::optional<QSize>& size() const { return m_size; } // empty: the sketch's own canvas
    void setSeed(quint32 seed); // remembers the one before
    void setSeedLocked(bool locked);
    void newSeed(); // another one, at random
    void previousSeed(); // the one before; nothing when there is none
    bool hasPreviousSeed() const { return !m_earlierSeeds.isEmpty(); }
    void setSize(const std::optional<QSize>& size);

    ConsoleModel& console() { return m_console; }
    ProblemModel& problems() { return m_problems; }

    ShownPicture picture;
    Reference reference;
    QString failure; // of the last run, one sentence; empty when it went well
    std::optional<qint64> librarySketch;
    std::optional<Artwork> artwork; // the newest of this timeline, the parent of the next
    QByteArray artworkCode; // its code

Q_SIGNALS:
    void seedChanged();
    void sizeChanged();

private:
    void replaceSeed(quint32 seed);

    const QString m_key;
    const std::unique_ptr<SketchFile> m_file;
    quint32 m_seed = 1;
    bool m_seedLocked = true;
    std::optional<QSize> m_size;
    QList<quint32> m_earlierSeeds;
    ConsoleModel m_console;
    ProblemModel m_problems;
};

} // namespace pentimento
