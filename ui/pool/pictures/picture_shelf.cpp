#include "ui/pool/pictures/picture_shelf.h"

#include <algorithm>

namespace pentimento {

void PictureShelf::need(const QStringList& pictures)
{
    m_needed.clear();
    m_needed.reserve(pictures.size());
    m_clock += static_cast<quint64>(pictures.size());
    quint64 neededAt = m_clock;
    for (const QString& picture : pictures) {
        m_needed.insert(picture, neededAt);
        if (const auto kept = m_kept.find(picture); kept != m_kept.end())
            kept->neededAt = neededAt;
        --neededAt;
    }
}

bool PictureShelf::put(const QString& picture, const ReadyPicture& shown, QSize within)
{
    const auto before = m_kept.constFind(picture);
    const quint64 neededAt = m_needed.value(picture, before == m_kept.constEnd() ? 0 : before->neededAt);
    remove(picture);
    m_kept.insert(picture, {shown, within, neededAt});
    m_bytes += shown.image.sizeInBytes();
    while (m_bytes > m_maxBytes && !m_kept.isEmpty())
        remove(leastNeeded());
    return m_kept.contains(picture);
}

void PictureShelf::remove(const QString& picture)
{
    const auto kept = m_kept.constFind(picture);
    if (kept == m_kept.constEnd())
        return;
    m_bytes -= kept->shown.image.sizeInBytes();
    m_kept.erase(kept);
}

QString PictureShelf::leastNeeded() const
{
    const auto least = std::min_element(m_kept.constBegin(), m_kept.constEnd(),
        [](const Kept& one, const Kept& other) { return one.neededAt < other.neededAt; });
    return least.key();
}

const ReadyPicture* PictureShelf::find(const QString& picture) const
{
    const auto kept = m_kept.constFind(picture);
    return kept == m_kept.constEnd() ? nullptr : &kept->shown;
}

QImage PictureShelf::image(const QString& picture) const
{
    const ReadyPicture* shown = find(picture);
    return shown ? shown->image : QImage();
}

bool PictureShelf::has(const QString& picture, QSize within) const
{
    const auto kept = m_kept.constFind(picture);
    if (kept == m_kept.constEnd())
        return false;
    const bool sameSize = sizeToFit(kept->shown.fullSize, within) == kept->shown.image.size();
    return kept->within == within || sameSize;
}

} // namespace pentimento
