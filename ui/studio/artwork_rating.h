#pragma once

#include "ui/pool/session/ratings.h"
#include "ui/studio/studio_session.h"

#include <QThreadPool>

namespace pentimento {

// The tier of the artwork in view: of the version that is looked at, else of the sketch as it is. Deciding about a
// sketch that was changed since it was last kept keeps it first, and the decision follows the picture of the code and
// seed that were decided about, also when the sketch has gone on or is closed by then. GUI thread.
class ArtworkRating : public QObject {
    Q_OBJECT
public:
    // All outlive this. `library` may be null: then there is nothing to decide about.
    ArtworkRating(StudioSession& session, Ratings& ratings, const Library* library, QObject* parent = nullptr);
    ~ArtworkRating() override; // waits for what is being read

    bool canDecide() const; // there is something in view, and a library to keep it
    // As decided, whether it is on the disk already or not; empty also while it is not known.
    MaybeTier tier() const;
    void decide(MaybeTier tier); // empty: takes it back. What stands already changes nothing.
    // A version of the sketch in view is looked at; empty: the sketch itself again.
    void setVersion(const std::optional<Artwork>& version);

    enum class Standing { NotKept, BeingKept, Kept };
    Standing standing() const; // of what is in view, in the library
    const std::optional<Artwork>& version() const { return m_version; }

Q_SIGNALS:
    void changed(); // any of the above
    void decided(pentimento::MaybeTier tier); // about what is in view, and it is on the disk
    void notKept(); // what was decided about gave no picture to keep, so nothing is decided
    void refused(const pentimento::Error& error); // by the library, for good

private:
    // A decision about what is not in the library yet.
    struct Waiting {
        QString sketch; // its key
        QByteArray code;
        quint32 seed = 0;
        Tier tier = Tier::Nope;
        QDateTime decidedAt;
    };
    QString pictureInView() const; // empty: of nothing that is kept
    qsizetype waitingFor(const QString& sketch, const QByteArray& code, quint32 seed) const; // -1: nothing
    qsizetype waitingInView() const;
    void keepAndDecide(Tier tier);
    void decideOn(const QString& picture, MaybeTier tier, const QDateTime& at);
    void take(const QStringList& ids, const QList<DecisionEvent>& events);
    void takeRefusal(const QStringList& ids, const Error& error);
    void takeKept(const QString& sketch, const Artwork& artwork, const QByteArray& code);
    void read(const Artwork& artwork);

    StudioSession& m_session;
    Ratings& m_ratings;
    const Library* const m_library;
    QThreadPool m_reader;
    std::optional<Artwork> m_version;
    QHash<QString, MaybeTier> m_tiers; // by picture, as far as they were read
    QHash<QString, QString> m_unsaved; // picture → the id of the last decision about it that is not on the disk yet
    QList<Waiting> m_waiting;
};

} // namespace pentimento
