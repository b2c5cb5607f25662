#pragma once

#include "ui/pool/pictures/picture_reader.h"

#include <QHash>
#include <QStringList>

namespace pentimento {

// Pictures in memory by their SHA-256, up to so many bytes. What was needed longest ago makes room first, and of what
// is needed now the least needed. A value; not thread-safe.
class PictureShelf {
public:
    explicit PictureShelf(qint64 maxBytes) : m_maxBytes(maxBytes) { }

    // What is needed from now on, the most needed first, whether or not it is there yet.
    void need(const QStringList& pictures);
    // `within` is the size it was fitted into. False when there was no room: all there is is needed more.
    bool put(const QString& picture, const ReadyPicture& shown, QSize within);
    void remove(const QString& picture);

    // Null when it is not there; it may be one that was fitted into another size.
    QImage image(const QString& picture) const;
    const ReadyPicture* find(const QString& picture) const;
    bool has(const QString& picture, QSize within) const; // as it would be made for this size
    qint64 bytes() const { return m_bytes; }
    qsizetype count() const { return m_kept.size(); }

private:
    struct Kept {
        ReadyPicture shown;
        QSize within;
        quint64 neededAt = 0; // the larger the later
    };
    QString leastNeeded() const;

    qint64 m_maxBytes;
    qint64 m_bytes = 0;
    quint64 m_clock = 0;
    QHash<QString, Kept> m_kept;
    QHash<QString, quint64> m_needed; // now, and when
};

} // namespace pentimento
