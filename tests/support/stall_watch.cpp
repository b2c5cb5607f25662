#include "tests/support/stall_watch.h"

#include <QCoreApplication>

#include <utility>

using namespace std::chrono_literals;

namespace pentimento {

StallWatch::StallWatch() : m_thread([this](const std::stop_token& stop) { ask(stop); }) { }

StallWatch::~StallWatch()
{
    m_thread.request_stop();
    m_thread.join(); // before what it posts to
}

void StallWatch::ask(const std::stop_token& stop)
{
    while (!stop.stop_requested()) {
        QMetaObject::invokeMethod(
            &m_here, [this, posted = Clock::now()] { answer(posted); }, Qt::QueuedConnection);
        while (!m_answered.try_acquire_for(100ms)) {
            if (stop.stop_requested())
                return;
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(PeriodMs));
    }
}

void StallWatch::answer(Clock::time_point posted)
{
    double wait = std::chrono::duration<double, std::milli>(Clock::now() - posted).count();
    do {
        m_waits.push_back(wait);
        wait -= PeriodMs;
    } while (wait > 0);
    m_answered.release();
}

std::vector<double> StallWatch::take()
{
    QCoreApplication::sendPostedEvents(&m_here); // a stall that has just ended
    if (m_waits.empty())
        m_waits.push_back(0);
    return std::exchange(m_waits, {});
}

} // namespace pentimento
