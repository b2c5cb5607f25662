#pragma once

#include "core/library/draft_store.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QThreadPool>
#include <QTimer>

#include <functional>

namespace pentimento {

// Writes unsaved text to the disk at most IntervalMs after it changed, on a thread of its own, so that nothing typed is
// lost for longer than that. GUI thread.
class DraftKeeper : public QObject {
    Q_OBJECT
public:
    static constexpr int IntervalMs = 1000;

    explicit DraftKeeper(DraftStore store, QObject* parent = nullptr);
    ~DraftKeeper() override; // writes what is due; whoever gives sources is still there, or has called writeDue()

    // `current` is asked for the draft when it is time to write; empty when the text is as it was
    // saved, and then what was written of it before goes.
    using Source = std::function<std::optional<Draft>()>;
    void changed(const QString& key, const Source& current);
    void writeDue(); // now; no source is asked again after that
    // Saved or given up: its file goes.
    void forget(const QString& key);

    // What a crash left behind, as found at construction, newest first.
    QList<Draft> leftovers() const;
    const QStringList& unreadable() const { return m_unreadable; } // files it left that are damaged; they stay
    // Restored, and by now texts of their own; or refused. Their files go once what is due has been written; when that
    // fails, what was restored stays for the next start.
    void forgetLeftovers(bool restored);

Q_SIGNALS:
    void failed(const pentimento::Error& error); // once until a write succeeds again

private:
    DraftStore m_store; // used by m_writer's one thread
    QList<DraftStore::Leftover> m_leftovers;
    QStringList m_unreadable;
    QSet<QString> m_unwritten; // keys whose text is not on the disk; of m_writer's thread
    QThreadPool m_writer;
    QTimer m_timer;
    QHash<QString, Source> m_due;
    bool m_reported = false;
};

} // namespace pentimento
