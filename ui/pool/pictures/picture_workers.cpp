#include "ui/pool/pictures/picture_workers.h"

#include <algorithm>

namespace pentimento {

namespace {

bool contains(const QList<PictureTask>& tasks, const PictureTask& task)
{
    return std::ranges::any_of(tasks, [&](const PictureTask& each) { return each.isSameAs(task); });
}

} // namespace

PictureWorkers::PictureWorkers(int threads, std::function<void(const PictureTask&)> make) : m_make(std::move(make))
{
    m_threads.reserve(static_cast<size_t>(threads));
    for (int i = 0; i < threads; ++i)
        m_threads.emplace_back([this](const std::stop_token& ended) { work(ended); });
}

PictureWorkers::~PictureWorkers()
{
    for (std::jthread& thread : m_threads)
        thread.request_stop();
    {
        const std::lock_guard lock(m_mutex);
        for (PictureTask& task : m_begun)
            task.stop.raise();
    }
    m_threads.clear();
}

void PictureWorkers::want(PictureTask::Kind kind, const QList<PictureTask>& tasks)
{
    const std::lock_guard lock(m_mutex);
    QList<PictureTask> underWay;
    for (PictureTask& begun : m_begun) {
        if (begun.kind != kind || begun.stop.raised())
            continue;
        if (contains(tasks, begun))
            underWay.append(begun);
        else
            begun.stop.raise();
    }
    QList<PictureTask>& waiting = m_waiting[static_cast<size_t>(kind)];
    waiting.clear();
    for (const PictureTask& task : tasks) {
        if (!contains(underWay, task))
            waiting.append(task);
    }
    m_changed.notify_all();
}

void PictureWorkers::finish(const PictureTask& task)
{
    const std::lock_guard lock(m_mutex);
    const auto begun = std::ranges::find_if(m_begun,
        [&](const PictureTask& each) { return each.isSameAs(task) && each.stop.raised() == task.stop.raised(); });
    if (begun != m_begun.end())
        m_begun.erase(begun);
}

QList<PictureTask>* PictureWorkers::firstWaiting()
{
    const auto first = std::ranges::find_if(m_waiting, [](const auto& waiting) { return !waiting.isEmpty(); });
    return first == m_waiting.end() ? nullptr : &*first;
}

void PictureWorkers::work(const std::stop_token& ended)
{
    std::unique_lock lock(m_mutex);
    while (m_changed.wait(lock, ended, [this] { return firstWaiting() != nullptr; }) && !ended.stop_requested()) {
        const PictureTask task = firstWaiting()->takeFirst();
        m_begun.append(task);
        lock.unlock();
        m_make(task);
        lock.lock();
    }
}

} // namespace pentimento
