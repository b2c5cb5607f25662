#pragma once

#include "core/sketch/sketch.h"

#include <QFileSystemWatcher>
#include <QObject>
#include <QTimer>

#include <memory>

namespace pentimento {

// The file behind an open sketch, or the place where there is none yet. Knows what was last read or written, and
// notices when another program writes the file, also one that saves by renaming. Reads and writes at once: a sketch
// has at most 5 MB. GUI thread.
class SketchFile : public QObject {
    Q_OBJECT
public:
    // As readSketch: clear errors for what is missing, too long, binary or not UTF-8, and nothing is kept then.
    static Result<std::unique_ptr<SketchFile>> open(const QString& path);
    static std::unique_ptr<SketchFile> untitled(const Sketch& sketch);

    const QString& path() const { return m_path; } // absolute; empty without a file
    const QString& name() const { return m_name; }
    Medium medium() const { return m_medium; }
    const QByteArray& savedCode() const { return m_savedCode; } // the text of a template or sample when untitled

    bool isLost() const { return m_missing || m_unreadable; } // no file holds savedCode any more

    void setMedium(Medium medium) { m_medium = medium; }
    // Storage when it cannot be written; the file is then as it was. A later `path` moves the sketch there.
    Result<void> save(const QByteArray& code, const QString& path);
    // The person took the file as it is on the disk now.
    void accept(const QByteArray& code);

Q_SIGNALS:
    void savedCodeChanged();
    void changedOnDisk(const QByteArray& code); // differs from savedCode
    void removedFromDisk();
    void unreadableOnDisk(const pentimento::Error& error); // no sketch any more, as readSketch says
    void foundAsSaved(); // looked at again, and it holds savedCode

private:
    explicit SketchFile(const Sketch& sketch, const QString& path);
    void watch();
    void look();

    QString m_path;
    QString m_name;
    Medium m_medium;
    QByteArray m_savedCode;
    bool m_missing = false;
    bool m_unreadable = false;
    QFileSystemWatcher m_watcher;
    QTimer m_settle; // editors write in several steps
};

} // namespace pentimento
