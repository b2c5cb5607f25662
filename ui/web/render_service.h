#pragma once

#include "core/process/message_channel.h"
#include "ui/web/page_renderer.h"

#include <QElapsedTimer>
#include <QSocketNotifier>
#include <QTimer>

#include <memory>

namespace pentimento {

// The loop of a `pentimento-render` worker: render requests in, results out, and a sign of life each 250 ms, which
// stops when something blocks the process itself. Protocol in core/README.md. A library set's page is made when it
// is first asked for. GUI thread.
class RenderService : public QObject {
    Q_OBJECT
public:
    RenderService(int inputFd, int outputFd, LibrarySet first);

Q_SIGNALS:
    void closed(); // the other side has gone, or speaks nonsense

private:
    void readRequests();
    void handle(const Message& message);
    void startPage(LibrarySet set);
    void sendResult(const PageResult& result);
    void send(const Message& message);

    MessageChannel m_channel;
    QSocketNotifier m_readable;
    QTimer m_heartbeat;
    LibrarySet m_set;
    std::unique_ptr<PageRenderer> m_page;
    QElapsedTimer m_clock;
    quint64 m_id = 0;
    bool m_greeted = false;
};

} // namespace pentimento
