#pragma once

#include "core/library/pool/decisions.h"

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <variant>

namespace pentimento {

// Writes decisions on a thread of its own, in the order they were made, so that nobody who decides waits for the disk.
// What cannot be written (a full disk, a locked database, a folder that went away) stays in memory and is tried again
// until it can; only what the library refuses for good (InvalidInput) is dropped, and said. Thread-safe.
class RatingQueue {
public:
    static constexpr int RetryMs = 1000; // between two tries while nothing new comes

    struct State {
        qsizetype unsaved = 0; // decisions that are in memory only
        std::optional<Error> error; // of the last try, when it failed
    };
    // Of one try: the decisions that are done with (none when it failed), and the events they made.
    struct Try {
        QStringList ids;
        QList<DecisionEvent> written;
        State state; // after it
    };
    using Listener = std::function<void(const Try& tried)>; // called on the queue's thread

    // `library` must be open ReadWrite and outlive the queue.
    RatingQueue(Library& library, QString session, Listener listener);
    // Tries what is left once more; what the disk still refuses is lost then: ask state() before.
    ~RatingQueue();

    // Written as one, all or none. Without ids they are given some; returns them.
    QStringList post(QList<RatingDecision> decisions);
    QString post(ChoiceEvent choice);

    State state() const;

private:
    using Entry = std::variant<QList<RatingDecision>, ChoiceEvent>;
    void add(Entry entry);
    void run(const std::stop_token& stop);
    bool writeFirst();
    Result<QList<DecisionEvent>> write(const Entry& entry);

    Library& m_library;
    const QString m_session;
    const Listener m_listener;
    mutable std::mutex m_mutex; // guards all below
    std::condition_variable_any m_changed;
    std::deque<Entry> m_entries;
    State m_state;
    std::jthread m_thread; // last: it uses everything above
};

} // namespace pentimento
