#pragma once

#include "core/base/stop_flag.h"

#include <QList>
#include <QSize>
#include <QString>

#include <array>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace pentimento {

// One picture to be made in one size. A kind of lower number is made first.
struct PictureTask {
    enum class Kind { Full, Screen, Thumbnail };
    static constexpr size_t KindCount = 3;

    Kind kind = Kind::Screen;
    QString picture;
    QSize within;
    StopFlag stop; // raised when nobody wants it any more

    bool isSameAs(const PictureTask& other) const
    {
        return kind == other.kind && picture == other.picture && within == other.within;
    }
};

// The threads that make pictures, each the most wanted one next. What is no longer wanted is not begun, or stopped.
// Thread-safe. Destruction stops and joins the threads.
class PictureWorkers {
public:
    // `make` is called on the threads. It hands each task on to finish(), or to whoever calls that.
    PictureWorkers(int threads, std::function<void(const PictureTask&)> make);
    ~PictureWorkers();
    PictureWorkers(const PictureWorkers&) = delete;
    PictureWorkers& operator=(const PictureWorkers&) = delete;

    // All that is wanted of this kind, the most wanted first, and nothing else.
    void want(PictureTask::Kind kind, const QList<PictureTask>& tasks);
    // What was made of it has arrived; until then it counts as being made and is not begun again.
    void finish(const PictureTask& task);

private:
    void work(const std::stop_token& ended);
    QList<PictureTask>* firstWaiting();

    const std::function<void(const PictureTask&)> m_make;
    std::mutex m_mutex; // guards all below
    std::condition_variable_any m_changed;
    std::array<QList<PictureTask>, PictureTask::KindCount> m_waiting; // by kind
    QList<PictureTask> m_begun;
    std::vector<std::jthread> m_threads; // last: they use all above
};

} // namespace pentimento
