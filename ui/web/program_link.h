#pragma once

#include "core/process/message_channel.h"

#include <QObject>
#include <QSocketNotifier>
#include <QTimer>

namespace pentimento {

// The worker's end of its conversation with the program: hands over what comes, and sends a sign of life each
// HeartbeatMs, which stops when something blocks the process itself. Protocol in core/README.md. GUI thread.
class ProgramLink : public QObject {
    Q_OBJECT
public:
    static constexpr int HeartbeatMs = 250;

    ProgramLink(int inputFd, int outputFd, QObject* parent = nullptr); // descriptors as MessageChannel wants them

    void send(const Message& message);
    void sendSign();

Q_SIGNALS:
    void received(const pentimento::Message& message);
    void beat(); // before each sign of life
    void closed(); // the other side has gone, or speaks nonsense

private:
    void read();

    MessageChannel m_channel;
    QSocketNotifier m_readable;
    QTimer m_heartbeat;
};

} // namespace pentimento
