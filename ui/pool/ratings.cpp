#include "ui/pool/ratings.h"

#include <QUuid>

namespace pentimento {

Ratings::Ratings(Library* library, QObject* parent) : QObject(parent)
{
    if (!library || library->access() != Library::Access::ReadWrite)
        return;
    m_queue = std::make_unique<RatingQueue>(
        *library, QUuid::createUuid().toString(QUuid::WithoutBraces), [this](const RatingQueue::Try& tried) {
            QMetaObject::invokeMethod(
                this, [this, tried] { take(tried); }, Qt::QueuedConnection);
        });
}

Ratings::~Ratings()
{
    m_queue.reset(); // its thread posts to this
}

QStringList Ratings::rate(const QList<RatingDecision>& decisions)
{
    return m_queue ? m_queue->post(decisions) : QStringList();
}

QString Ratings::choose(const ChoiceEvent& choice)
{
    return m_queue ? m_queue->post(choice) : QString();
}

void Ratings::take(const RatingQueue::Try& tried)
{
    m_state = tried.state;
    if (!tried.ids.isEmpty())
        Q_EMIT decided(tried.ids, tried.written);
    Q_EMIT stateChanged(m_state);
}

} // namespace pentimento
