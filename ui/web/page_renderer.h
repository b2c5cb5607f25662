#pragma once

#include "core/base/json.h"
#include "ui/web/sketch_page.h"
#include "ui/web/sketch_scheme.h"
#include "ui/web/web_resources.h"

#include <QSize>
#include <QTimer>
#include <QWebEngineProfile>

#include <optional>

namespace pentimento {

struct PageJob {
    QByteArray sketch;
    quint32 seed = 1;
    QSize size; // what the sketch sees as its window
    bool sized = false; // fit the canvas into `size`
    int frames = 60;
    bool anchored = true;
};

// What the page had to say, before anyone judged it. `png` is empty exactly when `kind` names why.
struct PageResult {
    QByteArray png;
    bool clamped = false;
    QString renderer; // GL_RENDERER; empty for a sketch without WebGL
    QString kind; // empty, or a name of RenderError::Kind: "runtime", "no-canvas", "context-lost", "crash", "memory"
    QString message;
    QString stack; // where it happened, as the engine writes it
    int line = 0;
    int column = 0;
};

// One warm page that renders sketches one after the other. The libraries are evaluated before the sketch is known;
// after each sketch the page is loaded anew. GUI thread.
class PageRenderer : public QObject {
    Q_OBJECT
public:
    explicit PageRenderer(LibrarySet set);

    bool isWarm() const { return m_warm; }
    // Starts at once when the page is warm, else as soon as it is. One job at a time.
    void start(const PageJob& job);

Q_SIGNALS:
    void warmed();
    void stuck(); // the page did not get warm within ten seconds; its process is good for nothing any more
    void begun(); // the page has been handed the job
    void logged(const QString& level, int line, const QString& text); // the sketch's own console
    void grewLarge(); // the sketch makes a canvas with a side over 2048
    void finished(const PageResult& result);

private:
    void loadPage();
    void beginJob();
    void onConsole(
        QWebEnginePage::JavaScriptConsoleMessageLevel level, const QString& text, int line, const QString& source);
    void onReport(const QStringList& fields);
    void capture();
    void end(PageResult result);

    QWebEngineProfile m_profile;
    SketchScheme m_scheme;
    SketchPage m_page;
    QString m_secret; // begins every report of the page's own hooks
    std::optional<PageJob> m_job;
    PageResult m_partial;
    QTimer m_warmLimit;
    quint64 m_jobNumber = 0;
    bool m_warm = false;
    bool m_running = false;
};

} // namespace pentimento
