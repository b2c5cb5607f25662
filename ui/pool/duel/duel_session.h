#pragma once

#include "core/library/pool/next_duel.h"
#include "core/library/pool/place_ranges.h"

#include <QFutureWatcher>
#include <QObject>
#include <QSet>
#include <QStringList>

#include <functional>

namespace pentimento {

extern const QString DuelSource; // "duel"

// What a session of duels needs of the world.
struct DuelWorld {
    std::function<void(const ChoiceEvent&)> post; // Ratings::choose(); empty: nothing can be decided
    std::function<QDateTime()> now; // UTC
};

// The candidates that met somebody, the best first, and between which of these places each stands.
struct DuelLadder {
    static constexpr int Near = 2; // places up or down that count as known

    QList<LadderPlace> places;
    QList<PlaceRange> ranges;

    int knownCount() const; // of those whose place is known within Near
};

// A person saying which of two pictures is the better one, the pair being the one that teaches most each time
// (nextDuel()). It draws nothing and reads no disk; whoever shows it says what was pressed and painted. What a key
// decides takes effect at once; the ladder follows from a thread of its own. GUI thread.
class DuelSession : public QObject {
    Q_OBJECT
public:
    static constexpr qint64 TooSoonMs = 120; // as RatingSession's

    enum class Refusal { NoPair, NotPainted, TooSoon, ReadOnly, NothingToUndo, NoOtherPair };
    Q_ENUM(Refusal)

    DuelSession(DuelWorld world, quint64 seed, QObject* parent = nullptr);
    ~DuelSession() override;

    // Who is compared from now on, and all choices that stand (standingChoices()). The pair that is looked at stays
    // when both are among them; what was chosen here can be undone as long as it stands. What was chosen or undone here
    // and is not on the disk yet holds, whatever `standing` says.
    void setPictures(const QStringList& candidates, const QList<ChoiceEvent>& standing);

    // First, Second or Tie of current(). A key that is held counts once.
    void choose(ChoiceEvent::Outcome outcome, bool isAutoRepeat = false);
    void skip(bool isAutoRepeat = false); // nothing is said of this pair, and it does not come again soon
    // Takes the last choice of this session back and shows its pair again; as far back as it goes.
    void undo(bool isAutoRepeat = false);

    void painted(const QString& picture); // it is on the screen now
    void pictureFailed(const QString& picture); // it cannot be shown, so it meets nobody
    void pictureRecovered(const QString& picture);
    // What Ratings::decided() says: other parts of the program decide, too.
    void take(const QList<DecisionEvent>& events);

    const std::optional<PicturePair>& current() const { return m_current; }
    // Who may be shown after this pair, whatever is chosen: worth decoding ahead.
    QStringList likelyNext() const;
    qsizetype candidateCount() const { return m_candidates.size(); }
    qsizetype brokenCount() const { return m_broken.size(); }
    // So many up or down the places of half the candidates are known; nothing while too few of them met.
    std::optional<int> medianReach() const;
    qsizetype duelCount() const; // that stand between candidates
    qsizetype chosenCount() const { return m_history.size(); } // in this session, without those undone
    bool canDecide() const { return bool(m_world.post); }
    bool canUndo() const { return canDecide() && !m_history.isEmpty(); }
    const DuelLadder& ladder() const { return m_ladder; } // may be a moment behind the choices

Q_SIGNALS:
    void currentChanged(); // another pair is to be shown, or none
    void countsChanged();
    void ladderChanged();
    void refused(pentimento::DuelSession::Refusal reason);
    void undone();

private:
    std::optional<Refusal> whyNot() const;
    std::optional<PicturePair> next(const QList<ChoiceEvent>& standing) const;
    QStringList able() const;
    void show(const std::optional<PicturePair>& pair);
    void moveOn();
    void standingChanged();
    void computeLadder();

    const DuelWorld m_world;
    const quint64 m_seed;
    QStringList m_candidates;
    QList<ChoiceEvent> m_standing;
    QList<ChoiceEvent> m_history; // chosen here, the newest last
    QList<ChoiceEvent> m_unwritten; // of these, what take() did not say yet
    QSet<QString> m_undone; // the ids of what was taken back here
    std::optional<PicturePair> m_current;
    quint64 m_shown = 0; // pairs so far
    QList<PicturePair> m_skipped;
    QSet<QString> m_broken;
    QSet<QString> m_painted; // of the current pair
    QDateTime m_paintedAt; // when both were; invalid before
    DuelLadder m_ladder;
    QFutureWatcher<DuelLadder> m_computing;
    bool m_isLadderOld = false; // it changed while one was computed
};

} // namespace pentimento
