#include "ui/studio/artwork_rating.h"

#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace pentimento {

namespace {

QString pictureOf(const Artwork& artwork)
{
    return artwork.pictureObject.left(64); // an object's name is its hash with the ending
}

} // namespace

ArtworkRating::ArtworkRating(StudioSession& session, Ratings& ratings, const Library* library, QObject* parent)
    : QObject(parent)
    , m_session(session)
    , m_ratings(ratings)
    , m_library(library)
{
    m_reader.setMaxThreadCount(1);
    connect(&ratings, &Ratings::decided, this,
        [this](const QStringList&, const QList<DecisionEvent>& events) { take(events); });
    connect(&session, &StudioSession::recorded, this, &ArtworkRating::keepRecorded);
    connect(&session, &StudioSession::recalled, this, [this](OpenSketch*, const QList<Artwork>& artworks) {
        if (!artworks.isEmpty())
            read(artworks.last());
    });
    connect(&session, &StudioSession::shown, this, [this] { setVersion({}); });
    connect(&session, &StudioSession::staleChanged, this, &ArtworkRating::changed);
    connect(&session, &StudioSession::closing, this, [this](OpenSketch* sketch) { m_waiting.remove(sketch->key()); });
}

ArtworkRating::~ArtworkRating()
{
    m_reader.waitForDone();
}

bool ArtworkRating::canDecide() const
{
    return m_library && m_ratings.canDecide() && m_session.current();
}

QString ArtworkRating::pictureInView() const
{
    if (m_version)
        return pictureOf(*m_version);
    const OpenSketch* sketch = m_session.current();
    const bool isKept = sketch && sketch->artwork && sketch->artwork->seed == sketch->seed()
        && sketch->artworkCode == m_session.code(*sketch);
    return isKept ? pictureOf(*sketch->artwork) : QString();
}

MaybeTier ArtworkRating::tier() const
{
    return m_tiers.value(pictureInView());
}

void ArtworkRating::decide(MaybeTier tier)
{
    if (!canDecide())
        return;
    if (const QString picture = pictureInView(); !picture.isEmpty())
        return decideOn(picture, tier);
    if (!tier)
        return; // nothing was decided about what was never kept
    m_waiting.insert(m_session.current()->key(), tier);
    m_session.keep(Artwork::Reason::Rating);
}

void ArtworkRating::decideOn(const QString& picture, MaybeTier tier)
{
    RatingDecision decision;
    decision.picture = picture;
    decision.tier = tier;
    decision.source = u"studio"_s;
    m_ratings.rate({decision});
    m_tiers.insert(picture, tier); // at once: whoever decided should not wait for the disk to see it
    Q_EMIT changed();
}

void ArtworkRating::setVersion(const std::optional<Artwork>& version)
{
    m_version = version;
    if (m_version)
        read(*m_version);
    else if (const OpenSketch* sketch = m_session.current(); sketch && sketch->artwork)
        read(*sketch->artwork);
    Q_EMIT changed();
}

void ArtworkRating::take(const QList<DecisionEvent>& events)
{
    for (const DecisionEvent& event : events) {
        const auto* rating = std::get_if<RatingEvent>(&event);
        if (!rating)
            continue;
        m_tiers.insert(rating->picture, rating->newTier);
        if (rating->picture == pictureInView())
            Q_EMIT decided(rating->newTier);
    }
    Q_EMIT changed();
}

void ArtworkRating::keepRecorded(const OpenSketch* sketch, const Artwork& artwork)
{
    const QString picture = pictureOf(artwork);
    const auto waiting = m_waiting.constFind(sketch->key());
    if (waiting == m_waiting.constEnd() || picture.isEmpty()) {
        read(artwork);
        return;
    }
    const MaybeTier tier = *waiting;
    m_waiting.erase(waiting);
    decideOn(picture, tier);
}

void ArtworkRating::read(const Artwork& artwork)
{
    const QString picture = pictureOf(artwork);
    if (!m_library || picture.isEmpty() || m_tiers.contains(picture))
        return;
    QtConcurrent::run(&m_reader, [library = m_library, picture] {
        const auto tier = tierOf(*library, picture);
        return tier ? *tier : MaybeTier();
    }).then(this, [this, picture](MaybeTier tier) {
        if (!m_tiers.contains(picture)) // decided meanwhile
            m_tiers.insert(picture, tier);
        Q_EMIT changed();
    });
}

} // namespace pentimento
