#pragma once

#include "core/sketch/sketch.h"

#include <QDateTime>
#include <QList>
#include <QStringList>

#include <memory>
#include <vector>

namespace pentimento {

// Text a person has typed and not saved.
struct Draft {
    QString key; // the caller's name for the document: 1 … 64 of a-z A-Z 0-9 - _
    QString text;
    qint64 cursor = 0; // in UTF-16 units from the start
    QString path; // the file it belongs to; empty for none
    Medium medium = Medium::P5Brush2;
    QDateTime savedAt; // UTC, to the millisecond; set by write()

    bool operator==(const Draft&) const = default;
};

// Keeps unsaved text through a crash. Each store has a folder of its own under `folder`, locked while it lives, so two
// windows never take each other's drafts for leftovers; a draft is one file in it, replaced whole or not at all.
// Used by one thread at a time. Destruction lets go of the lock and leaves the drafts.
class DraftStore {
public:
    static constexpr qint64 MaxDraftBytes = qint64(16) << 20;

    // `folder` is made when it is missing: draftFolder() outside tests.
    static Result<DraftStore> open(const QString& folder);
    DraftStore(DraftStore&& other) noexcept;
    ~DraftStore();

    Result<void> write(Draft draft);
    // The document was saved or given up. Nothing to do is no error.
    Result<void> remove(const QString& key);

    // What earlier programs left, newest first; from now on nobody else is offered it.
    struct Leftover {
        Draft draft; // keys may repeat among several
        QString file;
    };
    struct Leftovers {
        QList<Leftover> drafts;
        QStringList unreadable; // paths of files that are cut, changed or not ours; they are left alone
    };
    Leftovers takeLeftovers();
    // A leftover was restored (and written under this store) or refused: removes its file.
    Result<void> discard(const Leftover& leftover);

private:
    class Session;
    explicit DraftStore(std::unique_ptr<Session> own);
    QString fileOf(const QString& key) const;

    std::vector<std::unique_ptr<Session>> m_sessions; // our own, then those whose leftovers were taken
};

QString draftFolder(); // stateFolder()/drafts

} // namespace pentimento
