#include "core/jobs/job_runner.h"

#include "core/jobs/progress_rate.h"

#include <QElapsedTimer>
#include <QThreadPool>
#include <QTimer>

#include <atomic>
#include <map>
#include <mutex>

namespace pentimento {

namespace {

constexpr qint64 ChangeIntervalMs = 100;

JobInfo::State stateAfter(const Result<void>& result, bool stopRaised)
{
    if (result)
        return JobInfo::State::Done;
    const bool obeyed = stopRaised && result.error().kind == Error::Kind::Cancelled;
    return obeyed ? JobInfo::State::Stopped : JobInfo::State::Failed;
}

} // namespace

struct JobRunner::State {
    struct Job {
        JobInfo info;
        StopFlag stop;
        ProgressRate rate;
    };

    std::mutex mutex; // guards jobs and lastId
    std::map<qint64, Job> jobs;
    qint64 lastId = 0;

    QElapsedTimer clock; // since the runner was made
    QTimer changeTimer; // of the runner's thread
    QElapsedTimer sinceChange; // of the runner's thread; since the last changed()
    std::atomic<bool> changeIsDue = false; // somebody asked for changed() and it is yet to come
    QThreadPool pool;
};

JobRunner::JobRunner(QObject* parent) : QObject(parent), m_state(std::make_unique<State>())
{
    m_state->clock.start();
    m_state->pool.setMaxThreadCount(MaxRunning);
    // A child process dies with the thread that started it (core/README.md, "Threads").
    m_state->pool.setExpiryTimeout(-1);
    m_state->changeTimer.setSingleShot(true);
    connect(&m_state->changeTimer, &QTimer::timeout, this, [this] {
        m_state->changeIsDue = false;
        m_state->sinceChange.start();
        Q_EMIT changed();
    });
}

JobRunner::~JobRunner()
{
    m_state->pool.clear(); // first: a job that sees its flag makes room for the next
    {
        const std::lock_guard lock(m_state->mutex);
        for (auto& [id, job] : m_state->jobs)
            job.stop.raise();
    }
    m_state->pool.waitForDone();
}

qint64 JobRunner::start(const QString& title, JobFunction function)
{
    qint64 id = 0;
    {
        const std::lock_guard lock(m_state->mutex);
        id = ++m_state->lastId;
        JobInfo& info = m_state->jobs[id].info;
        info.id = id;
        info.title = title;
    }
    m_state->pool.start([this, id, function = std::move(function)] { run(id, function); });
    announceChange();
    return id;
}

void JobRunner::stop(qint64 id)
{
    std::optional<JobInfo> stopped;
    {
        const std::lock_guard lock(m_state->mutex);
        const auto found = m_state->jobs.find(id);
        if (found == m_state->jobs.end() || found->second.info.ended())
            return;
        found->second.stop.raise();
        JobInfo& info = found->second.info;
        const bool waits = info.state == JobInfo::State::Waiting;
        info.state = waits ? JobInfo::State::Stopped : JobInfo::State::Stopping;
        if (waits)
            stopped = info;
    }
    announceChange();
    if (stopped)
        announceEnd(*stopped);
}

QList<JobInfo> JobRunner::jobs() const
{
    const std::lock_guard lock(m_state->mutex);
    QList<JobInfo> infos;
    infos.reserve(static_cast<qsizetype>(m_state->jobs.size()));
    for (const auto& [id, job] : m_state->jobs)
        infos.append(job.info);
    return infos;
}

std::optional<JobInfo> JobRunner::job(qint64 id) const
{
    const std::lock_guard lock(m_state->mutex);
    const auto found = m_state->jobs.find(id);
    return found == m_state->jobs.end() ? std::nullopt : std::optional(found->second.info);
}

void JobRunner::clearEnded()
{
    {
        const std::lock_guard lock(m_state->mutex);
        std::erase_if(m_state->jobs, [](const auto& entry) { return entry.second.info.ended(); });
    }
    announceChange();
}

// On a thread of the pool. The job may have been stopped, and even cleared away, while it waited.
void JobRunner::run(qint64 id, const JobFunction& function)
{
    JobContext context;
    {
        const std::lock_guard lock(m_state->mutex);
        const auto found = m_state->jobs.find(id);
        if (found == m_state->jobs.end() || found->second.info.ended())
            return;
        found->second.info.state = JobInfo::State::Running;
        context.stop = found->second.stop;
    }
    announceChange();
    context.onProgress = [this, id](qint64 done, qint64 total, const QString& text) { report(id, done, total, text); };
    finish(id, function(context));
}

void JobRunner::report(qint64 id, qint64 done, qint64 total, const QString& text)
{
    {
        const std::lock_guard lock(m_state->mutex);
        State::Job& job = m_state->jobs.at(id);
        job.rate.add(done, m_state->clock.elapsed());
        job.info.done = done;
        job.info.total = total;
        job.info.text = text;
        job.info.ratePerSecond = job.rate.perSecond();
        job.info.remainingSeconds = job.rate.remainingSeconds(total);
    }
    announceChange();
}

void JobRunner::finish(qint64 id, const Result<void>& result)
{
    JobInfo ended;
    {
        const std::lock_guard lock(m_state->mutex);
        State::Job& job = m_state->jobs.at(id);
        job.info.state = stateAfter(result, job.stop.raised());
        job.info.remainingSeconds.reset();
        if (job.info.state == JobInfo::State::Failed)
            job.info.error = result.error();
        ended = job.info;
    }
    announceChange();
    announceEnd(ended);
}

// However often it is called, one event is under way at a time.
void JobRunner::announceChange()
{
    if (m_state->changeIsDue.exchange(true))
        return;
    const auto schedule = [this] {
        const qint64 waitedMs = m_state->sinceChange.isValid() ? m_state->sinceChange.elapsed() : ChangeIntervalMs;
        m_state->changeTimer.start(static_cast<int>(qMax<qint64>(0, ChangeIntervalMs - waitedMs)));
    };
    QMetaObject::invokeMethod(this, schedule, Qt::QueuedConnection);
}

void JobRunner::announceEnd(const JobInfo& job)
{
    QMetaObject::invokeMethod(
        this, [this, job] { Q_EMIT ended(job); }, Qt::QueuedConnection);
}

} // namespace pentimento
