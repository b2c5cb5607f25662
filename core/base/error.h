#pragma once

#include <QString>

namespace pentimento {

// What went wrong, for code to branch on and for a log to show. `detail` is plain English for logs and the
// command line; the window phrases its own sentence from `kind` (DESIGN §5.5).
struct Error {
    enum class Kind {
        InvalidInput, // the caller's data cannot be used as it is
        NotFound,
        Cancelled, // a stop flag was raised
        Timeout,
        Busy, // somebody else holds it: a lock, a database in use
        Storage, // disk full, read-only, permission, a short write
        Process, // a child process failed, died or broke the protocol
        Environment, // a tool, library or kernel feature this needs is missing
        Internal,
    };
    Kind kind = Kind::Internal;
    QString detail;

    bool operator==(const Error&) const = default;
};

} // namespace pentimento
