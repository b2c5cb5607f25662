#pragma once

#include "ui/web/warm_page.h"

#include <optional>

namespace pentimento {

// What one painting call changed, as the page says it.
struct PaintedStep {
    QString method;
    int line = 0; // in the sketch, 0 when unknown
    int calls = 1;
    QSize size; // of the picture
    QByteArray runs; // core/README.md, "The paint trace"
};

// What the page had to say, before anyone judged it. `png` is empty exactly when `failure.kind` names why.
struct PageResult {
    QByteArray png;
    bool clamped = false;
    QString renderer; // GL_RENDERER; empty for a sketch without WebGL
    PageFailure failure;
};

// One warm page that renders sketches one after the other. The libraries are evaluated before the sketch is known;
// after each sketch the page is loaded anew. GUI thread.
class PageRenderer : public QObject {
    Q_OBJECT
public:
    explicit PageRenderer(LibrarySet set);

    bool isWarm() const { return m_page.isWarm(); }
    // Starts at once when the page is warm, else as soon as it is. One job at a time.
    void start(const PageJob& job);

Q_SIGNALS:
    void warmed();
    void stuck(); // see WarmPage
    void begun(); // the page has been handed the job
    void logged(const QString& level, int line, const QString& text); // the sketch's own console
    void painted(const PaintedStep& step); // of a traced job
    void traced(int frames); // the trace is complete; 0, or the frames after which a looping sketch was ended for it
    void grewLarge(); // the sketch makes a canvas with a side over 2048
    void finished(const PageResult& result);

private:
    void beginJob();
    void onReport(const QStringList& fields);
    void capture();
    void end(PageResult result);

    WarmPage m_page;
    std::optional<PageJob> m_job;
    PageResult m_partial;
    bool m_running = false;
};

} // namespace pentimento
