#include "ui/studio/studio_history.h"

namespace pentimento {

StudioHistory::StudioHistory(StudioSession& session, const Library* library, QObject* parent)
    : QObject(parent)
    , m_session(session)
    , m_library(library)
    , m_pictures(library)
{
    m_reader.setMaxThreadCount(1);
    connect(&session, &StudioSession::recorded, this, [this](OpenSketch* sketch, const Artwork& artwork) {
        model(*sketch).add(artwork);
        m_restored.remove(sketch);
    });
    connect(&session, &StudioSession::recalled, this,
        [this](OpenSketch* sketch, const QList<Artwork>& artworks) { model(*sketch).setArtworks(artworks); });
    connect(&session, &StudioSession::closing, this, [this](const OpenSketch* sketch) {
        m_models.erase(sketch);
        m_restored.remove(sketch);
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
        m_restored[sketch] = version.artwork.id;
        sketch->setSeed(version.artwork.seed);
        sketch->artwork = version.artwork; // what is made from here is its child
        sketch->artworkCode = *version.code;
        Q_EMIT restored(sketch, version.artwork, *version.code);
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
    OpenSketch* sketch = m_session.current();
    if (!sketch)
        return;
    const HistoryModel& versions = model(*sketch);
    if (versions.rowCount() == 0)
        return;
    // Newest first. A text that is none of them lies before the newest.
    const bool asNewest = sketch->artworkCode == m_session.code(*sketch);
    const int now = m_restored.contains(sketch) ? versions.rowOf(m_restored[sketch]) : (asNewest ? 0 : -1);
    const int next = now - towardsNewer;
    if (next >= 0 && next < versions.rowCount())
        restore(next);
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
