#pragma once

#include "ui/pool/session/rating_session.h"

#include <QTest>

namespace pentimento {

inline QString pictureOf(int n)
{
    return QString::number(n).rightJustified(64, u'0');
}

inline PoolItem poolItem(int n, MaybeTier tier = {})
{
    PoolItem item;
    item.artworkId = n;
    item.picture = pictureOf(n);
    item.tier = tier;
    item.title = QStringLiteral("title %1").arg(n);
    item.createdAt = QDateTime::fromMSecsSinceEpoch(1'780'000'000'000 + n).toUTC();
    return item;
}

inline QList<PoolItem> poolItems(int count)
{
    QList<PoolItem> items;
    for (int n = 0; n < count; ++n)
        items.append(poolItem(n));
    return items;
}

inline RatingSettings withoutRepeats()
{
    RatingSettings settings;
    settings.repeatShare = 0;
    return settings;
}

// A session with pictures 0, 1, 2 …, a clock that goes by hand, and what it decided.
struct SessionRig {
    explicit SessionRig(int count, const RatingSettings& settings = withoutRepeats())
        : session(settings,
            {[this](const QList<RatingDecision>& decisions) { posts.append(decisions); }, [this] { return now; }})
    {
        session.setItems(poolItems(count));
    }

    int current() const { return session.current() ? int(session.current()->artworkId) : -1; }
    QList<int> order() const
    {
        QList<int> order;
        for (int place = 0; place < session.count(); ++place)
            order.append(int(session.itemAt(place).artworkId));
        return order;
    }
    MaybeTier tier(int n) const { return session.contents().at(session.contents().rowOf(pictureOf(n))).tier; }
    void pass(qint64 ms) { now = now.addMSecs(ms); }
    // The picture comes onto the screen and is looked at for a second.
    void look()
    {
        if (session.current())
            session.painted(session.current()->picture);
        pass(1000);
    }
    void press(PoolCommand command)
    {
        look();
        session.perform(command);
    }
    void press(std::initializer_list<PoolCommand> commands)
    {
        for (const PoolCommand command : commands)
            press(command);
    }
    const RatingDecision& lastDecision() const { return posts.last().last(); }

    QDateTime now = QDateTime::fromMSecsSinceEpoch(1'790'000'000'000).toUTC();
    QList<QList<RatingDecision>> posts;
    RatingSession session;
};

inline PoolFilter filterOf(const QList<MaybeTier>& tiers, PoolSort sort = PoolSort::Oldest)
{
    PoolFilter filter;
    filter.tiers = tiers;
    filter.sort = sort;
    return filter;
}

inline const QList<MaybeTier> OnlyUnrated{MaybeTier()};

} // namespace pentimento
