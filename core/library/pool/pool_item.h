#pragma once

#include "core/library/library.h"
#include "core/library/pool/decision_events.h"

#include <QList>

namespace pentimento {

// One picture of the Pool, with the first artwork that has it. Small, and its texts shared: a hundred thousand of them
// are kept in memory.
struct PoolItem {
    qint64 artworkId = 0;
    QString picture; // SHA-256
    MaybeTier tier;
    QString hue; // hueWord(); empty until it is measured
    QString title;
    QString subject;
    Artwork::Author author = Artwork::Author::Import;
    QString authorName;
    QString prompt;
    QString source;
    Artwork::Origin origin = Artwork::Origin::Import;
    std::optional<qint64> parentId;
    QDateTime createdAt;
    QSize size;
    bool hasCode = false;
    bool supplement = false;
    bool isUnsure = false;

    bool operator==(const PoolItem&) const = default;
};

// Every picture to be rated, oldest artwork first; equal pictures are one. What was only drawn by hand in the Studio is
// in it once it was rated or wanted; hidden ones are not.
Result<QList<PoolItem>> poolItems(const Library& library);
// One of them; empty when it is not in the Pool.
Result<std::optional<PoolItem>> poolItemOf(const Library& library, const QString& picture);

// What was drawn by hand in the Studio is in the Pool from now on. No effect on what is in it anyway.
Result<void> wantInPool(Library& library, const QString& picture);

// A file an import could not read.
struct BrokenFile {
    QString path;
    QString reason;
    QDateTime metAt;

    bool operator==(const BrokenFile&) const = default;
};
Result<QList<BrokenFile>> brokenFiles(const Library& library); // without hidden ones, by path
Result<void> addBroken(Library& library, const QString& path, const QString& reason); // or what is wrong with it now
Result<void> forgetBroken(Library& library, const QString& path); // it could be read after all
Result<void> hideBroken(Library& library, const QString& path); // nobody wants to hear of it again

// The pictures others are judged against: love, okay, and supplements that were not refused.
bool isReference(const PoolItem& item);
// The SHA-256 of who is in it and why (each "picture tier\n" in order of pictures; "-" for a supplement without a
// tier): every reward that was computed against the pool says against which.
QString poolRevision(const QList<PoolItem>& items);

} // namespace pentimento
