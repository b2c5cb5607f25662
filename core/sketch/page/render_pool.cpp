#include "core/sketch/page/render_pool.h"

#include "core/process/confinement.h"
#include "core/sketch/page/render_worker.h"
#include "core/sketch/page/shader_cache.h"

#include <QFileInfo>

#include <chrono>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>
#include <vector>

using namespace Qt::StringLiterals;

namespace pentimento {

namespace {

RenderResult failure(RenderError::Kind kind, const QString& message)
{
    RenderResult result;
    result.error = RenderError{kind, message};
    return result;
}

} // namespace

struct RenderPool::State {
    // A request on its way: it lies on the stack of the thread that waits for it.
    struct Job {
        const RenderRequest& request;
        const StopFlag& stop;
        RenderResult result;
        bool taken = false;
        bool done = false;
    };

    RenderPoolSettings settings;
    std::timed_mutex shadersMutex;
    std::optional<QString> shaders; // guarded by it

    // Guarded by `mutex`.
    std::mutex mutex;
    std::condition_variable changed;
    std::deque<Job*> queue;
    std::vector<std::unique_ptr<Slot>> slots;
    int idle = 0;
    bool closing = false;
};

// A place for one worker, and the thread its process lives and dies with (PR_SET_PDEATHSIG).
class RenderPool::Slot {
public:
    explicit Slot(State& state) : m_state(state), m_thread([this] { run(); }) { }
    void join() { m_thread.join(); }

private:
    void run();
    RenderResult renderOn(const RenderRequest& request, const StopFlag& stop);
    Result<void> readyWorker(MemoryClass memoryClass, const StopFlag& stop);
    Result<QString> readyShaders(const StopFlag& stop);

    State& m_state;
    std::unique_ptr<RenderWorker> m_worker; // of this thread only
    std::thread m_thread;
};

void RenderPool::Slot::run()
{
    std::unique_lock lock(m_state.mutex);
    while (true) {
        ++m_state.idle;
        m_state.changed.wait(lock, [this] { return m_state.closing || !m_state.queue.empty(); });
        --m_state.idle;
        if (m_state.closing)
            break;
        State::Job* job = m_state.queue.front();
        m_state.queue.pop_front();
        job->taken = true;
        lock.unlock();
        RenderResult result = renderOn(job->request, job->stop);
        lock.lock();
        job->result = std::move(result);
        job->done = true;
        m_state.changed.notify_all();
    }
    lock.unlock();
    m_worker.reset();
}

RenderResult RenderPool::Slot::renderOn(const RenderRequest& request, const StopFlag& stop)
{
    RenderWorker::Outcome outcome;
    MemoryClass memoryClass = memoryClassOf(request);
    // A worker that dies may have been killed from outside. That is tried again as often as anyone may do it; only a
    // sketch whose worker dies of itself twice is to blame.
    for (int deaths = 0, tries = 0; deaths < 2 && tries < 20; ++tries) {
        if (stop.raised())
            return failure(RenderError::Kind::Cancelled, u"stopped"_s);
        if (const auto ready = readyWorker(memoryClass, stop); !ready) {
            const bool stopped = ready.error().kind == Error::Kind::Cancelled;
            return failure(
                stopped ? RenderError::Kind::Cancelled : RenderError::Kind::Environment, ready.error().detail);
        }
        outcome = m_worker->render(request, stop);
        const bool died = outcome.death != RenderWorker::Death::None;
        if (!outcome.usable || died)
            m_worker.reset();
        if (!died && !outcome.needsLarge)
            break;
        deaths += outcome.death == RenderWorker::Death::Unexplained;
        memoryClass = outcome.needsLarge ? MemoryClass::Large : memoryClass;
    }
    return std::move(outcome.result);
}

Result<void> RenderPool::Slot::readyWorker(MemoryClass memoryClass, const StopFlag& stop)
{
    const bool worn = m_worker && (m_worker->rendered() >= m_state.settings.rendersPerWorker || m_worker->isTooLarge());
    if (m_worker && !worn && m_worker->memoryClass() == memoryClass)
        return {};
    m_worker.reset();
    PM_TRY(shaders, readyShaders(stop));
    PM_TRY(worker, RenderWorker::start(m_state.settings, memoryClass, {shaders}));
    m_worker = std::move(worker);
    return {};
}

// Prepared once, by whichever slot comes first; the others wait for it, but not beyond a stop.
Result<QString> RenderPool::Slot::readyShaders(const StopFlag& stop)
{
    std::unique_lock lock(m_state.shadersMutex, std::defer_lock);
    while (!lock.try_lock_for(std::chrono::milliseconds(50))) {
        if (stop.raised())
            return Unexpected(Error::Kind::Cancelled, u"stopped"_s);
    }
    if (m_state.shaders)
        return *m_state.shaders;
    const QString folder = preparedShaders(m_state.settings, stop);
    if (stop.raised())
        return Unexpected(Error::Kind::Cancelled, u"stopped"_s);
    m_state.shaders = folder;
    return folder;
}

Result<std::unique_ptr<RenderPool>> RenderPool::create(const RenderPoolSettings& settings)
{
    auto state = std::make_unique<State>();
    state->settings = settings;
    if (settings.program.isEmpty())
        state->settings.program = siblingProgram(u"pentimento-render"_s);
    if (!QFileInfo(state->settings.program).isExecutable())
        return Unexpected(Error::Kind::Environment, u"pentimento-render is missing beside this program"_s);
    if (settings.workers <= 0)
        state->settings.workers = qMax(1, static_cast<int>(std::thread::hardware_concurrency()));
    const Walls walls = settings.withoutIsolation ? Walls{} : probeWalls();
    if (!settings.withoutIsolation && !walls.stand())
        return Unexpected(Error::Kind::Environment, walls.missing);
    return std::unique_ptr<RenderPool>(new RenderPool(std::move(state)));
}

RenderPool::RenderPool(std::unique_ptr<State> state) : m_state(std::move(state)) { }

RenderPool::~RenderPool()
{
    {
        const std::lock_guard lock(m_state->mutex);
        Q_ASSERT(m_state->queue.empty()); // whoever waits for a render keeps the pool alive
        m_state->closing = true;
    }
    m_state->changed.notify_all();
    for (const auto& slot : m_state->slots)
        slot->join();
}

RenderResult RenderPool::render(const RenderRequest& request, const StopFlag& stop)
{
    Q_ASSERT(request.sketch.medium != Medium::Python);
    State& state = *m_state;
    State::Job job{request, stop, {}};
    std::unique_lock lock(state.mutex);
    state.queue.push_back(&job);
    const bool shortOfSlots = static_cast<int>(state.queue.size()) > state.idle;
    if (shortOfSlots && static_cast<int>(state.slots.size()) < state.settings.workers)
        state.slots.push_back(std::make_unique<Slot>(state));
    state.changed.notify_all();
    while (!job.done) {
        state.changed.wait_for(lock, std::chrono::milliseconds(50));
        if (!job.taken && stop.raised()) {
            std::erase(state.queue, &job);
            return failure(RenderError::Kind::Cancelled, u"stopped"_s);
        }
    }
    return std::move(job.result);
}

} // namespace pentimento
