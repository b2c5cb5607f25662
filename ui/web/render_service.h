#pragma once

#include "ui/web/page_renderer.h"
#include "ui/web/program_link.h"

#include <QElapsedTimer>

#include <memory>

namespace pentimento {

// The loop of a `pentimento-render` worker: render requests in, results out. Protocol in core/README.md. A library
// set's page is made when it is first asked for. GUI thread.
class RenderService : public QObject {
    Q_OBJECT
public:
    RenderService(int inputFd, int outputFd, LibrarySet first);

Q_SIGNALS:
    void closed(); // the other side has gone, or speaks nonsense

private:
    void handle(const Message& message);
    void startPage(LibrarySet set);
    void sendStep(const PaintedStep& step);
    void sendResult(const PageResult& result);

    ProgramLink m_program;
    LibrarySet m_set;
    std::unique_ptr<PageRenderer> m_page;
    QElapsedTimer m_clock;
    quint64 m_id = 0;
    bool m_wantsPixels = false;
    bool m_greeted = false;
};

} // namespace pentimento
