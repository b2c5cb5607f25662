#pragma once

#include "core/base/error.h"

#include <QString>

#include <optional>

namespace pentimento {

// One job as it stood at a moment.
struct JobInfo {
    enum class State {
        Waiting, // for a thread
        Running,
        Stopping, // told to stop, not yet there
        Done,
        Failed, // `error` says why
        Stopped,
    };
    qint64 id = 0; // from 1, never used again
    QString title;
    State state = State::Waiting;
    qint64 done = 0;
    qint64 total = 0; // 0: unknown
    QString text; // the job's last word on its progress
    double ratePerSecond = 0; // over the last half minute; 0 while unknown
    std::optional<int> remainingSeconds; // empty while unknown
    std::optional<Error> error;

    bool ended() const { return state == State::Done || state == State::Failed || state == State::Stopped; }
    bool operator==(const JobInfo&) const = default;
};

} // namespace pentimento
