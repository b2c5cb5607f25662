#include "ui/studio/sketch_player.h"

#include <QtConcurrentRun>

namespace pentimento {

SketchPlayer::SketchPlayer(LiveSession& live, SketchRenderer& renderer, QObject* parent)
    : QObject(parent)
    , m_live(live)
    , m_renderer(renderer)
{
    connect(&live, &LiveSession::frame, this, &SketchPlayer::frame);
    connect(&live, &LiveSession::settled, this, &SketchPlayer::settled);
    connect(&live, &LiveSession::console, this, &SketchPlayer::console);
    connect(&live, &LiveSession::failed, this, [this](const RenderError& error) {
        if (!takesInput()) // the process behind it failed by itself
            return Q_EMIT engineMissing(error);
        m_playing = false;
        Q_EMIT failed(error);
    });
    connect(&live, &LiveSession::killed, this, [this](const LiveKill& kill) {
        m_playing = false;
        Q_EMIT killed(kill);
    });
    connect(&live, &LiveSession::stateChanged, this, &SketchPlayer::onLiveState);
    connect(&m_watcher, &QFutureWatcherBase::finished, this, [this] {
        if (const auto next = std::exchange(m_next, std::nullopt))
            return playPython(*next);
        if (m_pythonStop.raised())
            return; // stopped, or another medium plays now
        const PythonRun run = m_watcher.result();
        takePython(run.result, run.picture);
    });
}

SketchPlayer::~SketchPlayer()
{
    m_pythonStop.raise();
    m_next.reset();
    m_watcher.waitForFinished();
}

void SketchPlayer::play(const LiveRequest& request)
{
    const bool python = request.sketch.medium == Medium::Python;
    m_pythonStop.raise();
    m_next.reset();
    m_playing = true;
    m_python = python;
    if (!python)
        return m_live.run(request);
    m_live.stop();
    if (m_watcher.isRunning())
        m_next = request;
    else
        playPython(request);
}

void SketchPlayer::stop()
{
    m_pythonStop.raise();
    m_next.reset();
    m_playing = false;
    m_live.stop();
}

void SketchPlayer::playPython(const LiveRequest& request)
{
    m_pythonStop = StopFlag();
    const RenderRequest render{.sketch = request.sketch,
        .seed = request.seed,
        .size = request.size,
        .timeoutMs = PythonTimeoutMs,
        .anchored = request.anchored};
    m_watcher.setFuture(QtConcurrent::run([&renderer = m_renderer, render, stop = m_pythonStop] {
        PythonRun run{renderer.render(render, stop), {}};
        run.picture.loadFromData(run.result.png, "PNG"); // off the GUI thread: sixteen megapixels take a while
        return run;
    }));
}

void SketchPlayer::takePython(const RenderResult& result, const QImage& picture)
{
    m_playing = false;
    if (!result.console.isEmpty())
        Q_EMIT console(result.console);
    if (!picture.isNull())
        Q_EMIT frame({picture.convertToFormat(QImage::Format_ARGB32_Premultiplied), 1, result.wallMs});
    if (result.error)
        Q_EMIT failed(*result.error);
    else
        Q_EMIT settled(result.wallMs);
}

void SketchPlayer::onLiveState(LiveSession::State state)
{
    const bool busy = state == LiveSession::State::Busy;
    if (busy != std::exchange(m_busy, busy))
        Q_EMIT busyChanged(busy);
}

} // namespace pentimento
