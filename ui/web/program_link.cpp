#include "ui/web/program_link.h"

namespace pentimento {

namespace {

constexpr int SendTimeoutMs = 10'000;

} // namespace

ProgramLink::ProgramLink(int inputFd, int outputFd, QObject* parent)
    : QObject(parent)
    , m_channel(inputFd, outputFd)
    , m_readable(inputFd, QSocketNotifier::Read)
{
    connect(&m_readable, &QSocketNotifier::activated, this, &ProgramLink::read);
    connect(&m_heartbeat, &QTimer::timeout, this, [this] {
        Q_EMIT beat();
        sendSign();
    });
    m_heartbeat.start(HeartbeatMs);
}

void ProgramLink::send(const Message& message)
{
    if (!m_channel.send(message, SendTimeoutMs))
        Q_EMIT closed();
}

void ProgramLink::sendSign()
{
    send({{{"type", "alive"}}, {}});
}

void ProgramLink::read()
{
    while (true) {
        const auto message = m_channel.receive(0);
        if (!message) {
            m_readable.setEnabled(false);
            Q_EMIT closed();
            return;
        }
        if (!*message)
            return;
        Q_EMIT received(**message);
    }
}

} // namespace pentimento
