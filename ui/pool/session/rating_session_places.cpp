// Where one is in a RatingSession, and how one gets on.
#include "ui/pool/session/rating_session.h"

namespace pentimento {

void RatingSession::setItems(QList<PoolItem> items)
{
    PoolContents contents(std::move(items));
    m_unwritten.applyTo(contents);
    m_broken.clear();
    rebuild(std::move(contents), m_filter);
    Q_EMIT countsChanged();
}

void RatingSession::applyFilter(const PoolFilter& filter)
{
    rebuild(m_contents, filter);
}

void RatingSession::rebuild(PoolContents contents, const PoolFilter& filter)
{
    const PoolContents oldContents = m_contents;
    const PoolOrder oldOrder = m_order;
    const int oldPlace = m_place;
    const QString oldPicture = current() ? current()->picture : QString();
    Q_EMIT aboutToReset();
    m_contents = std::move(contents);
    m_filter = filter;
    m_order.freeze(filteredRows(m_contents.items(), m_filter, m_colours), m_contents.count());
    m_touched.clear();
    m_repeatsShown = 0;
    m_place = survivingPlace(oldContents, oldOrder, oldPlace);
    Q_EMIT wasReset();
    if (current() && current()->picture == oldPicture)
        return;
    forgetPaint();
    Q_EMIT currentChanged();
}

// The picture that was looked at, else the next one after it that is still there, else the nearest before it.
int RatingSession::survivingPlace(const PoolContents& contents, const PoolOrder& order, int place) const
{
    const auto placeNow = [&](int oldPlace) {
        return m_order.frozenPlaceOf(m_contents.rowOf(contents.at(order.at(oldPlace).row).picture));
    };
    if (count() == 0)
        return -1;
    if (place < 0)
        return firstUnrated();
    for (int later = place; later < order.count(); ++later) {
        if (placeNow(later) >= 0)
            return placeNow(later);
    }
    for (int earlier = place - 1; earlier >= 0; --earlier) {
        if (placeNow(earlier) >= 0)
            return placeNow(earlier);
    }
    return 0;
}

int RatingSession::firstUnrated() const
{
    for (int place = 0; place < count(); ++place) {
        if (!itemAt(place).tier)
            return place;
    }
    return 0;
}

void RatingSession::addItem(const PoolItem& item)
{
    if (!m_contents.append(item))
        return;
    if (m_filter.matches(item, m_colours)) {
        Q_EMIT aboutToInsert(count(), count());
        m_order.append(m_contents.count() - 1);
        Q_EMIT inserted();
        if (m_place < 0) {
            m_place = 0;
            forgetPaint();
            Q_EMIT currentChanged();
        }
    }
    Q_EMIT countsChanged();
}

int RatingSession::placeOf(const QString& picture) const
{
    const int row = m_contents.rowOf(picture);
    return row < 0 ? -1 : m_order.placeOf(row);
}

void RatingSession::next()
{
    if (m_place >= 0 && m_place == count() - 1)
        return Q_EMIT atEnd();
    goTo(m_place + 1);
}

void RatingSession::previous()
{
    goTo(m_place - 1);
}

void RatingSession::home()
{
    goTo(0);
}

void RatingSession::end()
{
    goTo(count() - 1);
}

void RatingSession::goTo(int place)
{
    if (place >= 0 && place < count() && place != m_place)
        moveTo(place);
}

void RatingSession::skip()
{
    if (m_place >= 0)
        advance(Kept::Nothing);
}

// After a decision the picture decided about is kept for one more move: for a second look at it.
void RatingSession::advance(Kept kept)
{
    const int place = nextShowable();
    if (place < 0)
        return Q_EMIT atEnd();
    if (kept == Kept::Current)
        sendRepeatTo(place);
    moveTo(place, kept);
    m_cameByAdvance = true;
}

int RatingSession::nextShowable() const
{
    for (int place = m_place + 1; place < count(); ++place) {
        if (brokenReason(place).isEmpty())
            return place;
    }
    return -1;
}

void RatingSession::sendRepeatTo(int place)
{
    const QString after = current()->picture;
    const QString before = itemAt(place).picture;
    const auto picture = m_repeats.next(m_history.decided(), [&](const QString& candidate) {
        const int row = m_contents.rowOf(candidate);
        return row >= 0 && m_contents.at(row).tier && !m_broken.contains(candidate) && candidate != after
            && candidate != before;
    });
    if (picture)
        insertEntry(place, {m_contents.rowOf(*picture), true});
}

void RatingSession::moveTo(int place, Kept kept)
{
    m_place = letGo(place, kept);
    forgetPaint();
    Q_EMIT currentChanged();
}

void RatingSession::forgetPaint()
{
    m_paintedAt = {};
    m_isRevealed = false;
    m_cameByAdvance = false;
}

// Takes out what has no business in the order any more, `target` apart; returns where that is then.
int RatingSession::letGo(int target, Kept kept)
{
    QList<int> places = leavingPlaces();
    places.removeAll(target);
    if (kept == Kept::Current)
        places.removeAll(m_place);
    for (qsizetype last = places.size() - 1; last >= 0;) {
        qsizetype first = last;
        while (first > 0 && places[first - 1] == places[first] - 1)
            --first;
        if (places[last] < target)
            target -= int(last - first + 1);
        removeEntries(places[first], places[last]);
        last = first - 1;
    }
    return target;
}

// Of rated pictures that no longer match, and of repeats; ascending.
QList<int> RatingSession::leavingPlaces()
{
    PoolMatcher matcher(m_filter, m_colours);
    m_touched.removeIf([&](int row) { return matcher.matches(m_contents.at(row)); });
    QList<int> places;
    if (m_touched.isEmpty() && m_repeatsShown == 0)
        return places;
    QSet<int> shown;
    for (int place = 0; place < count(); ++place) {
        const PoolEntry& entry = m_order.at(place);
        const bool isTouched = m_touched.contains(entry.row);
        if (isTouched && !entry.isRepeat)
            shown.insert(entry.row);
        if (isTouched || entry.isRepeat)
            places.append(place);
    }
    m_touched = shown;
    return places;
}

void RatingSession::insertEntry(int place, const PoolEntry& entry)
{
    Q_EMIT aboutToInsert(place, place);
    m_order.insert(place, entry);
    m_repeatsShown += entry.isRepeat ? 1 : 0;
    m_place += place <= m_place ? 1 : 0;
    Q_EMIT inserted();
}

void RatingSession::removeEntries(int first, int last)
{
    Q_EMIT aboutToRemove(first, last);
    for (int place = first; place <= last; ++place) {
        if (m_order.at(place).isRepeat)
            --m_repeatsShown;
        else
            m_touched.remove(m_order.at(place).row);
    }
    m_order.remove(first, last);
    if (m_place > last)
        m_place -= last - first + 1;
    else if (m_place >= first)
        m_place = qMin(first, count() - 1);
    Q_EMIT removed();
}

// Pictures that left because of what was just taken back are where they were.
void RatingSession::bringBack(const QList<TierChange>& changes)
{
    QSet<int> rows;
    for (const TierChange& change : changes)
        rows.insert(m_contents.rowOf(change.picture));
    PoolMatcher matcher(m_filter, m_colours);
    for (const int row : m_order.missing(rows)) {
        const int place = m_order.placeForReturn(row);
        if (place >= 0 && matcher.matches(m_contents.at(row)))
            insertEntry(place, {row});
    }
}

void RatingSession::showAgain(const RatingStep& step)
{
    const int row = m_contents.rowOf(step.shown);
    if (row < 0)
        return;
    if (step.isRepeat)
        return showRepeatAgain(row);
    int place = m_order.placeOf(row);
    if (place < 0) {
        const int own = m_order.placeForReturn(row);
        place = own < 0 ? qMax(m_place, 0) : own;
        insertEntry(place, {row});
        m_touched.insert(row);
    }
    goTo(place);
}

// Where one is, not where the picture was first: what lies between has been decided already.
void RatingSession::showRepeatAgain(int row)
{
    for (const int place : m_order.placesOf({row})) {
        if (!m_order.at(place).isRepeat)
            continue;
        m_order.answer(place, false);
        Q_EMIT itemsChanged({place});
        return goTo(place);
    }
    const int place = qMax(m_place, 0);
    insertEntry(place, {row, true});
    goTo(place);
}

void RatingSession::pictureFailed(const QString& picture, const QString& reason)
{
    const int row = m_contents.rowOf(picture);
    if (row < 0)
        return;
    m_broken.insert(picture, reason);
    changed({row});
    if (current() && current()->picture == picture && m_cameByAdvance)
        advance(Kept::Nothing);
}

void RatingSession::pictureRecovered(const QString& picture)
{
    if (m_broken.remove(picture) > 0)
        changed({m_contents.rowOf(picture)});
}

} // namespace pentimento
