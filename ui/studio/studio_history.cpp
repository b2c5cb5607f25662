#include "ui/studio/studio_history.h"

#include "core/base/hash.h"

#include <algorithm>

namespace pentimento {

StudioHistory::StudioHistory(StudioSession& session, const Library* library, QObject* parent)
    : QObject(parent)
    , m_session(session)
    , m_library(library)
    , m_pictures(library)
{
    m_reader.setMaxThreadCount(1);
    connect(&session, &StudioSession::recorded, this,
        [this](OpenSketch* sketch, const Artwork& artwork) { model(*sketch).add(artwork); });
    connect(&session, &StudioSession::recalled, this,
        [this](OpenSketch* sketch, const QList<Artwork>& artworks) { model(*sketch).setArtworks(artworks); });
    connect(&session, &StudioSession::closing, this, [this](const OpenSketch* sketch) {
        m_models.erase(sketch);
        m_steppedTo.remove(sketch);
    });
}

StudioHistory::~StudioHistory()
{
    m_reader.clear();
    m_reader.waitForDone();
}

HistoryModel& StudioHistory::model(OpenSketch& sketch)
{
    auto& model = m_models[&sketch];
    if (!model) {
        model = std::make_unique<HistoryModel>();
        m_pictures.serve(*model);
    }
    return *model;
}

void StudioHistory::restore(int row)
{
    read(row, false, [this](OpenSketch* sketch, const Version& version) {
        sketch->setSeed(version.artwork.seed);
        sketch->artwork = version.artwork; // what is made from here is its child
        sketch->artworkCode = *version.code;
        Q_EMIT restored(sketch, *version.code);
    });
}

void StudioHistory::compare(int row)
{
    read(row, true, [this](OpenSketch* sketch, const Version& version) {
        Q_EMIT comparable(sketch, version.artwork, *version.code, version.picture);
    });
}

void StudioHistory::step(int towardsNewer)
{
    const OpenSketch* sketch = m_session.current();
    if (!sketch || !m_library || !sketch->librarySketch)
        return Q_EMIT atEnd(towardsNewer);
    const Place from{m_session.code(*sketch), sketch->seed(), m_steppedTo.value(sketch)};
    m_reader.start([this, key = sketch->key(), id = *sketch->librarySketch, from, towardsNewer] {
        const auto step = stepFrom(id, from, towardsNewer);
        QMetaObject::invokeMethod(this, [this, key, step, towardsNewer] { takeStep(key, step, towardsNewer); });
    });
}

// Runs of the same code with the same seed, one after the other, are one place.
Result<StudioHistory::Step> StudioHistory::stepFrom(qint64 librarySketch, const Place& from, int towardsNewer) const
{
    PM_TRY(snapshots, m_library->snapshots(librarySketch));
    const QString object = QString::fromLatin1(sha256Hex(from.code));
    const auto isHere = [&](const Snapshot& snapshot) {
        return snapshot.seed == from.seed && snapshot.codeObject.startsWith(object);
    };
    const auto known = std::find_if(snapshots.cbegin(), snapshots.cend(),
        [&](const Snapshot& snapshot) { return snapshot.id == from.snapshot && isHere(snapshot); });
    qsizetype at = known == snapshots.cend() ? snapshots.size() : known - snapshots.cbegin();
    for (qsizetype i = snapshots.size() - 1; i >= 0 && at == snapshots.size(); --i)
        at = isHere(snapshots[i]) ? i : at;
    const bool kept = at < snapshots.size();
    do
        at += towardsNewer;
    while (at >= 0 && at < snapshots.size() && isHere(snapshots[at]));
    if (at < 0 || at >= snapshots.size())
        return Step();
    PM_TRY(code, m_library->object(snapshots[at].codeObject));
    return Step{snapshots[at], code, kept};
}

void StudioHistory::takeStep(const QString& key, const Result<Step>& step, int towardsNewer)
{
    OpenSketch* sketch = m_session.current();
    if (!sketch || sketch->key() != key)
        return; // another sketch is in view by now
    if (!step)
        return Q_EMIT failed(step.error());
    if (!step->snapshot)
        return Q_EMIT atEnd(towardsNewer);
    if (!step->leavesKept)
        m_session.snapshot(); // so that the way back leads here too
    m_steppedTo[sketch] = step->snapshot->id;
    sketch->setSeed(step->snapshot->seed);
    Q_EMIT restored(sketch, step->code);
}

void StudioHistory::read(int row, bool withPicture, std::function<void(OpenSketch*, const Version&)> then)
{
    OpenSketch* sketch = m_session.current();
    if (!sketch || !m_library || row < 0 || row >= model(*sketch).rowCount())
        return;
    const Artwork artwork = model(*sketch).artwork(row);
    m_reader.start([this, key = sketch->key(), artwork, withPicture, then = std::move(then)] {
        Version version{artwork, m_library->object(artwork.codeObject), {}};
        if (withPicture) {
            if (const auto png = m_library->object(artwork.pictureObject))
                version.picture.loadFromData(*png, "PNG");
        }
        QMetaObject::invokeMethod(this, [this, key, version, then] {
            OpenSketch* open = m_session.current();
            if (!open || open->key() != key)
                return; // another sketch is in view by now
            if (!version.code)
                return Q_EMIT failed(version.code.error());
            then(open, version);
        });
    });
}

} // namespace pentimento
