#include "ui/studio/run_control.h"

namespace pentimento {

RunControl::RunControl(Mode mode, int autoRunMs, QObject* parent) : QObject(parent), m_mode(mode)
{
    m_rest.setSingleShot(true);
    m_rest.setInterval(autoRunMs);
    connect(&m_rest, &QTimer::timeout, this, &RunControl::runIfRested);
    m_dragSpacing.setSingleShot(true);
    m_dragSpacing.setInterval(DragSpacingMs);
    connect(&m_dragSpacing, &QTimer::timeout, this, &RunControl::runDrag);
}

void RunControl::setMode(Mode mode)
{
    if (mode == m_mode)
        return;
    m_mode = mode;
    m_killsInARow = 0;
    m_rest.stop();
    Q_EMIT modeChanged(mode);
    if (mode == Mode::Auto)
        begin(Reason::Changed);
}

void RunControl::hold()
{
    m_held = true;
    m_running = false;
    m_waitsForPicture = false;
    m_edited = false;
    m_dragPending = false;
    m_killsInARow = 0;
    m_rest.stop();
    m_dragSpacing.stop();
}

void RunControl::run(Reason reason)
{
    m_killsInARow = 0; // the person has seen what happened and wants it again
    begin(reason);
}

void RunControl::stop()
{
    m_held = true;
    m_rest.stop();
    m_dragPending = false;
    Q_EMIT stopRequested();
}

void RunControl::edited()
{
    m_edited = true;
    m_runnable = false;
    if (m_mode == Mode::Auto && !m_held)
        m_rest.start();
}

void RunControl::analysed(bool runnable)
{
    m_runnable = runnable;
    runIfRested();
}

void RunControl::rewritten()
{
    begin(Reason::Rewritten);
}

void RunControl::dragged()
{
    m_edited = true;
    m_runnable = true;
    m_rest.stop();
    if (m_mode != Mode::Auto || m_held)
        return;
    m_dragPending = true;
    runDrag();
}

bool RunControl::released()
{
    const bool waited = m_dragPending;
    if (waited)
        begin(Reason::Edit);
    return waited;
}

void RunControl::shown()
{
    m_waitsForPicture = false;
    runDrag();
}

void RunControl::ended(End end)
{
    m_running = false;
    m_waitsForPicture = false;
    m_killsInARow = end == End::Killed ? m_killsInARow + 1 : 0;
    if (m_killsInARow >= 2 && m_mode == Mode::Auto) {
        m_mode = Mode::Manual;
        m_rest.stop();
        m_dragPending = false;
        Q_EMIT modeChanged(m_mode);
        Q_EMIT killedTwice();
    }
    runDrag();
}

void RunControl::begin(Reason reason)
{
    m_rest.stop();
    m_held = false;
    m_edited = false;
    m_dragPending = false;
    m_running = true;
    m_waitsForPicture = true;
    m_dragSpacing.start();
    Q_EMIT runRequested(reason);
}

void RunControl::runIfRested()
{
    if (m_edited && m_runnable && !m_held && m_mode == Mode::Auto && !m_rest.isActive())
        begin(Reason::Edit);
}

void RunControl::runDrag()
{
    if (m_dragPending && !m_waitsForPicture && !m_dragSpacing.isActive())
        begin(Reason::Drag);
}

} // namespace pentimento
