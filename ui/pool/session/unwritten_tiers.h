#pragma once

#include "ui/pool/pool_contents.h"

namespace pentimento {

// What was decided and is not on the disk yet: it holds, whatever the library says meanwhile.
class UnwrittenTiers {
public:
    void add(const QString& eventId, const QString& picture, MaybeTier tier);
    bool settle(const QString& eventId); // it is written; false when it was none of these
    bool contains(const QString& picture) const { return m_pictures.contains(picture); }
    void applyTo(PoolContents& contents) const;

private:
    struct Standing {
        MaybeTier tier;
        int decisions = 0;
    };
    QHash<QString, QString> m_events; // id → picture
    QHash<QString, Standing> m_pictures;
};

} // namespace pentimento
