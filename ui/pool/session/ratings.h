#pragma once

#include "core/library/pool/rating_queue.h"

#include <QObject>

#include <memory>

namespace pentimento {

// The decisions of this window: taken at once, written in the background (RatingQueue), said here when they are on the
// disk. GUI thread.
class Ratings : public QObject {
    Q_OBJECT
public:
    // `library` may be null or open ReadOnly: nothing can be decided then. It must outlive this.
    explicit Ratings(Library* library, QObject* parent = nullptr);
    ~Ratings() override;

    bool canDecide() const { return m_queue != nullptr; }
    // All or none; returns the ids of the decisions. Nothing happens when canDecide() is false.
    QStringList rate(const QList<RatingDecision>& decisions);
    QString choose(const ChoiceEvent& choice);
    RatingQueue::State state() const { return m_queue ? m_queue->state() : RatingQueue::State(); }

Q_SIGNALS:
    // These decisions are on the disk. The events are fewer than the ids where a decision changed nothing.
    void decided(const QStringList& ids, const QList<pentimento::DecisionEvent>& events);
    // These were refused for good.
    void refused(const QStringList& ids, const pentimento::Error& error);
    // How many are in memory only, and why.
    void stateChanged(const pentimento::RatingQueue::State& state);

private:
    void take(const RatingQueue::Try& tried);

    std::unique_ptr<RatingQueue> m_queue;
};

} // namespace pentimento
