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
    connect(&ratings, &Ratings::decided, this, &ArtworkRating::take);
    connect(&ratings, &Ratings::refused, this, &ArtworkRating::takeRefusal);
    connect(&session, &StudioSession::kept, this, &ArtworkRating::takeKept);
    connect(&session, &StudioSession::keepEnded, this,
        [this](const QString& sketch, const QByteArray& code, quint32 seed, Artwork::Reason reason) {
            const qsizetype at = waitingFor(sketch, code, seed);
            if (at < 0 || reason != Artwork::Reason::Rating)
                return;
            m_waiting.removeAt(at);
            Q_EMIT changed();
            Q_EMIT notKept();
        });
    connect(&session, &StudioSession::recalled, this, [this](OpenSketch*, const QList<Artwork>& artworks) {
        if (!artworks.isEmpty())
            read(artworks.last());
        Q_EMIT changed();
    });
    connect(&session, &StudioSession::shown, this, [this] { setVersion({}); });
    connect(&session, &StudioSession::staleChanged, this, &ArtworkRating::changed);
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
    return sketch && m_session.isKept(*sketch) ? pictureOf(*sketch->artwork) : QString();
}

qsizetype ArtworkRating::waitingFor(const QString& sketch, const QByteArray& code, quint32 seed) const
{
    for (qsizetype i = 0; i < m_waiting.size(); ++i) {
        const Waiting& waiting = m_waiting[i];
        if (waiting.sketch == sketch && waiting.seed == seed && waiting.code == code)
            return i;
    }
    return -1;
}

qsizetype ArtworkRating::waitingInView() const
{
    const OpenSketch* sketch = m_session.current();
    if (m_version || !sketch || m_waiting.isEmpty())
        return -1;
    return waitingFor(sketch->key(), m_session.code(*sketch), sketch->seed());
}

ArtworkRating::Standing ArtworkRating::standing() const
{
    if (!pictureInView().isEmpty())
        return Standing::Kept;
    return waitingInView() >= 0 ? Standing::BeingKept : Standing::NotKept;
}

MaybeTier ArtworkRating::tier() const
{
    if (const qsizetype at = waitingInView(); at >= 0)
        return m_waiting[at].tier;
    return m_tiers.value(pictureInView());
}

void ArtworkRating::decide(MaybeTier tier)
{
    if (!canDecide() || tier == this->tier())
        return;
    if (const QString picture = pictureInView(); !picture.isEmpty())
        decideOn(picture, tier, QDateTime::currentDateTimeUtc());
    else if (tier && !m_version)
        keepAndDecide(*tier);
    else if (const qsizetype at = waitingInView(); at >= 0)
        m_waiting.removeAt(at);
    Q_EMIT changed();
}

void ArtworkRating::keepAndDecide(Tier tier)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    if (const qsizetype at = waitingInView(); at >= 0) {
        m_waiting[at].tier = tier;
        m_waiting[at].decidedAt = now;
        return;
    }
    const OpenSketch& sketch = *m_session.current();
    m_waiting.append({sketch.key(), m_session.code(sketch), sketch.seed(), tier, now});
    m_session.keep(Artwork::Reason::Rating);
}

void ArtworkRating::decideOn(const QString& picture, MaybeTier tier, const QDateTime& at)
{
    RatingDecision decision;
    decision.picture = picture;
    decision.tier = tier;
    decision.decidedAt = at;
    decision.source = u"studio"_s;
    const QStringList ids = m_ratings.rate({decision});
    if (ids.isEmpty())
        return;
    m_unsaved.insert(picture, ids.first());
    m_tiers.insert(picture, tier); // at once: whoever decided should not wait for the disk to see it
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

// What was decided here since then stands, though an older decision reaches the disk only now.
void ArtworkRating::take(const QStringList& ids, const QList<DecisionEvent>& events)
{
    m_unsaved.removeIf(
        [&ids](const std::pair<const QString&, QString&>& unsaved) { return ids.contains(unsaved.second); });
    for (const DecisionEvent& event : events) {
        const auto* rating = std::get_if<RatingEvent>(&event);
        if (!rating || m_unsaved.contains(rating->picture))
            continue;
        m_tiers.insert(rating->picture, rating->newTier);
        if (rating->picture == pictureInView())
            Q_EMIT decided(rating->newTier);
    }
    Q_EMIT changed();
}

void ArtworkRating::takeRefusal(const QStringList& ids, const Error& error)
{
    const auto own = m_unsaved.removeIf([&](const std::pair<const QString&, QString&>& unsaved) {
        const bool gone = ids.contains(unsaved.second);
        if (gone)
            m_tiers.remove(unsaved.first); // and is read again when it comes into view
        return gone;
    });
    if (own == 0)
        return;
    setVersion(m_version);
    Q_EMIT refused(error);
}

void ArtworkRating::takeKept(const QString& sketch, const Artwork& artwork, const QByteArray& code)
{
    if (const qsizetype at = waitingFor(sketch, code, artwork.seed); at >= 0) {
        const Waiting waiting = m_waiting.takeAt(at);
        decideOn(pictureOf(artwork), waiting.tier, waiting.decidedAt);
    } else {
        read(artwork);
    }
    Q_EMIT changed();
}

void ArtworkRating::read(const Artwork& artwork)
{
    const QString picture = pictureOf(artwork);
    if (!m_library || picture.isEmpty() || m_tiers.contains(picture))
        return;
    QtConcurrent::run(&m_reader, [library = m_library, picture] {
        const auto tier = tierOf(*library, picture);
        return tier ? std::optional(*tier) : std::nullopt;
    }).then(this, [this, picture](const std::optional<MaybeTier>& tier) {
        if (tier && !m_tiers.contains(picture)) // else it was decided meanwhile
            m_tiers.insert(picture, *tier);
        Q_EMIT changed();
    });
}

} // namespace pentimento
