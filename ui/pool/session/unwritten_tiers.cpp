#include "ui/pool/session/unwritten_tiers.h"

namespace pentimento {

void UnwrittenTiers::add(const QString& eventId, const QString& picture, MaybeTier tier)
{
    m_events.insert(eventId, picture);
    Standing& standing = m_pictures[picture];
    standing.tier = tier;
    ++standing.decisions;
}

bool UnwrittenTiers::settle(const QString& eventId)
{
    const QString picture = m_events.take(eventId);
    if (picture.isEmpty())
        return false;
    if (--m_pictures[picture].decisions == 0)
        m_pictures.remove(picture);
    return true;
}

void UnwrittenTiers::applyTo(PoolContents& contents) const
{
    for (auto standing = m_pictures.begin(); standing != m_pictures.end(); ++standing) {
        if (const int row = contents.rowOf(standing.key()); row >= 0)
            contents.setTier(row, standing->tier);
    }
}

} // namespace pentimento
