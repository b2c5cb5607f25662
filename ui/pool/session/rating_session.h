#pragma once

#include "ui/pool/filter/pool_filter.h"
#include "ui/pool/pool_command.h"
#include "ui/pool/pool_contents.h"
#include "ui/pool/session/pool_order.h"
#include "ui/pool/session/rating_history.h"
#include "ui/pool/session/rating_pace.h"
#include "ui/pool/session/rating_world.h"
#include "ui/pool/session/silent_repeats.h"
#include "ui/pool/session/unwritten_tiers.h"

#include <QObject>

namespace pentimento {

// A person rating the pictures of the Pool: which one is looked at, in which order, what was decided and what can be
// taken back (ux.md B2, whose ten rules hold here). It draws nothing and reads no disk; whoever shows it says what was
// pressed and painted. A place counts in the order of the filter, from 0. GUI thread.
class RatingSession : public QObject {
    Q_OBJECT
public:
    static constexpr qint64 TooSoonMs = 120; // a press so soon after a picture appeared was meant for the one before

    enum class Refusal { NoPicture, NotPainted, TooSoon, Broken, ReadOnly, NothingToUndo };
    Q_ENUM(Refusal)
    enum class Afterwards { Advance, Stay };

    RatingSession(const RatingSettings& settings, RatingWorld world, QObject* parent = nullptr);

    // The pictures from now on; the one looked at stays if it is among them. What was decided here and is not on the
    // disk yet holds, whatever the items say.
    void setItems(QList<PoolItem> items);
    // What was decided before this session, oldest first: it can be undone, and comes again as repeats.
    void setHistory(const QList<RatingEvent>& events) { m_history = RatingHistory::fromEvents(events); }
    void addItem(const PoolItem& item); // at the end of the order, if it matches
    void setColours(const PictureColours& colours) { m_colours = colours; } // for the next filter
    void applyFilter(const PoolFilter& filter);
    void setBlind(bool isBlind);
    void setAdvances(bool advances) { m_settings.advances = advances; }

    void perform(PoolCommand command, bool isAutoRepeat = false);
    void rate(Tier tier, Afterwards afterwards = Afterwards::Advance);
    void clear();
    void skip();
    void undo();
    void flagUnsure(); // or no longer
    void reveal(); // the labels of this picture, until the next one
    void next();
    void previous();
    void home();
    void end();
    void goTo(int place);
    // One step, whatever the number; returns how many were changed.
    int rateSelection(const QStringList& pictures, MaybeTier tier);

    void painted(const QString& picture); // it is on the screen now
    void pictureFailed(const QString& picture, const QString& reason); // it cannot be shown
    void pictureRecovered(const QString& picture);
    // What Ratings::decided() says: other parts of the program decide, too.
    void take(const QStringList& ids, const QList<DecisionEvent>& events);

    int count() const { return m_order.count(); }
    int place() const { return m_place; } // -1 when there is no picture
    const PoolItem* current() const { return m_place < 0 ? nullptr : &itemAt(m_place); }
    const PoolItem& itemAt(int place) const { return m_contents.at(m_order.at(place).row); }
    // What the screen may say: a silent repeat looks as if it had not been rated.
    MaybeTier tierShown(int place) const;
    QString titleShown(int place) const; // empty while blind
    std::optional<PictureLabels> labels() const; // of the current picture; nothing while blind
    QString brokenReason(int place) const; // empty for one that is well
    int brokenCount() const { return int(m_broken.size()); }
    bool isRepeat(int place) const { return m_order.at(place).isRepeat; }
    int placeOf(const QString& picture) const; // -1 when it is not shown

    const PoolFilter& filter() const { return m_filter; }
    const PoolContents& contents() const { return m_contents; }
    const TierCounts& counts() const { return m_contents.counts(); } // of all pictures, shown or not
    bool isBlind() const { return m_settings.isBlind; }
    bool advances() const { return m_settings.advances; }
    bool canDecide() const { return bool(m_world.post); }
    bool mayRateNow() const { return !whyNot(); } // the current picture
    bool canUndo() const { return canDecide() && !m_history.isEmpty(); }
    std::optional<double> picturesPerHour() const { return m_pace.perHour(); }
    QList<RatingStep> lastSteps() const { return m_history.lastSteps(); } // newest first, at most ten

Q_SIGNALS:
    void currentChanged(); // another picture is to be shown, or none; its place changes with the order's signals, too
    void itemsChanged(const QList<int>& places); // in place, ascending
    void labelsChanged();
    void countsChanged();
    void refused(pentimento::RatingSession::Refusal reason);
    void atEnd(); // there is no next picture; the last one stays
    void undone(int count);
    void breakSuggested(); // the pace fell; said again after 100 more pictures at the earliest
    void unsureChanged(const QString& picture, bool isUnsure); // to be written

    // The order changes: before and after, as an item model says it.
    void aboutToReset();
    void wasReset();
    void aboutToInsert(int first, int last);
    void inserted();
    void aboutToRemove(int first, int last);
    void removed();

private:
    enum class Kept { Nothing, Current };
    std::optional<Refusal> whyNot() const;
    bool mayDecide();
    void decide(MaybeTier tier);
    void commit(const QList<TierChange>& changes, const RatingDecision& pattern, const QStringList& undoOf = {});
    void changed(const QSet<int>& rows);
    void notePace(const QDateTime& now);
    void bringBack(const QList<TierChange>& changes);
    void showAgain(const RatingStep& step);
    void showRepeatAgain(int row);
    void rebuild(PoolContents contents, const PoolFilter& filter);
    int survivingPlace(const PoolContents& contents, const PoolOrder& order, int place) const;
    int firstUnrated() const;
    void advance(Kept kept);
    void sendRepeatTo(int place);
    int nextShowable() const;
    void moveTo(int place, Kept kept = Kept::Nothing);
    int letGo(int target, Kept kept);
    QList<int> leavingPlaces();
    void insertEntry(int place, const PoolEntry& entry);
    void removeEntries(int first, int last);
    void forgetPaint();

    RatingSettings m_settings;
    const RatingWorld m_world;
    PoolContents m_contents;
    PictureColours m_colours;
    PoolFilter m_filter;
    PoolOrder m_order;
    int m_place = -1;
    bool m_cameByAdvance = false;
    bool m_isRevealed = false;
    QDateTime m_paintedAt; // of the current picture; invalid until it is on the screen
    QSet<int> m_touched; // rows changed since they were last known to match
    int m_repeatsShown = 0; // entries in the order
    QHash<QString, QString> m_broken; // picture → reason
    UnwrittenTiers m_unwritten;
    RatingHistory m_history;
    RatingPace m_pace;
    int m_untilNextHint = 0; // decisions
    SilentRepeats m_repeats;
};

} // namespace pentimento
