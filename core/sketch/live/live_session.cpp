#include "core/sketch/live/live_session.h"

#include "core/sketch/live/live_driver.h"

using namespace Qt::StringLiterals;

namespace pentimento {

namespace {

Json modifierFields(Qt::KeyboardModifiers modifiers)
{
    return {{"shift", modifiers.testFlag(Qt::ShiftModifier)}, {"ctrl", modifiers.testFlag(Qt::ControlModifier)},
        {"alt", modifiers.testFlag(Qt::AltModifier)}, {"meta", modifiers.testFlag(Qt::MetaModifier)}};
}

const char* kindName(LivePointer::Kind kind)
{
    switch (kind) {
    case LivePointer::Kind::Move:
        return "move";
    case LivePointer::Kind::Press:
    case LivePointer::Kind::DoublePress:
        return "press";
    case LivePointer::Kind::Release:
        return "release";
    case LivePointer::Kind::Wheel:
        return "wheel";
    }
    Q_UNREACHABLE();
}

// As MouseEvent.button counts; -1 none.
int buttonNumber(Qt::MouseButton button)
{
    switch (button) {
    case Qt::LeftButton:
        return 0;
    case Qt::MiddleButton:
        return 1;
    case Qt::RightButton:
        return 2;
    default:
        return -1;
    }
}

// As MouseEvent.buttons adds them up.
int buttonMask(Qt::MouseButtons buttons)
{
    return (buttons.testFlag(Qt::LeftButton) ? 1 : 0) + (buttons.testFlag(Qt::RightButton) ? 2 : 0)
        + (buttons.testFlag(Qt::MiddleButton) ? 4 : 0);
}

} // namespace

LiveSession::LiveSession(const LiveSessionSettings& settings, QObject* parent)
    : QObject(parent)
    , m_hangLimitMs(settings.hangLimitMs)
    , m_driver(new LiveDriver(settings, m_stop))
{
    m_driver->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_driver, &QObject::deleteLater);
    connectDriver();
    m_thread.start();
}

LiveSession::~LiveSession()
{
    m_stop.raise();
    m_thread.quit();
    m_thread.wait();
}

void LiveSession::connectDriver()
{
    connect(m_driver, &LiveDriver::stateChanged, this, [this](State state) {
        m_state = state;
        Q_EMIT stateChanged(state);
    });
    connect(m_driver, &LiveDriver::ready, this, &LiveSession::ready);
    connect(m_driver, &LiveDriver::framed, this, [this](quint64 run, const QImage& picture, int number) {
        if (run == m_run)
            Q_EMIT frame({picture, number, static_cast<int>(m_sinceRun.elapsed())});
        post([run](LiveDriver& driver) { driver.frameTaken(run); });
    });
    connect(m_driver, &LiveDriver::settled, this, [this](quint64 run) {
        if (run == m_run)
            Q_EMIT settled(static_cast<int>(m_sinceRun.elapsed()));
    });
    connect(m_driver, &LiveDriver::console, this, [this](quint64 run, const QList<ConsoleLine>& lines) {
        if (run == m_run)
            Q_EMIT console(lines);
    });
    connect(m_driver, &LiveDriver::failed, this, [this](quint64 run, const RenderError& error) {
        if (run == m_run || error.kind == RenderError::Kind::Environment)
            Q_EMIT failed(error);
    });
    connect(m_driver, &LiveDriver::killed, this, [this](quint64 run, const LiveKill& kill) {
        if (run == m_run)
            Q_EMIT killed(kill);
    });
}

void LiveSession::post(std::function<void(LiveDriver&)> work)
{
    QMetaObject::invokeMethod(m_driver, [driver = m_driver, work = std::move(work)] { work(*driver); });
}

void LiveSession::warm()
{
    post([](LiveDriver& driver) { driver.warm(); });
}

void LiveSession::run(const LiveRequest& request)
{
    Q_ASSERT(request.sketch.medium != Medium::Python);
    ++m_run;
    m_sinceRun.start();
    post([run = m_run, request](LiveDriver& driver) { driver.run(run, request); });
}

void LiveSession::stop()
{
    ++m_run; // what still comes belongs to nobody
    post([](LiveDriver& driver) { driver.stop(); });
}

void LiveSession::setHangLimit(int ms)
{
    m_hangLimitMs = ms;
    post([ms](LiveDriver& driver) { driver.setHangLimit(ms); });
}

void LiveSession::sendPointer(const LivePointer& pointer)
{
    Json head{{"type", "pointer"}, {"kind", kindName(pointer.kind)}, {"x", pointer.position.x()},
        {"y", pointer.position.y()}, {"button", buttonNumber(pointer.button)}, {"buttons", buttonMask(pointer.buttons)},
        {"clicks", pointer.kind == LivePointer::Kind::DoublePress ? 2 : 1}, {"wheelX", -pointer.wheel.x()},
        {"wheelY", -pointer.wheel.y()}};
    head.update(modifierFields(pointer.modifiers));
    post([head](LiveDriver& driver) { driver.tell(head); });
}

void LiveSession::sendKey(const LiveKey& key)
{
    Json head{{"type", "key"}, {"pressed", key.pressed}, {"repeat", key.repeat}, {"key", key.key}, {"text", key.text}};
    head.update(modifierFields(key.modifiers));
    post([head](LiveDriver& driver) { driver.tell(head); });
}

} // namespace pentimento
