#include "ui/studio/draft_keeper.h"

namespace pentimento {

DraftKeeper::DraftKeeper(DraftStore store, QObject* parent) : QObject(parent), m_store(std::move(store))
{
    DraftStore::Leftovers found = m_store.takeLeftovers();
    m_leftovers = std::move(found.drafts);
    m_unreadable = std::move(found.unreadable);
    m_writer.setMaxThreadCount(1);
    m_timer.setSingleShot(true);
    m_timer.setInterval(IntervalMs);
    connect(&m_timer, &QTimer::timeout, this, &DraftKeeper::writeDue);
}

DraftKeeper::~DraftKeeper()
{
    writeDue();
    m_writer.waitForDone();
}

void DraftKeeper::changed(const QString& key, const Source& current)
{
    m_due.insert(key, current);
    if (!m_timer.isActive()) // not started anew: someone who never rests is kept safe too
        m_timer.start();
}

void DraftKeeper::forget(const QString& key)
{
    m_due.remove(key);
    m_writer.start([this, key] {
        m_unwritten.remove(key);
        static_cast<void>(m_store.remove(key));
    });
}

QList<Draft> DraftKeeper::leftovers() const
{
    QList<Draft> drafts;
    for (const DraftStore::Leftover& leftover : m_leftovers)
        drafts.append(leftover.draft);
    return drafts;
}

void DraftKeeper::forgetLeftovers(bool restored)
{
    writeDue();
    m_writer.start([this, restored, leftovers = std::exchange(m_leftovers, {})] {
        if (restored && !m_unwritten.isEmpty())
            return;
        for (const DraftStore::Leftover& leftover : leftovers)
            static_cast<void>(m_store.discard(leftover)); // offered again at the next start: better than lost
    });
}

void DraftKeeper::writeDue()
{
    const auto due = std::exchange(m_due, {});
    for (const auto& [key, source] : due.asKeyValueRange()) {
        const auto draft = source();
        if (!draft) {
            forget(key);
            continue;
        }
        m_writer.start([this, draft = *draft] {
            const auto written = m_store.write(draft);
            if (written)
                m_unwritten.remove(draft.key);
            else
                m_unwritten.insert(draft.key);
            QMetaObject::invokeMethod(this, [this, written] {
                if (written)
                    m_reported = false;
                else if (!std::exchange(m_reported, true))
                    Q_EMIT failed(written.error());
            });
        });
    }
}

} // namespace pentimento
