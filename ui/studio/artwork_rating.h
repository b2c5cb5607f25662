#pragma once

#include "ui/pool/session/ratings.h"
#include "ui/studio/studio_session.h"

#include <QThreadPool>

namespace pentimento {

// The tier of the artwork in view: of the version that is looked at, else of the sketch as it is. Deciding about a
// sketch that was changed since it was last kept keeps it first, and the decision follows its picture. GUI thread.
class ArtworkRating : public QObject {
    Q_OBJECT
public:
    // All outlive this. `library` may be null: then there is nothing to decide about.
    ArtworkRating(StudioSession& session, Ratings& ratings, const Library* library, QObject* parent = nullptr);
    ~ArtworkRating() override; // waits for what is being read

    bool canDecide() const; // there is something in view, and a library to keep it
    MaybeTier tier() const; // empty also while it is not known
    void decide(MaybeTier tier); // empty: takes it back
    // A version of the sketch in view is looked at; empty: the sketch itself again.
    void setVersion(const std::optional<Artwork>& version);

Q_SIGNALS:
    void changed(); // one of the two above
    void decided(pentimento::MaybeTier tier); // it is on the disk

private:
    QString pictureInView() const; // empty: of nothing that is kept
    void decideOn(const QString& picture, MaybeTier tier);
    void take(const QList<DecisionEvent>& events);
    void read(const Artwork& artwork);
    void keepRecorded(const OpenSketch* sketch, const Artwork& artwork);

    StudioSession& m_session;
    Ratings& m_ratings;
    const Library* const m_library;
    QThreadPool m_reader;
    std::optional<Artwork> m_version;
    QHash<QString, MaybeTier> m_tiers; // by picture, as far as they were read
    QHash<QString, MaybeTier> m_waiting; // by the key of a sketch that is being kept
};

} // namespace pentimento
