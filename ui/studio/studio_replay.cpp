#include "ui/studio/studio_replay.h"

#include "ui/liveview/live_view.h"
#include "ui/studio/paint_scrubber.h"
#include "ui/text/error_text.h"

#include <QAction>
#include <QMouseEvent>

namespace pentimento {

StudioReplay::StudioReplay(
    StudioSession& session, PaintTracer& tracer, LiveView& view, PaintScrubber& scrubber, QAction& toggle)
    : QObject(&view)
    , m_session(session)
    , m_tracer(tracer)
    , m_view(view)
    , m_scrubber(scrubber)
    , m_toggle(toggle)
{
    view.pictureView()->installEventFilter(this);
    connect(&tracer, &PaintTracer::traced, this, &StudioReplay::start);
    connect(&tracer, &PaintTracer::failed, this, [this](const RenderRequest& request, const Error& error) {
        if (m_asked != request)
            return;
        m_asked.reset();
        m_toggle.setChecked(false);
        if (error.kind != Error::Kind::Cancelled)
            Q_EMIT failed(errorSentence(tr("The painting of %1 cannot be replayed").arg(request.sketch.name), error));
    });
    connect(&scrubber, &PaintScrubber::stepChanged, this, &StudioReplay::showStep);
    connect(&scrubber, &PaintScrubber::lineAsked, this, &StudioReplay::lineAsked);
    connect(&scrubber, &PaintScrubber::closed, this, [this] { setOn(false); });
}

void StudioReplay::setOn(bool on)
{
    if (!on)
        return leave();
    m_session.runs().stop();
    m_session.player().stop(); // also what moves on after its run: a click is the replay's from now on
    m_asked = requestNow();
    m_tracer.trace(*m_asked);
}

bool StudioReplay::isOn() const
{
    return m_scrubber.trace().has_value();
}

void StudioReplay::leave()
{
    m_asked.reset();
    m_toggle.setChecked(false);
    if (!isOn())
        return;
    m_scrubber.clear();
    m_view.setAside({});
    if (const OpenSketch* sketch = m_session.current())
        m_view.pictureView()->setPicture(sketch->picture.image);
    Q_EMIT onChanged();
}

bool StudioReplay::isOfTheCode() const
{
    return isOn() && m_session.current() && m_traced == requestNow();
}

void StudioReplay::showLine(int line)
{
    if (!isOn())
        return;
    const PaintTrace& trace = *m_scrubber.trace();
    const QImage frame = trace.frame(m_scrubber.step());
    const bool painted = !trace.stepsOfLine(line).isEmpty();
    m_view.pictureView()->setPicture(painted ? withMarks(frame, trace.marksOfLine(line)) : frame);
}

bool StudioReplay::eventFilter(QObject* watched, QEvent* event)
{
    if (!isOn() || event->type() != QEvent::MouseButtonRelease)
        return QObject::eventFilter(watched, event);
    const auto* mouse = static_cast<QMouseEvent*>(event);
    const QPoint pixel = m_view.pictureView()->pictureAt(mouse->position()).toPoint();
    const int line = m_scrubber.trace()->lineAt(pixel);
    if (mouse->button() == Qt::LeftButton && line > 0)
        Q_EMIT lineAsked(line);
    return QObject::eventFilter(watched, event);
}

RenderRequest StudioReplay::requestNow() const
{
    const OpenSketch& sketch = *m_session.current();
    return {.sketch = sketch.sketch(m_session.code(sketch)), .seed = sketch.seed(), .size = sketch.size()};
}

void StudioReplay::start(const RenderRequest& request, const PaintTrace& trace)
{
    if (m_asked != request || !m_session.current() || requestNow() != request)
        return leave(); // the code has changed meanwhile
    m_asked.reset();
    m_traced = request;
    m_scrubber.setTrace(trace);
    showStep(m_scrubber.step());
    Q_EMIT onChanged();
}

void StudioReplay::showStep(int step)
{
    if (isOn())
        m_view.pictureView()->setPicture(m_scrubber.trace()->frame(step));
}

} // namespace pentimento
