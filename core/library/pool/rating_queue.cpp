#include "core/library/pool/rating_queue.h"

#include <chrono>

namespace pentimento {

namespace {

// Known before the first try, so that a second one makes no second decision.
void giveId(QString& id)
{
    if (id.isEmpty())
        id = newEventId();
}

QStringList idsOf(const QList<RatingDecision>& decisions)
{
    QStringList ids;
    for (const RatingDecision& decision : decisions)
        ids.append(decision.id);
    return ids;
}

QStringList idsOf(const ChoiceEvent& choice)
{
    return {choice.id};
}

} // namespace

RatingQueue::RatingQueue(Library& library, QString session, Listener listener)
    : m_library(library)
    , m_session(std::move(session))
    , m_listener(std::move(listener))
    , m_thread([this](const std::stop_token& stop) { run(stop); })
{
}

RatingQueue::~RatingQueue()
{
    m_thread.request_stop();
    m_thread.join();
}

QStringList RatingQueue::post(QList<RatingDecision> decisions)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    for (RatingDecision& decision : decisions) {
        giveId(decision.id);
        if (!decision.decidedAt.isValid())
            decision.decidedAt = now;
    }
    QStringList ids = idsOf(decisions);
    if (!ids.isEmpty())
        add(std::move(decisions));
    return ids;
}

QString RatingQueue::post(ChoiceEvent choice)
{
    giveId(choice.id);
    if (!choice.decidedAt.isValid())
        choice.decidedAt = QDateTime::currentDateTimeUtc();
    choice.session = m_session;
    QString id = choice.id;
    add(std::move(choice));
    return id;
}

void RatingQueue::add(Entry entry)
{
    const std::lock_guard lock(m_mutex);
    m_state.unsaved += std::visit([](const auto& kind) { return idsOf(kind).size(); }, entry);
    m_entries.push_back(std::move(entry));
    m_changed.notify_all();
}

RatingQueue::State RatingQueue::state() const
{
    const std::lock_guard lock(m_mutex);
    return m_state;
}

void RatingQueue::run(const std::stop_token& stop)
{
    size_t seen = 0; // how many were waiting when the last try failed: a new one is a reason to try again
    while (true) {
        std::unique_lock lock(m_mutex);
        if (m_entries.empty()) {
            if (!m_changed.wait(lock, stop, [this] { return !m_entries.empty(); }))
                return;
        } else if (seen > 0) {
            m_changed.wait_for(lock, stop, std::chrono::milliseconds(RetryMs), [&] { return m_entries.size() > seen; });
        }
        const size_t waiting = m_entries.size();
        lock.unlock();
        const bool written = writeFirst();
        seen = written ? 0 : waiting;
        if (!written && stop.stop_requested())
            return;
    }
}

// Whether the next one may be tried at once.
bool RatingQueue::writeFirst()
{
    std::unique_lock lock(m_mutex);
    const Entry entry = m_entries.front(); // it stays the first: only this thread takes from the front
    lock.unlock();
    const auto written = write(entry);
    const bool isDone = written || written.error().kind == Error::Kind::InvalidInput;
    Try tried;
    if (isDone)
        tried.ids = std::visit([](const auto& kind) { return idsOf(kind); }, entry);
    if (written)
        tried.written = *written;
    lock.lock();
    if (isDone)
        m_entries.pop_front();
    m_state.unsaved -= tried.ids.size();
    m_state.error = written ? std::nullopt : std::optional(written.error());
    tried.state = m_state;
    lock.unlock();
    if (m_listener)
        m_listener(tried);
    return isDone;
}

Result<QList<DecisionEvent>> RatingQueue::write(const Entry& entry)
{
    QList<DecisionEvent> events;
    if (const auto* decisions = std::get_if<QList<RatingDecision>>(&entry)) {
        PM_TRY(written, rate(m_library, *decisions, m_session));
        for (const RatingEvent& event : written)
            events.append(event);
        return events;
    }
    PM_TRY(written, choose(m_library, std::get<ChoiceEvent>(entry)));
    events.append(written);
    return events;
}

} // namespace pentimento
