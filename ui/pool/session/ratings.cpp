#include "ui/pool/session/ratings.h"

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
    QStringList ids = m_queue ? m_queue->post(decisions) : QStringList();
    if (!ids.isEmpty())
        Q_EMIT stateChanged(state());
    return ids;
}

QString Ratings::choose(const ChoiceEvent& choice)
{
    QString id = m_queue ? m_queue->post(choice) : QString();
    if (!id.isEmpty())
        Q_EMIT stateChanged(state());
    return id;
}

void Ratings::take(const RatingQueue::Try& tried)
{
    if (!tried.ids.isEmpty() && tried.state.error)
        Q_EMIT refused(tried.ids, *tried.state.error);
    else if (!tried.ids.isEmpty())
        Q_EMIT decided(tried.ids, tried.written);
    Q_EMIT stateChanged(tried.state);
}

} // namespace pentimento
