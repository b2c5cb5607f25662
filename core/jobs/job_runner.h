#pragma once

#include "core/base/job_context.h"
#include "core/base/result.h"
#include "core/jobs/job_info.h"

#include <QList>
#include <QObject>

#include <functional>
#include <memory>

namespace pentimento {

// Returns within 300 ms of its stop flag being raised, with Cancelled or with what it had.
using JobFunction = std::function<Result<void>(JobContext&)>;

// Runs long work off the caller's thread, a few jobs at once, the others waiting in order. A job stays on one thread
// from its first line to its last. What it captures must outlive the runner or be its own copy.
//
// Functions may be called from any thread. Signals come in the thread that made the runner, which needs an event loop;
// without one jobs() still tells all. Destruction raises every stop flag, drops the waiting jobs and joins the rest.
class JobRunner : public QObject {
    Q_OBJECT

public:
    static constexpr int MaxRunning = 4;

    explicit JobRunner(QObject* parent = nullptr);
    ~JobRunner() override;

    // The new job's id.
    qint64 start(const QString& title, JobFunction function);
    // A waiting job ends at once without having run. No effect on one that has ended.
    void stop(qint64 id);

    // In the order they were started, those that ended among them until clearEnded().
    QList<JobInfo> jobs() const;
    std::optional<JobInfo> job(qint64 id) const;
    void clearEnded();

Q_SIGNALS:
    // Something in jobs() changed; at most ten times a second.
    void changed();
    // Once for each job, with its last state. Not throttled.
    void ended(const pentimento::JobInfo& job);

private:
    void run(qint64 id, const JobFunction& function);
    void report(qint64 id, qint64 done, qint64 total, const QString& text);
    void finish(qint64 id, const Result<void>& result);
    void announceChange();
    void announceEnd(const JobInfo& job);

    struct State;
    const std::unique_ptr<State> m_state;
};

} // namespace pentimento
