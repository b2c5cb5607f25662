#pragma once

#include <QObject>

#include <chrono>
#include <semaphore>
#include <thread>
#include <vector>

namespace pentimento {

// How long an event waits for the thread that made this: a thread of its own posts one, and the next PeriodMs after the
// answer. A stall counts for all the events it would have kept waiting, not for the one it did. It needs an event loop
// that sleeps in the system: QTest::qWait looks only every 10 ms.
class StallWatch {
public:
    static constexpr int PeriodMs = 10;

    StallWatch();
    ~StallWatch();

    // The waits since the last call in milliseconds, one for each period, in no order; at least one.
    std::vector<double> take();

private:
    using Clock = std::chrono::steady_clock;
    void ask(const std::stop_token& stop);
    void answer(Clock::time_point posted);

    QObject m_here;
    std::vector<double> m_waits;
    std::binary_semaphore m_answered{0};
    std::jthread m_thread;
};

} // namespace pentimento
