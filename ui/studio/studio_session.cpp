#include "ui/studio/studio_session.h"

#include "ui/text/error_text.h"

#include <QFileInfo>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace pentimento {

namespace {

QString newKey()
{
    return QUuid::createUuid().toString(QUuid::Id128);
}

} // namespace

StudioSession::StudioSession(const StudioServices& services, RunControl::Mode mode, QObject* parent)
    : QObject(parent)
    , m_services(services)
    , m_runs(mode)
    , m_player(services.live, services.renderer)
{
    m_rest.setSingleShot(true);
    m_rest.setInterval(RestMs);
    connect(&m_rest, &QTimer::timeout, this, [this] {
        if (m_current && isUpToDate(*m_current) && m_current->failure.isEmpty())
            keep(Artwork::Reason::Rest);
    });
    connect(&m_runs, &RunControl::runRequested, this, &StudioSession::play);
    connect(&m_runs, &RunControl::stopRequested, this, [this] {
        if (!m_player.isPlaying())
            return;
        m_player.stop();
        say(*m_current, tr("Stopped"));
        finish(RunControl::End::Stopped, 0);
    });
    connect(&m_player, &SketchPlayer::frame, this, &StudioSession::takeFrame);
    connect(&m_player, &SketchPlayer::settled, this, &StudioSession::takeSettled);
    connect(&m_player, &SketchPlayer::failed, this, &StudioSession::takeFailure);
    connect(&m_player, &SketchPlayer::engineMissing, this, &StudioSession::engineMissing);
    connect(&m_player, &SketchPlayer::killed, this, &StudioSession::takeKill);
    connect(&m_player, &SketchPlayer::console, this, [this](const QList<ConsoleLine>& lines) {
        for (const ConsoleLine& line : lines)
            m_current->console().append(line);
    });
    connectRecorder();
}

StudioSession::~StudioSession()
{
    if (m_services.drafts)
        m_services.drafts->writeDue();
}

void StudioSession::connectRecorder()
{
    connect(&m_services.recorder, &ArtworkRecorder::sketchAdded, this, [this](const QString& key, qint64 id) {
        if (OpenSketch* sketch = find(key))
            sketch->librarySketch = id;
    });
    connect(&m_services.recorder, &ArtworkRecorder::recorded, this,
        [this](const QString& key, const Artwork& artwork, const QByteArray& artworkCode) {
            OpenSketch* sketch = find(key);
            if (!sketch)
                return;
            if (!isKept(*sketch)) { // else an older one came late
                sketch->artwork = artwork;
                sketch->artworkCode = artworkCode;
            }
            Q_EMIT recorded(sketch, artwork);
        });
    connect(&m_services.recorder, &ArtworkRecorder::kept, this,
        [this](const QString& key, const Artwork& artwork, const QByteArray& keptCode) {
            OpenSketch* sketch = find(key);
            if (sketch && sketch->seed() == artwork.seed && code(*sketch) == keptCode) {
                sketch->artwork = artwork;
                sketch->artworkCode = keptCode;
            }
            Q_EMIT kept(key, artwork, keptCode);
        });
    connect(&m_services.recorder, &ArtworkRecorder::recordEnded, this, &StudioSession::keepEnded);
    connect(&m_services.recorder, &ArtworkRecorder::recalled, this,
        [this](const QString& key, const SketchDocument& document, const QList<Artwork>& artworks,
            const QByteArray& newestCode) {
            OpenSketch* sketch = find(key);
            if (!sketch)
                return;
            sketch->librarySketch = document.id;
            if (!artworks.isEmpty()) {
                sketch->artwork = artworks.last();
                sketch->artworkCode = newestCode;
            }
            Q_EMIT recalled(sketch, artworks);
        });
}

Result<OpenSketch*> StudioSession::open(const QString& path)
{
    const QString absolute = QFileInfo(path).absoluteFilePath();
    for (const auto& sketch : m_sketches) {
        if (sketch->file().path() == absolute) {
            show(sketch.get());
            return sketch.get();
        }
    }
    PM_TRY(file, SketchFile::open(absolute));
    OpenSketch* sketch = add(std::move(file), newKey());
    m_services.recorder.recall(sketch->key(), absolute);
    return sketch;
}

OpenSketch* StudioSession::openUntitled(const Sketch& sketch, const QString& key)
{
    return add(SketchFile::untitled(sketch), key.isEmpty() ? newKey() : key);
}

OpenSketch* StudioSession::add(std::unique_ptr<SketchFile> file, const QString& key)
{
    m_sketches.push_back(std::make_unique<OpenSketch>(std::move(file), key));
    OpenSketch* sketch = m_sketches.back().get();
    connect(sketch, &OpenSketch::seedChanged, this, &StudioSession::staleChanged);
    connect(sketch, &OpenSketch::sizeChanged, this, &StudioSession::staleChanged);
    Q_EMIT opened(sketch);
    show(sketch);
    return sketch;
}

void StudioSession::close(OpenSketch& sketch)
{
    if (m_services.drafts)
        m_services.drafts->forget(sketch.key());
    const auto place = std::find_if(
        m_sketches.begin(), m_sketches.end(), [&sketch](const auto& open) { return open.get() == &sketch; });
    const auto at = place - m_sketches.begin();
    const auto owned = std::move(*place);
    m_sketches.erase(place);
    if (m_current == &sketch)
        show(m_sketches.empty() ? nullptr : m_sketches[std::min<size_t>(size_t(at), m_sketches.size() - 1)].get());
    m_sources.remove(&sketch);
    Q_EMIT closing(&sketch);
}

void StudioSession::show(OpenSketch* sketch)
{
    if (sketch == m_current)
        return;
    m_player.stop();
    m_runs.hold();
    m_rest.stop();
    m_current = sketch;
    Q_EMIT shown(sketch);
}

void StudioSession::setCodeSource(OpenSketch& sketch, std::function<QByteArray()> code)
{
    m_sources[&sketch].code = std::move(code);
}

void StudioSession::setCursorSource(OpenSketch& sketch, std::function<qint64()> offset)
{
    m_sources[&sketch].cursor = std::move(offset);
}

void StudioSession::editorsLeave(const QStringList& discarded)
{
    if (m_services.drafts) {
        for (const QString& key : discarded)
            m_services.drafts->forget(key);
        m_services.drafts->writeDue();
    }
    m_sources.clear();
}

QByteArray StudioSession::code(const OpenSketch& sketch) const
{
    const auto source = m_sources.constFind(&sketch);
    return source != m_sources.constEnd() && source->code ? source->code() : sketch.file().savedCode();
}

bool StudioSession::isModified(const OpenSketch& sketch) const
{
    return sketch.file().isLost() || code(sketch) != sketch.file().savedCode();
}

void StudioSession::edited(OpenSketch& sketch)
{
    if (&sketch == m_current) {
        m_runs.edited();
        m_rest.start();
        Q_EMIT staleChanged();
    }
    readModified(sketch);
}

void StudioSession::readModified(OpenSketch& sketch)
{
    const bool modified = isModified(sketch);
    if (modified != std::exchange(m_sources[&sketch].modified, modified))
        Q_EMIT modifiedChanged(&sketch);
    if (!m_services.drafts)
        return;
    m_services.drafts->changed(sketch.key(), [this, key = sketch.key()]() -> std::optional<Draft> {
        const OpenSketch* open = find(key);
        if (!open || !isModified(*open))
            return std::nullopt;
        const auto& cursor = m_sources[open].cursor;
        return Draft{.key = key,
            .text = QString::fromUtf8(code(*open)),
            .cursor = cursor ? cursor() : 0,
            .path = open->file().path(),
            .medium = open->file().medium(),
            .savedAt = {}};
    });
}

// What the last step of the drag drew is what the next run would draw, so it need not run again to be a run.
void StudioSession::dragEnded()
{
    if (m_runs.released() || !m_current || m_reason != RunControl::Reason::Drag)
        return;
    m_reason = RunControl::Reason::Edit;
    snapshot();
}

Result<void> StudioSession::save(OpenSketch& sketch, const QString& path)
{
    const QString before = sketch.file().path();
    PM_CHECK(sketch.file().save(code(sketch), path));
    m_sources[&sketch].modified = false;
    if (m_services.drafts)
        m_services.drafts->forget(sketch.key());
    Q_EMIT modifiedChanged(&sketch);
    if (sketch.file().path() != before)
        m_services.recorder.move(recordOf(sketch));
    m_services.recorder.record(recordOf(sketch), Artwork::Reason::Save);
    return {};
}

void StudioSession::keep(Artwork::Reason reason)
{
    if (m_current)
        m_services.recorder.record(recordOf(*m_current), reason);
}

void StudioSession::snapshot()
{
    if (m_current)
        m_services.recorder.snapshot(recordOf(*m_current));
}

bool StudioSession::isUpToDate(const OpenSketch& sketch) const
{
    return sketch.picture.at.isValid() && sketch.picture.seed == sketch.seed() && sketch.picture.code == code(sketch);
}

bool StudioSession::isKept(const OpenSketch& sketch) const
{
    return sketch.artwork && sketch.artwork->seed == sketch.seed() && sketch.artworkCode == code(sketch);
}

void StudioSession::play(RunControl::Reason reason)
{
    if (!m_current)
        return m_runs.ended(RunControl::End::Stopped);
    OpenSketch& sketch = *m_current;
    if (reason == RunControl::Reason::Asked && !sketch.isSeedLocked())
        sketch.newSeed();
    m_reason = reason;
    m_playedCode = code(sketch);
    m_playedSeed = sketch.seed();
    m_showedFrame = false;
    sketch.failure.clear();
    sketch.problems().setRun({});
    sketch.console().clear();
    // A drag is one step, whose end dragEnded() keeps; what is recalled is kept already.
    if (reason != RunControl::Reason::Drag && reason != RunControl::Reason::Recalled)
        m_services.recorder.snapshot(recordOf(sketch));
    m_player.play({.sketch = sketch.sketch(m_playedCode), .seed = m_playedSeed, .size = sketch.size()});
    Q_EMIT started(reason);
}

void StudioSession::takeFrame(const LiveFrame& live)
{
    OpenSketch& sketch = *m_current;
    sketch.picture = {live.picture, QDateTime::currentDateTime(), live.number, live.ms, m_playedCode, m_playedSeed};
    Q_EMIT frame(live);
    if (std::exchange(m_showedFrame, true))
        return;
    m_runs.shown();
    Q_EMIT staleChanged();
    if (m_reason == RunControl::Reason::Asked || m_reason == RunControl::Reason::Changed)
        keep(Artwork::Reason::Manual);
}

void StudioSession::takeSettled(int ms)
{
    if (m_reason != RunControl::Reason::Drag)
        say(*m_current, tr("Frame %1 in %2 ms").arg(m_current->picture.frame).arg(ms));
    finish(RunControl::End::Settled, ms);
}

void StudioSession::takeFailure(const RenderError& error)
{
    OpenSketch& sketch = *m_current;
    const bool stays = error.kind == RenderError::Kind::Blank || error.kind == RenderError::Kind::Clamped;
    sketch.failure = stays ? QString() : renderErrorSentence(error, true);
    sketch.problems().setRun({{stays ? Problem::Severity::Warning : Problem::Severity::Error, Problem::Source::Run,
        error.line, error.column, renderErrorSentence(error)}});
    sketch.console().append(
        {stays ? ConsoleLine::Level::Warning : ConsoleLine::Level::Error, error.line, renderErrorSentence(error), 1},
        true);
    finish(stays ? RunControl::End::Settled : RunControl::End::Failed, 0);
}

void StudioSession::takeKill(const LiveKill& kill)
{
    OpenSketch& sketch = *m_current;
    const int seconds = (kill.silentMs + 500) / 1000;
    if (kill.reason == LiveKill::Reason::Memory)
        sketch.failure = tr("Stopped because it needs too much memory. The last picture is kept.");
    else if (kill.lastLoggedLine > 0)
        sketch.failure = tr("Stopped after %1 s without a frame. Last logged line %2. The last picture is kept.")
                             .arg(seconds)
                             .arg(kill.lastLoggedLine);
    else
        sketch.failure = tr("Stopped after %1 s without a frame. The last picture is kept.").arg(seconds);
    say(sketch, sketch.failure, ConsoleLine::Level::Error);
    finish(RunControl::End::Killed, 0);
}

void StudioSession::finish(RunControl::End end, int ms)
{
    m_runs.ended(end);
    m_rest.start();
    Q_EMIT staleChanged();
    Q_EMIT finished(end, ms);
}

void StudioSession::say(OpenSketch& sketch, const QString& text, ConsoleLine::Level level)
{
    sketch.console().append({level, 0, text, 1}, true);
}

RecordedSketch StudioSession::recordOf(const OpenSketch& sketch) const
{
    return {.key = sketch.key(),
        .librarySketch = sketch.librarySketch,
        .title = sketch.file().name(),
        .path = sketch.file().path(),
        .sketch = sketch.sketch(code(sketch)),
        .seed = sketch.seed(),
        .size = sketch.size(),
        .parent = sketch.artwork ? std::optional(sketch.artwork->id) : std::nullopt,
        .author = Artwork::Author::Human,
        .authorName = {}};
}

OpenSketch* StudioSession::find(const QString& key) const
{
    for (const auto& sketch : m_sketches) {
        if (sketch->key() == key)
            return sketch.get();
    }
    return nullptr;
}

} // namespace pentimento
