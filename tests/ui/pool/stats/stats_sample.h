#pragma once

#include "core/library/pool/decisions.h"
#include "core/library/pool/rating_report.h"
#include "core/metrics/colour_slice.h"

namespace pentimento {

// A Pool as somebody has it after some evenings: 1,664 pictures of warm flowers, most of them refused, a few asked
// again, and the blue ones thin. The same each time.
inline RatingReport sampleReport(bool isFickle = false)
{
    using namespace Qt::StringLiterals;
    const QList<Hue> hues{Hue::Pink, Hue::Rose, Hue::Coral, Hue::Peach, Hue::Amber, Hue::Yellow, Hue::Peach, Hue::Pink,
        Hue::Violet, Hue::Rose, Hue::Coral, Hue::Green, Hue::NeutralLight, Hue::Pink, Hue::Teal};
    const QStringList subjects{u"hibiscus"_s, u"wall clock"_s, u"elephant"_s, u"bicycle"_s, u"hibiscus"_s,
        u"hibiscus, evening light, seen from below through wet leaves"_s};
    QList<PoolItem> items;
    QList<RatingEvent> events;
    const QDateTime start = QDateTime::fromString(u"2026-09-02T18:12:00Z"_s, Qt::ISODate);
    quint32 noise = 1;
    const auto next = [&noise](quint32 below) { return (noise = noise * 1664525U + 1013904223U) / 65536U % below; };
    QDateTime now = start;
    int sitting = 0;
    for (int n = 0; n < 1664; ++n) {
        PoolItem item;
        item.artworkId = 1000 + n;
        item.picture = QString::number(n, 16).rightJustified(64, u'0');
        item.hue = n % 97 == 0 ? QString() : hueWord(hues[int(next(quint32(hues.size())))]);
        item.subject = subjects[int(next(quint32(subjects.size())))];
        item.supplement = n % 8 == 7;
        if (n % 90 == 0) {
            ++sitting;
            now = start.addDays(4 * sitting).addSecs(next(3600));
        }
        if (n < 1600) {
            const quint32 taste = next(100);
            item.tier = taste < 8 ? Tier::Love : taste < 26 ? Tier::Okay : Tier::Nope;
            const qint64 took = 500 + next(2400) + (next(12) == 0 ? 3000 : 0) - 8 * sitting;
            now = now.addMSecs(took + 150);
            events.append({QString::number(events.size()), item.picture, {}, item.tier, now.addMSecs(-took), now,
                n % 60 == 59 ? u"grid"_s : u"loupe"_s, QString::number(sitting), {}});
            if (n % 14 == 13) {
                const quint32 again = next(100);
                const Tier second = again < (isFickle ? 45U : 86U) ? *item.tier : Tier(next(3));
                now = now.addMSecs(2100);
                events.append({QString::number(events.size()), item.picture, item.tier, second, now.addMSecs(-1900),
                    now, RepeatSource, QString::number(sitting), {}});
                item.tier = second;
            }
        }
        items.append(item);
    }
    return ratingReport(items, events, 7, QTimeZone(3600));
}

} // namespace pentimento
