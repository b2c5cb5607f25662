#pragma once

#include "core/base/file_lock.h"
#include "core/library/artwork.h"
#include "core/library/object_store.h"
#include "core/store/database.h"

#include <QList>

#include <memory>
#include <mutex>

namespace pentimento {

// The database, for this thread alone while this lives.
struct HeldDatabase {
    std::unique_lock<std::mutex> lock;
    const Database& database;
};

struct LibraryCounts {
    qint64 artworks = 0;
    qint64 sketches = 0;
    qint64 snapshots = 0;

    bool operator==(const LibraryCounts&) const = default;
};

// A library folder (core/README.md, "Formats"): who made what, when, from what. One writer at a time on a machine;
// any number may read beside it. What a function returned without an error is on the disk.
//
// Thread-safe: one lock inside, so callers may wait for each other and for the disk. Call it off the GUI thread.
// Writing to a library that is open ReadOnly is InvalidInput. A missing or damaged object is an error of object()
// alone. Times default to now.
class Library {
public:
    enum class Access { ReadWrite, ReadOnly };
    static constexpr int LockWaitMs = 1000; // a command that writes is done sooner

    // ReadWrite makes the folder and its files as needed, and brings an older database up to date (backed up first).
    // Busy when another process holds the library for longer than LockWaitMs: the detail names it; ReadOnly still works
    // then. Storage when the database is damaged, or missing though there is a backup of it: see restoreLibrary().
    // ReadOnly: NotFound when there is no library. A newer or foreign database: InvalidInput with a sentence for
    // people.
    static Result<std::unique_ptr<Library>> open(const QString& folder, Access access);
    static QString databasePath(const QString& folder);
    // Keeps every process from opening it ReadWrite, this one included. Busy as open().
    static Result<FileLock> takeLock(const QString& folder);
    // The process that has the library open ReadWrite, this one included.
    static std::optional<qint64> writer(const QString& folder);

    QString folder() const { return m_folder; }
    Access access() const { return m_lock ? Access::ReadWrite : Access::ReadOnly; }

    // `path` is made absolute; empty for a sketch without a file.
    Result<SketchDocument> addSketch(const QString& title, Medium medium, const QString& path);
    Result<SketchDocument> sketch(qint64 id) const; // NotFound
    Result<std::optional<SketchDocument>> sketchOfPath(const QString& path) const;
    // Saved under another name. A sketch that had that path before loses it: its file was replaced.
    Result<void> setSketchPath(qint64 id, const QString& path, const QString& title);

    // The code of a run. When the sketch's newest snapshot has the same code and seed already, that one is returned.
    Result<Snapshot> addSnapshot(qint64 sketchId, const QByteArray& code, quint32 seed);
    Result<QList<Snapshot>> snapshots(qint64 sketchId) const; // oldest first

    // Stores code and picture (a PNG; either may be empty, not both) and then the row, and returns what was stored: id
    // and object names are the library's, the size is the picture's when there is one. The sketch's newest snapshot
    // with the same code and seed becomes this artwork's if it was nobody's. InvalidInput when code has no medium, or
    // parent or sketch is not there.
    Result<Artwork> addArtwork(Artwork artwork, const QByteArray& code, const QByteArray& picture);
    Result<Artwork> artwork(qint64 id) const; // NotFound
    Result<QList<Artwork>> artworksOfSketch(qint64 sketchId) const; // oldest first
    // The SHA-256 of the picture an artwork has that was made of a file with this SHA-256, or is that file.
    Result<std::optional<QString>> pictureOfFile(const QString& sha256) const;
    // The artwork, its parent, and so on towards the root, at most `maxCount`.
    Result<QList<Artwork>> ancestry(qint64 id, int maxCount) const;

    // Code or picture by its name in an artwork or snapshot; see ObjectStore::get(). Takes no lock.
    Result<QByteArray> object(const QString& name) const;
    Result<LibraryCounts> counts() const;

    // For what else of core/library works on the same files (pool, care). Waits for its turn; keep it briefly.
    HeldDatabase hold() const { return {std::unique_lock(m_mutex), m_database}; }
    const ObjectStore& objects() const { return m_objects; }
    Result<void> checkWritable() const; // InvalidInput when it is open ReadOnly

private:
    Library(QString folder, std::optional<FileLock> lock, Database database);

    const QString m_folder;
    const ObjectStore m_objects;
    mutable std::mutex m_mutex; // guards the database
    const std::optional<FileLock> m_lock; // before the database, so that it is let go after that is closed
    const Database m_database;
};

} // namespace pentimento
