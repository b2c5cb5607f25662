#pragma once

#include "core/base/result.h"

#include <QString>

#include <optional>

namespace pentimento {

// One holder at a time, on this machine: flock(2) on a file that also says who holds it. The kernel drops the lock
// when the holder ends, however it ends; the file stays and means nothing by itself. Children do not inherit it.
// Two locks on one file exclude each other within a process too. Movable; destruction lets go.
class FileLock {
public:
    // Creates the file, and missing folders, when needed. Busy when somebody holds it (the detail names the process),
    // Storage when the file cannot be made.
    static Result<FileLock> take(const QString& path);
    // The process that holds it now; empty when nobody does or it cannot be read.
    static std::optional<qint64> holder(const QString& path);

    FileLock(FileLock&& other) noexcept;
    FileLock& operator=(FileLock&& other) noexcept;
    ~FileLock();

private:
    explicit FileLock(int descriptor) : m_descriptor(descriptor) { }
    int m_descriptor = -1;
};

} // namespace pentimento
