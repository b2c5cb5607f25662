#pragma once

#include "core/base/stop_flag.h"
#include "core/process/message_channel.h"
#include "core/sketch/console_log.h"

#include <functional>

namespace pentimento {

// One task for resources/python/prelude.py. Private to PythonRenderer.
struct PythonTask {
    Message request; // its head names the "task"; see the prelude
    QList<QByteArray> environment; // beside what every Python gets
    int timeoutMs = 0;
    bool withoutIsolation = false;
};

struct PythonReply {
    enum class End {
        Answered,
        Cancelled,
        TimedOut,
        OutOfMemory, // the whole tree, see PythonLimits
        TooManyProcesses,
        TooManyFiles,
        TooMuchOutput,
        Died, // without an answer: the script killed what runs it
        CannotStart, // the confinement or Python itself failed; nothing of the task was run
    };
    End end = End::CannotStart;
    Message answer;
    QString detail; // when it could not start: what bwrap or Python said
};

// What one script may use. Kept in one place for the tests.
struct PythonLimits {
    static constexpr qint64 AddressSpaceBytes = 1 << 30; // each process
    static constexpr qint64 TreeBytes = 1'500'000'000; // all of them, resident
    static constexpr qint64 FolderBytes = 64 << 20; // each of /out, /tmp and /dev/shm, in memory
    static constexpr qint64 FileBytes = 32 << 20;
    static constexpr int Tasks = 64; // processes and threads
    static constexpr int Files = 10'000; // in those folders: an empty one takes a kilobyte of the kernel's memory
    static constexpr qint64 OutputBytes = 1 << 20;
};

// Runs one confined /usr/bin/python3 from its start to its end; nothing of it is left but the reply. No file of
// the host is written or read: code goes in by a pipe, the picture comes back by one, folders are in memory.
// Blocks; at most `timeoutMs` and three quarters of a second, 50 ms after `stop`. Thread-safe.
PythonReply runPython(const PythonTask& task, ConsoleLog& console, const StopFlag& stop);

} // namespace pentimento
