#pragma once

#include "core/jobs/job_runner.h"
#include "core/library/library.h"
#include "core/sketch/sketch_renderer.h"

#include <QObject>
#include <QThreadPool>

#include <memory>

namespace pentimento {

// Where a recorded sketch belongs. Copied in, so that the sketch may be closed while the job runs.
struct RecordedSketch {
    QString key; // of the OpenSketch; comes back in the signals
    std::optional<qint64> librarySketch; // empty: it gets a row now
    QString title;
    QString path;
    Sketch sketch;
    quint32 seed = 1;
    std::optional<QSize> size;
    std::optional<qint64> parent; // artwork; empty: the newest of the timeline
    Artwork::Author author = Artwork::Author::Human;
    QString authorName;
};

// Writes what happens in the Studio into the library, off the GUI thread and in the order it was asked for: a snapshot
// of the code at each run, and artworks, whose picture is rendered apart and anchored, as a job that can be seen and
// stopped. Code and seed that the timeline's newest artwork has already make no second one. Without a library it does
// nothing. GUI thread; signals come there.
class ArtworkRecorder : public QObject {
    Q_OBJECT
public:
    // `library` may be null, or read-only: then nothing is recorded, but recalled. All must outlive this.
    ArtworkRecorder(Library* library, SketchRenderer& renderer, JobRunner& jobs, QObject* parent = nullptr);
    ~ArtworkRecorder() override; // waits for what is being written

    bool isRecording() const { return m_library != nullptr; }
    // Finds the timeline of a file that was open before. What is recorded of the sketch from now on goes there, also
    // when it is saved under another path before the timeline is found.
    void recall(const QString& key, const QString& path);
    void snapshot(const RecordedSketch& sketch);
    // The sketch was saved under another path: its timeline goes with it, also when nothing else is recorded. A
    // timeline that had the path before loses it, as its file was replaced.
    void move(const RecordedSketch& sketch);
    void record(const RecordedSketch& sketch, Artwork::Reason reason);

Q_SIGNALS:
    void recalled(const QString& key, const pentimento::SketchDocument& sketch,
        const QList<pentimento::Artwork>& artworks, const QByteArray& newestCode);
    void sketchAdded(const QString& key, qint64 librarySketch);
    void recorded(const QString& key, const pentimento::Artwork& artwork, const QByteArray& code);
    // What record() was asked for is in the library: recorded just now, or found there.
    void kept(const QString& key, const pentimento::Artwork& artwork, const QByteArray& code);
    // The work on a record() is over; what came of it was said before. Without that it gives no picture, was stopped,
    // or the library could not be written.
    void recordEnded(const QString& key, const QByteArray& code, quint32 seed, pentimento::Artwork::Reason reason);
    void failed(const pentimento::Error& error); // the library could not be written

private:
    struct Place {
        QString path;
        QString title;
    };
    struct Asked {
        QString key;
        QByteArray code;
        quint32 seed = 0;
        Artwork::Reason reason = Artwork::Reason::Manual;
    };
    Result<qint64> ensureSketch(const RecordedSketch& sketch);
    Result<qint64> rowOf(const RecordedSketch& sketch, const std::optional<Place>& place);
    Result<std::optional<qint64>> knownRow(const QString& key);
    Result<void> tellTimeline(const QString& key);
    std::optional<Place> takeMove(const QString& key);
    void putMoveBack(const QString& key, const Place& place);
    std::optional<Artwork> keptAlready(const RecordedSketch& sketch, const QList<Artwork>& timeline) const;
    Result<void> renderAndAdd(const RecordedSketch& sketch, Artwork::Reason reason, const StopFlag& stop);

    const Library* const m_readable;
    Library* const m_library; // null: nothing is recorded
    SketchRenderer& m_renderer;
    JobRunner& m_jobs;
    QHash<qint64, Asked> m_records; // by job; GUI thread
    QThreadPool m_writer; // one thread, so that snapshots keep their order
    std::mutex m_mutex; // guards m_sketches, and keeps what is said in the order in which it was done
    QHash<QString, qint64> m_sketches; // key → row, also for jobs that began before the row was known
    std::mutex m_asksMutex; // guards what follows; never held while the disk is waited for
    QHash<QString, QString> m_opened; // key → the path it was opened from, until its row was looked for
    QHash<QString, Place> m_moves; // key → where it was saved, for whoever comes next to its row
};

} // namespace pentimento
